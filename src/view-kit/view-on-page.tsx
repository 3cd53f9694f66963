import i18n from '@dhis2/d2-i18n'
import { useRef, type ReactNode } from 'react'
import type { Figure } from '../dhis2/figure'
import { ConfidenceLine } from '../ui/confidence-line'
import { formatDate, formatValue } from '../ui/format'
import { useLocale } from '../ui/locale'
import { wordsIn } from '../ui/localized'
import { ShownTablesProvider } from '../ui/shown-tables'
import { useZerosCounted } from '../ui/use-zeros-counted'
import type { ViewDefinition } from './view-definition'
import { ViewExports } from './view-exports'
import styles from './view-on-page.module.css'
import type { ReadyView } from './view-shell'

/** The setting is the last thing a slow link needs. */
const AFTER_THE_FIGURES_MS = 4000

export type ViewOnPageProps = Readonly<{
  view: ViewDefinition
  ready: ReadyView
  draw: (ready: ReadyView) => ReactNode
}>

/** A page says how far to trust its figures, and can be taken elsewhere. */
export function ViewOnPage({ view, ready, draw }: ViewOnPageProps) {
  const { figures, place, period, settings, filterWords = [] } = ready
  const zerosCounted = useZerosCounted(AFTER_THE_FIGURES_MS) ?? null
  const locale = useLocale()
  const drawn = useRef<HTMLDivElement>(null)
  const isNote = view.confidenceAt === 'foot'
  const hiddenBelow = settings.hiding.below
  const confidence = (
    <ConfidenceLine
      analyticsBuilt={figures.analyticsBuilt}
      zerosCounted={zerosCounted}
      {...figures.reporting}
      notes={hiddenBelow === null ? [] : [hidingWords(hiddenBelow, locale)]}
      weak={isWeak(ready)}
    />
  )
  return (
    <ShownTablesProvider>
      {(tables) => (
        <>
          <div className={styles['strip']}>
            {!isNote && confidence}
            <ViewExports
              {...{ view, figures, place, period, zerosCounted, hiddenBelow, tables, drawn }}
              filters={filterWords}
            />
          </div>
          <div ref={drawn} className={styles['drawn']}>
            {draw(ready)}
          </div>
          {isNote && confidence}
          <p className={styles['foot']}>{footWords(view, ready, locale).join(' · ')}</p>
        </>
      )}
    </ShownTablesProvider>
  )
}

const hidingWords = (below: number, locale: string): string =>
  i18n.t('counts of people under {{below}} are hidden', { below: formatValue(below, 'count', locale) })

/** For paper: what the sheet shows, from what, and of when. */
function footWords(view: ViewDefinition, ready: ReadyView, locale: string): readonly string[] {
  const { place, period, periodBefore, filterWords = [], figures } = ready
  const sources = view.dataSets.map(({ name }) => wordsIn(name, locale)).join(', ')
  return [
    `${view.title()}, ${place}, ${period}`,
    ...(periodBefore === null ? [] : [i18n.t('compared with {{period}}', { period: periodBefore })]),
    ...(filterWords.length === 0 ? [] : [i18n.t('only {{filters}}', { filters: filterWords.join(', ') })]),
    i18n.t('sources {{sources}}', { sources }),
    i18n.t('printed on {{date}}', { date: formatDate(figures.serverDate, locale) }),
    'SEC-CMU, DHIS2',
  ]
}

const DAY_MS = 86_400_000

/** Too few reports, too late, or tables too old: the strip turns amber. */
function isWeak({ figures, settings }: Pick<ReadyView, 'figures' | 'settings'>): boolean {
  const { completeness, timeliness, analyticsAgeDays } = settings.thresholds
  const { reporting, analyticsBuilt, serverDate } = figures
  const isBelow = (figure: Figure | undefined, least: number): boolean =>
    figure?.state === 'value' && figure.value < least
  if (isBelow(reporting?.completeness, completeness) || isBelow(reporting?.timeliness, timeliness)) return true
  const age = analyticsBuilt === null ? Infinity : (Date.parse(serverDate) - Date.parse(analyticsBuilt)) / DAY_MS
  return age > analyticsAgeDays
}
