import * as fc from 'fast-check'
import { parsePeriod, periodDays } from '../../src/dhis2/period'
import { aggregate, type AggregateRequest } from './aggregate'
import type { AggregationType } from './aggregation-types'
import { slotOf } from './axes'
import { cellNumber, type Axes, type UnitSet } from './cube'
import type { Column, ElementTable, ValueKind } from './tables'

type Fact = Readonly<{ period: string; unit: number; value: number; combo?: number }>

function period(id: string) {
  const found = parsePeriod(id)
  if (!found) throw new Error(`${id} is no period`)
  return found
}

/** Facts as a run would store them: a column a period, oldest end first, rows by unit. */
function table(facts: readonly Fact[], kind: ValueKind = 'number'): ElementTable {
  const columns = [...new Set(facts.map((fact) => fact.period))].map((id): Column => {
    const rows = facts.filter((fact) => fact.period === id).sort((a, b) => a.unit - b.unit)
    return {
      period: period(id),
      days: periodDays(period(id)),
      hasPeriodColumns: true,
      units: Int32Array.from(rows, ({ unit }) => unit),
      values: Float64Array.from(rows, ({ value }) => value),
      texts: null,
      combos: Uint16Array.from(rows, ({ combo = 0 }) => combo),
      attributes: new Uint16Array(rows.length),
    }
  })
  columns.sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
  return { kind, columns }
}

function axes(periods: readonly string[], unitSets: readonly UnitSet[] = [[[0, 100]]]): Axes {
  return { slots: periods.map((id) => slotOf([period(id)])), unitSets, splits: [] }
}

function request(facts: readonly Fact[], type: AggregationType, over: Partial<AggregateRequest>): AggregateRequest {
  return {
    element: table(facts),
    type,
    axes: axes([]),
    dataPeriodType: null,
    counts: null,
    years: null,
    from: null,
    to: null,
    ...over,
  }
}

/** Two units: 10 and 20 in January, 1 and (nothing) in February, 4 and 7 in March. */
const FACTS: readonly Fact[] = [
  { period: '202301', unit: 1, value: 10 },
  { period: '202301', unit: 2, value: 20 },
  { period: '202302', unit: 1, value: 1 },
  { period: '202303', unit: 1, value: 4 },
  { period: '202303', unit: 2, value: 7 },
]

test.each<[AggregationType, number]>([
  ['SUM', 42], // 10 + 20 + 1 + 4 + 7
  ['AVERAGE', 8.4], // 42 / 5
  ['COUNT', 5],
  ['MIN', 1],
  ['MAX', 20],
  ['MAX_SUM_ORG_UNIT', 30], // 10 + 20
  ['MIN_SUM_ORG_UNIT', 8], // 1 + 7
  ['LAST', 11], // 4 + 7
  ['LAST_AVERAGE_ORG_UNIT', 5.5],
  ['LAST_LAST_ORG_UNIT', 4],
  ['FIRST', 30], // 10 + 20
  ['FIRST_AVERAGE_ORG_UNIT', 15],
  ['LAST_IN_PERIOD', 11],
  ['LAST_IN_PERIOD_AVERAGE_ORG_UNIT', 5.5],
  // (30 x 31 + 1 x 28 + 11 x 31) / 90 days
  ['AVERAGE_SUM_ORG_UNIT', 1299 / 90],
  // mean 8.4; squares 1.6² + 11.6² + 7.4² + 4.4² + 1.4² = 213.2; / 4
  ['VARIANCE', 53.3],
  ['STDDEV', Math.sqrt(53.3)],
])('%s of a quarter is %d', (type, expected) => {
  expect(aggregate(request(FACTS, type, { axes: axes(['2023Q1']) })).get(0)).toBeCloseTo(expected, 10)
})

