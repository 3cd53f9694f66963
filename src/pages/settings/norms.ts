import {
  ascNorm,
  ascNormAlternative,
  coFundingTarget,
  genderMark,
  informalShare,
  monthlyPay,
} from '../../metadata/constants'
import type { Constant } from '../../metadata/kinds/constant'
import type { Limits } from '../../settings/limits'

export type NormUnit = 'inhabitantsPerAsc' | 'fcfaPerMonth' | 'percent' | 'share'

type Norm = Readonly<{ constant: Constant; unit: NormUnit; limits: Limits }>

const people: Limits = { min: 1, max: 100_000, isWhole: true }

/** Constants of the server that figures are computed with, or held against. */
export const NORMS: readonly Norm[] = [
  { constant: ascNorm, unit: 'inhabitantsPerAsc', limits: people },
  { constant: ascNormAlternative, unit: 'inhabitantsPerAsc', limits: people },
  { constant: monthlyPay, unit: 'fcfaPerMonth', limits: { min: 1, max: 10_000_000, isWhole: true } },
  { constant: coFundingTarget, unit: 'percent', limits: { min: 0, max: 100, isWhole: false } },
  // Read for both sexes: more than half would leave no way to be within it.
  { constant: genderMark, unit: 'percent', limits: { min: 0, max: 50, isWhole: false } },
  { constant: informalShare, unit: 'share', limits: { min: 0, max: 1, isWhole: false } },
]
