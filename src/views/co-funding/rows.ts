import i18n from '@dhis2/d2-i18n'
import type { ReferenceLine, StackedRow } from '../../charts/bars'
import { GROUND } from '../../charts/palette'
import { PAYER_STYLES } from '../../charts/payer-styles'
import type { StackSeries } from '../../charts/stacked-bars'
import type { TableColumn, TableRow } from '../../ui/figure-table'
import { foldAbsent } from '../../ui/fold-absent'
import type { Space } from '../../ui/view-props'
import { absentWords, formatFigure, formatTarget, formatValue } from '../../ui/format'
import { stackOf, type CoFunding } from './compute'
import { PAYERS, type CoFundingRow, type Payer } from './funding-row'
import { payerName } from './words'

/** What nobody paid reads as a gap. */
const UNPAID_STYLE = { color: GROUND, pattern: null } as const

/** Who can stand in a bar, in the order they are drawn. */
export function stackSeries(locale: string): readonly StackSeries[] {
  return [
    ...PAYERS.map((payer) => ({ id: payer, label: payerName(payer, locale), ...PAYER_STYLES[payer] })),
    { id: 'unpaid', label: i18n.t('Remaining to pay'), ...UNPAID_STYLE },
  ]
}

/** Bars of the parts that have a figure, under that of the whole; what is not split, and the others. */
export function pictureRows({ whole, rows, rest }: CoFunding, space: Space, locale: string): readonly StackedRow[] {
  const known = rows.filter((row) => row.share.state === 'value')
  const absent = rows.filter((row) => row.share.state !== 'value')
  return [
    { ...stackedRow(whole, locale), selectable: false },
    ...known.map((row) => stackedRow(row, locale)),
    ...(rest && known.length > 0
      ? [{ ...stackedRow(rest, locale), id: 'rest', label: restLabel(whole.orgUnit.name), selectable: false }]
      : []),
    ...foldAbsent(
      absent.map((row) => stackedRow(row, locale)),
      space,
    ),
  ]
}

function stackedRow(row: CoFundingRow, locale: string): StackedRow {
  const shared = { id: row.orgUnit.id, label: row.orgUnit.name }
  if (row.share.state !== 'value') {
    return { ...shared, bar: { state: row.share.state, text: absentWords(row.share.state) } }
  }
  return {
    ...shared,
    details: [`${i18n.t('Community share')} ${formatFigure(row.share, 'percent', locale)}`],
    bar: {
      state: 'value',
      parts: stackOf(row).map((part) => ({ ...part, text: formatValue(part.amount, 'fcfa', locale) })),
      text: formatFigure(row.due, 'fcfa', locale),
    },
  }
}

/** The line the community's part is to reach; none where no target is set. */
export function pledgeLine({ target }: CoFunding, locale: string): readonly ReferenceLine[] {
  if (target === null) return []
  const label = i18n.t('pledge {{target}}', { target: formatTarget(target, locale) })
  return [{ value: target, label, kind: 'target' }]
}

/** Payers of whom anything is known somewhere: a column of nothing would only make the table wider. */
function payersKnown({ whole, rows }: CoFunding): readonly Payer[] {
  return PAYERS.filter((payer) => [whole, ...rows].some((row) => row.paidBy[payer].state !== 'noData'))
}

export function tableColumns(coFunding: CoFunding, locale: string): readonly TableColumn[] {
  return [
    { id: 'share', label: i18n.t('Community share'), unit: 'percent' },
    { id: 'due', label: i18n.t('Pay due'), unit: 'fcfa' },
    ...payersKnown(coFunding).map((payer): TableColumn => ({
      id: payer,
      label: payerName(payer, locale),
      unit: 'fcfa',
    })),
    { id: 'remaining', label: i18n.t('Remaining to pay'), unit: 'fcfa' },
    { id: 'asacoContributed', label: i18n.t('ASACO that contributed'), unit: 'count' },
  ]
}

/** The table twin: the whole, each part, and what is not split, so that the parts add up. */
export function tableRows(coFunding: CoFunding): readonly TableRow[] {
  const { whole, rows, rest } = coFunding
  const payers = payersKnown(coFunding)
  const tableRow = (row: CoFundingRow): TableRow => ({
    id: row.orgUnit.id,
    label: row.orgUnit.name,
    cells: [row.share, row.due, ...payers.map((payer) => row.paidBy[payer]), row.remaining, row.asacoContributed],
  })
  return [
    { ...tableRow(whole), kind: 'total', selectable: false },
    ...rows.map(tableRow),
    ...(rest
      ? [
          {
            ...tableRow(rest),
            id: 'rest',
            label: restLabel(whole.orgUnit.name),
            kind: 'rest' as const,
            selectable: false,
          },
        ]
      : []),
  ]
}

function restLabel(place: string): string {
  return i18n.t('Not split (entered for {{place}})', { place })
}
