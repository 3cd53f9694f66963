import { parsePeriod } from '../../dhis2/period'
import { sameJson } from '../../dhis2/same-json'
import { definitionsOf } from '../../metadata/catalogue'
import type { Indicator } from '../../metadata/kinds/indicator'
import { isWithin, type Limits } from '../../settings/limits'
import type { Target } from '../../settings/settings'
import type { Problem } from './problems'
import { readNumber, typedNumber } from './read-number'

/** A target as it is being typed. `key`: its place among those on the server, or `new-…`. */
export type TargetDraft = Readonly<{
  key: string
  indicator: string
  /** '' = every level. */
  level: string
  from: string
  to: string
  value: string
}>

export type TargetColumn = Exclude<keyof TargetDraft, 'key'>

export type ReadTarget = Readonly<{
  draft: TargetDraft
  /** Null while something is wrong. */
  target: Target | null
  problems: Readonly<Partial<Record<TargetColumn, Problem>>>
}>

export const INDICATORS: readonly Indicator[] = definitionsOf('indicator')

export function indicatorOf(code: string): Indicator | null {
  return INDICATORS.find((indicator) => indicator.code === code) ?? null
}

function targetDrafts(targets: readonly Target[], locale: string): readonly TargetDraft[] {
  return targets.map(({ indicator, level, from, to, value }, index) => ({
    key: String(index),
    indicator,
    level: level === null ? '' : String(level),
    from: from ?? '',
    to: to ?? '',
    value: typedNumber(value, locale),
  }))
}

/**
 * Drafts (null = untouched) over the targets of the server, each read by itself; a target that says again what one above
 * it says is told. One that nobody touched stays as it is.
 */
export function readTargets(
  drafts: readonly TargetDraft[] | null,
  stored: readonly Target[],
  locale: string,
): readonly ReadTarget[] {
  const untouched = targetDrafts(stored, locale)
  if (drafts === null) return untouched.map((draft, index) => ({ draft, target: stored[index] ?? null, problems: {} }))
  const read = drafts.map((draft): ReadTarget => {
    const index = untouched.findIndex((one) => sameJson(one, draft))
    return index === -1 ? readTarget(draft, locale) : { draft, target: stored[index] ?? null, problems: {} }
  })
  return read.map((one, index) => {
    const isTwice = read.slice(0, index).some(({ target }) => isForTheSame(target, one.target))
    return isTwice ? { ...one, target: null, problems: { indicator: { code: 'twice' } } } : one
  })
}

function isForTheSame(one: Target | null, other: Target | null): boolean {
  return one !== null && other !== null && sameJson({ ...one, value: 0 }, { ...other, value: 0 })
}

/** A percentage, or any amount where the indicator is none. */
function targetLimits(indicator: string): Limits {
  const isPercent = indicatorOf(indicator)?.unit === 'percent'
  return { min: 0, max: isPercent ? 100 : 1e12, isWhole: false }
}

function readTarget(draft: TargetDraft, locale: string): ReadTarget {
  const { indicator, level, from, to, value } = draft
  const number = readNumber(value, locale)
  const problems: Partial<Record<TargetColumn, Problem>> = {
    ...(indicator === '' && { indicator: { code: 'missing' } }),
    ...periodProblems(from, to),
    ...valueProblem(value, number, targetLimits(indicator)),
  }
  const target = {
    indicator,
    level: level === '' ? null : Number(level),
    from: parsePeriod(from.trim())?.id ?? null,
    to: parsePeriod(to.trim())?.id ?? null,
    value: number ?? 0,
  }
  return { draft, target: Object.keys(problems).length === 0 ? target : null, problems }
}

function valueProblem(text: string, number: number | null, limits: Limits): Partial<Record<'value', Problem>> {
  if (text.trim() === '') return { value: { code: 'missing' } }
  if (number === null) return { value: { code: 'notANumber' } }
  return isWithin(number, limits) ? {} : { value: { code: 'outside', limits } }
}

function periodProblems(from: string, to: string): Partial<Record<'from' | 'to', Problem>> {
  const [start, end] = [from, to].map((text) => (text.trim() === '' ? null : (parsePeriod(text.trim()) ?? 'none')))
  if (start === 'none') return { from: { code: 'noPeriod' } }
  if (end === 'none') return { to: { code: 'noPeriod' } }
  return start && end && end.end < start.start ? { to: { code: 'endsBeforeStart' } } : {}
}
