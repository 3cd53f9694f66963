import i18n from '@dhis2/d2-i18n'
import type { DivergingRow } from '../../charts/bars'
import { valueOf, type Figure } from '../../dhis2/figure'
import type { TableColumn, TableRow } from '../../ui/figure-table'
import { absentWords, formatFigure, formatValue } from '../../ui/format'
import { wordsIn } from '../../ui/localized'
import type { ThemeRow, Training } from './compute'

/** All themes together, then each; a theme with women-only sessions alone says so instead of showing a share. */
export function pictureRows({ whole, themes }: Training, locale: string): readonly DivergingRow[] {
  const rate = whole.womenInMixed.state === 'value' ? whole.womenInMixed.rate : undefined
  const all: readonly DivergingRow[] =
    rate && themes.filter((row) => row.share.state === 'value').length > 1
      ? [
          {
            id: 'all',
            label: i18n.t('All themes'),
            bar: sides(rate.numerator, rate.denominator - rate.numerator, whole.womenInMixed, locale),
          },
        ]
      : []
  return [...all, ...themes.map((row) => themeRow(row, locale))]
}

function themeRow(row: ThemeRow, locale: string): DivergingRow {
  const shared = { id: row.theme.code, label: wordsIn(row.theme.name, locale) }
  if (row.share.state === 'hidden') return { ...shared, bar: { state: 'hidden', text: absentWords('hidden') } }
  if (row.share.state !== 'value') return { ...shared, bar: { state: 'notDue', text: withoutShare(row, locale) } }
  const bar = sides(valueOf(row.women) ?? 0, valueOf(row.men) ?? 0, row.share, locale)
  const womenOnly = womenOnlyWords(row, locale)
  return { ...shared, bar, ...(womenOnly === null ? {} : { details: [womenOnly] }) }
}

function sides(women: number, men: number, share: Figure, locale: string): DivergingRow['bar'] {
  return {
    state: 'value',
    left: { count: women, text: formatValue(women, 'count', locale) },
    right: { count: men, text: formatValue(men, 'count', locale) },
    shareText: formatFigure(share, 'percent', locale),
  }
}

function withoutShare(row: ThemeRow, locale: string): string {
  return womenOnlyWords(row, locale) ?? absentWords('noData')
}

function womenOnlyWords(row: ThemeRow, locale: string): string | null {
  const value = valueOf(row.womenOnly)
  return value === null ? null : i18n.t('women-only sessions {{value}}', { value: formatValue(value, 'count', locale) })
}

export function themeColumns(): readonly TableColumn[] {
  return [
    { id: 'share', label: i18n.t('Women, mixed sessions'), unit: 'percent', withRate: true },
    { id: 'women', label: i18n.t('Women'), unit: 'count' },
    { id: 'men', label: i18n.t('Men'), unit: 'count' },
    { id: 'unknown', label: i18n.t('Sex not stated'), unit: 'count' },
    { id: 'womenOnly', label: i18n.t('Participants, women-only sessions'), unit: 'count' },
  ]
}

export function themeTableRows({ themes }: Training, locale: string): readonly TableRow[] {
  return themes.map((row) => ({
    id: row.theme.code,
    label: wordsIn(row.theme.name, locale),
    selectable: false,
    cells: [row.share, row.women, row.men, row.sexUnknown, row.womenOnly],
  }))
}
