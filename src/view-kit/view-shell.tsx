import i18n from '@dhis2/d2-i18n'
import { useRef, type ReactNode } from 'react'
import type { ScopedFigures } from '../analytics/scoped-figures'
import type { Figure } from '../dhis2/figure'
import type { Settings } from '../settings/settings'
import { ConfidenceLine } from '../ui/confidence-line'
import { formatTime } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { useLocale } from '../ui/locale'
import { periodWords, placeName } from '../ui/scope-words'
import { ShownTablesProvider } from '../ui/shown-tables'
import { useZerosCounted } from '../ui/use-zeros-counted'
import { ViewFrame } from '../ui/view-frame'
import type { ViewProps } from '../ui/view-props'
import { EmptyState, PartialNotice, ProblemState } from '../ui/view-state'
import { useLastGood, useViewData, type ViewData } from './use-view-data'
import type { ViewDefinition } from './view-definition'
import { ViewExports } from './view-exports'
import styles from './view-shell.module.css'

/** What the drawing of a view is given once its figures are there. */
export type ReadyView = ViewProps &
  Readonly<{
    figures: ScopedFigures
    /** What administrators decided: targets, thresholds, legends. */
    settings: Settings
    /** Names of the place and the period, as the server says them. */
    place: string
    period: string
    /** Of the compared period; null where nothing is compared. */
    periodBefore: string | null
  }>

export type ViewShellProps = ViewProps &
  Readonly<{
    view: ViewDefinition
    children: (ready: ReadyView) => ReactNode
    /** Beside the empty state: what the view knows without figures. */
    whenEmpty?: ReactNode
  }>

/** All a view needs around its figures: loading, why there are none, place and period on paper, how far to trust them. */
export function ViewShell(props: ViewShellProps) {
  const query = useViewData(props.view, props)
  if (query.isError && query.data === undefined) {
    return (
      <>
        <ProblemState error={query.error} onRetry={() => void query.refetch()} />
        <LastGood {...props} />
      </>
    )
  }
  return <Loaded query={query}>{(data) => <Ready {...props} data={data} />}</Loaded>
}

/** While an answer cannot be had: the last one that came, under its own place, period and time. */
function LastGood(props: ViewShellProps) {
  const last = useLastGood(props.view)
  const locale = useLocale()
  if (last === null) return null
  const { figures, asked } = last.data
  const words = {
    place: placeName(figures.unit, figures.parts),
    period: periodWords(figures.periods),
    time: formatTime(last.at, locale),
  }
  return (
    <div data-test="last-good">
      <PartialNotice>
        {i18n.t('Below are the last figures received, for {{place}}, {{period}}, at {{time}}.', words)}
      </PartialNotice>
      <Ready {...props} {...asked} data={last.data} />
    </div>
  )
}

function Ready({ view, children, whenEmpty, data, ...props }: ViewShellProps & Readonly<{ data: ViewData }>) {
  const { figures, settings } = data
  const { before } = figures
  const place = placeName(figures.unit, figures.parts)
  const period = periodWords(figures.periods)
  const ready = { ...props, figures, settings, place, period, periodBefore: before && periodWords(before.periods) }
  const { space, interactive } = props
  return (
    <ViewFrame place={place} period={period} basis={figures} space={space} interactive={interactive}>
      {!figures.hasData && (
        <>
          <EmptyState lastWithData={figures.lastWithData} onSelectPeriod={props.onSelectPeriod} />
          {whenEmpty}
        </>
      )}
      {figures.hasData && (space === 'page' ? <Page view={view} ready={ready} draw={children} /> : children(ready))}
    </ViewFrame>
  )
}

/** The setting is the last thing a slow link needs. */
const AFTER_THE_FIGURES_MS = 4000

type PageProps = Readonly<{ view: ViewDefinition; ready: ReadyView; draw: ViewShellProps['children'] }>

/** A page says how far to trust its figures, and can be taken elsewhere. */
function Page({ view, ready, draw }: PageProps) {
  const { figures, place, period } = ready
  const zerosCounted = useZerosCounted(AFTER_THE_FIGURES_MS) ?? null
  const drawn = useRef<HTMLDivElement>(null)
  const isNote = view.confidenceAt === 'foot'
  const confidence = (
    <ConfidenceLine
      analyticsBuilt={figures.analyticsBuilt}
      zerosCounted={zerosCounted}
      {...figures.reporting}
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
              {...{ view, figures, place, period, zerosCounted, tables, drawn }}
              hiddenBelow={ready.settings.hiding.below}
              filters={[]}
            />
          </div>
          <div ref={drawn} className={styles['drawn']}>
            {draw(ready)}
          </div>
          {isNote && confidence}
        </>
      )}
    </ShownTablesProvider>
  )
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
