import { asAmount } from '../../analytics/answer'
import { rankedBy } from '../../analytics/rank'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import { asacoContributing, communityMonthlyBill, monthlyBill, partnerShare } from '../../metadata/financing'
import { ascInPost } from '../../metadata/sec'
import type { AskedItem } from '../../metadata/sensitive-items'
import { besideRest, PAYERS, restOf, ROW_ITEMS, rowOf, type CoFundingRow, type Payer } from './funding-row'

/** All the view asks the server for. */
export const CO_FUNDING_ITEMS: readonly AskedItem[] = [
  ...ROW_ITEMS,
  asacoContributing,
  partnerShare,
  monthlyBill,
  communityMonthlyBill,
]

export type CoFunding = Readonly<{
  whole: CoFundingRow &
    Readonly<{
      /** Percent of the areas with an ASACO. */
      asacoContributing: Figure
      /** Percent of the amount paid. */
      partnerShare: Figure
      /** FCFA a month, estimated from the ASC in post and the server's reference pay. */
      monthlyBill: Figure
      communityMonthlyBill: Figure
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
  const rows = rankedBy(
    found.map((row) => (rest ? besideRest(row, rest) : row)),
    (row) => row.share,
    'lowestFirst',
  )
  return {
    whole: {
      ...whole,
      asacoContributing: figures.whole(asacoContributing),
      partnerShare: figures.whole(partnerShare),
      monthlyBill: asAmount(figures.whole(monthlyBill)),
      communityMonthlyBill: asAmount(figures.whole(communityMonthlyBill)),
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

/** Parts where most is left to pay first, then most months owed; parts where nothing is, or nothing is known, left out. */
export function mostLeftToPay(rows: readonly CoFundingRow[]): readonly CoFundingRow[] {
  const left = (row: CoFundingRow): number => valueOf(row.remaining) ?? 0
  const months = (row: CoFundingRow): number => valueOf(row.arrears) ?? 0
  return rows
    .filter((row) => left(row) > 0 || months(row) > 0)
    .sort((a, b) => left(b) - left(a) || months(b) - months(a) || a.orgUnit.name.localeCompare(b.orgUnit.name))
}
