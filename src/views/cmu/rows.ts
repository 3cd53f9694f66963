import i18n from '@dhis2/d2-i18n'
import type { Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import type { MarkedCell, TableColumn, TableRow } from '../../ui/figure-table'
import { formatFigure } from '../../ui/format'
import { shareOfPopulation, type Coverage, type CoverageRow } from './compute'
import { regimesKnown } from './funnel-rows'
import type { Regime } from './items'
import type { MutuelleRow, Mutuelles } from './mutuelles'
import type { QuotaRow, Quotas } from './quotas'
import type { Parts } from './readers'
import { besideWholeMark, classMark, regimeName, type ClassMark } from './words'

const NO_CELL = { text: '–' } as const

/** Regime by unit: beneficiaries with their share of the inhabitants, and the coverage by all of them. */
export function heatColumns(coverage: Coverage, locale: string): readonly TableColumn[] {
  return [
    { id: 'coverage', label: i18n.t('Population covered'), unit: 'percent', withRate: true },
    ...heatRegimes(coverage).map((regime): TableColumn => ({
      id: regime,
      label: regimeName(regime, locale),
      unit: 'count',
    })),
  ]
}

const heatRegimes = ({ whole, rows }: Coverage): readonly Regime[] => regimesKnown([whole, ...rows])

/** Coverage is in a class of `legend`, a regime's share beside that of the whole; what is not split is in none. */
export function heatRows(coverage: Coverage, legend: LegendSet, locale: string): readonly TableRow[] {
  const { rest } = coverage
  const regimes = heatRegimes(coverage)
  return tableRows(coverage, (row) => [
    // What is left of the whole is no place that could be in a class.
    marked(row.coverage, row === rest ? null : classMark(legend, row.coverage, locale)),
    ...regimes.map((regime) => regimeCell(row, regime, coverage, locale)),
  ])
}

function regimeCell(row: CoverageRow, regime: Regime, { whole, rest }: Coverage, locale: string): MarkedCell {
  const share = shareOfPopulation(row, regime)
  const isCompared = regime !== 'notSplit' && row !== whole && row !== rest
  const mark = isCompared ? besideWholeMark(share, shareOfPopulation(whole, regime), whole.orgUnit.name, locale) : null
  const note = share.state === 'value' ? { note: formatFigure(share, 'percent', locale) } : {}
  return { ...marked(row.coveredBy[regime], mark), ...note }
}

const marked = (figure: Figure, mark: ClassMark | null): MarkedCell => (mark === null ? figure : { ...figure, mark })

export function mutuelleColumns(): readonly TableColumn[] {
  return [
    { id: 'members', label: i18n.t('Members'), unit: 'count' },
    { id: 'women', label: i18n.t('Women among members'), unit: 'percent', withRate: true },
    { id: 'perMember', label: i18n.t('Beneficiaries per member'), unit: 'ratio', withRate: true },
    { id: 'upToDate', label: i18n.t('Beneficiaries up to date'), unit: 'percent', withRate: true },
    { id: 'collected', label: i18n.t('Contributions collected'), unit: 'percent', withRate: true, rateUnit: 'fcfa' },
    { id: 'retained', label: i18n.t('Members who renewed'), unit: 'percent', withRate: true },
  ]
}

export function mutuelleRows(mutuelles: Mutuelles): readonly TableRow[] {
  return tableRows(mutuelles, (row: MutuelleRow) => [
    row.members,
    row.women,
    row.beneficiariesPerMember,
    row.upToDate,
    row.collected,
    row.retained,
  ])
}

export function quotaColumns(): readonly TableColumn[] {
  return [
    { id: 'remaining', label: i18n.t('Remaining to pay'), unit: 'fcfa' },
    { id: 'due', label: i18n.t('Quota due'), unit: 'fcfa' },
    { id: 'paid', label: i18n.t('Quota paid'), unit: 'fcfa' },
    { id: 'paidRate', label: i18n.t('RAMED quota paid'), unit: 'percent' },
    { id: 'communes', label: i18n.t('Communes that paid'), unit: 'percent', withRate: true },
  ]
}

export function quotaTableRows(quotas: Quotas): readonly TableRow[] {
  return tableRows(quotas, (row: QuotaRow) => [row.remaining, row.due, row.paid, row.paidRate, row.communesPaying])
}

/** The whole, each part, and what is not split, so that the parts add up. */
function tableRows<Row extends Readonly<{ orgUnit: OrgUnitRef }>>(
  { whole, rows, rest }: Parts<Row>,
  cellsOf: (row: Row) => readonly MarkedCell[],
): readonly TableRow[] {
  const tableRow = (row: Row): TableRow => ({ id: row.orgUnit.id, label: row.orgUnit.name, cells: cellsOf(row) })
  return [
    { ...tableRow(whole), kind: 'total', selectable: false },
    ...rows.map(tableRow),
    ...(rest === null
      ? []
      : [
          {
            id: 'rest',
            // Nothing left is not something unreported.
            cells: cellsOf(rest).map((cell) => (cell.state === 'noData' ? NO_CELL : cell)),
            label: restLabel(whole.orgUnit.name),
            kind: 'rest' as const,
            selectable: false,
          },
        ]),
  ]
}

export function restLabel(place: string): string {
  return i18n.t('Not split (entered for {{place}})', { place })
}
