import type { Bar } from '../charts/bars'
import type { Tone } from '../charts/palette'
import type { Figure, Unit } from '../dhis2/figure'
import { absentWords, formatFigure, formatValue } from './format'

/** The bar of a figure, its value or its state in words. */
export function barOfFigure(figure: Figure, unit: Unit, tone: Tone, locale: string): Bar {
  const text = formatFigure(figure, unit, locale)
  if (figure.state === 'value') return { state: 'value', value: figure.value, text, tone }
  return figure.state === 'notSplit' ? { state: 'notSplit', value: null, text } : { state: figure.state, text }
}

/** The hatched bar of what was entered at the whole and not at its parts. */
export function barOfRest(figure: Figure, unit: Unit, locale: string): Bar {
  if (figure.state !== 'value') return barOfFigure(figure, unit, 'none', locale)
  return { state: 'notSplit', value: figure.value, text: formatValue(figure.value, unit, locale) }
}

/** Words of the legend for rows without a bar. */
export function absentLegend(): Readonly<Record<'noData' | 'notSplit', string>> {
  return { noData: absentWords('noData'), notSplit: absentWords('notSplit') }
}
