import { femme, homme, sexUnknown } from '../../metadata/categories'
import { amo, mutuelle, ramed, regimeUnknown } from '../../metadata/categories-regimes'
import {
  beneficiaries,
  collectionRate,
  communesPaying,
  communesPayingRate,
  contributionsCollected,
  insuredRate,
  mainInsured,
  membersRenewed,
  mutuelleUpToDate,
  quotaDue,
  quotaPaid,
  quotaPaidRate,
  retentionRate,
  upToDateRate,
  womenBeneficiaryRate,
} from '../../metadata/cmu'
import { operand, operandsWith, type Operand } from '../../metadata/expressions'
import { populationTotal } from '../../metadata/population'
import type { AskedItem } from '../../metadata/sensitive-items'
import type { Space } from '../../ui/view-props'

/** Beneficiaries of each regime, sex by sex: the server has no item for a regime over the sexes. */
export const COVERED_BY = {
  amo: operandsWith(beneficiaries, amo),
  ramed: operandsWith(beneficiaries, ramed),
  mutuelle: operandsWith(beneficiaries, mutuelle),
  notSplit: operandsWith(beneficiaries, regimeUnknown),
} as const satisfies Readonly<Record<string, readonly Operand[]>>

export type Regime = keyof typeof COVERED_BY

/** In the order they are drawn; what is not split by regime last. */
export const REGIMES: readonly Regime[] = ['amo', 'ramed', 'mutuelle', 'notSplit']

/** Those of `COVERED_BY` whose sex is not stated. */
export const BENEFICIARIES_OF_UNKNOWN_SEX = operandsWith(beneficiaries, sexUnknown)

export const MUTUELLE_MEMBERS = {
  women: operand(mainInsured, mutuelle, femme),
  men: operand(mainInsured, mutuelle, homme),
  sexUnknown: operand(mainInsured, mutuelle, sexUnknown),
} as const

const ANSWER: readonly AskedItem[] = [insuredRate, beneficiaries, populationTotal]

const FUNNEL: readonly AskedItem[] = [...Object.values(COVERED_BY).flat(), mutuelleUpToDate, upToDateRate]

/** Each rate with the item of its numerator: alone, a rate does not tell zero from nothing entered. */
const PAGE: readonly AskedItem[] = [
  womenBeneficiaryRate,
  ...Object.values(MUTUELLE_MEMBERS),
  collectionRate,
  contributionsCollected,
  retentionRate,
  membersRenewed,
  quotaPaidRate,
  quotaDue,
  quotaPaid,
  communesPayingRate,
  communesPaying,
]

/** What the server is asked for: a small item needs little. */
export const CMU_ITEMS: Readonly<Record<Space, readonly AskedItem[]>> = {
  headline: ANSWER,
  item: [...ANSWER, ...FUNNEL],
  page: [...ANSWER, ...FUNNEL, ...PAGE],
}
