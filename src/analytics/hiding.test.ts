import fc from 'fast-check'
import { peopleGrid, type Entered, type Items } from '../../test/support/people-grid'
import { HIDDEN, NO_DATA, type Figure } from '../dhis2/figure'
import type { SensitiveItems } from '../dhis2/sensitive'
import { countHidden, type FigureGrid } from './figure-grid'
import { hideSmallNumbers } from './hiding'

const value = (number: number): Figure => ({ state: 'value', value: number })
const asked = (id: string) => ({ id })
const shownAlone = (id: string) => ({ id, item: id, shownAs: 'value', groups: [id] }) as const

/** People at places, of whom nothing else is known. */
const people: SensitiveItems = { counts: [shownAlone('asc')], sums: [], computed: new Map() }
const peopleItems: Items = { asc: { count: ['asc'] } }

const atPlaces = (parts: Readonly<Record<string, number | null>>, rest: number | null = null): FigureGrid =>
  peopleGrid(peopleItems, {
    parts: Object.fromEntries(Object.entries(parts).map(([id, asc]) => [id, { asc }])),
    rest: { asc: rest },
  })

/** Place → what is shown: a number, or why there is none. `rest` only where there is any. */
function seen(grid: FigureGrid, id = 'asc'): Readonly<Record<string, number | string>> {
  const shown = (figure: Figure): number | string => (figure.state === 'value' ? figure.value : figure.state)
  const rest = grid.rest(asked(id))
  return {
    whole: shown(grid.whole(asked(id))),
    ...Object.fromEntries(grid.parts.map((part) => [part.id, shown(grid.part(asked(id), part))])),
    ...(rest ? { rest: shown(rest) } : {}),
  }
}

describe('over places', () => {
  test.each([
    // 3 + 40 + 60 = 103: without 40, 103 - 60 - 40 would be 3.
    ['the next smallest part goes with a small one', { A: 3, B: 60, C: 40 }, null, { A: 'hidden', B: 60, C: 'hidden' }],
    ['of two that are equal the first id', { A: 3, C: 40, B: 40 }, null, { A: 'hidden', B: 'hidden', C: 40 }],
    ['two small ones that make 7 hide each other', { A: 3, B: 4, C: 40 }, null, { A: 'hidden', B: 'hidden', C: 40 }],
    // 1 + 2 = 3 < 5: a reader who sees 43 - 40 = 3 knows both are below 3.
    ['two that make less than 5 do not', { A: 1, B: 2, C: 40 }, null, { A: 'hidden', B: 'hidden', C: 'hidden' }],
    // 5 hidden numbers that make 5 would all be 1.
    [
      'five of one each do not either',
      { A: 1, B: 1, C: 1, D: 1, E: 1, F: 40 },
      null,
      { A: 'hidden', B: 'hidden', C: 'hidden', D: 'hidden', E: 'hidden', F: 'hidden' },
    ],
    [
      'zero and no data are shown',
      { A: 3, B: 0, C: 40, D: null },
      null,
      { A: 'hidden', B: 0, C: 'hidden', D: 'noData' },
    ],
    ['what is not split hides a small part', { A: 3, B: 40 }, 588, { A: 'hidden', B: 40, rest: 'hidden' }],
    // 43 - 40 = 3 not split: the part goes so that nobody can subtract.
    ['a small rest takes the smallest part along', { A: 40, B: 60 }, 3, { A: 'hidden', B: 60, rest: 'hidden' }],
    ['nothing is small', { A: 5, B: 60 }, 40, { A: 5, B: 60, rest: 40 }],
  ])('%s', (_name, parts, rest, expected) => {
    const total = [...Object.values(parts), rest].reduce<number>((sum, number) => sum + (number ?? 0), 0)
    expect(seen(hideSmallNumbers(atPlaces(parts, rest), people, 5))).toEqual({ ...expected, whole: total })
  })

  test('a whole is hidden when it is small itself, or when no part is left to go', () => {
    expect(seen(hideSmallNumbers(atPlaces({ A: 1, B: 2 }), people, 5))).toEqual({
      whole: 'hidden',
      A: 'hidden',
      B: 'hidden',
    })
    // 1 + 1 + 1 = 3 is no small number below 3, but all three would be 1.
    expect(seen(hideSmallNumbers(atPlaces({ A: 1, B: 1, C: 1 }), people, 3)).whole).toBe('hidden')
  })

  test('a series without parts', () => {
    const alone = (asc: number) => peopleGrid(peopleItems, { parts: {}, rest: { asc } })
    expect(hideSmallNumbers(alone(4), people, 5).whole(asked('asc'))).toEqual(HIDDEN)
    expect(hideSmallNumbers(alone(5), people, 5).whole(asked('asc'))).toEqual(value(5))
  })

  test.each([null, 0, 1])('a threshold of %p gives the same grid', (below) => {
    const grid = atPlaces({ A: 1 })
    expect(hideSmallNumbers(grid, people, below)).toBe(grid)
  })

  test('what does not count people is never hidden', () => {
    expect(seen(hideSmallNumbers(atPlaces({ A: 1 }), { ...people, counts: [] }, 5))).toMatchObject({ whole: 1, A: 1 })
  })

  test('hidden figures are counted, what is not split included', () => {
    expect(countHidden(atPlaces({ A: 3, B: 40 }, 588))).toBe(0)
    expect(countHidden(hideSmallNumbers(atPlaces({ A: 3, B: 40 }, 588), people, 5))).toBe(2)
  })
})

