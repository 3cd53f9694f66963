import i18n from '@dhis2/d2-i18n'
import type { ReactNode } from 'react'
import type { ScopedFigures } from '../analytics/scoped-figures'
import type { Settings } from '../settings/settings'
import { formatTime } from '../ui/format'
import { Loaded } from '../ui/loaded'
import { useLocale } from '../ui/locale'
import { periodWords, placeName } from '../ui/scope-words'
import { ViewFrame } from '../ui/view-frame'
import type { ViewProps } from '../ui/view-props'
import { EmptyState, PartialNotice, ProblemState } from '../ui/view-state'
import { ViewOnPage } from './view-on-page'
import { useLastGood, useViewData, type ViewData } from './use-view-data'
import type { ViewDefinition } from './view-definition'

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
    /** Opens a part; undefined where nothing can be clicked, or the parts are groups: there is nothing below one to open. */
    openPart: ((id: string) => void) | undefined
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
  const { space, interactive, onSelectOrgUnit } = props
  const openPart = interactive && figures.partsAre === 'orgUnits' ? onSelectOrgUnit : undefined
  const ready = {
    ...props,
    figures,
    openPart,
    settings,
    place,
    period,
    periodBefore: before && periodWords(before.periods),
  }
  return (
    <ViewFrame place={place} period={period} basis={figures} space={space} interactive={interactive}>
      {!figures.hasData && (
        <>
          <EmptyState lastWithData={figures.lastWithData} onSelectPeriod={props.onSelectPeriod} />
          {whenEmpty}
        </>
      )}
      {figures.hasData &&
        (space === 'page' ? <ViewOnPage view={view} ready={ready} draw={children} /> : children(ready))}
    </ViewFrame>
  )
}
