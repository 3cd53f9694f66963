import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import { reportItems } from '../../analytics/reporting'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import type { Figure } from '../../dhis2/figure'
import { insuredRate, upToDateRate } from '../../metadata/cmu'
import { financingForm } from '../../metadata/forms-financing'
import { situationForm } from '../../metadata/forms-situation'
import { arrears, communityShare, partnerShare, remaining } from '../../metadata/financing'
import { womenInOrgansRate } from '../../metadata/governance'
import { ascInPost, needCovered, populationCovered, villagesCoveredRate } from '../../metadata/sec'
import { womenInAllRate, womenInMixedRate } from '../../metadata/training'
import { briefOf } from './brief'
import { DEFAULT_SETTINGS } from '../../settings/settings'
import { marksOf } from './brief-marks'

const HIDDEN: Figure = { state: 'hidden' }
const brief = (figures: ScopedFigures) => briefOf(figures, marksOf(DEFAULT_SETTINGS, figures))
const told = (whole: Cells, before?: Cells) => brief(figuresOf({ whole, ...(before && { before }) }))
const kinds = (whole: Cells, before?: Cells) => told(whole, before).map(({ kind }) => kind)

describe('what is', () => {
  test('worst class first, then in the order of the programmes; what is owed is the worst', () => {
    const whole: Cells = [
      [populationCovered, percent(60, 100)],
      [communityShare, percent(50, 100)],
      [remaining, count(1_000)],
      [womenInMixedRate, percent(20, 100)],
      [insuredRate, percent(20, 100)],
    ]
    expect(told(whole).map(({ kind, tone }) => [kind, tone])).toEqual([
      ['debt', 'low'],
      ['training', 'low'],
      ['coverage', 'mid'],
      ['cmu', 'mid'],
      ['coFunding', 'high'],
    ])
  })

  test.each<[string, Cells, string | null]>([
    [
      'the population first',
      [
        [populationCovered, percent(1, 2)],
        [villagesCoveredRate, percent(1, 4)],
      ],
      'population',
    ],
    [
      'then villages',
      [
        [villagesCoveredRate, percent(1, 4)],
        [needCovered, percent(1, 5)],
      ],
      'villages',
    ],
    ['then the need', [[needCovered, percent(1, 5)]], 'need'],
    ['the ASC alone', [[ascInPost, count(2)]], null],
    [
      'a hidden share is not spoken of',
      [
        [populationCovered, HIDDEN],
        [ascInPost, count(2)],
      ],
      null,
    ],
  ])('coverage: %s', (_, whole, measure) => {
    expect(told(whole)[0]).toMatchObject({ kind: 'coverage', figures: { measure } })
  })

  test('zero is a value', () => {
    expect(told([[ascInPost, count(0)]])[0]).toMatchObject({ kind: 'coverage', figures: { inPost: 0 } })
    expect(told([[insuredRate, percent(0, 100)]])[0]).toMatchObject({ figures: { insured: { value: 0 } } })
  })

  test.each<[string, Cells, readonly string[]]>([
    [
      'nothing owed beside a share',
      [
        [communityShare, percent(1, 2)],
        [remaining, count(0)],
        [arrears, count(0)],
      ],
      ['coFunding'],
    ],
    [
      'back pay leaves nothing',
      [
        [partnerShare, percent(1, 2)],
        [remaining, count(-5)],
      ],
      ['coFunding'],
    ],
    [
      'arrears are owed',
      [
        [communityShare, percent(1, 2)],
        [arrears, count(1)],
      ],
      ['debt', 'coFunding'],
    ],
    ['nothing owed, and nothing else known', [[remaining, count(0)]], ['debt']],
  ])('debt: %s', (_, whole, expected) => {
    expect(kinds(whole).filter((kind) => kind !== 'noData')).toEqual(expected)
  })

  test('training: organs without sessions', () => {
    expect(told([[womenInOrgansRate, percent(2, 10)]])[0]).toMatchObject({
      kind: 'training',
      tone: 'low',
      figures: { mixed: null, all: null, organs: { value: 20 } },
    })
  })
})

describe('no data', () => {
  test('programmes without any figure, named together, last', () => {
    expect(told([[ascInPost, count(5)]]).at(-1)).toEqual({
      kind: 'noData',
      tone: 'none',
      figures: { programmes: ['coFunding', 'training', 'cmu'], lessOften: [] },
    })
  })

  test.each([
    ['201510', [], ['coFunding', 'training', 'cmu']],
    ['2015Q3', ['coFunding', 'training', 'cmu'], []],
    ['2015', ['coFunding', 'training', 'cmu'], []],
  ])('what is reported by quarter or year is not due for a month: %s', (id, programmes, lessOften) => {
    const figures = { ...figuresOf({ whole: [[ascInPost, count(5)]] }), periods: [{ id, name: id }] }
    expect(brief(figures).at(-1)).toMatchObject({ figures: { programmes, lessOften } })
  })

  test('a programme whose figures are hidden is neither told nor said to be without data', () => {
    const all = told([
      [insuredRate, HIDDEN],
      [ascInPost, count(5)],
    ])
    expect(all.map(({ kind }) => kind)).toEqual(['coverage', 'noData'])
    expect(all.at(-1)).toMatchObject({ figures: { programmes: ['coFunding', 'training'] } })
  })
})

