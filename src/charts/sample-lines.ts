import { LINE_STYLES } from './line-styles'
import type { TrendPoint, TrendSeries } from './lines'
import { percent } from './sample-bars'
import type { TrendLinesProps } from './trend-lines'

const ABSENT_WORDS = {
  noData: 'non renseigné',
  hidden: 'masqué (petit nombre)',
  notDue: 'non attendu',
  notSplit: 'non réparti',
} as const

function pointOf(point: number | keyof typeof ABSENT_WORDS): TrendPoint {
  if (typeof point !== 'number') return { state: point, text: ABSENT_WORDS[point] }
  return { state: 'value', value: point, text: `${point.toFixed(1).replace('.', ',')}\u00a0%` }
}

function lines(
  drawn: readonly (readonly [string, readonly (number | keyof typeof ABSENT_WORDS)[]])[],
): readonly TrendSeries[] {
  return drawn.flatMap(([label, points], index) => {
    const style = LINE_STYLES[index]
    return style === undefined ? [] : [{ id: label, label, ...style, points: points.map(pointOf) }]
  })
}

const years = ['2011', '2012', '2013', '2014', '2015', '2016', '2017'].map((year) => ({ id: year, label: year }))

/** Seven lines: gaps, a point between gaps, a zero, more than 100 %, close ends, one without any value. */
export const trend: TrendLinesProps = {
  title: 'Kayes rattrape le Mali depuis 2013',
  description: 'Population couverte par un ASC, de 2011 à 2017',
  width: 720,
  onSelect: () => undefined,
  axisFormat: percent,
  domain: [0, 100],
  highlight: '2015',
  legend: ABSENT_WORDS,
  periods: years,
  references: [
    { value: 49, label: 'Mali 49,0 %', kind: 'parent' },
    { value: 80, label: 'Cible 80 %', kind: 'target' },
  ],
  series: lines([
    ['Kayes', [10, 15, 12, 22, 29.8, 38, 47]],
    ['Koulikoro', [20, 'noData', 31, 'noData', 44, 52, 58]],
    ['Sikasso', [25, 30, 33, 38, 40, 45, 48]],
    ['Ségou', [30, 42, 55, 70, 88, 104, 112]],
    ['Kidal', [0, 0, 'noData', 'noData', 0, 'hidden', 'noData']],
    ['District de Bamako et communes voisines', ['notDue', 'notDue', 'notSplit', 60, 61, 59, 57]],
    ['Ménaka', ['notDue', 'notDue', 'notDue', 'notDue', 'notDue', 'noData', 'noData']],
  ]),
}

const months = Array.from({ length: 24 }, (_, index) => ({
  id: `${index < 12 ? 2014 : 2015}${String((index % 12) + 1).padStart(2, '0')}`,
  label: `${['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'][index % 12] ?? ''} ${index < 12 ? 2014 : 2015}`,
}))

/** Twenty-four months of one line, one alone between gaps; the axis follows the values. */
export const oneLine: TrendLinesProps = {
  title: 'La complétude remonte après l’hivernage',
  description: 'Sites fonctionnels, par mois',
  width: 720,
  axisFormat: percent,
  periods: months,
  legend: { noData: ABSENT_WORDS.noData },
  series: lines([
    [
      'Kadiolo',
      [
        40,
        42,
        45,
        47,
        50,
        44,
        30,
        22,
        20,
        35,
        41,
        46,
        48,
        'noData',
        51,
        'noData',
        'noData',
        52,
        40,
        31,
        28,
        37,
        49,
        55,
      ],
    ],
  ]),
}
