import { targetFor } from '../settings/target-for'
import type { ReadyView } from './view-shell'

/**
 * What administrators set an indicator to reach, for the level and the last period shown; `usual` where they set nothing.
 * In the unit of the indicator.
 */
export function targetOf<Usual extends number | null>(
  { settings, figures }: Pick<ReadyView, 'settings' | 'figures'>,
  indicator: Readonly<{ code: string }>,
  usual: Usual,
): number | Usual {
  const asked = { level: figures.unit?.level ?? null, periodId: figures.periods.at(-1)?.id ?? '' }
  return targetFor(settings, indicator.code, asked) ?? usual
}
