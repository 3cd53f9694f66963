import { line, quantile } from './measure'

test.each([
  [0.5, 3],
  [0.95, 5],
  [0.2, 1],
])('the %f quantile of 5, 3, 1, 4, 2 is %f', (share, expected) => {
  expect(quantile([5, 3, 1, 4, 2], share)).toBe(expected)
})

test('a line carries the ratio of ours to the baseline', () => {
  expect(line('start', 'ms', 300, 200, 'bare')).toMatchObject({ ours: 300, baseline: 200, ratio: 1.5 })
})
