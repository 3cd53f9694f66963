import { rankedBy } from '../../analytics/rank'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { rateWhereCounted } from '../../analytics/sum'
import { type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import { communesPaying, communesPayingRate, quotaDue, quotaPaid, quotaPaidRate } from '../../metadata/cmu'
import { isThere, partsOf, type Parts, type Reader } from './readers'

export type QuotaRow = Readonly<{
  orgUnit: OrgUnitRef
  /** FCFA. */
  due: Figure
  paid: Figure
  /** FCFA; negative where more than the year's quota was paid. Not known where what was paid is not. */
  remaining: Figure
  /** Percent of the amount due; `notDue` where nothing is. */
  paidRate: Figure
  /** Percent of the communes owing a quota that paid something. */
  communesPaying: Figure
}>

/** Most remaining first; units without a figure last, by name. */
export type Quotas = Parts<QuotaRow>

/** What communes owe RAMED and what they paid. */
export function quotasOf(figures: ScopedFigures, place: OrgUnitRef): Quotas {
  const parts = partsOf(figures, place, rowOf, isQuotaKnown)
  return { ...parts, rows: rankedBy(parts.rows, (row) => row.remaining, 'highestFirst') }
}

function rowOf(orgUnit: OrgUnitRef, figure: Reader): QuotaRow {
  const [due, paid] = [figure(quotaDue), figure(quotaPaid)]
  return {
    orgUnit,
    due,
    paid,
    remaining: difference(due, paid),
    paidRate: quotaPaidFigure(figure),
    communesPaying: rateWhereCounted(figure(communesPayingRate), figure(communesPaying)),
  }
}

/** Percent of the quota due that was paid. */
export function quotaPaidFigure(figure: Reader): Figure {
  const due = figure(quotaDue)
  if (due.state === 'value' && due.value === 0) return { state: 'notDue' }
  return rateWhereCounted(figure(quotaPaidRate), figure(quotaPaid))
}

function difference(due: Figure, paid: Figure): Figure {
  if (due.state !== 'value') return due
  return paid.state === 'value' ? { state: 'value', value: due.value - paid.value } : paid
}

export const isQuotaKnown = (row: QuotaRow): boolean => [row.due, row.paid, row.communesPaying].some(isThere)
