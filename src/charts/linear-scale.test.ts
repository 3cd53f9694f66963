import fc from 'fast-check'
import { linearScale, roundDomain } from './linear-scale'

test('a quarter of the values is a quarter of the way, also backwards and outside', () => {
  // 25 of 0..100 on 8..308: 8 + 300 / 4 = 83; 110: 8 + 330 = 338.
  expect([linearScale([0, 100], [8, 308])(25), linearScale([0, 100], [8, 308])(110)]).toEqual([83, 338])
  // 2 of 1..5 on 200..40: 200 - 160 / 4 = 160.
  expect(linearScale([1, 5], [200, 40])(2)).toBe(160)
})

describe('round values', () => {
  test.each([
    // 100 / 4 = 25: between 2 and 5 tens, nearer to 20 by ratio (25 < 10 · √10 ≈ 31.6).
    [[0, 100], 4, [0, 20, 40, 60, 80, 100]],
    // 73.4 / 3 ≈ 24.5: steps of 20.
    [[0, 73.4], 3, [0, 20, 40, 60]],
    // 0.3 / 3 = 0.1, and no 0.30000000000000004.
    [[0, 0.3], 3, [0, 0.1, 0.2, 0.3]],
    // 17 / 6 ≈ 2.8: steps of 2; -5 lies outside them.
    [[-5, 12], 6, [-4, -2, 0, 2, 4, 6, 8, 10, 12]],
    [[7, 7], 3, [7]],
  ] as const)('of %j, about %i', (domain, wanted, values) => {
    expect(linearScale([domain[0], domain[1]], [0, 1]).ticks(wanted)).toEqual(values)
  })

  test('a domain reaches out to them', () => {
    // 94.5 / 6 ≈ 15.8: steps of 20; 0.012 / 6 = 0.002.
    expect(roundDomain([2, 96.5], 6)).toEqual([0, 100])
    expect(roundDomain([0.001, 0.013], 6)).toEqual([0, 0.014])
  })
})

test('round values lie within the domain, evenly, and there are about as many as wanted', () => {
  const span = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e7 }))
  fc.assert(
    fc.property(span, fc.integer({ min: 2, max: 10 }), ([low, length], wanted) => {
      const values = linearScale([low, low + length], [0, 1]).ticks(wanted)
      const steps = values.slice(1).map((value, index) => value - (values[index] ?? Number.NaN))
      expect(values[0]).toBeGreaterThanOrEqual(low)
      expect(values.at(-1)).toBeLessThanOrEqual(low + length)
      steps.forEach((step) => expect(step).toBeCloseTo(steps[0] ?? Number.NaN, 6))
      // Steps of 1, 2, 5, 10 are at most √2.5 ≈ 1.58 times too short or too long.
      expect(values.length).toBeLessThanOrEqual(1.6 * wanted + 1)
      expect(values.length).toBeGreaterThanOrEqual(wanted / 1.6 - 1)
    }),
  )
})
