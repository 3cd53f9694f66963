import { generatedIn } from './demonstration'

const demonstration = { generatedFrom: '2022-01-01' }
const from = (...ids: readonly string[]) =>
  generatedIn(
    ids.map((id) => ({ id })),
    demonstration,
  )

test.each([
  ['a year before', ['2021'], null],
  ['the last day before', ['20211231'], null],
  ['the first day', ['20220101'], '2022-01-01'],
  ['a year of it', ['2024'], '2022-01-01'],
  ['a financial year that reaches into it', ['2021Oct'], '2022-01-01'],
  ['one of several years', ['2020', '2021', '2022'], '2022-01-01'],
  ['no period at all', ['LAST_YEAR', ''], null],
])('%s', (_name, ids, expected) => {
  expect(from(...ids)).toBe(expected)
})

test('a server without made-up figures has none in any period', () => {
  expect(generatedIn([{ id: '2024' }], null)).toBeNull()
})
