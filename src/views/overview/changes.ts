import { asAmount } from '../../analytics/answer'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { valueOf, type Unit } from '../../dhis2/figure'
import { insuredRate, upToDateRate } from '../../metadata/cmu'
import { communityShare, remaining } from '../../metadata/financing'
import { ascInPost, populationCovered } from '../../metadata/sec'
import { womenInMixedRate } from '../../metadata/training'
import { periodWords } from '../../ui/scope-words'

/** How far a figure has to move to be told: percentages by points, counts and amounts by percent of what they were. */
export type NotableChange = Readonly<{ points: number; percent: number }>

export const USUAL_NOTABLE_CHANGE: NotableChange = { points: 5, percent: 10 }

export type ChangedMeasure =
  'populationCovered' | 'ascInPost' | 'communityShare' | 'remaining' | 'womenInMixed' | 'insured' | 'upToDate'

/** `by`: in `unit`, never zero. */
export type Change = Readonly<{ measure: ChangedMeasure; by: number; unit: Unit }>

export type Changes = Readonly<{
  /** The compared period, as the server names it. */
  since: string
  notable: NotableChange
  /** The furthest moved first; at most three. */
  changes: readonly Change[]
}>

const MOST_CHANGES = 3
/** 45.1 - 40.1 is 5 points, whatever the computer makes of it. */
const ROUNDING = 1e-9

const MEASURES: readonly Readonly<{ measure: ChangedMeasure; item: DataItem; unit: 'points' | 'count' | 'fcfa' }>[] = [
  { measure: 'populationCovered', item: populationCovered, unit: 'points' },
  { measure: 'ascInPost', item: ascInPost, unit: 'count' },
  { measure: 'communityShare', item: communityShare, unit: 'points' },
  { measure: 'remaining', item: remaining, unit: 'fcfa' },
  { measure: 'womenInMixed', item: womenInMixedRate, unit: 'points' },
  { measure: 'insured', item: insuredRate, unit: 'points' },
  { measure: 'upToDate', item: upToDateRate, unit: 'points' },
]

/** What moved by at least the gap since the compared period; null where nothing did, or nothing is compared. */
export function changesOf({ whole, before }: ScopedFigures, notable: NotableChange): Changes | null {
  if (before === null) return null
  const found = MEASURES.flatMap(({ measure, item, unit }) => {
    const [now, then] = [valueOf(asAmount(whole(item))), valueOf(asAmount(before.whole(item)))]
    if (now === null || then === null || now === then) return []
    const gap = unit === 'points' ? notable.points : (notable.percent / 100) * Math.abs(then)
    const by = now - then
    if (Math.abs(by) + ROUNDING < gap) return []
    return [{ change: { measure, by, unit }, distance: gap === 0 ? Infinity : Math.abs(by) / gap }]
  })
  if (found.length === 0) return null
  const changes = [...found].sort((a, b) => (a.distance === b.distance ? 0 : b.distance - a.distance))
  return {
    since: periodWords(before.periods),
    notable,
    changes: changes.slice(0, MOST_CHANGES).map(({ change }) => change),
  }
}
