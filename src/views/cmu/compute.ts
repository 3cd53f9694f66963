import { rankedBy } from '../../analytics/rank'
import { partBeside } from '../../analytics/remainder'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { quotientOf, rateWhereCounted, sumOfFigures } from '../../analytics/sum'
import { NOT_SPLIT, valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import { beneficiaries, insuredRate, mutuelleUpToDate, upToDateRate, womenBeneficiaryRate } from '../../metadata/cmu'
import { populationTotal } from '../../metadata/population'
import { BENEFICIARIES_OF_UNKNOWN_SEX, COVERED_BY, REGIMES, type Regime } from './items'
import { isThere, partsOf, type Parts, type Reader } from './readers'

const ALL_PERCENT = 100

/** Persons as the regimes count them: somebody in two regimes counts twice. */
export type CoverageRow = Readonly<{
  orgUnit: OrgUnitRef
  population: Figure
  /** All regimes together. */
  beneficiaries: Figure
  /** Percent of the population as the server says it; above 100 where people are registered twice. */
  coverage: Figure
  /** `notSplit`: entered without its regime. A regime is `notSplit` where only such a total is known. */
  coveredBy: Readonly<Record<Regime, Figure>>
  /** Of the mutuelle beneficiaries: no other regime has a contribution to be up to date with. */
  upToDate: Figure
  /** Percent of the mutuelle beneficiaries. */
  upToDateRate: Figure
}>

/** Lowest coverage first; units without a figure last, by name. */
export type Coverage = Parts<CoverageRow> &
  Readonly<{
    /** Names of the parts for which nothing was reported. Those not split are known in the whole. */
    partsWithoutData: readonly string[]
  }>

/** Lays out who is covered. `place` names the whole. */
export function coverageOf(figures: ScopedFigures, place: OrgUnitRef): Coverage {
  const { whole, rows, rest } = partsOf(figures, place, rowOf, isKnown)
  return {
    whole,
    rows: rankedBy(rows, (row) => row.coverage, 'lowestFirst'),
    // Parts may count people without saying of how many: what is left is divided anew.
    rest: rest && { ...rest, coverage: quotientOf(rest.beneficiaries, rest.population, ALL_PERCENT) },
    partsWithoutData: rows.filter((row) => row.beneficiaries.state === 'noData').map((row) => row.orgUnit.name),
  }
}

function rowOf(orgUnit: OrgUnitRef, figure: Reader): CoverageRow {
  return {
    orgUnit,
    population: figure(populationTotal),
    beneficiaries: figure(beneficiaries),
    coverage: coverageFigure(figure),
    coveredBy: coveredByRegime(figure),
    upToDate: figure(mutuelleUpToDate),
    upToDateRate: upToDateFigure(figure),
  }
}

const isKnown = (row: CoverageRow): boolean => [row.beneficiaries, ...Object.values(row.coveredBy)].some(isThere)

/** Percent of the population covered; no data where no beneficiaries were entered. */
export function coverageFigure(figure: Reader): Figure {
  return rateWhereCounted(figure(insuredRate), figure(beneficiaries))
}

/** Percent of the mutuelle beneficiaries whose contribution is paid. */
export function upToDateFigure(figure: Reader): Figure {
  return rateWhereCounted(figure(upToDateRate), figure(mutuelleUpToDate))
}

/** Beside a total without its regime, a regime without a figure of its own is in there: not split, not nothing. */
function coveredByRegime(figure: Reader): CoverageRow['coveredBy'] {
  const regime = (name: Regime): Figure => sumOfFigures(COVERED_BY[name].map(figure))
  const notSplit = regime('notSplit')
  const together = notSplit.state === 'notSplit' || (valueOf(notSplit) ?? 0) > 0 ? NOT_SPLIT : null
  return {
    amo: partBeside(together, regime('amo')),
    ramed: partBeside(together, regime('ramed')),
    mutuelle: partBeside(together, regime('mutuelle')),
    notSplit,
  }
}

/** Women among the beneficiaries whose sex is stated, and how many others there are. */
export type WomenCovered = Readonly<{ share: Figure; sexUnknown: Figure }>

/** The share is `notSplit` where beneficiaries are known, and none of them with their sex. */
export function womenOf(figure: Reader): WomenCovered {
  const sexUnknown = sumOfFigures(BENEFICIARIES_OF_UNKNOWN_SEX.map(figure))
  const together = (valueOf(sexUnknown) ?? 0) > 0 ? NOT_SPLIT : null
  return { share: partBeside(together, figure(womenBeneficiaryRate)), sexUnknown }
}

/** More beneficiaries than inhabitants: somebody is registered twice. */
export const isAboveAll = (figure: Figure): boolean => (valueOf(figure) ?? 0) > ALL_PERCENT

/** As it is shown in large and drawn: never more than all. What it stands on stays what the server said. */
export function cappedAtAll(coverage: Figure): Figure {
  return coverage.state === 'value' && isAboveAll(coverage) ? { ...coverage, value: ALL_PERCENT } : coverage
}

/** Inhabitants without coverage; null where it is not known, or nobody is left. */
export function uncoveredOf({ population, beneficiaries: covered }: CoverageRow): number | null {
  const [all, some] = [valueOf(population), valueOf(covered)]
  return all === null || some === null || some >= all ? null : all - some
}

/** Regimes of which nothing was reported beside others: the coverage is without them. */
export function regimesMissing({ beneficiaries: covered, coveredBy }: CoverageRow): readonly Regime[] {
  if (covered.state !== 'value') return []
  return REGIMES.filter((regime) => regime !== 'notSplit' && coveredBy[regime].state === 'noData')
}

/** Percent of the population that a regime covers; as the regime's figure where that has none. */
export function shareOfPopulation(row: CoverageRow, regime: Regime): Figure {
  return quotientOf(row.coveredBy[regime], row.population, ALL_PERCENT)
}

/**
 * Beneficiaries less those of mutuelles who are behind with their contribution. AMO and RAMED count whole, as do those
 * whose regime is not known. Null where it is not known who is up to date.
 */
export function coveredAndUpToDate(row: CoverageRow): Readonly<{ total: number; behind: number }> | null {
  const [all, inMutuelles, upToDate] = [
    valueOf(row.beneficiaries),
    valueOf(row.coveredBy.mutuelle),
    valueOf(row.upToDate),
  ]
  if (all === null || inMutuelles === null || upToDate === null) return null
  const behind = Math.max(inMutuelles - upToDate, 0)
  return { total: all - behind, behind }
}
