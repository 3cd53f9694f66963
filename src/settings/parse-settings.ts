import { parsePeriod } from '../dhis2/period'
import { sameJson } from '../dhis2/same-json'
import { isWireObject, type WireObject } from '../dhis2/wire-parse'
import type { LegendSet } from '../metadata/kinds/legend-set'
import {
  borderLimits,
  HIDING_LIMITS,
  isWithin,
  LEVEL_LIMITS,
  notAscendingAt,
  THRESHOLD_LIMITS,
  type Limits,
} from './limits'
import { DEFAULT_SETTINGS, LEGEND_SETS, type Settings, type Target, type Thresholds } from './settings'

const VERSION = 1

/** A stored part that cannot be read: the default stands in its place. */
export type SettingsIssue = Readonly<{ path: string; found: unknown }>

export type ParsedSettings = Readonly<{
  settings: Settings
  issues: readonly SettingsIssue[]
  /** Written by a later version of the app: what we understand of it is used, nothing may be written over it. */
  isNewer: boolean
}>

type Report = (path: string, found: unknown) => void

/** Settings as the data store has them; the defaults where nothing is stored. Never throws. */
export function parseSettings(stored: unknown): ParsedSettings {
  const issues: SettingsIssue[] = []
  const report: Report = (path, found) => void issues.push({ path, found })
  const whole = objectAt(stored, 'settings', report)
  const settings: Settings = {
    targets: targetsOf(whole['targets'], report),
    thresholds: thresholdsOf(whole['thresholds'], report),
    legends: legendsOf(whole['legends'], report),
    hiding: { below: hidingOf(whole['hiding'], report) },
  }
  return { settings, issues, isNewer: versionOf(whole['version'], report) > VERSION }
}

/** What to store: only what differs from the defaults, and whatever of `stored` we know nothing of. */
export function formatSettings({ targets, thresholds, legends, hiding }: Settings, stored: unknown): WireObject {
  const before = isWireObject(stored) ? stored : {}
  const known = Array.isArray(before['targets']) ? (before['targets'] as readonly unknown[]) : []
  return {
    ...before,
    version: VERSION,
    targets: targets.map((target) => ({ ...(known.find((one) => isSame(one, target)) as object), ...target })),
    thresholds: { ...withoutKeys(before['thresholds'], DEFAULT_SETTINGS.thresholds), ...changedOf(thresholds) },
    legends: { ...withoutKeys(before['legends'], DEFAULT_SETTINGS.legends), ...changedLegends(legends) },
    hiding: { ...withoutKeys(before['hiding'], DEFAULT_SETTINGS.hiding), ...(hiding.below !== null && hiding) },
  }
}

function isSame(stored: unknown, target: Target): boolean {
  return sameJson(targetOf(stored), target)
}

function changedOf(thresholds: Thresholds): WireObject {
  const defaults = Object.entries(DEFAULT_SETTINGS.thresholds)
  return Object.fromEntries(
    Object.entries(thresholds).filter(([name, value]) => !defaults.some(([key, own]) => key === name && own === value)),
  )
}

function changedLegends(legends: Settings['legends']): WireObject {
  return Object.fromEntries(
    Object.entries(legends).filter(([code, borders]) => !sameJson(borders, DEFAULT_SETTINGS.legends[code])),
  )
}

function withoutKeys(stored: unknown, known: object): WireObject {
  return isWireObject(stored)
    ? Object.fromEntries(Object.entries(stored).filter(([key]) => !Object.hasOwn(known, key)))
    : {}
}

/** Empty for what is not there. */
function objectAt(value: unknown, path: string, report: Report): WireObject {
  if (isWireObject(value)) return value
  if (value !== undefined && value !== null) report(path, value)
  return {}
}

function versionOf(value: unknown, report: Report): number {
  if (value === undefined) return VERSION
  if (typeof value === 'number') return value
  report('version', value)
  return VERSION
}

function numberWithin(value: unknown, limits: Limits): value is number {
  return typeof value === 'number' && isWithin(value, limits)
}

function thresholdsOf(stored: unknown, report: Report): Thresholds {
  const given = objectAt(stored, 'thresholds', report)
  const read = (name: keyof Thresholds): number => {
    const value = given[name]
    if (numberWithin(value, THRESHOLD_LIMITS[name])) return value
    if (value !== undefined) report(`thresholds.${name}`, value)
    return DEFAULT_SETTINGS.thresholds[name]
  }
  return {
    completeness: read('completeness'),
    timeliness: read('timeliness'),
    notableChange: read('notableChange'),
    analyticsAgeDays: read('analyticsAgeDays'),
  }
}

function legendsOf(stored: unknown, report: Report): Settings['legends'] {
  const given = objectAt(stored, 'legends', report)
  return Object.fromEntries(
    LEGEND_SETS.map((set) => {
      const value = given[set.code]
      const borders = bordersOf(value, set)
      if (borders === null && value !== undefined) report(`legends.${set.code}`, value)
      return [set.code, borders ?? DEFAULT_SETTINGS.legends[set.code] ?? []]
    }),
  )
}

/** Null unless they are as many as the definition has, growing, and possible values. */
function bordersOf(value: unknown, set: LegendSet): readonly number[] | null {
  if (!Array.isArray(value)) return null
  const limits = borderLimits(set)
  const borders = (value as readonly unknown[]).filter((one) => numberWithin(one, limits))
  const isWhole = borders.length === value.length && borders.length === set.legends.length - 1
  return isWhole && notAscendingAt(borders) === null ? borders : null
}

function hidingOf(stored: unknown, report: Report): number | null {
  const { below } = objectAt(stored, 'hiding', report)
  if (below === undefined || below === null) return null
  if (numberWithin(below, HIDING_LIMITS)) return below
  report('hiding.below', below)
  return null
}

function targetsOf(stored: unknown, report: Report): readonly Target[] {
  if (stored === undefined || stored === null) return []
  if (!Array.isArray(stored)) {
    report('targets', stored)
    return []
  }
  return (stored as readonly unknown[]).flatMap((one, index) => {
    const target = targetOf(one)
    if (target === null) report(`targets[${index}]`, one)
    return target === null ? [] : [target]
  })
}

function targetOf(stored: unknown): Target | null {
  if (!isWireObject(stored)) return null
  const { indicator, level = null, from = null, to = null, value } = stored
  if (typeof indicator !== 'string' || indicator === '') return null
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  if (level !== null && !numberWithin(level, LEVEL_LIMITS)) return null
  if (!isPeriodOrOpen(from) || !isPeriodOrOpen(to)) return null
  return { indicator, level, from, to, value }
}

const isPeriodOrOpen = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && parsePeriod(value) !== null)
