import { parsePeriod } from '../dhis2/period'
import type { Demonstration } from '../dhis2/ports'

/**
 * The day from which figures of these periods are made up, ISO; null when none is. Of a period that only ends in
 * generated time, a part is made up. Ids that are no periods say nothing.
 */
export function generatedIn(
  periods: readonly Readonly<{ id: string }>[],
  demonstration: Demonstration | null,
): string | null {
  if (demonstration === null) return null
  const { generatedFrom } = demonstration
  return periods.some(({ id }) => (parsePeriod(id)?.end ?? '') >= generatedFrom) ? generatedFrom : null
}