test.each<[string, AggregationType, string, number | undefined]>([
  ['LAST looks back', 'LAST', '202302', 21], // 1 + 20 carried
  ['LAST_IN_PERIOD does not', 'LAST_IN_PERIOD', '202302', 1],
  ['LAST has nothing before the first value', 'LAST', '202212', undefined],
  ['LAST looks back ten years', 'LAST', '2032', 11],
  ['and no further', 'LAST', '2034', undefined],
  ['a quarter does not answer for a month', 'SUM', '202304', undefined],
  ['a month does not answer for a week', 'SUM', '2023W6', undefined],
  ['months answer for a financial year', 'SUM', '2022Oct', 42],
])('%s', (_, type, asked, expected) => {
  expect(aggregate(request(FACTS, type, { axes: axes([asked]) })).get(0)).toBe(expected)
})

describe('values of other years', () => {
  const facts = [
    { period: '201806', unit: 1, value: 5 },
    { period: '201906', unit: 2, value: 7 },
    { period: '201912', unit: 1, value: 11 },
  ]
  test.each<[string, AggregationType, string, number[], number | undefined]>([
    ['a value of a year that is not read does not show', 'LAST', '201907', [2019], 7],
    ['of one that is read it does', 'LAST', '201907', [2018, 2019], 12],
    ['the oldest of all counts, not the oldest of the year', 'FIRST', '2019', [2019], 7],
    ['a single oldest value leaves nothing behind it', 'FIRST_FIRST_ORG_UNIT', '2019', [2019], undefined],
    ['a single newest value likewise', 'LAST_LAST_ORG_UNIT', '201905', [2019], undefined],
  ])('%s', (_, type, asked, years, expected) => {
    expect(aggregate(request(facts, type, { axes: axes([asked]), years: new Set(years) })).get(0)).toBe(expected)
  })

  test('dates leave out what began before them', () => {
    const slot = { periods: [], start: '2019-01-01', end: '2019-12-31', days: 365 }
    const dated = { slots: [slot], unitSets: [[[0, 100]]] as UnitSet[], splits: [] }
    // newest of unit 1 is 11, of unit 2 is 7; oldest of unit 1 is of 2018
    expect(aggregate(request(facts, 'LAST', { axes: dated })).get(0)).toBe(18)
    expect(aggregate(request(facts, 'FIRST', { axes: dated })).get(0)).toBe(7)
  })
})

describe('averages of yearly data', () => {
  const facts = [
    { period: '2018', unit: 1, value: 1200 },
    { period: '2019', unit: 1, value: 2400 },
  ]
  const ask = (id: string): number | string | undefined =>
    aggregate(request(facts, 'AVERAGE_SUM_ORG_UNIT', { axes: axes([id]), dataPeriodType: 'Yearly' })).get(0)

  test.each([
    ['201805', 1200],
    ['2019Q3', 2400],
    ['2019', 2400],
    // nine months of 2018, three of 2019: 1200 x 9/12 + 2400 x 3/12
    ['2018April', 1500],
    ['2018Oct', 2100],
  ])('%s is %d', (id, expected) => {
    expect(ask(id)).toBeCloseTo(expected, 9)
  })

  test('two years as a filter are weighed by their days', () => {
    const both = { slots: [slotOf([period('2018'), period('2019')])], unitSets: [[[0, 100]]] as UnitSet[], splits: [] }
    const cells = aggregate(request(facts, 'AVERAGE_SUM_ORG_UNIT', { axes: both, dataPeriodType: 'Yearly' }))
    // (1200 x 365 + 2400 x 365) / 730
    expect(cells.get(0)).toBeCloseTo(1800, 9)
  })
})

test('BOOLEAN averages are per cent, weighed by days', () => {
  const facts = [
    { period: '202301', unit: 1, value: 1 },
    { period: '202302', unit: 1, value: 0 },
  ]
  const yesNo = request(facts, 'AVERAGE', { element: table(facts, 'boolean'), axes: axes(['2023Q1']) })
  // 31 of 59 days
  expect(aggregate(yesNo).get(0)).toBeCloseTo((31 / 59) * 100, 10)
})

test('a filter of combos leaves the other rows out', () => {
  const facts = [
    { period: '202301', unit: 1, value: 3, combo: 0 },
    { period: '202301', unit: 1, value: 5, combo: 1 },
  ]
  const split = { size: 2, combo: Int32Array.of(1, 0) }
  const cells = aggregate(request(facts, 'SUM', { axes: { ...axes(['202301']), splits: [split] } }))
  expect([...cells]).toEqual(
    expect.arrayContaining([
      [0, 5],
      [1, 3],
    ]),
  )
})

