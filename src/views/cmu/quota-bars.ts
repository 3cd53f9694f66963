import i18n from '@dhis2/d2-i18n'
import type { RankedRow } from '../../charts/bars'
import type { Figure } from '../../dhis2/figure'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { barOfFigure, barOfRest } from '../../ui/figure-bars'
import { foldAbsent } from '../../ui/fold-absent'
import { formatFigure, formatRate } from '../../ui/format'
import type { Space } from '../../ui/view-props'
import type { QuotaRow, Quotas } from './quotas'
import { restLabel } from './rows'
import { classMark } from './words'

/** What remains to be paid, most first, in the class of `legend` of what was paid; of the whole alone when no part has a figure. */
export function quotaBars(
  { whole, rows, rest }: Quotas,
  legend: LegendSet,
  space: Space,
  locale: string,
): readonly RankedRow[] {
  const known = rows.filter((row) => row.remaining.state === 'value')
  const absent = rows.filter((row) => row.remaining.state !== 'value')
  return [
    ...(known.length === 0 ? [{ ...quotaBar(whole, legend, locale), selectable: false }] : []),
    ...known.map((row) => quotaBar(row, legend, locale)),
    ...(known.length > 0 && rest?.remaining.state === 'value' ? [restBar(rest, locale)] : []),
    ...foldAbsent(
      absent.map((row) => quotaBar(row, legend, locale)),
      space,
    ),
  ]
}

function quotaBar(row: QuotaRow, legend: LegendSet, locale: string): RankedRow {
  const tone = classMark(legend, row.paidRate, locale)?.tone ?? 'none'
  const bar = barOfFigure(row.remaining, 'fcfa', tone, locale)
  return {
    id: row.orgUnit.id,
    label: row.orgUnit.name,
    // More than the year's quota was paid: nothing remains, and the words tell how much more.
    bar: bar.state === 'value' ? { ...bar, value: Math.max(bar.value, 0) } : bar,
    details: detailsOf(row, locale),
  }
}

function restBar(rest: QuotaRow, locale: string): RankedRow {
  return {
    id: 'rest',
    label: restLabel(rest.orgUnit.name),
    bar: barOfRest(rest.remaining, 'fcfa', locale),
    details: detailsOf(rest, locale),
    selectable: false,
  }
}

function detailsOf({ paidRate, communesPaying }: QuotaRow, locale: string): readonly string[] {
  const of = (figure: Figure, unit: 'count' | 'fcfa'): string =>
    figure.state === 'value' && figure.rate ? ` · ${formatRate(figure.rate, locale, unit)}` : ''
  return [
    `${i18n.t('RAMED quota paid')} ${formatFigure(paidRate, 'percent', locale)}${of(paidRate, 'fcfa')}`,
    `${i18n.t('Communes that paid')} ${formatFigure(communesPaying, 'percent', locale)}${of(communesPaying, 'count')}`,
  ]
}
