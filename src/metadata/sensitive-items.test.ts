import { definitionsOf } from './catalogue'
import { femme, homme, sexUnknown } from './categories'
import { theme } from './categories-training'
import { upToDateRate } from './cmu'
import { operand } from './expressions'
import { communityMonthlyBill, monthlyBill, paid, salariesDue } from './financing'
import { populationTotal } from './population'
import {
  ascInPost,
  fullPackageRate,
  inhabitantsPerAsc,
  needCovered,
  populationCovered,
  supervisionRate,
  womenAmongAscRate,
} from './sec'
import { sensitiveItems } from './sensitive-items'
import { parityGap, participantsMixed, womenInMixedRate } from './training'

const women = operand(ascInPost, femme)
const men = operand(ascInPost, homme)
const unknown = operand(ascInPost, sexUnknown)
/** Who is in the numerator and who is not make the denominator. */
const sidesOf = ({ id }: Readonly<{ id: string }>) => ({
  total: `${id} denominator`,
  parts: [`${id} numerator`, `${id} others`],
})
const idsOf = (...items: readonly Readonly<{ id: string }>[]): readonly string[] => items.map((item) => item.id)

test('which data elements count people', () => {
  const codes = definitionsOf('dataElement').flatMap((one) => (one.countsPeople ? [one.code] : []))
  expect(codes).toEqual([
    'CMU_ADH',
    'CMU_BENEF',
    'CMU_ECHUS',
    'CMU_MUT_AJ',
    'CMU_RENOUV',
    'GEN_PART_MIX',
    'GEN_PART_NF',
    'GOV_MEMB',
    'GOV_PF',
    'PLA_PERS',
    'SEC_ARRIVEE',
    'SEC_ASC_POSTE',
    'SEC_ASC_SUP',
    'SEC_DEPART',
    'SEC_PAQUET',
  ])
})

test('populations, villages and money are not hidden, nor what is made of them', () => {
  expect(sensitiveItems([populationTotal, paid, salariesDue, populationCovered])).toEqual({
    counts: [],
    sums: [],
    computed: new Map(),
  })
})

describe('ASC in post by sex', () => {
  test('the total is the sum of the splits that are asked for', () => {
    const { counts, sums } = sensitiveItems([ascInPost, women, men, unknown, women])
    expect(counts.map(({ id, shownAs }) => [id, shownAs])).toEqual(
      [ascInPost, women, men, unknown].map((item) => [item.id, 'value']),
    )
    expect(sums).toEqual([{ total: ascInPost.id, parts: idsOf(women, men, unknown) }])
  })

  test('a split that is not asked for is left over', () => {
    expect(sensitiveItems([ascInPost, women, men]).sums).toEqual([{ total: ascInPost.id, parts: idsOf(women, men) }])
  })

  test('the share of women alone: the women are part of those whose sex is stated', () => {
    expect(sensitiveItems([womenAmongAscRate])).toMatchObject({
      counts: [
        { item: womenAmongAscRate.id, shownAs: 'numerator', groups: [women.id] },
        { item: womenAmongAscRate.id, shownAs: 'denominator', groups: [women.id, men.id] },
        { item: womenAmongAscRate.id, shownAs: 'others', groups: [men.id] },
      ],
    })
    expect(sensitiveItems([womenAmongAscRate]).sums).toContainEqual(sidesOf(womenAmongAscRate))
  })

  test('the share beside women and men: its sides are theirs', () => {
    expect(sensitiveItems([women, men, womenAmongAscRate]).sums).toEqual([
      { total: `${womenAmongAscRate.id} numerator`, parts: [women.id] },
      { total: `${womenAmongAscRate.id} denominator`, parts: idsOf(women, men) },
      { total: `${womenAmongAscRate.id} others`, parts: [men.id] },
      sidesOf(womenAmongAscRate),
    ])
  })

  test('the share beside the total alone: those whose sex is not stated are left over', () => {
    expect(sensitiveItems([ascInPost, womenAmongAscRate]).sums).toContainEqual({
      total: ascInPost.id,
      parts: [`${womenAmongAscRate.id} denominator`],
    })
  })
})

test('themes by sexes: 5 x 3 splits make the total, 5 of them the women', () => {
  const splits = theme.options.flatMap((about) =>
    [femme, homme, sexUnknown].map((sex) => operand(participantsMixed, about, sex)),
  )
  const { sums } = sensitiveItems([participantsMixed, ...splits, womenInMixedRate])
  expect(sums.map(({ total, parts }) => [total, parts.length])).toEqual([
    [participantsMixed.id, 15],
    [`${womenInMixedRate.id} numerator`, 5],
    [`${womenInMixedRate.id} denominator`, 10],
    [`${womenInMixedRate.id} others`, 5],
    [`${womenInMixedRate.id} denominator`, 2],
  ])
})

describe('rates', () => {
  test.each([
    // ASC x norm, ASC x pay: whoever knows norm and pay knows the ASC.
    ['ASC times a norm', needCovered, [ascInPost.id]],
    ['ASC times their pay', monthlyBill, [ascInPost.id]],
    ['ASC times their pay times a share of money', communityMonthlyBill, [ascInPost.id]],
    ['50 less a rate of people', parityGap, [womenInMixedRate.id]],
  ])('are computed from people: %s', (_name, indicator, sources) => {
    expect(sensitiveItems([indicator]).computed.get(indicator.id)).toEqual(sources)
  })

  test.each([
    ['inhabitants per ASC', inhabitantsPerAsc, ['denominator']],
    ['ASC supervised of ASC-months', supervisionRate, ['numerator']],
    ['ASC with the full package of ASC in post', fullPackageRate, ['numerator', 'denominator']],
  ])('show people on the sides that count them: %s', (_name, indicator, sides) => {
    const { counts, computed } = sensitiveItems([indicator])
    expect(counts.map((count) => count.shownAs)).toEqual(sides)
    expect(computed.size).toBe(0)
  })

  test('of people that another element counts: those who are not in the numerator are people too', () => {
    expect(sensitiveItems([upToDateRate]).sums).toEqual([
      { total: `${upToDateRate.id} denominator`, parts: [`${upToDateRate.id} numerator`] },
    ])
  })
})
