import i18n from '@dhis2/d2-i18n'
import { absentWords, formatDate, type AbsentState } from '../ui/format'
import type { ExportedView } from './exported-view'

/** What a table alone does not say. */
export type AboutRow = readonly [label: string, text: string]

/** What the figures are, of where and when, how far to trust them, and what an empty cell means. */
export function aboutRows(view: ExportedView, locale: string): readonly AboutRow[] {
  return [
    ...(view.generatedFrom === null ? [] : [demonstrationRow(view.generatedFrom, locale)]),
    [i18n.t('Finding'), view.title],
    [i18n.t('View'), view.view],
    [i18n.t('Question'), view.question],
    [i18n.t('Place'), view.place],
    [i18n.t('Period'), view.period],
    [i18n.t('Filters'), view.filters.length === 0 ? i18n.t('none') : view.filters.join(' · ')],
    [i18n.t('Source'), view.source],
    [
      i18n.t('Analytics'),
      view.analyticsBuilt === null ? i18n.t('Analytics never run') : formatDate(view.analyticsBuilt, locale),
    ],
    [i18n.t('Zeros'), zerosWords(view.zerosCounted)],
    [i18n.t('Exported on'), formatDate(view.made, locale)],
    [i18n.t('Hidden values'), hiddenWords(view)],
    ...view.tables.map(({ name, caption }): AboutRow => [name, caption]),
    ...stateRows(),
  ]
}

/** Said in every file that holds figures nobody reported. */
export function demonstrationRow(from: string, locale: string): AboutRow {
  return [i18n.t('Demonstration data'), i18n.t('made up from {{date}} on', { date: formatDate(from, locale) })]
}

function zerosWords(zerosCounted: boolean | null): string {
  if (zerosCounted === null) return i18n.t('Whether stored zeros count is not known.')
  return zerosCounted ? i18n.t('Stored zeros count.') : i18n.t('Stored zeros do not count.')
}

function hiddenWords({ tables, hiddenBelow }: ExportedView): string {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const count = cells.filter((cell) => 'state' in cell && cell.state === 'hidden').length
  return hiddenBelow === null
    ? String(count)
    : i18n.t('{{hidden}} (numbers under {{limit}} are hidden)', { hidden: count, limit: hiddenBelow })
}

function stateRows(): readonly AboutRow[] {
  const states: readonly (readonly [AbsentState, string])[] = [
    ['noData', i18n.t('Nothing was reported for this place and period, which is not zero.')],
    ['notSplit', i18n.t('It was entered one level up, or without this split; its share is not known.')],
    ['notDue', i18n.t('No report is expected for this place and period.')],
    ['hidden', i18n.t('The number is so small that it would tell who is meant.')],
  ]
  return [
    ...states.map(([state, text]): AboutRow => [absentWords(state), text]),
    [i18n.t('not applicable'), i18n.t('The column does not hold for this row.')],
  ]
}
