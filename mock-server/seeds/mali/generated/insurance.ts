import { femme, homme } from '../../../../src/metadata/categories'
import { amo, mutuelle, ramed } from '../../../../src/metadata/categories-regimes'
import {
  beneficiaries,
  benefitsPaid,
  communes,
  communesPaying,
  contributionsBilled,
  contributionsCollected,
  mainInsured,
  membersDue,
  membersRenewed,
  mutuelleUpToDate,
  quotaDue,
  quotaPaid,
} from '../../../../src/metadata/cmu'
import { kadiolo } from '../places'
import type { ValueList } from '../values'
import { DEMO_COMMENT, FIRST_YEAR, populationIn, QUARTERS, SOCIAL_YEARS, type Unit } from './units'

/** Main insured per inhabitant in 2022, dependants of each, benefits per beneficiary and quarter (FCFA). */
const REGIMES = [
  { regime: amo, insured: 0.011, dependants: 2.6, benefits: 1_500 },
  { regime: ramed, insured: 0.009, dependants: 2.9, benefits: 450 },
  { regime: mutuelle, insured: 0.007, dependants: 2.5, benefits: 800 },
] as const

/** Yearly contribution of a mutuelle beneficiary; half of it is the State's. */
const CONTRIBUTION_FCFA = 6_900

export function putInsurance(values: ValueList, unit: Unit): void {
  const { random, place } = unit
  QUARTERS.forEach((quarter, index) => {
    if (!SOCIAL_YEARS.includes(Number(quarter.slice(0, 4))) || random.draw(`insurance ${quarter}`) < 0.04) return
    const book = values.at(place, quarter, DEMO_COMMENT)
    const population = populationIn(unit, FIRST_YEAR)
    for (const { regime, insured, dependants, benefits } of REGIMES) {
      const size = insured * (0.6 + 0.8 * random.draw(`size ${regime.code}`)) * (1 + 0.012 * index)
      const main = Math.round(population * size)
      const women = Math.round(main * (0.24 + 0.1 * random.draw(`women ${regime.code}`)))
      const covered = Math.round(main * (1 + dependants))
      const coveredWomen = Math.max(women, Math.round(covered * 0.54))
      book.put(mainInsured, women, regime, femme)
      book.put(mainInsured, main - women, regime, homme)
      book.put(beneficiaries, coveredWomen, regime, femme)
      book.put(beneficiaries, covered - coveredWomen, regime, homme)
      book.put(
        benefitsPaid,
        Math.round((covered * benefits * (0.7 + 0.6 * random.draw(`benefits ${quarter}`))) / 500) * 500,
        regime,
      )
      if (regime !== mutuelle) continue
      book.put(mutuelleUpToDate, random.share(`up to date f ${quarter}`, coveredWomen, 0.62), femme)
      book.put(mutuelleUpToDate, random.share(`up to date h ${quarter}`, covered - coveredWomen, 0.6), homme)
      const billed = (covered * CONTRIBUTION_FCFA) / 4
      book.put(contributionsBilled, billed)
      book.put(
        contributionsCollected,
        Math.round((billed * (0.5 + 0.35 * random.draw(`collected ${quarter}`))) / 500) * 500,
      )
      const due = Math.round(main / 4)
      book.put(membersDue, due)
      book.put(membersRenewed, random.share(`renewed ${quarter}`, due, 0.68))
    }
  })
}

/** RAMED quotas of the communes, once a year; many never pay. */
export function putQuotas(values: ValueList, unit: Unit): void {
  const { random, place } = unit
  const count = place.id === kadiolo.id ? 9 : Math.max(4, Math.round(unit.population2009 / 16_000))
  const each = random.whole('quota', 3, 9) * 50_000
  for (const year of SOCIAL_YEARS) {
    const paying = random.share(`paying ${year}`, count, 0.22 + 0.06 * (year - FIRST_YEAR))
    const book = values.at(place, String(year), DEMO_COMMENT)
    book.put(quotaDue, count * each)
    book.put(quotaPaid, Math.round((paying * each * (0.7 + 0.3 * random.draw(`paid ${year}`))) / 500) * 500)
    book.put(communes, count)
    book.put(communesPaying, paying)
  }
}
