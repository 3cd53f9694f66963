import { geoIdentity, geoPath, type GeoPath } from 'd3-geo'
import type { GeometryCollection, MultiPolygon, Point, Position } from 'geojson'
import type { MapShape } from './map-shapes'
import { anchorsOf, signedArea, toPlane, type Anchor } from './planar'

const EDGE = 8
const LOWEST = 140
const HIGHEST = 520
const MOST_OF_WIDTH = 0.9
/** A finger's width: what is smaller on screen gets a mark of its own to point at. */
export const SMALLEST_TARGET = 24
const PLAIN_RADIUS = 6
const SMALL_MARK_RADIUS = 10

export type Box = Readonly<{ left: number; top: number; width: number; height: number }>

/** Where a shape is, in pixels. `path` is null for points. A polygon with a `radius` is too small to be seen without a mark. */
export type PlacedShape = Readonly<{
  shape: MapShape
  path: string | null
  box: Box
  /** Where its mark stands. */
  x: number
  y: number
  /** Of a polygon: its largest part, and places inside it for a name, the best first. */
  rings: readonly (readonly Position[])[]
  anchors: readonly Anchor[]
  radius: number | null
  area: number
}>

export type MapLayout = Readonly<{ placed: readonly PlacedShape[]; top: number; bottom: number }>

/** Places the shapes that have a geometry, in their order, in a height that follows from their extent. */
export function layoutMap(shapes: readonly MapShape[], width: number, top: number): MapLayout {
  const located = shapes.flatMap((shape) => (shape.geometry === null ? [] : [{ shape, flat: toPlane(shape.geometry) }]))
  const most = largestRadius(width)
  const edge = EDGE + (located.some(({ flat }) => flat.type === 'Point') ? most : 0)
  const all: GeometryCollection = { type: 'GeometryCollection', geometries: located.map(({ flat }) => flat) }
  const height = heightOf(all, width, edge)
  const projection = geoIdentity().reflectY(true)
  if (located.length > 0)
    projection.fitExtent(
      [
        [edge, top + edge],
        [width - edge, top + height - edge],
      ],
      widened(all),
    )
  const path = geoPath(projection).digits(1)
  const biggest = Math.max(0, ...shapes.map(({ size = 0 }) => size))
  const toPixels = (position: Position): Position => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0]
  return {
    top,
    bottom: top + height,
    placed: located.map(({ shape, flat }) =>
      flat.type === 'Point'
        ? placedPoint(shape, toPixels(flat.coordinates), radiusOf(shape.size, biggest, most))
        : placedPolygon(shape, flat, path, toPixels),
    ),
  }
}

function heightOf(all: GeometryCollection, width: number, edge: number): number {
  const [[left, bottom], [right, top]] = geoPath().bounds(all)
  const ratio = right > left ? (top - bottom) / (right - left) : 1
  const wanted = all.geometries.length === 0 ? 0 : ratio * (width - 2 * edge) + 2 * edge
  return Math.round(Math.min(Math.max(wanted, LOWEST), HIGHEST, width * MOST_OF_WIDTH))
}

/** With some ground around a place that has no extent: it would be drawn infinitely large. */
function widened(all: GeometryCollection): GeometryCollection {
  const [[left, bottom], [right, top]] = geoPath().bounds(all)
  if (right > left || top > bottom) return all
  const around: Point[] = [-1, 1].map((step) => ({ type: 'Point', coordinates: [left + step, bottom + step] }))
  return { type: 'GeometryCollection', geometries: [...all.geometries, ...around] }
}

const largestRadius = (width: number): number => Math.min(16, Math.max(9, width / 40))

/** The area of a point is in proportion to its size, but none is too small to be seen. */
function radiusOf(size: number | undefined, biggest: number, most: number): number {
  if (biggest <= 0) return PLAIN_RADIUS
  return Math.max(3, most * Math.sqrt(Math.max(size ?? 0, 0) / biggest))
}

function placedPoint(shape: MapShape, [x = 0, y = 0]: Position, radius: number): PlacedShape {
  const box = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }
  return { shape, path: null, box, x, y, rings: [], anchors: [], radius, area: Math.PI * radius ** 2 }
}

function placedPolygon(
  shape: MapShape,
  flat: MultiPolygon,
  path: GeoPath,
  toPixels: (position: Position) => Position,
): PlacedShape {
  const [[left, top], [right, bottom]] = path.bounds(flat)
  const box = { left, top, width: right - left, height: bottom - top }
  const largest = flat.coordinates.reduce<Position[][]>(
    (best, polygon) => (outerArea(polygon) > outerArea(best) ? polygon : best),
    [],
  )
  const rings = largest.map((ring) => ring.map(toPixels))
  const centroid = path.centroid({ type: 'Polygon', coordinates: largest })
  const anchors = anchorsOf(rings, centroid)
  const isSmall = Math.min(box.width, box.height) < SMALLEST_TARGET
  return {
    shape,
    path: path(flat) ?? '',
    box,
    x: anchors[0]?.x ?? centroid[0],
    y: anchors[0]?.y ?? centroid[1],
    rings,
    anchors,
    radius: isSmall ? SMALL_MARK_RADIUS : null,
    area: path.area(flat),
  }
}

const outerArea = (polygon: readonly (readonly Position[])[]): number => Math.abs(signedArea(polygon[0] ?? []))
