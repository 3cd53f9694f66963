import { NO_DATA, valueOf, type Figure } from '../../dhis2/figure'
import { PAYERS, type CoFundingRow, type Payer } from './funding-row'

/** What one payer promised for the pay of a period, paid of it and still owes. */
export type Debt = Readonly<{
  /** FCFA. */
  promised: Figure
  paid: Figure
  /**
   * Promised less paid, FCFA. Negative when more was paid than promised. What is not known as paid counts as not paid, and
   * what is not known as promised as not promised, so that the payers add up to FIN_GAP.
   */
  remaining: Figure
  /** Paid in percent of promised; no data where nothing was promised. */
  kept: Figure
  /** What remains, in months of pay of one ASC; 0 when nothing does, no data where the pay of a month is not known. */
  months: Figure
}>

export type PayerDebt = Debt & Readonly<{ payer: Payer }>

/** Who owes how much at one place. Adds up: payers + `notPromised` = `total`, in promised, paid and remaining. */
export type Debts = Readonly<{
  /** Payers of whom anything is known, not split included. */
  payers: readonly PayerDebt[]
  /** FCFA due that nobody promised; negative when more was promised than due. Null when it is 0 or not known. */
  notPromised: Debt | null
  total: Debt
}>

export function debtsOf(row: CoFundingRow): Debts {
  const pay = monthlyPayDue(row)
  const payers = PAYERS.filter((payer) => isKnown(row.promisedBy[payer]) || isKnown(row.paidBy[payer])).map(
    (payer) => ({
      payer,
      ...debtOf(row.promisedBy[payer], row.paidBy[payer], pay),
    }),
  )
  const { kept } = debtOf(row.promised, row.paid, pay)
  return {
    payers,
    notPromised: notPromised(row, pay),
    total: {
      promised: row.promised,
      paid: row.paid,
      remaining: row.remaining,
      kept,
      months: monthsOf(row.remaining, pay),
    },
  }
}

/** What several payers of one place owe together: those of them that have an amount. */
export function debtTogether(row: CoFundingRow, payers: readonly Payer[]): Debt {
  const sum = (by: CoFundingRow['paidBy']): Figure => sumOf(payers.map((payer) => by[payer]))
  return debtOf(sum(row.promisedBy), sum(row.paidBy), monthlyPayDue(row))
}

const isKnown = (figure: Figure): boolean => figure.state !== 'noData'

function debtOf(promised: Figure, paid: Figure, pay: number | null): Debt {
  const remaining = remainingOf(promised, paid)
  return { promised, paid, remaining, kept: keptOf(promised, paid), months: monthsOf(remaining, pay) }
}

function remainingOf(promised: Figure, paid: Figure): Figure {
  if (promised.state !== 'value' && paid.state !== 'value') return promised.state === 'noData' ? paid : promised
  return amount((valueOf(promised) ?? 0) - (valueOf(paid) ?? 0))
}

function keptOf(promised: Figure, paid: Figure): Figure {
  if (promised.state !== 'value') return promised
  if (paid.state !== 'value') return paid
  if (promised.value === 0) return NO_DATA
  const rate = { numerator: paid.value, denominator: promised.value }
  return { state: 'value', value: (100 * rate.numerator) / rate.denominator, rate }
}

/** FCFA one ASC was due for a month, as it was entered; null where it cannot be told. */
function monthlyPayDue({ due, monthsDue }: CoFundingRow): number | null {
  const [fcfa, months] = [valueOf(due), valueOf(monthsDue)]
  return fcfa === null || fcfa === 0 || months === null || months === 0 ? null : fcfa / months
}

function monthsOf(remaining: Figure, pay: number | null): Figure {
  if (remaining.state !== 'value') return remaining
  return pay === null ? NO_DATA : amount(Math.max(0, remaining.value) / pay)
}

function notPromised(row: CoFundingRow, pay: number | null): Debt | null {
  const due = valueOf(row.due)
  const left = due === null ? 0 : due - (valueOf(row.promised) ?? 0)
  if (left === 0) return null
  const remaining = amount(left)
  return { promised: amount(0), paid: amount(0), remaining, kept: NO_DATA, months: monthsOf(remaining, pay) }
}

const amount = (value: number): Figure => ({ state: 'value', value })

/** Sum of those that have a value; the state of the first where none has. */
function sumOf(figures: readonly Figure[]): Figure {
  const values = figures.flatMap((figure) => (figure.state === 'value' ? [figure.value] : []))
  if (values.length === 0) return figures.find(isKnown) ?? NO_DATA
  return amount(values.reduce((total, value) => total + value, 0))
}
