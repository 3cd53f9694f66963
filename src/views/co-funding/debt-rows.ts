import i18n from '@dhis2/d2-i18n'
import { valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import type { TableCell, TableColumn, TableRow } from '../../ui/figure-table'
import { debtsOf, type Debt, type Debts, type PayerDebt } from './debts'
import type { CoFundingRow, Payer } from './funding-row'
import type { Addressee } from './letter'
import { payerName } from './words'

/** One payer and the ASC it pays for, at one place. */
export type PlaceDebt = PayerDebt &
  Readonly<{
    place: OrgUnitRef
    ascInPost: Figure
    /** Whether the place can be gone to: a commune is a group. */
    isOrgUnit: boolean
    /** Who a letter would go to, and about which figures; null where the payer is no addressee of ours. */
    letter: Readonly<{ to: Addressee; row: CoFundingRow }> | null
  }>

/** The places debts are listed for. `communes`: instead of health areas, for all but what an ASACO owes. */
export type DebtPlaces = Readonly<{ parts: readonly CoFundingRow[]; communes: readonly CoFundingRow[] | null }>

/** Debts of which an amount is known, place by place: the largest remainder first. */
export function placeDebts({ parts, communes }: DebtPlaces, partsAreOrgUnits: boolean): readonly PlaceDebt[] {
  const found =
    communes === null
      ? parts.flatMap((row) => debtsAt(row, 'community', partsAreOrgUnits))
      : [
          ...communes.flatMap((row) => debtsAt(row, 'commune', false)).filter(({ payer }) => payer !== 'asaco'),
          ...parts.flatMap((row) => debtsAt(row, 'asaco', partsAreOrgUnits)).filter(({ payer }) => payer === 'asaco'),
        ]
  return found.sort((a, b) => left(b) - left(a) || a.place.name.localeCompare(b.place.name))
}

const left = ({ remaining }: Debt): number => valueOf(remaining) ?? 0

function debtsAt(row: CoFundingRow, to: Addressee, isOrgUnit: boolean): readonly PlaceDebt[] {
  return debtsOf(row)
    .payers.filter((debt) => debt.promised.state === 'value' || debt.paid.state === 'value')
    .map((debt) => ({
      ...debt,
      place: row.orgUnit,
      ascInPost: row.ascInPost,
      isOrgUnit,
      letter: isCommunity(debt.payer) ? { to, row } : null,
    }))
}

const isCommunity = (payer: Payer): boolean => ['commune', 'asaco', 'communeAndAsaco'].includes(payer)

export function debtColumns(): readonly TableColumn[] {
  return [
    { id: 'promised', label: i18n.t('Promised'), unit: 'fcfa' },
    { id: 'paid', label: i18n.t('Paid'), unit: 'fcfa' },
    { id: 'remaining', label: i18n.t('Remaining'), unit: 'fcfa' },
    { id: 'kept', label: i18n.t('Pledge kept'), unit: 'percent' },
    { id: 'months', label: i18n.t('Late, in ASC-months'), unit: 'count' },
  ]
}

/** Payers under their total, and what nobody promised, so that all columns add up. */
export function payerRows({ payers, notPromised, total }: Debts, locale: string): readonly TableRow[] {
  return [
    { id: 'total', label: i18n.t('All payers'), kind: 'total', cells: debtCells(total) },
    ...payers.map((debt) => ({ id: debt.payer, label: payerName(debt.payer, locale), cells: debtCells(debt) })),
    ...(notPromised === null
      ? []
      : [
          {
            id: 'notPromised',
            kind: 'rest' as const,
            label: left(notPromised) > 0 ? i18n.t('Due, promised by nobody') : i18n.t('Promised beyond the pay due'),
            cells: [{ text: '–' }, { text: '–' }, notPromised.remaining, { text: '–' }, notPromised.months],
          },
        ]),
  ]
}

function debtCells({ promised, paid, remaining, kept, months }: Debt): readonly TableCell[] {
  const beyond = remaining.state === 'value' && remaining.value < 0
  return [promised, paid, beyond ? { ...remaining, note: i18n.t('paid beyond the pledge') } : remaining, kept, months]
}

export function placeColumns(): readonly TableColumn[] {
  return [
    { id: 'payer', label: i18n.t('Payer'), unit: 'text' },
    { id: 'asc', label: i18n.t('ASC in post'), unit: 'count' },
    ...debtColumns(),
  ]
}

/** `write`: opens the letter about a debt. */
export function placeRows(
  debts: readonly PlaceDebt[],
  locale: string,
  write: ((debt: PlaceDebt) => void) | null,
): readonly TableRow[] {
  return debts.map((debt) => {
    const { place, payer, ascInPost, letter, isOrgUnit } = debt
    return {
      id: `${place.id} ${payer}`,
      label: place.name,
      selectable: isOrgUnit,
      cells: [{ text: payerName(payer, locale) }, ascInPost, ...debtCells(debt)],
      ...(letter !== null && write !== null
        ? {
            action: {
              label: i18n.t('Letter'),
              name: i18n.t('Letter, {{place}}', { place: place.name }),
              onPress: () => write(debt),
            },
          }
        : {}),
    }
  })
}

/** The place a row of `placeRows` is of. */
export const placeOfRow = (rowId: string): string => rowId.split(' ')[0] ?? rowId
