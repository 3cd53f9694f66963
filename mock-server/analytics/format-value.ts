import type { Fraction } from './evaluate'
import type { DataItem } from './query'

const DEFAULT_DECIMALS = 2
const UNROUNDED_DECIMALS = 10

/** Half up, as Java's BigDecimal; the shortest decimal text of the number is what is rounded. */
export function roundHalfUp(value: number, decimals: number): number {
  if (Number.isInteger(value) && decimals >= 0) return value
  const [digits = '0', exponent = '0'] = String(value).split('e')
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`)
  const rounded = Math.sign(shifted) * Math.round(Math.abs(shifted))
  const [back = '0', power = '0'] = String(rounded).split('e')
  return Number(`${back}e${Number(power) - decimals}`)
}

/** Never in scientific notation; `.0` behind a whole number where it is a double on the server. */
export function plainNumber(value: number, isDouble: boolean): string {
  const text = withoutExponent(value)
  return isDouble && Number.isInteger(value) ? `${text}.0` : text
}

function withoutExponent(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(UNROUNDED_DECIMALS).replace(/\.?0+$/, '')
}

/** How numbers of an item are written: to how many decimals, and with `.0` or not. */
function styleOf(item: DataItem | null, skipRounding: boolean): Readonly<{ decimals: number; isDouble: boolean }> {
  if (skipRounding) return { decimals: UNROUNDED_DECIMALS, isDouble: true }
  if (item?.kind !== 'indicator') return { decimals: DEFAULT_DECIMALS, isDouble: false }
  const decimals = item.indicator['decimals']
  return typeof decimals === 'number'
    ? { decimals, isDouble: decimals > 0 }
    : { decimals: DEFAULT_DECIMALS, isDouble: true }
}

export function formatValue(value: number | string, item: DataItem | null, skipRounding: boolean): string {
  if (typeof value === 'string') return value
  const { decimals, isDouble } = styleOf(item, skipRounding)
  return plainNumber(roundHalfUp(value, decimals), isDouble)
}

/** The five cells of `includeNumDen`. Elements have none of it; reporting rates no multiplier and divisor. */
export function formatFraction(
  fraction: Fraction | null,
  item: DataItem | null,
  skipRounding: boolean,
): readonly string[] {
  if (!fraction) return ['', '', '', '', '']
  const { numerator, denominator, factor, multiplier, divisor } = fraction
  if (multiplier === null || divisor === null) {
    return [plainNumber(numerator, true), plainNumber(denominator, true), plainNumber(factor, false), '', '']
  }
  const write = (value: number): string => formatValue(value, item, skipRounding)
  return [write(numerator), write(denominator), write(factor), String(multiplier), String(divisor)]
}
