/** Value → place. Two values in, two places out; what lies outside goes on in the same measure. */
export type LinearScale = ((value: number) => number) &
  Readonly<{
    /** Round values within the domain, about as many as wanted: steps of 1, 2 or 5 times a power of ten. */
    ticks: (wanted: number) => readonly number[]
  }>

type Pair = readonly [number, number]

/** `domain` in the axis' unit, `range` in pixels. The rules for round values are those of d3-scale. */
export function linearScale(domain: Pair, [start, end]: Pair): LinearScale {
  const [low, high] = domain
  const placeOf = (value: number): number => {
    const part = (value - low) / (high - low)
    return start * (1 - part) + end * part
  }
  return Object.assign(placeOf, { ticks: (wanted: number) => roundValues(domain, wanted) })
}

/** The domain stretched to the next round values on both sides; the longer span may ask for a longer step. */
export function roundDomain(domain: Pair, wanted: number): Pair {
  const step = roundStep(...domain, wanted)
  const stretched = stretch(domain, step)
  const next = roundStep(...stretched, wanted)
  return next.by === step.by && next.isFraction === step.isFraction ? stretched : roundDomain(stretched, wanted)
}

/** A step of `by` tenths, hundredths..: divided by, not multiplied with, so that 0.1 + 0.2 stays 0.3. */
type Step = Readonly<{ by: number; isFraction: boolean }>

function roundStep(low: number, high: number, wanted: number): Step {
  const exact = (high - low) / wanted
  const power = Math.floor(Math.log(exact) / Math.LN10)
  const rest = exact / 10 ** power
  const factor = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1
  return power >= 0 ? { by: factor * 10 ** power, isFraction: false } : { by: 10 ** -power / factor, isFraction: true }
}

const inSteps = (value: number, { by, isFraction }: Step): number => (isFraction ? value * by : value / by)
const fromSteps = (steps: number, { by, isFraction }: Step): number => (isFraction ? steps / by : steps * by)

function stretch([low, high]: Pair, step: Step): Pair {
  return [fromSteps(Math.floor(inSteps(low, step)), step), fromSteps(Math.ceil(inSteps(high, step)), step)]
}

function roundValues([low, high]: Pair, wanted: number): readonly number[] {
  if (!(high > low)) return [low]
  const step = roundStep(low, high, wanted)
  const near = [Math.round(inSteps(low, step)), Math.round(inSteps(high, step))] as const
  const first = fromSteps(near[0], step) < low ? near[0] + 1 : near[0]
  const last = fromSteps(near[1], step) > high ? near[1] - 1 : near[1]
  return Array.from({ length: last - first + 1 }, (_, index) => fromSteps(first + index, step))
}