describe('what changed', () => {
  const changesIn = (now: Cells, before: Cells) => {
    const found = told(now, before).find(({ kind }) => kind === 'changes')
    return found?.kind === 'changes' ? found.figures.changes.map(({ measure, by, unit }) => [measure, by, unit]) : null
  }

  test.each<[string, Cells, Cells, unknown]>([
    [
      '5 points are told',
      [[insuredRate, percent(45, 100)]],
      [[insuredRate, percent(40, 100)]],
      [['insured', 5, 'points']],
    ],
    ['4.9 are not', [[insuredRate, percent(449, 1000)]], [[insuredRate, percent(400, 1000)]], null],
    ['10 % of a count', [[ascInPost, count(90)]], [[ascInPost, count(100)]], [['ascInPost', -10, 'count']]],
    ['9 % are not', [[ascInPost, count(91)]], [[ascInPost, count(100)]], null],
    ['from nothing', [[remaining, count(5)]], [[remaining, count(0)]], [['remaining', 5, 'fcfa']]],
    ['no figure before', [[ascInPost, count(90)]], [], null],
    ['hidden before', [[ascInPost, count(90)]], [[ascInPost, HIDDEN]], null],
  ])('%s', (_, now, before, expected) => {
    expect(changesIn(now, before)).toEqual(expected)
  })

  test('the furthest first, in gaps: 20 % of the ASC = 2 gaps, 15 points = 3 gaps; three at most', () => {
    const now: Cells = [
      [ascInPost, count(120)],
      [populationCovered, percent(65, 100)],
      [upToDateRate, percent(30, 100)],
      [womenInMixedRate, percent(45, 100)],
    ]
    const before: Cells = [
      [ascInPost, count(100)],
      [populationCovered, percent(50, 100)],
      [upToDateRate, percent(50, 100)],
      [womenInMixedRate, percent(40, 100)],
    ]
    expect(changesIn(now, before)).toEqual([
      ['upToDate', -20, 'points'],
      ['populationCovered', 15, 'points'],
      ['ascInPost', 20, 'count'],
    ])
  })

  test('administrators set the gap: 4 points are told where 3 are notable', () => {
    const figures = figuresOf({ whole: [[insuredRate, percent(44, 100)]], before: [[insuredRate, percent(40, 100)]] })
    const thresholds = { ...DEFAULT_SETTINGS.thresholds, notableChange: 3 }
    expect(brief(figures).map(({ kind }) => kind)).not.toContain('changes')
    const marks = marksOf({ ...DEFAULT_SETTINGS, thresholds }, figures)
    expect(briefOf(figures, marks).map(({ kind }) => kind)).toContain('changes')
  })
})

/** Reports of a form: came, in time, expected. */
function reports(form: Readonly<{ id: string }>, came: number | null, inTime: number, expected: number): Cells {
  const items = reportItems([form]) as readonly [DataItem, DataItem, DataItem]
  return [
    ...(came === null
      ? []
      : ([
          [items[0], count(came)],
          [items[1], count(inTime)],
        ] as const)),
    [items[2], count(expected)],
  ]
}

describe('what is missing', () => {
  const sikasso = (completeness: Figure, timeliness: Figure): ScopedFigures => ({
    ...figuresOf({
      unit: aUnit('Sikasso'),
      whole: [[ascInPost, count(5)], ...reports(situationForm, 9, 6, 12), ...reports(financingForm, null, 0, 4)],
      parts: [
        [ref('Kadiolo'), reports(situationForm, 9, 6, 10)],
        [ref('Yorosso'), reports(situationForm, null, 0, 2)],
      ],
    }),
    reporting: { completeness, timeliness },
  })
  const reportsIn = (figures: ScopedFigures) => brief(figures).find(({ kind }) => kind === 'reports')

  test('reports that did not come, forms and parts that sent none, timeliness below the wished 80 %', () => {
    // 9 of 12 + 4 = 16: 7 are missing; 6 of 16 in time = 37.5 %.
    expect(reportsIn(sikasso(percent(9, 16), percent(6, 16)))).toEqual({
      kind: 'reports',
      tone: 'mid',
      figures: {
        missing: 7,
        expected: 16,
        forms: [financingForm],
        silent: ['Yorosso'],
        silentLevel: 3,
        late: percent(6, 16),
        wished: 80,
      },
    })
  })

  test('where nothing came at all nobody is named', () => {
    expect(reportsIn(sikasso(percent(0, 16), percent(0, 16)))).toMatchObject({
      figures: { missing: 16, forms: [], silent: [] },
    })
  })

  test.each([
    ['80 % in time is as wished', percent(15, 16), percent(80, 100), null],
    ['nothing came: nothing is late', percent(0, 16), percent(0, 16), null],
  ])('%s', (_, completeness, timeliness, late) => {
    expect(reportsIn(sikasso(completeness, timeliness))).toMatchObject({ figures: { late } })
  })

  test('all came in time, none expected, not counted: nothing is said', () => {
    expect(reportsIn(sikasso(percent(16, 16), percent(14, 16)))).toBeUndefined()
    expect(reportsIn(sikasso({ state: 'notDue' }, { state: 'notDue' }))).toBeUndefined()
    expect(reportsIn({ ...sikasso(percent(1, 2), percent(1, 2)), reporting: null })).toBeUndefined()
  })
})

test('never more than seven sentences', () => {
  const whole: Cells = [
    [populationCovered, percent(60, 100)],
    [communityShare, percent(50, 100)],
    [remaining, count(1_000)],
    [womenInMixedRate, percent(20, 100)],
    [womenInAllRate, percent(30, 100)],
    [insuredRate, percent(20, 100)],
  ]
  const figures = figuresOf({ whole, before: [[insuredRate, percent(10, 100)]] })
  const all = brief({ ...figures, reporting: { completeness: percent(1, 2), timeliness: percent(1, 2) } })
  expect(all.map(({ kind }) => kind)).toEqual([
    'debt',
    'training',
    'coverage',
    'cmu',
    'coFunding',
    'changes',
    'reports',
  ])
})
