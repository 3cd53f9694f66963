import type { UnitShape } from './ports'
import { optionalText, wireList, wireObject, wireText } from './wire-parse'

const POINT_TYPE = 1

/** `GET /api/geoFeatures`: units that have a shape. One whose coordinates cannot be read has none. @throws {WireError} */
export function parseGeoFeatures(body: unknown): readonly UnitShape[] {
  return wireList(body, 'geoFeatures').flatMap((feature, index) => {
    const path = `geoFeatures[${index}]`
    const object = wireObject(feature, path)
    const geometry = geometryOf(object['ty'], parsedJson(optionalText(object['co']) ?? ''))
    return geometry === null ? [] : [{ id: wireText(object['id'], `${path}.id`), geometry }]
  })
}

/** The type says point or polygon; how deep the coordinates are nested says whether it is several polygons. */
function geometryOf(type: unknown, coordinates: unknown): UnitShape['geometry'] | null {
  if (type === POINT_TYPE) return isPosition(coordinates) ? { type: 'Point', coordinates } : null
  if (isPolygon(coordinates)) return { type: 'Polygon', coordinates }
  return isListOf(coordinates, isPolygon) ? { type: 'MultiPolygon', coordinates } : null
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

type Position = readonly [number, number]

const isPosition = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])

const isListOf = <T>(value: unknown, isOne: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.length > 0 && value.every(isOne)

const isRing = (value: unknown): value is Position[] => isListOf(value, isPosition)
const isPolygon = (value: unknown): value is Position[][] => isListOf(value, isRing)