const anyFact = fc.record({
  period: fc.constantFrom('202301', '202302', '202303', '202304', '202305', '202306'),
  unit: fc.integer({ min: 0, max: 9 }),
  value: fc.integer({ min: -1000, max: 1000 }),
})
const anyFacts = fc.uniqueArray(anyFact, {
  minLength: 1,
  maxLength: 40,
  selector: ({ period: id, unit }) => `${id}.${unit}`,
})
const ADDITIVE: readonly AggregationType[] = ['SUM', 'LAST', 'LAST_IN_PERIOD', 'FIRST', 'COUNT', 'AVERAGE_SUM_ORG_UNIT']

test('many units are read at once, whether they hold one another or not', () => {
  const many = Array.from({ length: 40 }, (_, unit): Fact => ({ period: '202301', unit, value: unit + 1 }))
  // The whole (units 0-39), its two halves, and each unit: 43 sets in three layers.
  const sets: UnitSet[] = [[[0, 40]], [[0, 20]], [[20, 40]], ...many.map(({ unit }): UnitSet => [[unit, unit + 1]])]
  for (const type of ['SUM', 'LAST'] as const) {
    const cells = aggregate(request(many, type, { axes: axes(['202301'], sets) }))
    // 1 + .. + 40 = 820; 1 + .. + 20 = 210
    expect([0, 1, 2, 3, 42].map((cell) => cells.get(cell))).toEqual([820, 210, 610, 1, 40])
  }
})

test.each(ADDITIVE)('%s of a parent is its own plus that of its children', (type) => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 1, max: 9 }), (facts, at) => {
      // Unit 0 is the parent; its children's subtrees are [1, at) and [at, 10).
      const sets: UnitSet[] = [[[0, 10]], [[0, 1]], [[1, at]], [[at, 10]]]
      const cells = aggregate(request(facts, type, { axes: axes(['2023S1'], sets) }))
      const parts = [1, 2, 3].reduce((sum, cell) => sum + Number(cells.get(cell) ?? 0), 0)
      expect(Number(cells.get(0))).toBeCloseTo(parts, 6)
    }),
  )
})

const ORDERLESS: readonly AggregationType[] = [...ADDITIVE, 'AVERAGE', 'MIN', 'MAX', 'STDDEV', 'MAX_SUM_ORG_UNIT']

test.each(ORDERLESS)('%s does not depend on the order in which values came in', (type) => {
  const shuffled = anyFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  )
  fc.assert(
    fc.property(shuffled, ([facts, other]) => {
      const of = (some: readonly Fact[]): number =>
        Number(aggregate(request(some, type, { axes: axes(['2023S1']) })).get(0) ?? NaN)
      const [first, second] = [of(facts), of(other)]
      if (Number.isNaN(first)) expect(second).toBeNaN()
      else expect(second).toBeCloseTo(first, 6)
    }),
  )
})

test('LAST of many periods at once is what a search for each finds', () => {
  const months = ['202301', '202302', '202303', '202304', '202305', '202306', '202307']
  const anyOrder = fc.shuffledSubarray(months, { minLength: 1 })
  fc.assert(
    fc.property(anyFacts, anyOrder, (facts, asked) => {
      const all = axes(asked)
      const cells = aggregate(request(facts, 'LAST', { axes: all }))
      const newestOf = (unit: number, month: string): number | undefined =>
        facts
          .filter((fact) => fact.unit === unit && fact.period <= month)
          .sort((a, b) => (a.period < b.period ? 1 : -1))[0]?.value
      const expected = asked.map((month) => {
        const found = Array.from({ length: 10 }, (_, unit) => newestOf(unit, month)).filter(
          (value) => value !== undefined,
        )
        return found.length === 0 ? undefined : found.reduce((sum, value) => sum + value, 0)
      })
      expect(asked.map((_, slot) => cells.get(cellNumber(all, slot, 0, 0)))).toEqual(expected)
    }),
  )
})
