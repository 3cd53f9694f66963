import { rankedBy } from '../../analytics/rank'
import { partBeside } from '../../analytics/remainder'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { quotientOf, rateWhereCounted, sumOfFigures } from '../../analytics/sum'
import { NOT_SPLIT, valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import { collectionRate, contributionsCollected, membersRenewed, retentionRate } from '../../metadata/cmu'
import { upToDateFigure } from './compute'
import { COVERED_BY, MUTUELLE_MEMBERS } from './items'
import { isThere, partsOf, type Parts, type Reader } from './readers'

/**
 * Of mutuelles alone. CMU_F_ADH and CMU_TAILLE of the server are over all regimes: where AMO and RAMED are counted too they
 * say nothing about mutuelles, so both are made here of the server's counts.
 */
export type MutuelleRow = Readonly<{
  orgUnit: OrgUnitRef
  members: Figure
  /** Percent of the members whose sex is stated. */
  women: Figure
  /** A quotient, with beneficiaries and members. */
  beneficiariesPerMember: Figure
  /** Percent of the beneficiaries. */
  upToDate: Figure
  /** Percent of the FCFA billed; may exceed 100 when arrears come in. */
  collected: Figure
  /** Percent of the members due for renewal. */
  retained: Figure
}>

/** Fewest up to date first; units without a figure last, by name. */
export type Mutuelles = Parts<MutuelleRow>

export function mutuellesOf(figures: ScopedFigures, place: OrgUnitRef): Mutuelles {
  const parts = partsOf(figures, place, rowOf, isMutuelleKnown)
  return { ...parts, rows: rankedBy(parts.rows, (row) => row.upToDate, 'lowestFirst') }
}

function rowOf(orgUnit: OrgUnitRef, figure: Reader): MutuelleRow {
  const women = figure(MUTUELLE_MEMBERS.women)
  const men = figure(MUTUELLE_MEMBERS.men)
  const sexUnknown = figure(MUTUELLE_MEMBERS.sexUnknown)
  const members = sumOfFigures([women, men, sexUnknown])
  return {
    orgUnit,
    members,
    women: womenShare(women, men, sexUnknown),
    beneficiariesPerMember: quotientOf(sumOfFigures(COVERED_BY.mutuelle.map(figure)), members, 1),
    upToDate: upToDateFigure(figure),
    collected: rateWhereCounted(figure(collectionRate), figure(contributionsCollected)),
    retained: rateWhereCounted(figure(retentionRate), figure(membersRenewed)),
  }
}

/** As CMU_F_ADH: a sex that was not entered counts as nobody, once the other was. */
function womenShare(women: Figure, men: Figure, sexUnknown: Figure): Figure {
  const stated = sumOfFigures([women, men])
  const together = (valueOf(sexUnknown) ?? 0) > 0 ? NOT_SPLIT : null
  if (stated.state !== 'value') return partBeside(together, stated)
  return quotientOf(women.state === 'noData' ? { state: 'value', value: 0 } : women, stated, 100)
}

export const isMutuelleKnown = (row: MutuelleRow): boolean =>
  [row.members, row.beneficiariesPerMember, row.upToDate, row.collected, row.retained].some(isThere)
