import i18n from '@dhis2/d2-i18n'
import type { RankedRow } from '../../charts/bars'
import { valueOf, type Figure } from '../../dhis2/figure'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { barOfFigure, barOfRest } from '../../ui/figure-bars'
import type { TableColumn, TableRow } from '../../ui/figure-table'
import { foldAbsent } from '../../ui/fold-absent'
import { formatFigure, formatRate, formatTarget } from '../../ui/format'
import type { Training, TrainingRow } from './compute'
import { parityClass } from './parity-class'
import { COMPARABLE_FROM, comparisonOf, type Comparison, type RankedUnit } from './ranking'
import { markPosition } from './shares'
import { shareAndCounts, shareWords } from './words'

/** The finding about the parts: the one furthest from parity, and on which side of the mark it is. */
export function unitFindingWords(ranked: readonly RankedUnit[], { mark, rest }: Training, locale: string): string {
  const furthest = ranked.find(({ comparison }) => comparison === 'comparable')?.row
  if (furthest?.womenInMixed.state !== 'value') {
    if (ranked.some(({ comparison }) => comparison === 'small')) {
      return i18n.t('Too few participations in each unit to compare shares.')
    }
    return rest
      ? i18n.t('Entered for the place as a whole, not split by organisation unit.')
      : i18n.t('No mixed session with the sex stated in any unit.')
  }
  const { value } = furthest.womenInMixed
  const words = { unit: furthest.orgUnit.name, ...shareAndCounts(furthest.womenInMixed, locale) }
  const withMark = { ...words, mark: mark === null ? '' : formatTarget(mark, locale) }
  switch (mark === null ? 'within' : markPosition(value, mark)) {
    case 'womenBelow':
      return i18n.t(
        '{{unit}} is furthest from parity, {{share}} women ({{counts}}), below the mark of {{mark}}.',
        withMark,
      )
    case 'menBelow':
      return i18n.t(
        '{{unit}} is furthest from parity, {{share}} women ({{counts}}); men are below the mark of {{mark}}.',
        withMark,
      )
    case 'within':
      return i18n.t('{{unit}} is furthest from parity, {{share}} women ({{counts}}).', words)
  }
}

/** Bars of the parts that have a share, furthest from parity first, what is not split, and the others. */
export function unitPictureRows(
  ranked: readonly RankedUnit[],
  { whole, rest, legend }: Training,
  locale: string,
): readonly RankedRow[] {
  const barRows = (wanted: (comparison: Comparison) => boolean): readonly RankedRow[] =>
    ranked.filter(({ comparison }) => wanted(comparison)).map((unit) => barRow(unit, legend, locale))
  return [
    ...barRows((comparison) => comparison !== 'none'),
    ...(rest?.womenInMixed.state === 'value' ? [restRow(rest, whole.orgUnit.name, locale)] : []),
    ...foldAbsent(
      barRows((comparison) => comparison === 'none'),
      'page',
    ),
  ]
}

function barRow({ row, comparison }: RankedUnit, legend: LegendSet, locale: string): RankedRow {
  const share = valueOf(row.womenInMixed)
  const tone = comparison === 'comparable' && share !== null ? parityClass(legend, share, locale)?.tone : undefined
  const bar = barOfFigure(row.womenInMixed, 'percent', tone ?? 'none', locale)
  const text = comparison === 'small' ? `${bar.text} · ${smallWords()}` : bar.text
  return {
    id: row.orgUnit.id,
    label: row.orgUnit.name,
    bar: { ...bar, text: withCounts(text, row.womenInMixed, locale) },
    details: [
      ...(comparison === 'comparable' ? classWords(row.womenInMixed, comparison, legend, locale) : []),
      ...details(row, locale),
    ],
  }
}

function restRow(rest: NonNullable<Training['rest']>, place: string, locale: string): RankedRow {
  const bar = barOfRest(rest.womenInMixed, 'percent', locale)
  return {
    id: 'rest',
    label: restLabel(place),
    bar: { ...bar, text: withCounts(bar.text, rest.womenInMixed, locale) },
    details: details(rest, locale),
    selectable: false,
  }
}

function withCounts(text: string, figure: Figure, locale: string): string {
  return figure.state === 'value' && figure.rate ? `${text} · ${formatRate(figure.rate, locale)}` : text
}

/** The mixed share is never told without the other, nor without the women-only sessions that make the difference. */
function details(row: Omit<TrainingRow, 'orgUnit'>, locale: string): readonly string[] {
  const all =
    row.womenInAll.state === 'value'
      ? shareWords(row.womenInAll, locale)
      : formatFigure(row.womenInAll, 'percent', locale)
  const womenOnly = formatFigure(row.participantsWomenOnly, 'count', locale)
  return [`${i18n.t('Women, all sessions')} ${all}`, `${i18n.t('Participants, women-only sessions')} ${womenOnly}`]
}

export function unitColumns(): readonly TableColumn[] {
  return [
    { id: 'mixed', label: i18n.t('Women, mixed sessions'), unit: 'percent', withRate: true },
    { id: 'class', label: i18n.t('Place to the mark'), unit: 'text' },
    { id: 'all', label: i18n.t('Women, all sessions'), unit: 'percent', withRate: true },
    { id: 'participants', label: i18n.t('Participations, mixed sessions'), unit: 'count' },
    { id: 'womenOnly', label: i18n.t('Participants, women-only sessions'), unit: 'count' },
  ]
}

/** The whole, each part in the order of the picture, and what is not split, so that the parts add up. */
export function unitTableRows(
  ranked: readonly RankedUnit[],
  { whole, rest, legend }: Training,
  locale: string,
): readonly TableRow[] {
  const cells = (row: Omit<TrainingRow, 'orgUnit'>, comparison: Comparison): TableRow['cells'] => [
    row.womenInMixed,
    { text: classWords(row.womenInMixed, comparison, legend, locale)[0] ?? '–' },
    row.womenInAll,
    row.participantsMixed,
    row.participantsWomenOnly,
  ]
  return [
    {
      id: whole.orgUnit.id,
      label: whole.orgUnit.name,
      cells: cells(whole, comparisonOf(whole.womenInMixed)),
      kind: 'total',
      selectable: false,
    },
    ...ranked.map(({ row, comparison }) => ({
      id: row.orgUnit.id,
      label: row.orgUnit.name,
      cells: cells(row, comparison),
    })),
    ...(rest
      ? [
          {
            id: 'rest',
            label: restLabel(whole.orgUnit.name),
            cells: cells(rest, 'none'),
            kind: 'rest' as const,
            selectable: false,
          },
        ]
      : []),
  ]
}

/** At most one line. */
function classWords(share: Figure, comparison: Comparison, legend: LegendSet, locale: string): readonly string[] {
  if (share.state !== 'value' || comparison === 'none') return []
  if (comparison === 'small') return [smallWords()]
  const found = parityClass(legend, share.value, locale)
  return found === null ? [] : [found.words]
}

function smallWords(): string {
  return i18n.t('small n (below {{from}})', { from: COMPARABLE_FROM })
}

function restLabel(place: string): string {
  return i18n.t('Not split (entered for {{place}})', { place })
}
