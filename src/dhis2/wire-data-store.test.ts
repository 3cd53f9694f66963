import { parseDemonstration } from './wire-data-store'

const answer = (...entries: readonly unknown[]) => ({ pager: { page: 1, pageSize: 50 }, entries })

test.each([
  [
    'the day generated figures begin',
    answer({ key: 'demonstration', value: { generatedFrom: '2022-01-01' } }),
    { generatedFrom: '2022-01-01' },
  ],
  ['nothing on a server without the key or the namespace', answer(), null],
  ['nothing in the row of another key', answer({ key: 'item-x', value: { generatedFrom: '2022-01-01' } }), null],
  ['nothing where the value is none of ours', answer({ key: 'demonstration', value: 'yes' }), null],
  ['nothing where the day is none', answer({ key: 'demonstration', value: { generatedFrom: '2022' } }), null],
])('%s', (_name, body, expected) => {
  expect(parseDemonstration(body)).toEqual(expected)
})

test.each([
  ['no object', []],
  ['entries that are no list', { entries: 'x' }],
])('an answer that is none: %s', (_name, body) => {
  expect(() => parseDemonstration(body)).toThrow('dataStore')
})
