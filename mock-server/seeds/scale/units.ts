import { uidFor } from '../../../src/dhis2/uid'

export type ScaleUnit = Readonly<{ id: string; code: string; name: string; level: number; parent: string | null }>

const REGIONS = 11
const DISTRICTS = 75
const AREAS = 1_513

/**
 * A tree of about the shape of Mali's: one country, 11 regions, 75 districts, 1,513 health areas (fewer when `count` is
 * small), and sites below them up to `count` units. Numbered evenly under their parents; the same every time.
 */
export function scaleUnits(count: number): readonly ScaleUnit[] {
  const units: ScaleUnit[] = []
  const unit = (kind: string, number: number, level: number, parent: string | null): string => {
    const code = number === 0 && level === 1 ? 'ML' : `SC-${kind}-${number}`
    const id = uidFor('organisationUnit', `scale:${code}`)
    units.push({ id, code, name: level === 1 ? 'Mali' : `${kind} ${number}`, level, parent })
    return id
  }
  const levelOf = (kind: string, size: number, level: number, parents: readonly string[]): readonly string[] =>
    Array.from({ length: Math.max(0, Math.min(size, count - units.length)) }, (_, number) =>
      unit(kind, number, level, parents[number % parents.length] ?? null),
    )
  const country = unit('PAYS', 0, 1, null)
  const regions = levelOf('REGION', REGIONS, 2, [country])
  const districts = levelOf('DISTRICT', DISTRICTS, 3, regions)
  const areas = levelOf('AIRE', AREAS, 4, districts)
  if (areas.length > 0) levelOf('SITE', count, 5, areas)
  return units
}
