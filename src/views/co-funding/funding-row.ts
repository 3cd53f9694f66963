import { asAmount } from '../../analytics/answer'
import { partBeside } from '../../analytics/remainder'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { NO_DATA, NOT_SPLIT, valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import {
  arrears,
  ascMonthsDue,
  asacoContributed,
  communityShare,
  paid,
  PAID_BY,
  pledged,
  PROMISED_BY,
  remaining,
  salariesDue,
} from '../../metadata/financing'
import { ascInPost } from '../../metadata/sec'
import type { AskedItem } from '../../metadata/sensitive-items'

export type Payer = keyof typeof PAID_BY

/** In the order they are drawn: the community first, so that the pledge line meets the end of its part. */
export const PAYERS: readonly Payer[] = [
  'commune',
  'asaco',
  'communeAndAsaco',
  'state',
  'partners',
  'households',
  'other',
]

/** All a row is made of. */
export const ROW_ITEMS: readonly AskedItem[] = [
  communityShare,
  salariesDue,
  pledged,
  paid,
  remaining,
  arrears,
  ascMonthsDue,
  ascInPost,
  asacoContributed,
  ...Object.values(PAID_BY),
  ...Object.values(PROMISED_BY),
]

/** FCFA by payer. Commune and ASACO are `notSplit` where only their sum is known. */
type ByPayer = Readonly<Record<Payer, Figure>>

export type CoFundingRow = Readonly<{
  orgUnit: OrgUnitRef
  /** Percent of the pay due that communes and ASACO paid. */
  share: Figure
  /** FCFA, all payers. */
  due: Figure
  promised: Figure
  paid: Figure
  /** FCFA; negative when older arrears were paid. */
  remaining: Figure
  promisedBy: ByPayer
  paidBy: ByPayer
  /** ASC-months still owed at the end of the period, from any period. */
  arrears: Figure
  /** ASC-months that the pay due of the period is for. */
  monthsDue: Figure
  ascInPost: Figure
  /** ASACO that contributed at the end of the period; a health area has at most one. */
  asacoContributed: Figure
}>

export function rowOf(orgUnit: OrgUnitRef, figure: (item: DataItem) => Figure): CoFundingRow {
  return {
    orgUnit,
    share: figure(communityShare),
    due: figure(salariesDue),
    promised: figure(pledged),
    paid: figure(paid),
    remaining: asAmount(figure(remaining)),
    promisedBy: withoutInventedSplit(mapPayers((payer) => figure(PROMISED_BY[payer]))),
    paidBy: withoutInventedSplit(mapPayers((payer) => figure(PAID_BY[payer]))),
    arrears: figure(arrears),
    monthsDue: figure(ascMonthsDue),
    ascInPost: figure(ascInPost),
    asacoContributed: figure(asacoContributed),
  }
}

/** What was entered at the place itself and not at its parts; null when no money was. */
export function restOf({ rest }: Pick<ScopedFigures, 'rest'>, place: OrgUnitRef): CoFundingRow | null {
  const row = rowOf(place, (item) => rest(item) ?? NO_DATA)
  if (row.due.state === 'noData' && row.paid.state === 'noData') return null
  return { ...row, remaining: difference(row.due, row.paid) }
}

/** A part's row, knowing what is left at the place: where it has no figure of its own, it is in there, not split. */
export function besideRest(row: CoFundingRow, rest: CoFundingRow): CoFundingRow {
  const beside = (left: Figure, part: Figure): Figure => partBeside(left.state === 'noData' ? null : left, part)
  const due = beside(rest.due, row.due)
  const notSplit = due.state === 'notSplit' ? NOT_SPLIT : null
  return {
    ...row,
    due,
    promised: beside(rest.promised, row.promised),
    paid: beside(rest.paid, row.paid),
    share: partBeside(notSplit, row.share),
    remaining: partBeside(notSplit, row.remaining),
    promisedBy: mapPayers((payer) => beside(rest.promisedBy[payer], row.promisedBy[payer])),
    paidBy: mapPayers((payer) => beside(rest.paidBy[payer], row.paidBy[payer])),
    monthsDue: beside(rest.monthsDue, row.monthsDue),
    ascInPost: beside(rest.ascInPost, row.ascInPost),
  }
}

/** Where commune and ASACO paid together, a side without a figure of its own is in there: not split, not nothing. */
function withoutInventedSplit(byPayer: ByPayer): ByPayer {
  const together = (valueOf(byPayer.communeAndAsaco) ?? 0) > 0 ? NOT_SPLIT : null
  return {
    ...byPayer,
    commune: partBeside(together, byPayer.commune),
    asaco: partBeside(together, byPayer.asaco),
  }
}

/** As FIN_GAP: what was never paid counts as nothing paid. */
function difference(due: Figure, paidHere: Figure): Figure {
  if (due.state !== 'value') return due
  return { state: 'value', value: due.value - (valueOf(paidHere) ?? 0) }
}

function mapPayers<T>(valueFor: (payer: Payer) => T): Readonly<Record<Payer, T>> {
  return {
    commune: valueFor('commune'),
    asaco: valueFor('asaco'),
    communeAndAsaco: valueFor('communeAndAsaco'),
    state: valueFor('state'),
    partners: valueFor('partners'),
    households: valueFor('households'),
    other: valueFor('other'),
  }
}
