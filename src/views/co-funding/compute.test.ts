import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import { NO_DATA, NOT_SPLIT } from '../../dhis2/figure'
import {
  asacoContributed,
  asacoContributing,
  communityMonthlyBill,
  communityShare,
  monthlyBill,
  paid,
  PAID_BY,
  remaining,
  salariesDue,
} from '../../metadata/financing'
import { ascInPost } from '../../metadata/sec'
import { coFundingOf, isCommunitySplitUnknown, stackOf } from './compute'

/** 72 ASC x 12 months x 75,000 FCFA = 64,800,000; half of it 32,400,000 (R1). */
const DUE = 64_800_000
const HALF = 32_400_000
const kadioloCells: Cells = [
  [communityShare, percent(HALF, DUE)],
  [salariesDue, count(DUE)],
  [paid, count(DUE)],
  [remaining, count(0)],
  [PAID_BY.communeAndAsaco, count(HALF)],
  [PAID_BY.partners, count(HALF)],
  [asacoContributed, count(23)],
]

describe('Kadiolo, 2015 (R1, R4, R6)', () => {
  const areas = Array.from({ length: 23 }, (_, index) => ref(`Aire${index + 1}`))
  const coFunding = coFundingOf(
    figuresOf({
      unit: aUnit('Kadiolo', areas),
      whole: [
        ...kadioloCells,
        [asacoContributing, percent(23, 23)],
        [ascInPost, count(72)],
        // As the server answers what is no rate: divided by 1.
        [monthlyBill, { state: 'value', value: 5_400_000, rate: { numerator: 5_400_000, denominator: 1 } }],
        [communityMonthlyBill, count((72 * 75_000) / 2)],
      ],
      parts: areas.map((area) => [area, [[asacoContributed, count(1)]]] as const),
    }),
    ref('Kadiolo'),
    50,
  )

  test('50.0 % of 64,800,000 FCFA, at the pledge', () => {
    expect(coFunding.whole.share).toEqual({ state: 'value', value: 50, rate: { numerator: HALF, denominator: DUE } })
    expect(coFunding.target).toBe(50)
  })

  test('23 of 23 ASACO; a bill of 5,400,000 a month, 2,700,000 of it the community’s', () => {
    expect(coFunding.whole.asacoContributing).toMatchObject({ rate: { numerator: 23, denominator: 23 } })
    expect(coFunding.whole.monthlyBill).toEqual(count(5_400_000))
    expect(coFunding.monthlyPay).toBe(75_000) // 5,400,000 / 72
    expect(coFunding.whole.communityMonthlyBill).toEqual(count(2_700_000))
    expect(coFunding.monthlyPay).toBe(75_000)
  })

  test('commune and ASACO are not split; nobody invents 25 and 25', () => {
    const { commune, asaco, communeAndAsaco, state } = coFunding.whole.paidBy
    expect([commune, asaco]).toEqual([NOT_SPLIT, NOT_SPLIT])
    expect(communeAndAsaco).toEqual(count(HALF))
    expect(state).toEqual(NO_DATA)
    expect(isCommunitySplitUnknown(coFunding.whole)).toBe(true)
  })

  test('the areas’ pay is not split, but each contributed', () => {
    expect(coFunding.rows).toHaveLength(23)
    expect(coFunding.rows.every((row) => row.share.state === 'notSplit' && row.due.state === 'notSplit')).toBe(true)
    expect(coFunding.rows[0]?.paidBy).toEqual({
      commune: NOT_SPLIT,
      asaco: NOT_SPLIT,
      communeAndAsaco: NOT_SPLIT,
      partners: NOT_SPLIT,
      state: NO_DATA,
      households: NO_DATA,
      other: NO_DATA,
    })
    expect(coFunding.rows[0]?.asacoContributed).toEqual(count(1))
    expect(coFunding.rest?.due).toEqual(count(DUE))
    expect(coFunding.rest?.asacoContributed).toEqual(NO_DATA)
  })

  test('the bar is made of what was paid: community first, nothing unpaid', () => {
    expect(stackOf(coFunding.whole)).toEqual([
      { series: 'communeAndAsaco', amount: HALF },
      { series: 'partners', amount: HALF },
    ])
  })
})

describe('a region with one district reporting', () => {
  const coFunding = coFundingOf(
    figuresOf({
      unit: aUnit('Sikasso'),
      whole: kadioloCells,
      parts: [
        [ref('Yorosso'), []],
        [ref('Kadiolo'), kadioloCells],
      ],
    }),
    ref('Sikasso'),
    50,
  )

  test('the district explains the whole: no rest, and the other has no data', () => {
    expect(coFunding.rest).toBeNull()
    expect(coFunding.rows.map((row) => [row.orgUnit.name, row.share.state])).toEqual([
      ['Kadiolo', 'value'],
      ['Yorosso', 'noData'],
    ])
    expect(coFunding.partsWithoutData).toEqual(['Yorosso'])
  })

  test('without a bill the pay it stands on is unknown, not assumed', () => {
    expect(coFunding.monthlyPay).toBeNull()
  })
})

describe('what is left at the region', () => {
  // Region: 100 due, 60 paid (20 by communes, 40 by the State). District: 40 due, 30 paid (20 communes, 10 State).
  const coFunding = coFundingOf(
    figuresOf({
      whole: [
        [communityShare, percent(20, 100)],
        [salariesDue, count(100)],
        [paid, count(60)],
        [remaining, count(40)],
        [PAID_BY.commune, count(20)],
        [PAID_BY.state, count(40)],
      ],
      parts: [
        [
          ref('Kadiolo'),
          [
            [communityShare, percent(20, 40)],
            [salariesDue, count(40)],
            [paid, count(30)],
            [remaining, count(10)],
            [PAID_BY.commune, count(20)],
            [PAID_BY.state, count(10)],
          ],
        ],
      ],
    }),
    ref('Sikasso'),
    50,
  )

  test('60 due, 30 paid by the State, 30 remaining, 0 of 60 by the community', () => {
    expect(coFunding.rest).toMatchObject({
      due: count(60),
      paid: count(30),
      remaining: count(30),
      share: { state: 'value', value: 0, rate: { numerator: 0, denominator: 60 } },
    })
    expect(coFunding.rest?.paidBy.state).toEqual(count(30))
    expect(coFunding.rest?.paidBy.commune).toEqual(NO_DATA)
  })

  test('what nobody paid ends the bar', () => {
    expect(stackOf(coFunding.whole)).toEqual([
      { series: 'commune', amount: 20 },
      { series: 'state', amount: 40 },
      { series: 'unpaid', amount: 40 },
    ])
  })
})
