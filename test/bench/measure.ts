/** One result; `baseline` is measured in the same run, `ratio` is ours by baseline. */
export type BenchLine = Readonly<{
  name: string
  unit: string
  ours: number
  baseline: number
  baselineName: string
  ratio: number
}>

export function line(name: string, unit: string, ours: number, baseline: number, baselineName: string): BenchLine {
  return { name, unit, ours: rounded(ours), baseline: rounded(baseline), baselineName, ratio: rounded(ours / baseline) }
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** Milliseconds of each of `times` runs, after `warm` that do not count. */
export async function timings(times: number, warm: number, work: () => Promise<void>): Promise<readonly number[]> {
  for (let run = 0; run < warm; run += 1) await work()
  const results: number[] = []
  for (let run = 0; run < times; run += 1) {
    const start = performance.now()
    await work()
    results.push(performance.now() - start)
  }
  return results
}

/** The value below which a share of them lies: 0.5 is the median, 0.95 the 95th percentile. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
