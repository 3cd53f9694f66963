import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import type { PeriodRef } from '../analytics/answer'
import { sumOfFigures } from '../analytics/sum'
import type { Trend } from '../analytics/trend'
import type { LineStyle } from '../charts/line-styles'
import type { TrendPoint } from '../charts/lines'
import { TrendLines } from '../charts/trend-lines'
import type { Figure, Unit } from '../dhis2/figure'
import { FigureTable } from '../ui/figure-table'
import { absentWords, formatAxisNumber, formatAxisPercent, formatFigure, formatRate } from '../ui/format'
import { useLocale } from '../ui/locale'
import { PictureWithTable } from '../ui/picture-with-table'
import type { EvolutionProps, EvolutionSeries } from './evolution'
import styles from './evolution.module.css'

/** The lines of an evolution and their table. */
export function EvolutionLines({
  ready,
  title,
  unit,
  rateUnit,
  series,
  references = [],
  trend,
}: EvolutionProps & Readonly<{ trend: Trend }>) {
  const locale = useLocale()
  const { interactive, place, onSelectPeriod } = ready
  const description = i18n.t('{{place}}, period by period', { place })
  const known = trend.periods.filter((period) => series.some((line) => figureOf(line, trend, period).state === 'value'))
  if (known.length < 2) return <NothingToCompare title={title} trend={trend} known={known} />
  const onSelect = interactive ? onSelectPeriod : undefined
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      picture={(width) => (
        <TrendLines
          title={title}
          description={description}
          width={width}
          periods={trend.periods.map(({ id, name: label }) => ({ id, label }))}
          series={series.map((line) => ({
            ...styleOf(line),
            id: idOf(line),
            label: line.label,
            points: trend.periods.map((period) => pointOf(figureOf(line, trend, period), unit, rateUnit, locale)),
          }))}
          references={references}
          axisFormat={(value) =>
            unit === 'percent' ? formatAxisPercent(value, locale) : formatAxisNumber(value, locale)
          }
          highlight={ready.figures.periods.length === 1 ? ready.figures.periods[0]?.id : undefined}
          legend={{ noData: absentWords('noData'), hidden: absentWords('hidden') }}
          onSelect={onSelect}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${title}, ${place}`}
          rowHeading={i18n.t('Period')}
          columns={series.map((line) => ({
            id: idOf(line),
            label: line.label,
            unit,
            withRate: true,
            ...(rateUnit && { rateUnit }),
          }))}
          rows={trend.periods.map((period) => periodRow(period, series, trend))}
          onSelect={onSelect}
        />
      }
    />
  )
}

function periodRow(period: PeriodRef, series: readonly EvolutionSeries[], trend: Trend) {
  return { id: period.id, label: period.name, cells: series.map((line) => figureOf(line, trend, period)) }
}

const idOf = (line: EvolutionSeries): string => ('item' in line ? line.item.id : line.id)
const styleOf = ({ color, dash, marker }: EvolutionSeries): LineStyle => ({ color, dash, marker })

function figureOf(line: EvolutionSeries, trend: Trend, period: PeriodRef): Figure {
  return 'item' in line
    ? trend.figure(line.item, period)
    : sumOfFigures(line.sumOf.map((item) => trend.figure(item, period)))
}

function pointOf(figure: Figure, unit: Unit, rateUnit: Unit | undefined, locale: string): TrendPoint {
  const text = formatFigure(figure, unit, locale)
  if (figure.state !== 'value') return { state: figure.state, text }
  const details = figure.rate && unit === 'percent' ? [formatRate(figure.rate, locale, rateUnit)] : []
  return { state: 'value', value: figure.value, text, details }
}

/** A picture of one point would take the place of an answer. */
function NothingToCompare({
  title,
  trend,
  known,
}: Readonly<{ title: string; trend: Trend; known: readonly PeriodRef[] }>) {
  const id = useId()
  const words = {
    first: trend.periods[0]?.name ?? '',
    last: trend.periods.at(-1)?.name ?? '',
    known: known[0]?.name ?? '',
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <p className={styles['note']}>
        {known.length === 0
          ? i18n.t('No data from {{first}} to {{last}}.', words)
          : i18n.t('From {{first}} to {{last}}, only {{known}} has data; there is nothing to compare yet.', words)}
      </p>
    </section>
  )
}
