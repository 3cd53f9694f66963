import { asAmount } from '../../analytics/answer'
import { partBeside } from '../../analytics/remainder'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { NOT_SPLIT, valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import {
  arrears,
  asacoContributed,
  asacoContributing,
  communityMonthlyBill,
  communityShare,
  monthlyBill,
  paid,
  PAID_BY,
  partnerShare,
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

/** All the view asks the server for. */
export const CO_FUNDING_ITEMS: readonly AskedItem[] = [
  communityShare,
  salariesDue,
  paid,
  remaining,
  arrears,
  asacoContributed,
  asacoContributing,
  partnerShare,
  monthlyBill,
  communityMonthlyBill,
  ascInPost,
  ...Object.values(PAID_BY),
]

export type CoFundingRow = Readonly<{
  orgUnit: OrgUnitRef
  /** Percent of the pay due that communes and ASACO paid. */
  share: Figure
  /** FCFA, all payers. */
  due: Figure
  paid: Figure
  /** FCFA; negative when older arrears were paid. */
  remaining: Figure
  /** FCFA. Commune and ASACO are `notSplit` where only their sum is known. */
  paidBy: Readonly<Record<Payer, Figure>>
  /** ASACO that contributed at the end of the period; a health area has at most one. */
  asacoContributed: Figure
}>

export type CoFunding = Readonly<{
  whole: CoFundingRow &
    Readonly<{
      /** Percent of the areas with an ASACO. */
      asacoContributing: Figure
      /** Percent of the amount paid. */
      partnerShare: Figure
      /** ASC-months at the end of the period. */
      arrears: Figure
      /** FCFA a month, estimated from the ASC in post and the server's reference pay. */
      monthlyBill: Figure
      communityMonthlyBill: Figure
      ascInPost: Figure
    }>
  /** Lowest community share first; units without a figure last, by name. */
  rows: readonly CoFundingRow[]
  /** What was entered at the place itself, not at its parts; null when nothing was. */
  rest: CoFundingRow | null
  /** Names of the parts for which nothing was reported. Those not split are known in the whole. */
  partsWithoutData: readonly string[]
  /** Percent of the pay due; null where no target is set. */
  target: number | null
  /** FCFA a month the server estimated the bill with; null where there is no bill. */
  monthlyPay: number | null
}>

/** Lays out the answer. `place` names the whole; `target`: percent of the pay due, null where none is set. */
export function coFundingOf(figures: ScopedFigures, place: OrgUnitRef, target: number | null): CoFunding {
  const whole = rowOf(place, figures.whole)
  const found = figures.parts.map((part) => rowOf(part, (item) => figures.part(item, part)))
  const rest = figures.unit && found.length > 0 ? restOf(figures, place) : null
  const rows = lowestShareFirst(found.map((row) => (rest ? besideRest(row, rest) : row)))
  return {
    whole: {
      ...whole,
      asacoContributing: figures.whole(asacoContributing),
      partnerShare: figures.whole(partnerShare),
      arrears: figures.whole(arrears),
      monthlyBill: asAmount(figures.whole(monthlyBill)),
      communityMonthlyBill: asAmount(figures.whole(communityMonthlyBill)),
      ascInPost: figures.whole(ascInPost),
    },
    rows,
    rest,
    partsWithoutData: rows.filter((row) => row.share.state === 'noData').map((row) => row.orgUnit.name),
    target,
    monthlyPay: payUsed(figures.whole(monthlyBill), figures.whole(ascInPost)),
  }
}

/** The bill is the ASC in post times the pay, a constant an administrator changes on the server. */
function payUsed(bill: Figure, inPost: Figure): number | null {
  const [amount, asc] = [valueOf(bill), valueOf(inPost)]
  return amount === null || asc === null || asc === 0 ? null : amount / asc
}

/** Amounts above zero that make up the pay due: each payer's, then what nobody paid. */
export function stackOf(row: CoFundingRow): readonly Readonly<{ series: Payer | 'unpaid'; amount: number }>[] {
  const parts = [
    ...PAYERS.map((payer) => ({ series: payer, amount: valueOf(row.paidBy[payer]) ?? 0 })),
    { series: 'unpaid' as const, amount: valueOf(row.remaining) ?? 0 },
  ]
  return parts.filter((part) => part.amount > 0)
}

/** Whether commune and ASACO paid together and nobody knows how much each. */
export function isCommunitySplitUnknown(row: CoFundingRow): boolean {
  return row.paidBy.commune.state === 'notSplit' || row.paidBy.asaco.state === 'notSplit'
}

function rowOf(orgUnit: OrgUnitRef, figure: (item: DataItem) => Figure): CoFundingRow {
  return {
    orgUnit,
    share: figure(communityShare),
    due: figure(salariesDue),
    paid: figure(paid),
    remaining: asAmount(figure(remaining)),
    paidBy: withoutInventedSplit(mapPayers((payer) => figure(PAID_BY[payer]))),
    asacoContributed: figure(asacoContributed),
  }
}

/** Where commune and ASACO paid together, a side without a figure of its own is in there: not split, not nothing. */
function withoutInventedSplit(paidBy: CoFundingRow['paidBy']): CoFundingRow['paidBy'] {
  const together = (valueOf(paidBy.communeAndAsaco) ?? 0) > 0 ? NOT_SPLIT : null
  return {
    ...paidBy,
    commune: partBeside(together, paidBy.commune),
    asaco: partBeside(together, paidBy.asaco),
  }
}

function restOf({ rest }: ScopedFigures, place: OrgUnitRef): CoFundingRow | null {
  const due = rest(salariesDue)
  const paidHere = rest(paid)
  if (due === null && paidHere === null) return null
  const orNothing = (figure: Figure | null): Figure => figure ?? { state: 'noData' }
  return {
    orgUnit: place,
    share: orNothing(rest(communityShare)),
    due: orNothing(due),
    paid: orNothing(paidHere),
    remaining: difference(orNothing(due), orNothing(paidHere)),
    paidBy: withoutInventedSplit(mapPayers((payer) => orNothing(rest(PAID_BY[payer])))),
    asacoContributed: orNothing(rest(asacoContributed)),
  }
}

/** As FIN_GAP: what was never paid counts as nothing paid. */
function difference(due: Figure, paidHere: Figure): Figure {
  if (due.state !== 'value') return due
  return { state: 'value', value: due.value - (valueOf(paidHere) ?? 0) }
}

function besideRest(row: CoFundingRow, rest: CoFundingRow): CoFundingRow {
  const beside = (left: Figure, part: Figure): Figure => partBeside(left.state === 'noData' ? null : left, part)
  const due = beside(rest.due, row.due)
  const paidHere = beside(rest.paid, row.paid)
  const notSplit = due.state === 'notSplit' ? NOT_SPLIT : null
  return {
    ...row,
    due,
    paid: paidHere,
    share: partBeside(notSplit, row.share),
    remaining: partBeside(notSplit, row.remaining),
    paidBy: mapPayers((payer) => beside(rest.paidBy[payer], row.paidBy[payer])),
  }
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

function lowestShareFirst(rows: readonly CoFundingRow[]): readonly CoFundingRow[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a.share), valueOf(b.share)]
    if (left !== null && right !== null && left !== right) return left - right
    if ((left === null) !== (right === null)) return left === null ? 1 : -1
    return a.orgUnit.name.localeCompare(b.orgUnit.name)
  })
}
