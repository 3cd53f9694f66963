import type { Pattern } from './chart-patterns'
import { PAYER_COLORS, type PayerKey } from './palette'

/** Fixed colour and texture of who pays; the hatch is kept for what is not split. */
export const PAYER_STYLES: Readonly<Record<PayerKey, Readonly<{ color: string; pattern: Pattern | null }>>> = {
  commune: { color: PAYER_COLORS.commune, pattern: null },
  asaco: { color: PAYER_COLORS.asaco, pattern: 'dots' },
  communeAndAsaco: { color: PAYER_COLORS.communeAndAsaco, pattern: 'hatch' },
  state: { color: PAYER_COLORS.state, pattern: 'bars' },
  partners: { color: PAYER_COLORS.partners, pattern: 'grid' },
  households: { color: PAYER_COLORS.households, pattern: 'lines' },
  other: { color: PAYER_COLORS.other, pattern: null },
}
