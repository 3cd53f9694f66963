import i18n from '@dhis2/d2-i18n'
import { valueOf } from '../../dhis2/figure'
import { formatFigure, formatTarget, formatValue } from '../../ui/format'
import { markPosition, type Training } from './compute'

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

/** Under the headline: where the share stands to the mark; null where either is not known. */
export function markWords({ whole, mark }: Training, locale: string): string | null {
  const share = valueOf(whole.womenInMixed)
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

/** Results the PRSSD project named without giving a figure (project page of 2010-2017): shown as absent, never as 0. */
export function resultsWithoutFigure(): readonly string[] {
  return [
    i18n.t('Health professionals reached'),
    i18n.t('Women trained in leadership of women'),
    i18n.t('Sessions held with ASACO'),
  ]
}
