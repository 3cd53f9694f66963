import type { AbsentBar } from './bars'
import type { PatternIds } from './chart-patterns'
import { BAND, DOTS, GROUND, NOT_SPLIT_COLOR } from './palette'

type Layer = Readonly<{ fill: string; stroke?: string; strokeWidth?: number }>

/**
 * What a shape without a value is filled with, from the bottom up: light dots (no data), a hatch (not split), a light
 * fill (hidden), nothing but an edge (not due).
 */
export function absentLayers(state: AbsentBar['state'], patterns: PatternIds): readonly Layer[] {
  const edge = { stroke: DOTS, strokeWidth: 1 }
  switch (state) {
    case 'noData':
      return [{ fill: `url(#${patterns.noData})`, ...edge }]
    case 'notSplit':
      return [{ fill: NOT_SPLIT_COLOR }, { fill: `url(#${patterns.hatch})` }]
    case 'hidden':
      return [{ fill: BAND, ...edge }]
    case 'notDue':
      return [{ fill: GROUND, ...edge }]
  }
}
