import fc from 'fast-check'
import { flowLegend, layoutBars, lineRuns, placeTicks, SMALL_FONT_SIZE } from './layout'
import { textWidth, truncate, wrap } from './text'

const rows = ['Kayes', 'Sikasso', 'District de Bamako'].map((label) => ({ id: label, label }))

describe('bars', () => {
  test.each([
    ['wide: names beside', 720, true],
    ['narrow: names above', 328, false],
  ])('%s', (_, width, beside) => {
    const layout = layoutBars({ width, rows, header: 20, endGutter: 50 })
    expect(layout.labelsBeside).toBe(beside)
    expect(layout.plotRight).toBe(width - 8 - 50)
  })

  test('what stands on the line of the name costs the bar no width', () => {
    const layout = layoutBars({ width: 328, rows, header: 20, endGutter: 120, asideWidth: 120 })
    expect(layout.plotRight).toBe(320)
  })

  test('lines run through all bars, and between the names where these stand above', () => {
    expect(lineRuns(layoutBars({ width: 720, rows, header: 20 }), 10)).toHaveLength(1)
    const narrow = layoutBars({ width: 328, rows, header: 20 })
    const runs = lineRuns(narrow, 10)
    expect(runs).toHaveLength(1 + rows.length)
    for (const [index, { labelY }] of narrow.rows.entries()) expect(runs[index + 1]!.y1).toBeGreaterThan(labelY)
  })

  test('rows follow each other without overlap, whatever their names', () => {
    const names = fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 })
    fc.assert(
      fc.property(names, fc.integer({ min: 200, max: 1200 }), (labels, width) => {
        const layout = layoutBars({
          width,
          rows: labels.map((label, index) => ({ id: String(index), label })),
          header: 30,
        })
        const ends = layout.rows.map((row) => row.top + row.height)
        expect(layout.rows.map((row) => row.top)).toEqual([30, ...ends].slice(0, layout.rows.length))
        for (const row of layout.rows) expect(row.barTop + layout.barHeight).toBeLessThanOrEqual(row.top + row.height)
        expect(layout.plotRight).toBeGreaterThan(layout.plotLeft)
      }),
    )
  })
})

describe('ticks', () => {
  test('labels stay inside and do not touch', () => {
    const ticks = placeTicks(
      [0, 20, 40, 60, 80, 100],
      (value) => value,
      (value) => `${value} %`,
      100,
    )
    // "20 %" is at most 11 x (2 x 0.57 + 0.34 + 0.88) = 26 wide, so of 20 units apart every other one goes.
    expect(ticks.map(({ value, anchor }) => [value, anchor])).toEqual([
      [0, 'start'],
      [40, 'middle'],
      [80, 'middle'],
    ])
  })
})

describe('legend', () => {
  test('wraps where the width ends; is nothing without entries', () => {
    expect(flowLegend([], 300).height).toBe(0)
    const { places } = flowLegend(['Commune', 'ASACO', 'Partenaires'], 200)
    expect(places[0]!.y).toBe(places[1]!.y)
    expect(places[2]!.y).toBeGreaterThan(places[1]!.y)
    expect(places[2]!.x).toBe(places[0]!.x)
  })
})

describe('text', () => {
  test('what fits is left alone; what does not ends with an ellipsis and fits', () => {
    expect(truncate('Kayes', 200, 13)).toBe('Kayes')
    const cut = truncate('District de Bamako', 60, 13)
    expect(cut.endsWith('…')).toBe(true)
    expect(textWidth(cut, 13)).toBeLessThanOrEqual(60)
  })

  test('wrapping keeps the words and their order', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        expect(wrap(text, 10_000, SMALL_FONT_SIZE, 3).join(' ')).toBe(text)
        expect(wrap(text, 40, SMALL_FONT_SIZE, 2).length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
