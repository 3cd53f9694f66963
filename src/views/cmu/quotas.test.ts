import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import { NO_DATA, NOT_SPLIT } from '../../dhis2/figure'
import { communesPaying, communesPayingRate, quotaDue, quotaPaid, quotaPaidRate } from '../../metadata/cmu'
import { coverageLegend } from '../../metadata/legend-sets'
import { legendFor } from '../../settings/legend-for'
import { quotaBars } from './quota-bars'
import { quotasOf } from './quotas'
import { quotaWords } from './words'

const quota = (due: number, paid: number, paying: number, communes: number): Cells => [
  [quotaDue, count(due)],
  [quotaPaid, count(paid)],
  [quotaPaidRate, percent(paid, due)],
  [communesPaying, count(paying)],
  [communesPayingRate, percent(paying, communes)],
]

describe('a region and its districts', () => {
  const quotas = quotasOf(
    figuresOf({
      unit: aUnit('Sikasso'),
      whole: quota(3_000_000, 1_200_000, 5, 20),
      parts: [
        [ref('Bougouni'), quota(1_000_000, 900_000, 4, 8)],
        [ref('Kadiolo'), quota(1_500_000, 300_000, 1, 9)],
        [ref('Yorosso'), []],
      ],
    }),
    ref('Sikasso'),
  )

  test('most remaining first: 1,500,000 - 300,000 = 1,200,000 before 1,000,000 - 900,000 = 100,000', () => {
    expect(quotas.rows.map(({ orgUnit, remaining }) => [orgUnit.name, remaining])).toEqual([
      ['Kadiolo', count(1_200_000)],
      ['Bougouni', count(100_000)],
      ['Yorosso', NOT_SPLIT],
    ])
  })

  test('due at the region itself: 3,000,000 - 1,000,000 - 1,500,000 = 500,000; nothing of it is known as paid', () => {
    expect(quotas.rest).toMatchObject({ due: count(500_000), paid: NO_DATA, remaining: NO_DATA })
  })

  test('the sentence', () => {
    expect(quotaWords(quotas, 'en').replace(/\u00a0/g, ' ')).toBe(
      'In Sikasso, communes still owe RAMED 1,800,000 FCFA of 3,000,000 FCFA. 5 of 20 communes paid something.',
    )
  })

  test('bars are in the class of what was paid: 20 % low, 90 % high', () => {
    expect(
      quotaBars(quotas, coverageLegend, 'page', 'en').map(({ label, bar }) => [
        label,
        bar.state,
        'tone' in bar && bar.tone,
      ]),
    ).toEqual([
      ['Kadiolo', 'value', 'low'],
      ['Bougouni', 'value', 'high'],
      ['Yorosso', 'notSplit', false],
    ])
    // Borders moved to 10 and 95: neither low nor high any more.
    const moved = legendFor({ legends: { [coverageLegend.code]: [10, 95] } }, coverageLegend)
    expect(quotaBars(quotas, moved, 'page', 'en').map(({ bar }) => 'tone' in bar && bar.tone)).toEqual([
      'mid',
      'mid',
      false,
    ])
  })
})

test.each<[string, Cells, object]>([
  [
    'nothing is due',
    [
      [quotaDue, count(0)],
      [quotaPaid, count(0)],
    ],
    { paidRate: { state: 'notDue' }, remaining: count(0) },
  ],
  [
    'paid was not entered',
    [
      [quotaDue, count(900)],
      [quotaPaidRate, percent(0, 900)],
    ],
    { paidRate: NO_DATA, remaining: NO_DATA },
  ],
  [
    'nothing was paid',
    quota(900, 0, 0, 3),
    { paidRate: percent(0, 900), remaining: count(900), communesPaying: percent(0, 3) },
  ],
  ['more than the year was paid', quota(900, 1000, 3, 3), { remaining: count(-100) }],
])('%s', (_name, whole, expected) => {
  expect(quotasOf(figuresOf({ whole }), ref('Kadiolo')).whole).toMatchObject(expected)
})

test('paid in full, and nothing known', () => {
  const words = (whole: Cells): string => quotaWords(quotasOf(figuresOf({ whole }), ref('Kadiolo')), 'en')
  expect(words(quota(900, 1000, 3, 3))).toBe('In Kadiolo, communes paid all of their RAMED quota.')
  expect(words([])).toBe('In Kadiolo, it is not known what communes owe RAMED.')
})
