import type { ExpressionValue } from './evaluate'
import { ComputeError, toNumber } from './operators'

export type MissingValueStrategy = 'SKIP_IF_ANY_VALUE_MISSING' | 'SKIP_IF_ALL_VALUES_MISSING' | 'NEVER_SKIP'

/**
 * The number an expression stands for, null where the strategy skips it. Numerators and denominators of indicators are
 * `SKIP_IF_ALL_VALUES_MISSING`: then there is no row. What is no number at all counts as 0, as on the server. NaN: see there.
 */
export function numericValue(result: ExpressionValue, strategy: MissingValueStrategy): number | null {
  const { itemsFound, itemValuesFound } = result
  if (strategy === 'SKIP_IF_ANY_VALUE_MISSING' && itemValuesFound < itemsFound) return null
  if (strategy !== 'NEVER_SKIP' && itemsFound > 0 && itemValuesFound === 0) return null
  return asNumber(result)
}

function asNumber({ value }: ExpressionValue): number {
  try {
    return toNumber(value) ?? 0
  } catch (error) {
    if (error instanceof ComputeError) return 0
    throw error
  }
}
