import { aUnit, count, figuresOf, ref, type Cells } from '../../../test/support/scoped-figures'
import { NO_DATA, NOT_SPLIT, valueOf, type Figure } from '../../dhis2/figure'
import { ascMonthsDue, paid, PAID_BY, pledged, PROMISED_BY, remaining, salariesDue } from '../../metadata/financing'
import { coFundingOf } from './compute'
import { debtsOf, debtTogether } from './debts'

const wholeOf = (whole: Cells) => coFundingOf(figuresOf({ unit: aUnit('Kadiolo'), whole }), ref('Kadiolo'), 50).whole

/** 72 ASC x 12 months = 864 ASC-months x 75,000 FCFA = 64,800,000; halves of 32,400,000 (R1). */
const kadiolo2015 = wholeOf([
  [salariesDue, count(64_800_000)],
  [pledged, count(64_800_000)],
  [paid, count(64_800_000)],
  [remaining, count(0)],
  [ascMonthsDue, count(864)],
  [PROMISED_BY.communeAndAsaco, count(32_400_000)],
  [PROMISED_BY.partners, count(32_400_000)],
  [PAID_BY.communeAndAsaco, count(32_400_000)],
  [PAID_BY.partners, count(32_400_000)],
])

/**
 * 1,000,000 due for 10 ASC-months, 100,000 each. Commune: 400,000 promised, 100,000 paid. State: 300,000 promised, nothing
 * known as paid. Households: 50,000 paid that nobody promised. 1,000,000 - 700,000 = 300,000 promised by nobody.
 */
const mixed = wholeOf([
  [salariesDue, count(1_000_000)],
  [pledged, count(700_000)],
  [paid, count(150_000)],
  [remaining, count(850_000)],
  [ascMonthsDue, count(10)],
  [PROMISED_BY.commune, count(400_000)],
  [PROMISED_BY.state, count(300_000)],
  [PAID_BY.commune, count(100_000)],
  [PAID_BY.households, count(50_000)],
])

test('Kadiolo 2015: both halves kept; commune and ASACO apart are not split, not nothing', () => {
  const { payers, notPromised, total } = debtsOf(kadiolo2015)
  expect(payers.map(({ payer, promised, remaining: left, months }) => [payer, promised, left, months])).toEqual([
    ['commune', NOT_SPLIT, NOT_SPLIT, NOT_SPLIT],
    ['asaco', NOT_SPLIT, NOT_SPLIT, NOT_SPLIT],
    ['communeAndAsaco', count(32_400_000), count(0), count(0)],
    ['partners', count(32_400_000), count(0), count(0)],
  ])
  expect(notPromised).toBeNull()
  expect(total.kept).toMatchObject({ value: 100, rate: { numerator: 64_800_000, denominator: 64_800_000 } })
})

test('each payer: what it owes, how far it kept its pledge, how many months of one ASC that is', () => {
  const { payers } = debtsOf(mixed)
  expect(payers).toEqual([
    {
      payer: 'commune',
      promised: count(400_000),
      paid: count(100_000),
      remaining: count(300_000),
      kept: { state: 'value', value: 25, rate: { numerator: 100_000, denominator: 400_000 } },
      months: count(3), // 300,000 / 100,000
    },
    {
      payer: 'state',
      promised: count(300_000),
      paid: NO_DATA,
      remaining: count(300_000),
      kept: NO_DATA,
      months: count(3),
    },
    {
      payer: 'households',
      promised: NO_DATA,
      paid: count(50_000),
      remaining: count(-50_000),
      kept: NO_DATA,
      months: count(0),
    },
  ])
})

test('payers and what nobody promised add up to the total, which is the remainder DHIS2 computes', () => {
  const { payers, notPromised, total } = debtsOf(mixed)
  expect(notPromised).toMatchObject({ remaining: count(300_000), months: count(3) })
  const sum = (figure: (debt: (typeof payers)[number]) => Figure): number =>
    payers.reduce((all, debt) => all + (valueOf(figure(debt)) ?? 0), 0)
  expect(sum((debt) => debt.promised)).toBe(valueOf(total.promised))
  expect(sum((debt) => debt.paid)).toBe(valueOf(total.paid))
  // 300,000 + 300,000 - 50,000 + 300,000 = 850,000.
  expect(sum((debt) => debt.remaining) + 300_000).toBe(valueOf(total.remaining))
})

test('more promised than due is told as such', () => {
  const row = wholeOf([
    [salariesDue, count(100)],
    [pledged, count(120)],
    [PROMISED_BY.state, count(120)],
  ])
  expect(debtsOf(row).notPromised?.remaining).toEqual(count(-20))
})

test.each([
  ['months due are not known', [[ascMonthsDue, NO_DATA]] as Cells],
  ['no month was due', [[ascMonthsDue, count(0)]] as Cells],
])('without the pay of a month (%s) months are not made up', (_name, cells) => {
  const row = wholeOf([[salariesDue, count(100)], [PROMISED_BY.state, count(60)], ...cells])
  expect(debtsOf(row).payers[0]).toMatchObject({ remaining: count(60), months: NO_DATA })
})

test('commune and ASACO together: what is known of them, or why nothing is', () => {
  expect(debtTogether(kadiolo2015, ['commune', 'asaco', 'communeAndAsaco'])).toMatchObject({
    promised: count(32_400_000),
    remaining: count(0),
  })
  expect(debtTogether(kadiolo2015, ['commune'])).toMatchObject({ promised: NOT_SPLIT, paid: NOT_SPLIT })
  expect(debtTogether(mixed, ['other'])).toMatchObject({ promised: NO_DATA, paid: NO_DATA, remaining: NO_DATA })
})
