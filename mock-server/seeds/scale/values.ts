import type { Stamp, StoredValue, ValueStore } from '../../data/value-store'

export type ScaleSeries = Readonly<{ dataElement: string; categoryOptionCombo: string }>

export type ScaleValues = Readonly<{
  /** Units that report. */
  orgUnits: readonly string[]
  series: readonly ScaleSeries[]
  /** Ids of the periods that are reported. */
  periods: readonly string[]
  /** How many values there should be in all, at most. */
  count: number
  attributeOptionCombo: string
  stamp: Stamp
}>

const LARGEST = 1_000
/** Multiplier and increment of a linear congruential generator modulo 2^32 (Numerical Recipes). */
const [MULTIPLIER, INCREMENT] = [1_664_525, 1_013_904_223]
const SEED = 20_150_101

/**
 * Fills the store: each unit reports the same few series every period, chosen in turn, so that every series has its
 * share of the country. Values are 1 to 1,000 from a generator with a fixed start. Gives the number of values.
 */
export function fillScaleValues(store: ValueStore, plan: ScaleValues): number {
  const { series, periods, attributeOptionCombo, stamp } = plan
  // One object a value: a million rows share a thousand of them.
  const rows = Array.from({ length: LARGEST }, (_, index) => ({ value: String(index + 1), stamp }))
  let random = SEED
  let written = 0
  const nextRow = (): StoredValue => {
    random = (Math.imul(random, MULTIPLIER) + INCREMENT) >>> 0
    written += 1
    return rows[random % LARGEST] as StoredValue
  }
  for (const period of periods) {
    series.forEach((one, number) => {
      const units = reportersOf(number, plan)
      store.putAll({ ...one, period, attributeOptionCombo }, withRows(units, nextRow))
    })
  }
  return written
}

function* withRows(units: Iterable<string>, nextRow: () => StoredValue): Generator<readonly [string, StoredValue]> {
  for (const unit of units) yield [unit, nextRow()]
}

/** In turn t, unit u reports series u + t (going round); a last turn that is not whole takes the first units only. */
function* reportersOf(number: number, { orgUnits, series, periods, count }: ScaleValues): Generator<string> {
  const perPeriod = Math.min(Math.floor(count / periods.length), orgUnits.length * series.length)
  for (let turn = 0; turn * orgUnits.length < perPeriod; turn += 1) {
    const last = Math.min(orgUnits.length, perPeriod - turn * orgUnits.length)
    const first = (number - (turn % series.length) + series.length) % series.length
    for (let unit = first; unit < last; unit += series.length) yield orgUnits[unit] as string
  }
}
