import { barLegend, type BarLegendWords } from './bar-legend'
import type { Bar, BarChartProps } from './bars'
import { ChartFrame, type FrameRow } from './chart-frame'
import type { PatternIds } from './chart-patterns'
import { flowLegend, SMALL_FONT_SIZE } from './layout'
import { Legend } from './legend'
import { placeLabels, type MapLabel } from './map-labels'
import { layoutMap, SMALLEST_TARGET, type MapLayout, type PlacedShape } from './map-layout'
import { MapLabels, PointMark, PolygonFill, SmallMark } from './map-parts'
import { isDrawn, type MapShape } from './map-shapes'
import { GRID, MUTED_INK } from './palette'

export type UnitMapProps = BarChartProps &
  Readonly<{
    /** In the order of the arrow keys. Those without geometry are not drawn: `withoutGeometry` lists them. */
    shapes: readonly MapShape[]
    /** Words for the classes and states; those that no shape has are left out. */
    legend?: BarLegendWords
    /** What the size of points says, under the map. */
    sizeNote?: string
  }>

const NOTE_HEIGHT = 20

/** Units on the ground: polygons and points with their class as colour and mark, names where they fit. */
export function UnitMap(props: UnitMapProps) {
  const { width, sizeNote } = props
  const shapes = props.shapes.filter(({ geometry }) => isDrawn(geometry))
  const entries = barLegend(
    shapes.map(({ bar }) => bar),
    props.legend,
  )
  const labels = entries.map((entry) => entry.label)
  const layout = layoutMap(shapes, width, flowLegend(labels, width).height)
  // Here, not while drawing: pointing at a unit draws again but moves no name.
  const names = placeLabels(layout.placed, width)
  return (
    <ChartFrame
      title={props.title}
      description={props.description}
      width={width}
      height={layout.bottom + (sizeNote === undefined ? 0 : NOTE_HEIGHT)}
      rows={shapeRows(layout)}
      onSelect={props.onSelect}
      interactive={props.interactive ?? true}
    >
      {(patterns) => (
        <>
          <Legend entries={entries} patterns={patterns} width={width} />
          <Drawing layout={layout} names={names} width={width} patterns={patterns} />
          {sizeNote !== undefined && (
            <text x={8} y={layout.bottom + NOTE_HEIGHT - 7} fontSize={SMALL_FONT_SIZE} fill={MUTED_INK}>
              {sizeNote}
            </text>
          )}
        </>
      )}
    </ChartFrame>
  )
}

type DrawingProps = Readonly<{ layout: MapLayout; names: readonly MapLabel[]; width: number; patterns: PatternIds }>

/** From the ground up: large polygons, smaller ones, marks of the smallest, points, names. */
function Drawing({ layout, names, width, patterns }: DrawingProps) {
  const byArea = [...layout.placed].sort((a, b) => b.area - a.area)
  const bars = new Map<string, Bar>(layout.placed.map(({ shape }) => [shape.id, shape.bar]))
  const hasOutlines = byArea.some(({ path }) => path !== null)
  return (
    <>
      {!hasOutlines && <MapEdge layout={layout} width={width} />}
      {byArea.map(({ shape, path }) =>
        path === null ? null : <PolygonFill key={shape.id} bar={shape.bar} path={path} patterns={patterns} />,
      )}
      {byArea.map(({ shape, path, x, y, radius }) => {
        if (radius === null) return null
        const place = { bar: shape.bar, x, y, radius, patterns }
        return path === null ? <PointMark key={shape.id} {...place} /> : <SmallMark key={shape.id} {...place} />
      })}
      <MapLabels labels={names} bars={bars} />
    </>
  )
}

/** Around points without any outline: what is between them is ground, not emptiness. */
function MapEdge({ layout: { top, bottom }, width }: Readonly<{ layout: MapLayout; width: number }>) {
  return <rect x={0.5} y={top + 0.5} width={width - 1} height={bottom - top - 1} fill="none" stroke={GRID} />
}

function shapeRows({ placed }: MapLayout): readonly FrameRow[] {
  return placed.map((entry) => {
    const { shape, path, x, y, radius } = entry
    const reach = radius === null ? null : Math.max(radius, SMALLEST_TARGET / 2)
    return {
      id: shape.id,
      ...targetBox(entry, reach),
      shape: `${path ?? ''}${reach === null ? '' : circlePath(x, y, reach)}`,
      isOnTop: reach !== null,
      lines: [shape.label, shape.bar.text, ...(shape.details ?? [])],
      selectable: shape.selectable ?? true,
    }
  })
}

function targetBox(
  { box, x, y }: PlacedShape,
  reach: number | null,
): Readonly<{ left: number; top: number; width: number; height: number }> {
  if (reach === null) return box
  const [left, top] = [Math.min(box.left, x - reach), Math.min(box.top, y - reach)]
  const [right, bottom] = [Math.max(box.left + box.width, x + reach), Math.max(box.top + box.height, y + reach)]
  return { left, top, width: right - left, height: bottom - top }
}

function circlePath(x: number, y: number, radius: number): string {
  const [left, middle] = [Math.round((x - radius) * 10) / 10, Math.round(y * 10) / 10]
  return `M${left},${middle}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`
}
