import type { ReferenceLine } from '../charts/bars'
import type { LineStyle } from '../charts/line-styles'
import type { Unit } from '../dhis2/figure'
import type { AskedItem } from '../metadata/sensitive-items'
import { usePart } from '../ui/fetched-part'
import { Loaded } from '../ui/loaded'
import { useVisible } from '../ui/use-visible'
import type { ReadyView } from './view-shell'
import { useTrend } from './use-trend'

/**
 * One line: an item of the definition, or the sum of several that the server has no item for (a regime over the sexes).
 * All lines of a picture share its unit.
 */
export type EvolutionSeries = LineStyle & Readonly<{ label: string }> & LineFigures

type LineFigures =
  | Readonly<{ item: AskedItem }>
  | Readonly<{
      /** Its own among the lines. */
      id: string
      sumOf: readonly AskedItem[]
    }>

export type EvolutionProps = Readonly<{
  /** Its own among all evolutions. */
  name: string
  ready: ReadyView
  /** The finding, or what is drawn. */
  title: string
  unit: Unit
  /** Unit of numerators and denominators. Counts when left out. */
  rateUnit?: Unit
  series: readonly EvolutionSeries[]
  /** What the view asks for: see `TrendQuestion`. */
  judgedWith: readonly AskedItem[]
  references?: readonly ReferenceLine[]
}>

const loadLines = async () => (await import('./evolution-lines')).EvolutionLines

/**
 * The place of the page over time: a line for each item, and its table. Asked for when it comes on the screen; what
 * draws it is fetched at the same time.
 */
export function Evolution(props: EvolutionProps) {
  const { name, ready, series, judgedWith } = props
  const { ref, isVisible } = useVisible()
  const items = series.flatMap(itemsOf)
  const { below } = ready.settings.hiding
  const lines = usePart('evolution-lines', loadLines, { enabled: isVisible })
  const trend = useTrend({ name, items, judgedWith, enabled: isVisible }, ready, ready.figures, below)
  return (
    <div ref={ref}>
      {isVisible && (
        <Loaded query={trend}>
          {(data) => <Loaded query={lines}>{(Lines) => <Lines {...props} trend={data} />}</Loaded>}
        </Loaded>
      )}
    </div>
  )
}

const itemsOf = (line: EvolutionSeries): readonly AskedItem[] => ('item' in line ? [line.item] : line.sumOf)
