/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import { speak } from '../../test/support/language'
import { MissingUnits } from './missing-units'

test.each([
  ['one', ['Gao'], "1 unité sur 3 n'a rien rapporté (Gao)."],
  ['several', ['Gao', 'Kidal'], "2 unités sur 3 n'ont rien rapporté (Gao, Kidal)."],
])('%s is counted and named', (_name, names, words) => {
  speak('fr')
  render(<MissingUnits names={names} all={3} />)
  expect(screen.getByRole('status')).toHaveTextContent(words)
})

test.each([
  ['none is missing', []],
  ['all are missing: the page says so already', ['Gao', 'Kidal', 'Kayes']],
])('nothing to say when %s', (_name, names) => {
  render(<MissingUnits names={names} all={3} />)
  expect(screen.queryByRole('status')).toBeNull()
})
