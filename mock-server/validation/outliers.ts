/** A number that was stored, and where it stands within its series. */
export type Observation<Source> = Readonly<{ value: number; source: Source }>

export type Outlier<Source> = Readonly<{
  source: Source
  value: number
  /** Mean (Z_SCORE) or median (MOD_Z_SCORE) of the series. */
  middle: number
  absDev: number
  /** Standard deviation of the population, or median absolute deviation. */
  spread: number
  zScore: number
  lowerBound: number
  upperBound: number
}>

export type OutlierAlgorithm = 'Z_SCORE' | 'MOD_Z_SCORE'

/** Makes the median absolute deviation comparable with a standard deviation of normal data. */
const MAD_FACTOR = 0.6745

/** Values at least `threshold` spreads from the middle of their series. A series without spread has none. */
export function outliersOf<Source>(
  series: readonly Observation<Source>[],
  algorithm: OutlierAlgorithm,
  threshold: number,
): readonly Outlier<Source>[] {
  const numbers = series.map(({ value }) => value)
  const middle = algorithm === 'Z_SCORE' ? meanOf(numbers) : medianOf(numbers)
  const deviations = numbers.map((value) => Math.abs(value - middle))
  const isZ = algorithm === 'Z_SCORE'
  const spread = isZ ? Math.sqrt(meanOf(deviations.map((one) => one * one))) : medianOf(deviations)
  if (!(spread > 0)) return []
  const scale = isZ ? 1 : MAD_FACTOR
  return series.flatMap(({ value, source }) => {
    const absDev = Math.abs(value - middle)
    const zScore = (scale * absDev) / spread
    if (zScore < threshold) return []
    const reach = threshold * spread
    return [{ source, value, middle, absDev, spread, zScore, lowerBound: middle - reach, upperBound: middle + reach }]
  })
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0) / numbers.length
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}
