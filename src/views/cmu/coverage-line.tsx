import i18n from '@dhis2/d2-i18n'
import { Sparkline } from '../../charts/sparkline'
import { valueOf } from '../../dhis2/figure'
import { beneficiaries, insuredRate } from '../../metadata/cmu'
import { formatFigure } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import { periodWords } from '../../ui/scope-words'
import { useTrend } from '../../view-kit/use-trend'
import type { ReadyView } from '../../view-kit/view-shell'
import { cappedAtAll, coverageFigure } from './compute'
import { CMU_ITEMS } from './items'

/** The coverage over time in a line's height, for items where nothing else fits. Nothing while there is no line to draw. */
export function CoverageLine({ ready }: Readonly<{ ready: ReadyView }>) {
  const locale = useLocale()
  const question = {
    name: 'cmu-coverage',
    items: [insuredRate, beneficiaries],
    judgedWith: CMU_ITEMS[ready.space],
    enabled: true,
  }
  const { data: trend } = useTrend(question, ready, ready.figures, ready.settings.hiding.below)
  if (trend === undefined) return null
  const points = trend.periods.map((period) => ({
    period,
    figure: cappedAtAll(coverageFigure((item) => trend.figure(item, period))),
  }))
  const known = points.filter(({ figure }) => figure.state === 'value')
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || known.length < 2) return null
  const label = i18n.t('Population covered, {{periods}}, from {{first}} to {{last}}', {
    periods: periodWords([first.period, last.period]),
    first: formatFigure(first.figure, 'percent', locale),
    last: formatFigure(last.figure, 'percent', locale),
  })
  return <Sparkline label={label} values={points.map(({ figure }) => valueOf(figure))} />
}