const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 6 })
const hiddenParts = (parts: readonly number[], below: number): readonly string[] => {
  const grid = hideSmallNumbers(
    atPlaces(Object.fromEntries(parts.map((asc, index) => [`p${index}`, asc]))),
    people,
    below,
  )
  return Object.entries(seen(grid)).flatMap(([place, shown]) => (shown === 'hidden' ? [place] : []))
}

describe('in a single relation', () => {
  test('one small part hides exactly one more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 6 }), (others) => {
        expect(hiddenParts([3, ...others], 10)).toHaveLength(2)
      }),
    )
  })

  test('what is hidden of a shown whole is at least the threshold, and more than one person each', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 12 }), (parts, below) => {
        const hidden = hiddenParts(parts, below)
        const together = parts.reduce((sum, asc, index) => sum + (hidden.includes(`p${index}`) ? asc : 0), 0)
        const isSafe = hidden.length === 0 || hidden.includes('whole') || together >= Math.max(below, hidden.length + 1)
        expect(isSafe).toBe(true)
      }),
    )
  })

  /** Over several relations it may: another small number can make a complement unnecessary. */
  test('a higher threshold shows no more', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 12 }), (parts, below) => {
        const higher = hiddenParts(parts, below + 1)
        expect(hiddenParts(parts, below).filter((place) => !higher.includes(place))).toEqual([])
      }),
    )
  })
})

/** Women and men, their total, the share of women, and an amount for each of them. */
const bySex: SensitiveItems = {
  counts: [
    { id: 'total', item: 'total', shownAs: 'value', groups: ['women', 'men'] },
    shownAlone('women'),
    shownAlone('men'),
    { id: 'share numerator', item: 'share', shownAs: 'numerator', groups: ['women'] },
    { id: 'share denominator', item: 'share', shownAs: 'denominator', groups: ['women', 'men'] },
  ],
  sums: [
    { total: 'total', parts: ['women', 'men'] },
    { total: 'share numerator', parts: ['women'] },
    { total: 'share denominator', parts: ['women', 'men'] },
  ],
  computed: new Map([
    ['gap', ['share']],
    ['bill', ['notAsked']],
  ]),
}
const share = { numerator: ['women'], denominator: ['women', 'men'] }
const bySexItems: Items = {
  total: { count: ['women', 'men'] },
  women: { count: ['women'] },
  men: { count: ['men'] },
  share,
}

function wholeOf(items: Items, rest: Entered, below: number, sensitive = bySex): Readonly<Record<string, Figure>> {
  const grid = hideSmallNumbers(peopleGrid(items, { parts: {}, rest }), sensitive, below)
  return Object.fromEntries(grid.items.map((item) => [item.id, grid.whole(item)]))
}

describe('over splits and rates', () => {
  test('37 women and 58 men below 50: the men go too, since 95 is shown; the share tells both', () => {
    expect(wholeOf(bySexItems, { women: 37, men: 58 }, 50)).toEqual({
      total: value(95),
      women: HIDDEN,
      men: HIDDEN,
      share: HIDDEN,
    })
  })

  test('nobody of one sex is shown: 0 women of 58', () => {
    const { women, share: shown } = wholeOf(bySexItems, { women: 0, men: 58 }, 50)
    expect(women).toEqual(value(0))
    expect(shown).toMatchObject({ value: 0, rate: { numerator: 0, denominator: 58 } })
  })

  test.each([
    ['its numerator is small: 3 of 40', { women: 3, men: 37 }, 'hidden'],
    ['the others are few: 37 of 40', { women: 37, men: 3 }, 'hidden'],
    ['nobody is few: 20 of 40', { women: 20, men: 20 }, 'value'],
  ])('a share asked for alone: %s', (_name, entered, state) => {
    const sensitive = {
      ...bySex,
      counts: bySex.counts.filter((count) => count.item === 'share'),
      sums: [{ total: 'share denominator', parts: ['share numerator'] }],
    }
    expect(wholeOf({ share }, entered, 5, sensitive)['share']?.state).toBe(state)
  })

  test('what is computed from a hidden figure, or from one that was not asked for, is hidden', () => {
    const grid = peopleGrid(bySexItems, { parts: {}, rest: { women: 37, men: 58 } })
    const computed = ['gap', 'bill'].map(asked)
    const more = {
      ...grid,
      items: [...grid.items, ...computed],
      whole: (item: { id: string }) => (item.id in bySexItems ? grid.whole(item) : value(11.1)),
    }
    const whole = (below: number) => computed.map(hideSmallNumbers(more, bySex, below).whole)
    expect(whole(50)).toEqual([HIDDEN, HIDDEN])
    expect(whole(5)).toEqual([value(11.1), HIDDEN])
  })

  test('a rate the server gave without its sides is hidden: nobody can tell how few it stands for', () => {
    const grid = { ...peopleGrid({ share }, { parts: {}, rest: {} }), whole: (_item: { id: string }) => value(38.9) }
    expect(hideSmallNumbers(grid, bySex, 5).whole(asked('share'))).toEqual(HIDDEN)
  })

  test('a place without data stays without data', () => {
    expect(wholeOf(bySexItems, {}, 50)).toEqual({ total: NO_DATA, women: NO_DATA, men: NO_DATA, share: NO_DATA })
  })
})
