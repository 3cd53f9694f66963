import i18n from '@dhis2/d2-i18n'
import type { Tone } from '../charts/palette'
import { formatAxisPercent } from './format'
import { wordsIn } from './localized'

type LegendClass = Readonly<{
  name: Readonly<{ fr: string; en: string }>
  start: number
  end: number
  tone: Exclude<Tone, 'none'>
}>

/**
 * Words of a legend of percentages by class: its name, and its borders unless the name tells them. The lowest class has no
 * lower border, the highest no upper one.
 */
export function legendWords(
  legends: readonly LegendClass[],
  locale: string,
): Readonly<Partial<Record<Exclude<Tone, 'none'>, string>>> {
  return Object.fromEntries(
    legends.map((legend, index) => {
      const name = wordsIn(legend.name, locale)
      const borders = bordersOf(legend, index === 0, index === legends.length - 1, locale)
      return [legend.tone, name.includes('%') ? name : `${name} (${borders})`]
    }),
  )
}

function bordersOf({ start, end }: LegendClass, isFirst: boolean, isLast: boolean, locale: string): string {
  const from = formatAxisPercent(start, locale)
  const to = formatAxisPercent(end, locale)
  if (isFirst) return i18n.t('below {{to}}', { to })
  return isLast ? i18n.t('{{from}} and more', { from }) : i18n.t('{{from}} to {{to}}', { from, to })
}
