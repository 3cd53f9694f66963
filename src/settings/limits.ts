import type { LegendSet } from '../metadata/kinds/legend-set'
import type { Thresholds } from './settings'

/** What a number may be, both ends included. */
export type Limits = Readonly<{ min: number; max: number; isWhole: boolean }>

const percent: Limits = { min: 0, max: 100, isWhole: false }

export const THRESHOLD_LIMITS: Readonly<Record<keyof Thresholds, Limits>> = {
  completeness: percent,
  timeliness: percent,
  notableChange: percent,
  analyticsAgeDays: { min: 1, max: 3650, isWhole: true },
}

/** Below 2 nothing would be hidden: 0 is always shown. */
export const HIDING_LIMITS: Limits = { min: 2, max: 1000, isWhole: true }

/** Organisation unit levels a target may be for. */
export const LEVEL_LIMITS: Limits = { min: 1, max: 20, isWhole: true }

/** A class may end at 100 % at most, but for legends of something else than rates. */
export function borderLimits({ legends }: LegendSet): Limits {
  const isRate = legends.every(({ start }) => start <= 100)
  return isRate ? percent : { min: 0, max: Math.max(...legends.map(({ end }) => end)), isWhole: true }
}

export function isWithin(value: number, { min, max, isWhole }: Limits): boolean {
  return value >= min && value <= max && (!isWhole || Number.isInteger(value))
}

/** The first place where the numbers do not grow, null when they do. */
export function notAscendingAt(numbers: readonly number[]): number | null {
  const at = numbers.findIndex((number, index) => index > 0 && number <= (numbers[index - 1] ?? -Infinity))
  return at === -1 ? null : at
}
