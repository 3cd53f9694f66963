/** @jest-environment jsdom */
import { devPagesAsked } from './dev-pages'

const mode = process.env.NODE_ENV
const inMode = (name: string): void => void Object.assign(process.env, { NODE_ENV: name })

afterEach(() => {
  inMode(mode ?? 'test')
  window.localStorage.clear()
})

test.each([
  ['developing', 'development', null, true],
  ['a built app', 'production', null, false],
  ['a built app where a developer asked', 'production', 'true', true],
])('%s', (_name, environment, stored, asked) => {
  inMode(environment)
  if (stored !== null) window.localStorage.setItem('sec-cmu.dev-pages', stored)
  expect(devPagesAsked()).toBe(asked)
})
