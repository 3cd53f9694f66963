import { viewAt } from './view-names'

describe('the view an address leads to', () => {
  test.each([
    ['#/cmu?ou=abc&pe=2025', 'cmu'],
    ['#/co-funding', 'co-funding'],
    ['', 'overview'],
    ['#/', 'overview'],
    ['#/?pe=2025', 'overview'],
    ['#/dictionary?q=asc', null],
    ['#/settings', null],
  ])('%s: %s', (hash, view) => {
    expect(viewAt(hash)).toBe(view)
  })
})
