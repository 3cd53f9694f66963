import fc from 'fast-check'
import { SMALL_FONT_SIZE } from './layout'
import { textWidth } from './text'
import { layoutTrend, spreadLabels, thinLabels } from './trend-layout'

describe('names at the line ends', () => {
  test.each([
    ['apart: each at its line', [20, 60], [20, 60]],
    // 10 high each: the second is pushed from 22 to 20 + 10.
    ['close: the lower gives way', [20, 22], [20, 30]],
    ['the order given does not matter', [22, 20], [30, 20]],
    // The lowest may end at 100, so its middle is 95; the one above moves up to 85.
    ['at the bottom: the upper gives way', [97, 98], [85, 95]],
    ['at the top', [0, 0], [5, 15]],
  ])('%s', (_, wanted, placed) => {
    expect(
      spreadLabels(
        wanted.map((y) => ({ y, height: 10 })),
        0,
        100,
      ),
    ).toEqual(placed)
  })

  test('never overlap, and stay inside where there is room for all', () => {
    const labels = fc.array(
      fc.record({ y: fc.double({ min: 0, max: 200, noNaN: true }), height: fc.integer({ min: 8, max: 28 }) }),
      {
        maxLength: 7,
      },
    )
    fc.assert(
      fc.property(labels, (list) => {
        const spans = spreadLabels(list, 0, 200)
          .map((middle, index) => [middle - list[index]!.height / 2, middle + list[index]!.height / 2] as const)
          .sort((a, b) => a[0] - b[0])
        for (const [index, [from, to]] of spans.entries()) {
          expect(from).toBeGreaterThanOrEqual(-1e-9)
          expect(to).toBeLessThanOrEqual(200 + 1e-9)
          if (index > 0) expect(from).toBeGreaterThanOrEqual(spans[index - 1]![1] - 1e-9)
        }
      }),
    )
  })
})

describe('names of periods', () => {
  const years = ['2011', '2012', '2013', '2014', '2015', '2016']

  test('all where there is room; else every second, the last always', () => {
    // "2011" is at most 12 x 4 x 0.57 = 27.4 wide, with a gap of 8: 36 apart is enough for all, 30 is not.
    const named = (step: number, kept: number | null) =>
      thinLabels(years, (index) => 20 + index * step, 400, kept).map(({ index }) => index)
    expect(named(36, null)).toEqual([0, 1, 2, 3, 4, 5])
    expect(named(30, null)).toEqual([1, 3, 5])
    expect(named(30, 2)).toEqual([2, 5])
  })

  test('never touch or leave the picture, whatever their number', () => {
    const labels = fc.array(fc.stringMatching(/^[a-z]{3,5}\.? 20[0-9]{2}$/), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(labels, fc.integer({ min: 200, max: 900 }), fc.nat(), (names, width, seed) => {
        const kept = seed % names.length
        const step = (width - 60) / names.length
        const placed = thinLabels(names, (index) => 40 + (index + 0.5) * step, width, kept)
        expect(placed.map(({ index }) => index)).toContain(kept)
        let free = 0
        for (const { index, x, anchor } of placed) {
          const size = textWidth(names[index]!, SMALL_FONT_SIZE)
          const left = anchor === 'start' ? x : anchor === 'end' ? x - size : x - size / 2
          expect(left).toBeGreaterThanOrEqual(free)
          free = left + size
        }
        expect(free).toBeLessThanOrEqual(width)
      }),
    )
  })
})

test('a picture is high enough for seven names of two lines', () => {
  const names = Array.from({ length: 7 }, (_, index) => ({
    id: String(index),
    label: 'District de Bamako et communes',
  }))
  const layout = layoutTrend({ width: 328, header: 20, tickTexts: ['100 %'], names, periodCount: 5, hasAbsent: false })
  // 7 x (2 x 13 + 3)
  expect(layout.plotBottom - layout.plotTop).toBe(203)
  expect(layout.plotRight).toBeGreaterThan(layout.plotLeft + 120)
})
