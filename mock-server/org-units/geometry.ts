import { isRecord } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'

export type Geometry = Readonly<{ type: string; coordinates: readonly unknown[] }>

/** The geometry of a unit, null when it has none or one that is no GeoJSON. */
export function geometryOf(unit: MetadataObject | undefined): Geometry | null {
  const geometry = unit?.['geometry']
  if (!isRecord(geometry) || typeof geometry['type'] !== 'string' || !Array.isArray(geometry['coordinates']))
    return null
  return { type: geometry['type'], coordinates: (geometry['coordinates'] as unknown[]).map(rounded) }
}

/** The server writes eight decimals at most. */
const PRECISION = 1e8

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded)
  return typeof value === 'number' ? Math.round(value * PRECISION) / PRECISION : value
}
