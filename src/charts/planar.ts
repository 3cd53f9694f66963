import type { MultiPolygon, Point, Polygon, Position } from 'geojson'

export type MapGeometry = Polygon | MultiPolygon | Point

type Ring = readonly Position[]

const DEGREES = 180 / Math.PI

/** Degrees of longitude and latitude → the plane of Mercator's projection, in degrees at the equator, north up. */
export function mercator([longitude = 0, latitude = 0]: Position): Position {
  return [longitude, DEGREES * Math.log(Math.tan(Math.PI / 4 + latitude / DEGREES / 2))]
}

/**
 * The geometry in the plane. Servers wind rings either way: outer rings come out counterclockwise and holes clockwise,
 * so that areas and centroids of parts add up.
 */
export function toPlane(geometry: MapGeometry): MultiPolygon | Point {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: mercator(geometry.coordinates) }
    case 'Polygon':
      return { type: 'MultiPolygon', coordinates: [planePolygon(geometry.coordinates)] }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(planePolygon) }
  }
}

function planePolygon(rings: readonly Ring[]): Position[][] {
  return rings.map((ring, index) => {
    const flat = ring.map(mercator)
    const isCounterclockwise = signedArea(flat) > 0
    return isCounterclockwise === (index === 0) ? flat : flat.reverse()
  })
}

/** Above zero when counterclockwise with y up. */
export function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

export type Anchor = Readonly<{ x: number; y: number }>

const SCAN_LINES = 12

/** Places inside a polygon where a name may stand, the best first: the centroid if it is inside, then the middles of the widest of some lines across. */
export function anchorsOf(rings: readonly Ring[], [x, y]: readonly [number, number]): readonly Anchor[] {
  const ys = (rings[0] ?? []).map((position) => position[1] ?? 0)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const middles = Array.from({ length: SCAN_LINES }, (_, index) => top + ((index + 0.5) * (bottom - top)) / SCAN_LINES)
    .flatMap((line) => crossings(rings, line).map(([from, to]) => ({ x: (from + to) / 2, y: line, span: to - from })))
    .sort((a, b) => b.span - a.span)
  const isInside = crossings(rings, y).some(([from, to]) => from < x && x < to)
  return isInside || middles.length === 0 ? [{ x, y }, ...middles] : middles
}

type Box = Readonly<{ left: number; top: number; width: number; height: number }>

/** Whether a polygon holds the whole box, as far as its upper edge, middle and lower edge tell. */
export function holdsBox(rings: readonly Ring[], box: Box): boolean {
  return linesOf(box).every((y) =>
    crossings(rings, y).some(([from, to]) => from <= box.left && box.left + box.width <= to),
  )
}

/** Whether the edge of a polygon runs through the box. */
export function edgeCrossesBox(rings: readonly Ring[], box: Box): boolean {
  const isTouched = linesOf(box).some((y) =>
    crossings(rings, y).some(([from, to]) => from < box.left + box.width && box.left < to),
  )
  return isTouched && !holdsBox(rings, box)
}

const linesOf = ({ top, height }: Box): readonly number[] => [top, top + height / 2, top + height]

/** Where a horizontal line is inside, from left to right. */
function crossings(rings: readonly Ring[], y: number): readonly (readonly [number, number])[] {
  const xs = rings
    .flatMap((ring) =>
      ring.flatMap(([x1 = 0, y1 = 0], index) => {
        const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
        return y1 > y === y2 > y ? [] : [x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)]
      }),
    )
    .sort((a, b) => a - b)
  return xs.flatMap((from, index) => {
    const to = xs[index + 1]
    return index % 2 === 0 && to !== undefined ? [[from, to] as const] : []
  })
}
