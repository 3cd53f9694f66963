import i18n from '@dhis2/d2-i18n'
import type { RankedRow } from '../../charts/bars'
import { valueOf, type Figure } from '../../dhis2/figure'
import { toneOf, type LegendSet } from '../../metadata/kinds/legend-set'
import { barOfFigure, barOfRest } from '../../ui/figure-bars'
import type { TableRow } from '../../ui/figure-table'
import { foldAbsent } from '../../ui/fold-absent'
import { formatFigure, formatRate } from '../../ui/format'
import type { Space } from '../../ui/view-props'
import { restFigure, type Coverage, type CoverageMeasure, type CoverageRow } from './compute'

/** The need has no rest: see compute. */
const NO_CELL = { text: '–' } as const

/** Bars of the parts that have a figure, what is not split, and the others; of the whole alone when no part has one. */
export function pictureRows(coverage: Coverage, space: Space, legend: LegendSet, locale: string): readonly RankedRow[] {
  const { whole, rows, rest, measure } = coverage
  const known = rows.filter((row) => row[measure].state === 'value')
  const absent = rows.filter((row) => row[measure].state !== 'value')
  const restBar = rest ? restFigure(rest, measure) : null
  return [
    ...(known.length === 0 ? [{ ...barRow(whole, measure, legend, locale), selectable: false }] : []),
    ...known.map((row) => barRow(row, measure, legend, locale)),
    ...(known.length > 0 && restBar?.state === 'value' ? [restRow(restBar, whole.orgUnit.name, locale)] : []),
    ...foldAbsent(
      absent.map((row) => barRow(row, measure, legend, locale)),
      space,
    ),
  ]
}

export function barRow(row: CoverageRow, measure: CoverageMeasure, legend: LegendSet, locale: string): RankedRow {
  const figure = row[measure]
  const value = valueOf(figure)
  const tone = (value === null ? null : toneOf(legend, value)) ?? 'none'
  return {
    id: row.orgUnit.id,
    label: row.orgUnit.name,
    bar: barOfFigure(figure, 'percent', tone, locale),
    details: [...rateLine(figure, locale), `${i18n.t('ASC in post')} ${formatFigure(row.inPost, 'count', locale)}`],
  }
}

function restRow(figure: Figure, place: string, locale: string): RankedRow {
  return {
    id: 'rest',
    label: restLabel(place),
    bar: barOfRest(figure, 'percent', locale),
    details: rateLine(figure, locale),
    selectable: false,
  }
}

function rateLine(figure: Figure, locale: string): readonly string[] {
  return figure.state === 'value' && figure.rate ? [formatRate(figure.rate, locale)] : []
}

/** The table twin: the whole, each part, and what is not split, so that the parts add up. */
export function tableRows(coverage: Coverage): readonly TableRow[] {
  const { whole, rows, rest } = coverage
  return [
    { ...tableRow(whole), kind: 'total', selectable: false },
    ...rows.map(tableRow),
    ...(rest
      ? [
          {
            id: 'rest',
            label: restLabel(whole.orgUnit.name),
            kind: 'rest' as const,
            selectable: false,
            cells: [
              rest.populationCovered ?? NO_CELL,
              rest.inPost ?? NO_CELL,
              NO_CELL,
              ...[rest.villagesCovered, rest.sitesFunctional, rest.supervision, rest.stockOut, rest.fullPackage].map(
                (figure) => figure ?? NO_CELL,
              ),
            ],
          },
        ]
      : []),
  ]
}

function tableRow(row: CoverageRow): TableRow {
  return {
    id: row.orgUnit.id,
    label: row.orgUnit.name,
    cells: [
      row.populationCovered,
      row.inPost,
      row.needCovered,
      row.villagesCovered,
      row.sitesFunctional,
      row.supervision,
      row.stockOut,
      row.fullPackage,
    ],
  }
}

function restLabel(place: string): string {
  return i18n.t('Not split (entered for {{place}})', { place })
}
