import type { Difference } from './compare'

export type Verdict = Readonly<{
  suite: string
  group: string
  id: string
  level: 'must' | 'should'
  passed: boolean
  differences: readonly Difference[]
}>

/** Least shares that must pass, percent. */
export type Floor = Readonly<{ must: number; all: number }>

export type Share = Readonly<{ passed: number; total: number }>

export function tally(verdicts: readonly Verdict[]): Readonly<{ must: Share; all: Share }> {
  const share = (list: readonly Verdict[]): Share => ({
    passed: list.filter(({ passed }) => passed).length,
    total: list.length,
  })
  return { must: share(verdicts.filter(({ level }) => level === 'must')), all: share(verdicts) }
}

export function isAboveFloor({ must, all }: Readonly<{ must: Share; all: Share }>, floor: Floor): boolean {
  return percentOf(must) >= floor.must && percentOf(all) >= floor.all
}

/** `290 of 300  96.7 %` */
export function shareText(share: Share): string {
  return `${share.passed} of ${share.total}  ${percentOf(share).toFixed(1)} %`
}

/** Of nothing asked, all passed. */
function percentOf({ passed, total }: Share): number {
  return total === 0 ? 100 : (100 * passed) / total
}
