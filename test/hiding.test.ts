import fc from 'fast-check'
import type { FigureGrid } from '../src/analytics/figure-grid'
import { hideSmallNumbers } from '../src/analytics/hiding'
import type { Figure } from '../src/dhis2/figure'
import { femme, homme, sexUnknown } from '../src/metadata/categories'
import { theme, themeGender, themeSec } from '../src/metadata/categories-training'
import { operand } from '../src/metadata/expressions'
import { ascInPost, womenAmongAscRate } from '../src/metadata/sec'
import { sensitiveItems, type AskedItem } from '../src/metadata/sensitive-items'
import { participantsMixed, participantsWomenOnly, womenInAllRate, womenInMixedRate } from '../src/metadata/training'
import { isComputable, type Functional } from './support/linear-span'
import {
  figuresOfGrid,
  peopleAt,
  peopleGrid,
  type Entered,
  type Items,
  type Places,
  type Shows,
} from './support/people-grid'

const bySex = {
  women: operand(ascInPost, femme),
  men: operand(ascInPost, homme),
  unknown: operand(ascInPost, sexUnknown),
}
const [women, men, unknown] = [bySex.women.id, bySex.men.id, bySex.unknown.id]
/** Sex by sex, and the share of women among those whose sex is stated. */
const ascAsked: readonly (readonly [AskedItem, Shows])[] = [
  [ascInPost, { count: [women, men, unknown] }],
  [bySex.women, { count: [women] }],
  [bySex.men, { count: [men] }],
  [bySex.unknown, { count: [unknown] }],
  [womenAmongAscRate, { numerator: [women], denominator: [women, men] }],
]

const mixed = theme.options.flatMap((about) =>
  [femme, homme, sexUnknown].map((sex) => ({ about, sex, item: operand(participantsMixed, about, sex) })),
)
const womenOnly = theme.options.map((about) => ({ about, item: operand(participantsWomenOnly, about) }))
const ids = (sexes: readonly unknown[]): readonly string[] =>
  mixed.filter((one) => sexes.includes(one.sex)).map((one) => one.item.id)
const onlyIds = womenOnly.map((one) => one.item.id)
const twoThemes: readonly unknown[] = [themeGender, themeSec]
const splits = [...mixed, ...womenOnly].filter((one) => twoThemes.includes(one.about)).map((one) => one.item)
/** Two themes of five by three sexes, women-only sessions, and two shares. */
const trainingAsked: readonly (readonly [AskedItem, Shows])[] = [
  [participantsMixed, { count: ids([femme, homme, sexUnknown]) }],
  [participantsWomenOnly, { count: onlyIds }],
  ...splits.map((one) => [one, { count: [one.id] }] as const),
  [womenInMixedRate, { numerator: ids([femme]), denominator: ids([femme, homme]) }],
  [womenInAllRate, { numerator: [...ids([femme]), ...onlyIds], denominator: [...ids([femme, homme]), ...onlyIds] }],
]

type Case = Readonly<{ asked: readonly AskedItem[]; items: Items; places: Places; below: number }>

const people = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 60 }),
)

function cases(all: readonly (readonly [AskedItem, Shows])[]): fc.Arbitrary<Case> {
  const groups = all.flatMap(([, shows]) => ('count' in shows && shows.count.length === 1 ? shows.count : []))
  const entered = fc.record(Object.fromEntries(groups.map((group) => [group, people])))
  const places = fc.record({
    parts: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), entered, { maxKeys: 5 }),
    rest: fc.oneof(fc.constant({}), entered),
  })
  return fc
    .record({ chosen: fc.subarray([...all], { minLength: 1 }), places, below: fc.integer({ min: 2, max: 12 }) })
    .map(({ chosen, places, below }) => ({
      asked: chosen.map(([item]) => item),
      items: Object.fromEntries(chosen.map(([item, shows]) => [item.id, shows])),
      places,
      below,
    }))
}
const anyCase = fc.oneof(cases(ascAsked), cases(trainingAsked))

const gridOf = ({ items, places }: Case): FigureGrid => peopleGrid(items, places)
const hide = (one: Case, grid = gridOf(one)): FigureGrid => hideSmallNumbers(grid, sensitiveItems(one.asked), one.below)

/**
 * What a reader knows: every sum of people that a figure shows; and that nobody is there where there is no figure, where
 * it is zero, and where the parts leave nothing.
 */
