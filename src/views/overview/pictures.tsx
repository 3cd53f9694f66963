import i18n from '@dhis2/d2-i18n'
import type { PeriodRef } from '../../analytics/answer'
import type { Trend } from '../../analytics/trend'
import { Sparkline } from '../../charts/sparkline'
import { valueOf } from '../../dhis2/figure'
import { ExplainButton } from '../../ui/explain-button'
import { FigureTable } from '../../ui/figure-table'
import { formatFigure } from '../../ui/format'
import { Loaded } from '../../ui/loaded'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import { useTrend } from '../../view-kit/use-trend'
import type { ReadyView } from '../../view-kit/view-shell'
import { MAIN_ITEM, OVERVIEW_ITEMS, PROGRAMMES, type Programme } from './programmes'
import styles from './view.module.css'

const ITEMS = PROGRAMMES.map((programme) => MAIN_ITEM[programme])

/** The main rate of each programme over the periods that lead up to the one shown, and their table. */
export function Pictures(ready: ReadyView) {
  const trend = useTrend(
    { name: 'overview', items: ITEMS, judgedWith: OVERVIEW_ITEMS, enabled: true },
    ready,
    ready.figures,
    ready.settings.hiding.below,
  )
  return (
    <div className={styles['column']}>
      <Loaded query={trend}>{(data) => <FourPictures {...ready} trend={data} />}</Loaded>
    </div>
  )
}

type WithTrend = ReadyView & Readonly<{ trend: Trend }>

function FourPictures(props: WithTrend) {
  const { trend, place, interactive, onSelectPeriod } = props
  const [first, last] = [trend.periods[0], trend.periods.at(-1)]
  if (first === undefined || last === undefined) return null
  const title = i18n.t('The four programmes over time')
  const description = i18n.t('{{place}}, {{first}} to {{last}}', { place, first: first.name, last: last.name })
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      picture={() => (
        <ul className={styles['pictures']}>
          {PROGRAMMES.map((programme) => (
            <Tile key={programme} {...props} programme={programme} />
          ))}
        </ul>
      )}
      table={
        <FigureTable
          caption={`${title}, ${place}`}
          rowHeading={i18n.t('Period')}
          columns={PROGRAMMES.map((programme) => ({
            id: programme,
            label: rateName(programme),
            unit: 'percent' as const,
            withRate: true,
            rateUnit: rateUnit(programme),
          }))}
          rows={trend.periods.map((period) => ({
            id: period.id,
            label: period.name,
            cells: ITEMS.map((item) => trend.figure(item, period)),
          }))}
          onSelect={interactive ? onSelectPeriod : undefined}
        />
      }
    />
  )
}

function Tile({ programme, figures, trend }: WithTrend & Readonly<{ programme: Programme }>) {
  const locale = useLocale()
  const item = MAIN_ITEM[programme]
  const label = rateName(programme)
  const figure = figures.whole(item)
  return (
    <li className={styles['tile']}>
      <span className={styles['tileLabel']}>
        {label} <ExplainButton code={item.code} {...{ figure, label }} unit="percent" rateUnit={rateUnit(programme)} />
      </span>
      <span className={styles['tileRow']}>
        <span className={figure.state === 'value' ? styles['tileValue'] : styles['tileAbsent']}>
          {formatFigure(figure, 'percent', locale)}
        </span>
        <Sparkline
          label={`${label}. ${lineWords(programme, trend, locale)}`}
          values={trend.periods.map((period) => valueOf(trend.figure(item, period)))}
        />
      </span>
    </li>
  )
}

/** All values of a line, for those who do not see it: "2014 38,0 %, 2015 49,0 %". */
function lineWords(programme: Programme, { periods, figure }: Trend, locale: string): string {
  const values = (period: PeriodRef): readonly string[] => {
    const found = figure(MAIN_ITEM[programme], period)
    return found.state === 'value' ? [`${period.name} ${formatFigure(found, 'percent', locale)}`] : []
  }
  return periods.flatMap(values).join(', ')
}

const rateUnit = (programme: Programme): 'count' | 'fcfa' => (programme === 'coFunding' ? 'fcfa' : 'count')

function rateName(programme: Programme): string {
  switch (programme) {
    case 'coverage':
      return i18n.t('Population covered')
    case 'coFunding':
      return i18n.t('Community share of ASC pay')
    case 'training':
      return i18n.t('Women, mixed sessions')
    case 'cmu':
      return i18n.t('Population covered by the CMU')
  }
}
