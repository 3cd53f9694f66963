import i18n from '@dhis2/d2-i18n'
import type { StackPart } from '../../charts/bars'
import type { FunnelStep } from '../../charts/funnel-parts'
import { REGIME_STYLES } from '../../charts/regime-styles'
import type { StackSeries } from '../../charts/stacked-bars'
import { quotientOf } from '../../analytics/sum'
import { valueOf, type Figure } from '../../dhis2/figure'
import { barOfFigure } from '../../ui/figure-bars'
import type { TableColumn, TableRow } from '../../ui/figure-table'
import { formatFigure, formatValue } from '../../ui/format'
import { coveredAndUpToDate, regimesMissing, uncoveredOf, type CoverageRow } from './compute'
import { REGIMES, type Regime } from './items'
import { regimeName } from './words'

/** No regime has a population of its own. */
const NO_CELL = { text: '–' } as const

export function regimeSeries(locale: string): readonly StackSeries[] {
  return REGIMES.map((regime) => ({ id: regime, label: regimeName(regime, locale), ...REGIME_STYLES[regime] }))
}

const populationLabel = (): string => i18n.t('Population')
const coveredLabel = (): string => i18n.t('Covered')
const upToDateLabel = (): string => i18n.t('Covered and up to date')

/** Population, covered, covered and up to date, with those lost between two in words. */
export function funnelSteps(row: CoverageRow, locale: string): readonly FunnelStep[] {
  const upToDate = coveredAndUpToDate(row)
  return [
    { id: 'population', label: populationLabel(), bar: barOfFigure(row.population, 'count', 'none', locale) },
    {
      id: 'covered',
      label: coveredLabel(),
      bar: barOfFigure(row.beneficiaries, 'count', 'none', locale),
      parts: partsOf(row.coveredBy, locale),
      details: [
        ...(row.coverage.state === 'value' ? [formatFigure(row.coverage, 'percent', locale)] : []),
        ...notSplitLines(row, locale),
      ],
      ...uncoveredText(row, locale),
    },
    {
      id: 'upToDate',
      label: upToDateLabel(),
      bar: barOfFigure(upToDateTotal(row), 'count', 'none', locale),
      ...(upToDate === null
        ? {}
        : {
            parts: partsOf({ ...row.coveredBy, mutuelle: row.upToDate }, locale),
            ...(upToDate.behind > 0 ? { dropText: behindWords(upToDate.behind, row, locale) } : {}),
          }),
    },
  ]
}

function partsOf(coveredBy: CoverageRow['coveredBy'], locale: string): readonly StackPart[] {
  return REGIMES.flatMap((series) => {
    const amount = valueOf(coveredBy[series])
    return amount === null || amount === 0 ? [] : [{ series, amount, text: formatValue(amount, 'count', locale) }]
  })
}

/** Regimes whose beneficiaries are only known in a total. */
function notSplitLines({ coveredBy }: CoverageRow, locale: string): readonly string[] {
  return REGIMES.filter((regime) => coveredBy[regime].state === 'notSplit').map(
    (regime) => `${regimeName(regime, locale)}: ${formatFigure(coveredBy[regime], 'count', locale)}`,
  )
}

function uncoveredText(row: CoverageRow, locale: string): Readonly<{ dropText?: string }> {
  const [people, population] = [uncoveredOf(row), valueOf(row.population)]
  if (people === null || population === null) return {}
  const words = {
    people: formatValue(people, 'count', locale),
    share: formatValue((100 * people) / population, 'percent', locale),
  }
  return {
    dropText:
      regimesMissing(row).length === 0
        ? i18n.t('{{people}} not covered ({{share}})', words)
        : i18n.t('{{people}} without known cover ({{share}})', words),
  }
}

function behindWords(behind: number, { coveredBy }: CoverageRow, locale: string): string {
  return i18n.t('{{people}} in mutuelles not up to date ({{share}})', {
    people: formatValue(behind, 'count', locale),
    share: formatValue((100 * behind) / (valueOf(coveredBy.mutuelle) ?? behind), 'percent', locale),
  })
}

/** Where it is not known who is up to date: what is missing says why. */
function upToDateTotal(row: CoverageRow): Figure {
  const upToDate = coveredAndUpToDate(row)
  if (upToDate !== null) return { state: 'value', value: upToDate.total }
  const missing = [row.beneficiaries, row.upToDate, row.coveredBy.mutuelle].find(({ state }) => state !== 'value')
  return missing ?? { state: 'noData' }
}

/** Regimes of which anything is known here: a column of nothing would only make the table wider. */
export function regimesKnown(rows: readonly CoverageRow[]): readonly Regime[] {
  return REGIMES.filter((regime) => rows.some((row) => row.coveredBy[regime].state !== 'noData'))
}

export function funnelColumns(row: CoverageRow, locale: string): readonly TableColumn[] {
  return [
    { id: 'all', label: i18n.t('People'), unit: 'count' },
    { id: 'share', label: i18n.t('Share of the population'), unit: 'percent' },
    ...regimesKnown([row]).map((regime): TableColumn => ({
      id: regime,
      label: regimeName(regime, locale),
      unit: 'count',
    })),
  ]
}

/** The table twin: a row for each step. */
export function funnelTableRows(row: CoverageRow): readonly TableRow[] {
  const regimes = regimesKnown([row])
  const total = upToDateTotal(row)
  const rows = [
    { id: 'population', label: populationLabel(), cells: [row.population, NO_CELL, ...regimes.map(() => NO_CELL)] },
    {
      id: 'covered',
      label: coveredLabel(),
      cells: [row.beneficiaries, row.coverage, ...regimes.map((regime) => row.coveredBy[regime])],
    },
    {
      id: 'upToDate',
      label: upToDateLabel(),
      cells: [
        total,
        quotientOf(total, row.population, 100),
        ...regimes.map((regime) => (regime === 'mutuelle' ? row.upToDate : row.coveredBy[regime])),
      ],
    },
  ]
  return rows.map((one) => ({ ...one, selectable: false }))
}
