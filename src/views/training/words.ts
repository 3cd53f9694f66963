import i18n from '@dhis2/d2-i18n'
import { valueOf, type Figure } from '../../dhis2/figure'
import { formatFigure, formatRate, formatTarget, formatValue } from '../../ui/format'
import type { Mobilised, Training } from './compute'
import { markPosition } from './shares'

/** The finding: the share of women in mixed sessions, against a mark that holds for both sexes. */
export function findingWords({ whole, mark }: Training, place: string, locale: string): string {
  const share = valueOf(whole.womenInMixed)
  if (whole.womenInMixed.state === 'hidden') {
    return i18n.t('In {{place}}, so few people took part that the share of women is hidden.', { place })
  }
  const percent = (value: number): string => formatValue(value, 'percent', locale)
  if (share === null) return i18n.t('In {{place}}, no mixed session with the sex stated.', { place })
  const words = { place, share: percent(share), mark: mark === null ? '' : formatTarget(mark, locale) }
  if (mark === null) return i18n.t('In {{place}}, {{share}} women in mixed sessions.', words)
  switch (markPosition(share, mark)) {
    case 'womenBelow':
      return i18n.t('In {{place}}, {{share}} women in mixed sessions, below the mark of {{mark}}.', words)
    case 'menBelow':
      return i18n.t('In {{place}}, {{share}} women in mixed sessions; men are below the mark of {{mark}}.', words)
    case 'within':
      return i18n.t('In {{place}}, {{share}} women in mixed sessions; both sexes reach the mark of {{mark}}.', words)
  }
}

/** Under a headline: where a share of women stands to the mark; null where either is not known. */
export function markWords(womenShare: Figure, mark: number | null, locale: string): string | null {
  const share = valueOf(womenShare)
  if (share === null || mark === null) return null
  const words = { mark: formatTarget(mark, locale) }
  switch (markPosition(share, mark)) {
    case 'womenBelow':
      return i18n.t('women below the mark of {{mark}} (law 2015-052)', words)
    case 'menBelow':
      return i18n.t('men below the mark of {{mark}} (law 2015-052)', words)
    case 'within':
      return i18n.t('both sexes reach the mark of {{mark}} (law 2015-052)', words)
  }
}

/** "11,1 points sous la parité"; null at parity and where it is not known. */
export function parityWords({ parityGap }: Training['whole'], locale: string): string | null {
  const gap = valueOf(parityGap)
  if (gap === null || gap === 0) return null
  const points = formatValue(Math.abs(gap), 'points', locale).replace('+', '')
  return gap > 0 ? i18n.t('{{points}} below parity', { points }) : i18n.t('{{points}} above parity', { points })
}

/** Null where everybody's is stated, or how many have none is hidden: the table says which. */
export function sexUnknownWords({ sexUnknown }: Training['whole'], locale: string): string | null {
  if (sexUnknown.state === 'hidden') return null
  return valueOf(sexUnknown) === 0
    ? null
    : i18n.t('sex not stated for {{value}}', { value: formatFigure(sexUnknown, 'count', locale) })
}

/** "in 3 sessions"; null where they were not counted. */
export function sessionsWords(sessions: Figure): string | null {
  const count = valueOf(sessions)
  return count === null
    ? null
    : i18n.t('in {{count}} sessions', {
        count,
        defaultValue: 'in {{count}} session',
        defaultValue_plural: 'in {{count}} sessions',
      })
}

/** People at public events, of whom children and adults; null where none were counted. */
export function mobilisedWords({ all, children, adults }: Mobilised, locale: string): string | null {
  if (all.state !== 'value') return null
  const people = formatValue(all.value, 'count', locale)
  if (children.state !== 'value' || adults.state !== 'value') return i18n.t('{{people}} people mobilised', { people })
  return i18n.t('{{people}} people mobilised, of whom {{children}} children ({{share}}) and {{adults}} adults', {
    people,
    children: formatValue(children.value, 'count', locale),
    adults: formatValue(adults.value, 'count', locale),
    share: all.value > 0 ? formatValue((100 * children.value) / all.value, 'percent', locale) : '–',
  })
}

/** A share with both its counts: "12,5 % (4 sur 32)". */
export function shareWords(figure: Extract<Figure, { state: 'value' }>, locale: string): string {
  const share = formatFigure(figure, 'percent', locale)
  return figure.rate ? `${share} (${formatRate(figure.rate, locale)})` : share
}

/** A share and what it stands on, for a sentence that names what is shared between them: "12,5 %", "4 sur 32". */
export function shareAndCounts(
  figure: Extract<Figure, { state: 'value' }>,
  locale: string,
): Readonly<{ share: string; counts: string }> {
  return {
    share: formatFigure(figure, 'percent', locale),
    counts: figure.rate ? formatRate(figure.rate, locale) : '–',
  }
}

/** Results the PRSSD project named without giving a figure (project page of 2010-2017): shown as absent, never as 0. */
export function resultsWithoutFigure(): readonly string[] {
  return [
    i18n.t('Health professionals reached'),
    i18n.t('Women trained in leadership of women'),
    i18n.t('Sessions held with ASACO'),
  ]
}
