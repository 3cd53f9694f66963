import type { LegendSet } from '../metadata/kinds/legend-set'

/**
 * Percent below which a sex is under the mark of law 2015-052: where the lowest class of parity ends, so that whoever
 * moves the class moves the mark. Null without classes.
 */
export function parityMark({ legends }: LegendSet): number | null {
  return legends[0]?.end ?? null
}
