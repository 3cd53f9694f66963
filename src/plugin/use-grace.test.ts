/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { useGrace } from './use-grace'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const pass = (ms: number): void => act(() => void jest.advanceTimersByTime(ms))

test('nobody answered: said only after a while, and taken back when somebody does', () => {
  const { result, rerender } = renderHook(({ isWaiting }) => useGrace(isWaiting), { initialProps: { isWaiting: true } })
  pass(2999)
  expect(result.current).toBe(false)
  pass(1)
  expect(result.current).toBe(true)
  rerender({ isWaiting: false })
  expect(result.current).toBe(false)
})

test('an answer in time: never said', () => {
  const { result, rerender } = renderHook(({ isWaiting }) => useGrace(isWaiting), { initialProps: { isWaiting: true } })
  pass(1000)
  rerender({ isWaiting: false })
  pass(10_000)
  expect(result.current).toBe(false)
})
