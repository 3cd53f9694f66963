import type { Bar } from './bars'
import type { MapGeometry } from './planar'

/** A unit on the map. Texts come ready in the reader's language. */
export type MapShape = Readonly<{
  id: string
  label: string
  /** Degrees of longitude and latitude; null where the unit has none. */
  geometry: MapGeometry | null
  bar: Bar
  /** Further lines of the card. */
  details?: readonly string[]
  /** Of a point: its area is in proportion. Points are alike where no shape has a size. */
  size?: number
  /** False for a unit that leads nowhere. True when left out. */
  selectable?: boolean
}>

/** The units a map cannot show, for a list beside it. */
export function withoutGeometry<Shape extends Pick<MapShape, 'geometry'>>(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.filter(({ geometry }) => !isDrawn(geometry))
}

/** Whether there is anything to draw: a polygon without coordinates is none. */
export function isDrawn(geometry: MapGeometry | null): geometry is MapGeometry {
  switch (geometry?.type) {
    case 'Point':
      return geometry.coordinates.length >= 2
    case 'Polygon':
      return (geometry.coordinates[0]?.length ?? 0) > 2
    case 'MultiPolygon':
      return geometry.coordinates.some((polygon) => (polygon[0]?.length ?? 0) > 2)
    case undefined:
      return false
  }
}
