import type { Pattern } from './chart-patterns'
import { REGIME_COLORS, type RegimeKey } from './palette'

/** Fixed colour and texture of each regime; the hatch is kept for what is not split. */
export const REGIME_STYLES: Readonly<Record<RegimeKey, Readonly<{ color: string; pattern: Pattern | null }>>> = {
  amo: { color: REGIME_COLORS.amo, pattern: null },
  ramed: { color: REGIME_COLORS.ramed, pattern: 'bars' },
  mutuelle: { color: REGIME_COLORS.mutuelle, pattern: 'dots' },
  notSplit: { color: REGIME_COLORS.notSplit, pattern: 'hatch' },
}
