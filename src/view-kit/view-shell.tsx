import type { ReactNode } from 'react'
import type { ScopedFigures } from '../analytics/scoped-figures'
import { ConfidenceLine } from '../ui/confidence-line'
import { Loaded } from '../ui/loaded'
import { periodWords, placeName } from '../ui/scope-words'
import { ViewFrame } from '../ui/view-frame'
import type { ViewProps } from '../ui/view-props'
import { useZerosCounted } from '../ui/use-zeros-counted'
import { EmptyState } from '../ui/view-state'
import { useViewData } from './use-view-data'
import type { ViewDefinition } from './view-definition'

/** What the drawing of a view is given once its figures are there. */
export type ReadyView = ViewProps &
  Readonly<{
    figures: ScopedFigures
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
export function ViewShell({ view, children, whenEmpty, ...props }: ViewShellProps) {
  const query = useViewData(view, props)
  return (
    <Loaded query={query}>
      {({ figures }) => {
        const { before } = figures
        const place = placeName(figures.unit, figures.parts)
        const period = periodWords(figures.periods)
        const ready = { ...props, figures, place, period, periodBefore: before && periodWords(before.periods) }
        return (
          <ViewFrame place={place} period={period} basis={figures} space={props.space} interactive={props.interactive}>
            {figures.hasData ? (
              <>
                {props.space === 'page' && <Confidence figures={figures} />}
                {children(ready)}
              </>
            ) : (
              <>
                <EmptyState lastWithData={figures.lastWithData} onSelectPeriod={props.onSelectPeriod} />
                {whenEmpty}
              </>
            )}
          </ViewFrame>
        )
      }}
    </Loaded>
  )
}

/** The setting is the last thing a slow link needs. */
const AFTER_THE_FIGURES_MS = 4000

function Confidence({ figures }: Readonly<{ figures: ScopedFigures }>) {
  const zerosCounted = useZerosCounted(AFTER_THE_FIGURES_MS)
  return (
    <ConfidenceLine
      analyticsBuilt={figures.analyticsBuilt}
      {...(zerosCounted === undefined ? {} : { zerosCounted })}
      {...figures.reporting}
    />
  )
}
