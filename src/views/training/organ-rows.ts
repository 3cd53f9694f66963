import i18n from '@dhis2/d2-i18n'
import type { DivergingRow } from '../../charts/bars'
import { valueOf, type Figure } from '../../dhis2/figure'
import type { TableColumn, TableRow } from '../../ui/figure-table'
import { absentWords, formatFigure, formatRate, formatTarget, formatValue } from '../../ui/format'
import { wordsIn } from '../../ui/localized'
import type { Organs, Seats } from './organs'
import type { ClassedShare } from './parity-class'
import { markPosition } from './shares'
import { shareWords } from './words'

/** The finding: who sits in the organs, and who holds the chairs. */
export function organFindingWords({ all }: Organs, mark: number | null, locale: string): string {
  if (all.share.state !== 'value') return i18n.t('Members of the organs by sex are not known.')
  const share = formatValue(all.share.value, 'percent', locale)
  if (all.chairedByWomen.state === 'value') {
    const chairs = formatValue(all.chairedByWomen.value, 'percent', locale)
    return i18n.t('Women hold {{share}} of the seats in organs and {{chairs}} of the chairs.', { share, chairs })
  }
  if (mark === null || markPosition(all.share.value, mark) === 'within') {
    return i18n.t('Women hold {{share}} of the seats in organs.', { share })
  }
  return markPosition(all.share.value, mark) === 'womenBelow'
    ? i18n.t('Women hold {{share}} of the seats in organs, below the mark of {{mark}}.', {
        share,
        mark: formatTarget(mark, locale),
      })
    : i18n.t('Women hold {{share}} of the seats in organs; men are below the mark of {{mark}}.', {
        share,
        mark: formatTarget(mark, locale),
      })
}

type Named = Readonly<{ id: string; label: string; seats: Seats }>

/** All organs together where there are several kinds, then each kind. */
function named({ rows, all }: Organs, locale: string): readonly Named[] {
  return [
    ...(rows.length > 1 ? [{ id: 'all', label: i18n.t('All organs'), seats: all }] : []),
    ...rows.map((row) => ({
      id: row.organ.code,
      label: wordsIn(row.organ.formName, locale),
      seats: row,
    })),
  ]
}

export function organPictureRows(organs: Organs, locale: string): readonly DivergingRow[] {
  return named(organs, locale).map(({ id, label, seats }) => ({
    id,
    label,
    bar: sides(seats, locale),
    details: [
      line(i18n.t('Chairs held by women'), seats.chairedByWomen, locale),
      line(i18n.t('Working organs'), seats.working, locale),
    ],
  }))
}

function sides({ women, men, share }: Seats, locale: string): DivergingRow['bar'] {
  if (share.state === 'hidden') return { state: 'hidden', text: absentWords('hidden') }
  if (share.state !== 'value') return { state: 'noData', text: absentWords('noData') }
  const side = (figure: Figure) => {
    const count = valueOf(figure) ?? 0
    return { count, text: formatValue(count, 'count', locale) }
  }
  return { state: 'value', left: side(women), right: side(men), shareText: formatValue(share.value, 'percent', locale) }
}

function line(label: string, figure: Figure, locale: string): string {
  return `${label} ${figure.state === 'value' ? shareWords(figure, locale) : formatFigure(figure, 'percent', locale)}`
}

/** Shares of women of which the class is told. */
export function organClasses(organs: Organs, locale: string): readonly ClassedShare[] {
  return named(organs, locale).flatMap(({ id, label, seats: { share } }) =>
    share.state === 'value'
      ? [{ id, words: `${label} ${formatValue(share.value, 'percent', locale)}`, percentWomen: share.value }]
      : [],
  )
}

/** Under the picture, which shows members only: chairs and working organs of each kind, n of n. Lines of what is known. */
export function organNotes(organs: Organs, locale: string): readonly string[] {
  const noteOf = (label: string, figure: (seats: Seats) => Figure): readonly string[] => {
    const known = named(organs, locale).flatMap(({ label: kind, seats }) => {
      const found = figure(seats)
      return found.state === 'value' && found.rate ? [`${kind} ${formatRate(found.rate, locale)}`] : []
    })
    return known.length === 0 ? [] : [`${label} (${known.join(', ')})`]
  }
  return [
    ...noteOf(i18n.t('Chairs held by women'), (seats) => seats.chairedByWomen),
    ...noteOf(i18n.t('Working organs'), (seats) => seats.working),
  ]
}

export function organColumns(): readonly TableColumn[] {
  return [
    { id: 'share', label: i18n.t('Women among members'), unit: 'percent', withRate: true },
    { id: 'women', label: i18n.t('Women'), unit: 'count' },
    { id: 'men', label: i18n.t('Men'), unit: 'count' },
    { id: 'unknown', label: i18n.t('Sex not stated'), unit: 'count' },
    { id: 'chairs', label: i18n.t('Chairs held by women'), unit: 'percent', withRate: true },
    { id: 'working', label: i18n.t('Working organs'), unit: 'percent', withRate: true },
  ]
}

export function organTableRows({ rows, all }: Organs, locale: string): readonly TableRow[] {
  const cells = (seats: Seats): readonly Figure[] => [
    seats.share,
    seats.women,
    seats.men,
    seats.sexUnknown,
    seats.chairedByWomen,
    seats.working,
  ]
  return [
    { id: 'all', label: i18n.t('All organs'), kind: 'total', selectable: false, cells: cells(all) },
    ...rows.map((row) => ({
      id: row.organ.code,
      label: wordsIn(row.organ.name, locale),
      selectable: false,
      cells: cells(row),
    })),
  ]
}