function known({ items, places }: Case, grid: FigureGrid): readonly Functional[] {
  return figuresOfGrid(grid).flatMap(({ item, place, figure }) => {
    const shows = items[item]
    if (!shows || figure.state === 'hidden') return []
    if (!('count' in shows)) {
      return figure.state === 'value'
        ? [shows.numerator, shows.denominator].map((groups) => peopleAt(groups, place, places))
        : []
    }
    if (figure.state === 'value' && figure.value > 0) return [peopleAt(shows.count, place, places)]
    return shows.count.map((group) => peopleAt([group], place, places))
  })
}

/** The groups that are told apart: what each item counts, and who is in its denominator only. */
function groupsTold(shows: Shows): readonly (readonly string[])[] {
  if ('count' in shows) return [shows.count]
  const others = shows.denominator.filter((group) => !shows.numerator.includes(group))
  return [shows.numerator, shows.denominator, others]
}

/** Every number of people above zero and below the threshold that these items tell, at the place, its parts and its rest. */
function smallNumbers({ items, places, below }: Case): readonly Functional[] {
  const everywhere = ['whole', 'rest', ...Object.keys(places.parts)]
  return Object.values(items)
    .flatMap(groupsTold)
    .flatMap((groups) => everywhere.map((place) => peopleAt(groups, place, places)))
    .filter((people) => {
      const number = numberOf(people, places)
      return number > 0 && number < below
    })
}

function numberOf(people: Functional, { parts, rest }: Places): number {
  const entered: Readonly<Record<string, Places['rest']>> = { ...parts, rest }
  return [...people.keys()].reduce((sum, key) => {
    const [group = '', place = ''] = key.split(' ')
    return sum + (entered[place]?.[group] ?? 0)
  }, 0)
}

describe('what a reader can compute', () => {
  test('no small number of people', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const seen = known(one, hide(one))
        const small = smallNumbers(one)
        expect(small.filter((wanted) => isComputable(wanted, seen))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('no number that is hidden for another’s sake', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const grid = hide(one)
        const seen = known(one, grid)
        const found = figuresOfGrid(grid).filter(({ item, place, figure }) => {
          const shows = one.items[item]
          if (figure.state !== 'hidden' || place === 'rest' || !shows || !('count' in shows)) return false
          return isComputable(peopleAt(shows.count, place, one.places), seen)
        })
        expect(found).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('the hiding itself', () => {
  const figures = (grid: FigureGrid): readonly string[] =>
    figuresOfGrid(grid).map(({ item, place, figure }) => `${item} ${place} ${JSON.stringify(figure)}`)

  test('done twice is done once', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const once = hide(one)
        expect(figures(hide(one, once))).toEqual(figures(once))
      }),
    )
  })

  test('hides nothing where each group of people is nobody or large', () => {
    const grown = (entered: Entered, below: number): Entered =>
      Object.fromEntries(
        Object.entries(entered).map(([group, number]) => [group, number ? number + below - 1 : number]),
      )
    fc.assert(
      fc.property(anyCase, (one) => {
        const parts = Object.entries(one.places.parts).map(([id, entered]) => [id, grown(entered, one.below)] as const)
        const places = { parts: Object.fromEntries(parts), rest: grown(one.places.rest, one.below) }
        const large = { ...one, places }
        expect(figures(hide(large))).toEqual(figures(gridOf(large)))
      }),
    )
  })

  test('gives the same whatever the order of parts and items', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const grid = gridOf(one)
        const turned = { ...grid, items: [...grid.items].reverse(), parts: [...grid.parts].reverse() }
        const backwards = hideSmallNumbers(turned, sensitiveItems([...one.asked].reverse()), one.below)
        expect([...figures(backwards)].sort()).toEqual([...figures(hide(one))].sort())
      }),
    )
  })

  test('leaves what has no number as it is, and every number it shows', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const before = figuresOfGrid(gridOf(one))
        const changed = figuresOfGrid(hide(one)).filter(
          ({ figure }, index) => figure.state !== 'hidden' && !isSame(figure, before[index]?.figure),
        )
        const wronglyHidden = figuresOfGrid(hide(one)).filter(
          ({ figure }, index) => figure.state === 'hidden' && before[index]?.figure.state !== 'value',
        )
        expect([changed, wronglyHidden]).toEqual([[], []])
      }),
    )
  })
})

const isSame = (a: Figure, b: Figure | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)
