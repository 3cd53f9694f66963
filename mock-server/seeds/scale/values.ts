import type { Stamp, ValueStore } from '../../data/value-store'

export type ScaleSeries = Readonly<{ dataElement: string; categoryOptionCombo: string }>

export type ScaleValues = Readonly<{
  /** Units that report. */
  orgUnits: readonly string[]
  series: readonly ScaleSeries[]
  /** Monthly ids. */
  periods: readonly string[]
  /** How many values there should be in all. */
  count: number
  attributeOptionCombo: string
  stamp: Stamp
}>

const LARGEST = 1_000
/** Multiplier and increment of a linear congruential generator modulo 2^32 (Numerical Recipes). */
const [MULTIPLIER, INCREMENT] = [1_664_525, 1_013_904_223]
const SEED = 20_150_101

/**
 * Fills the store: each unit reports the same few series every month, chosen in turn, so that every series has its
 * share of the country. Values are 1 to 1,000 from a generator with a fixed start. Gives the number of values.
 */
export function fillScaleValues(store: ValueStore, plan: ScaleValues): number {
  const { orgUnits, series, periods, count, attributeOptionCombo, stamp } = plan
  // One object a value: a million rows share a thousand of them.
  const rows = Array.from({ length: LARGEST }, (_, index) => ({ value: String(index + 1), stamp }))
  const perMonth = Math.ceil(count / periods.length)
  let random = SEED
  let written = 0
  for (const period of periods) {
    for (let index = 0; index < perMonth && written < count; index += 1) {
      const orgUnit = orgUnits[index % orgUnits.length]
      const turn = Math.floor(index / orgUnits.length)
      const one = series[((index % orgUnits.length) + turn * 7) % series.length]
      random = (Math.imul(random, MULTIPLIER) + INCREMENT) >>> 0
      const row = rows[random % LARGEST]
      if (orgUnit === undefined || one === undefined || row === undefined) return written
      store.put({ ...one, period, orgUnit, attributeOptionCombo }, row)
      written += 1
    }
  }
  return written
}
