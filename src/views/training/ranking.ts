import { valueOf, type Figure } from '../../dhis2/figure'
import type { UnitRow } from './compute'
import { distanceToParity } from './shares'

/**
 * From so many participations on shares are compared. Below, one person more or less moves the share by more than 10
 * points, the width of a class of the legend: the rank would be chance.
 */
export const COMPARABLE_FROM = 10

/** `small`: a share on too few participations to be compared; `none`: no share. */
export type Comparison = 'comparable' | 'small' | 'none'

export type RankedUnit = Readonly<{ row: UnitRow; comparison: Comparison }>

const ORDER: Readonly<Record<Comparison, number>> = { comparable: 0, small: 1, none: 2 }

/** Furthest from parity first, whichever sex is less numerous; then small numbers; then units without a share. */
export function rankedUnits(rows: readonly UnitRow[]): readonly RankedUnit[] {
  return rows
    .map((row) => ({ row, comparison: comparisonOf(row.womenInMixed) }))
    .sort(
      (one, other) =>
        ORDER[one.comparison] - ORDER[other.comparison] ||
        distance(other.row) - distance(one.row) ||
        basis(other.row.womenInMixed) - basis(one.row.womenInMixed),
    )
}

export function comparisonOf(share: Figure): Comparison {
  if (share.state !== 'value') return 'none'
  return basis(share) < COMPARABLE_FROM ? 'small' : 'comparable'
}

/** Participations a share stands on. */
function basis(share: Figure): number {
  return share.state === 'value' ? (share.rate?.denominator ?? 0) : 0
}

function distance({ womenInMixed }: UnitRow): number {
  const share = valueOf(womenInMixed)
  return share === null ? 0 : distanceToParity(share)
}
