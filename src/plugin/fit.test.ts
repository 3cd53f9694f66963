import { ALL_FITS, nextFit, type Drawn, type Fit } from './fit'

const drawn = (excess: number, rows = 6): Drawn => ({ excess, rows, rowHeight: 28 })
const withoutNotes: Fit = { ...ALL_FITS, hasTables: false, hasNotes: false }

describe('what an item leaves out', () => {
  test('nothing where all fits', () => {
    expect(nextFit(ALL_FITS, drawn(0), false)).toBe(ALL_FITS)
  })

  test('on screen the tables below pictures only: the rest can be scrolled to', () => {
    const first = nextFit(ALL_FITS, drawn(40), true)
    expect(first).toEqual({ ...ALL_FITS, hasTables: false })
    expect(nextFit(first, drawn(40), true)).toBe(first)
  })

  test.each<[string, Fit, Drawn, Fit]>([
    ['tables', ALL_FITS, drawn(40), { ...ALL_FITS, hasTables: false }],
    ['notes', { ...ALL_FITS, hasTables: false }, drawn(40), withoutNotes],
    // 40 px and the line "and 3 others" of 18 px: 58 / 28 = 2.07, so three rows of six go.
    ['rows', withoutNotes, drawn(40), { ...withoutNotes, mostRows: 3 }],
    [
      'more rows, with the line there already: 30 / 28',
      { ...withoutNotes, mostRows: 3 },
      drawn(30, 3),
      { ...withoutNotes, mostRows: 1 },
    ],
    ['the picture, where no row would be left', withoutNotes, drawn(400), { ...withoutNotes, mostRows: 0 }],
    [
      'a picture not made of such rows',
      { ...withoutNotes, mostRows: 2 },
      drawn(10, 4),
      { ...withoutNotes, mostRows: 0 },
    ],
    [
      'all but the answer',
      { ...withoutNotes, mostRows: 0 },
      drawn(10, 0),
      { ...withoutNotes, mostRows: 0, isHeadlineOnly: true },
    ],
  ])('on paper: %s', (_name, before, measured, after) => {
    expect(nextFit(before, measured, false)).toEqual(after)
  })

  test('it comes to an end, however much too high', () => {
    let fit = ALL_FITS
    const steps: Fit[] = []
    for (let next = nextFit(fit, drawn(5000), false); next !== fit; next = nextFit(fit, drawn(5000), false)) {
      fit = next
      steps.push(fit)
    }
    expect(steps).toHaveLength(4)
    expect(fit.isHeadlineOnly).toBe(true)
  })
})
