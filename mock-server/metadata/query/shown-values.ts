import { parsePeriod } from '../../../src/dhis2/period'
import { periodName } from '../../../src/dhis2/period-names'
import { isRecord, isReference } from '../shape'
import { RELATIVE_FLAG_NAMES } from './axes'
import type { View } from './view'

type Complete = (value: unknown, view: View) => unknown

/** What DHIS2 adds to values it keeps more of than a payload gives, by property. */
const COMPLETIONS: Readonly<Record<string, Complete>> = {
  relativePeriods: (value) => ({
    ...Object.fromEntries(RELATIVE_FLAG_NAMES.map((name) => [name, false])),
    ...(isRecord(value) && value),
  }),
  periods: (value, view) => (Array.isArray(value) ? value.map((item: unknown) => named(item, view)) : value),
  leftSide: expressionSide,
  rightSide: expressionSide,
  generator: expressionSide,
}

/** The value as it is shown, from the value as it was stored. */
export function completed(name: string, value: unknown, view: View): unknown {
  return Object.hasOwn(COMPLETIONS, name) ? COMPLETIONS[name]?.(value, view) : value
}

function named(item: unknown, { state, locale }: View): unknown {
  const period = state.quirks.visualizationPeriodNames && isReference(item) ? parsePeriod(item.id) : null
  return period && isRecord(item) ? { ...item, name: periodName(period, locale) } : item
}

function expressionSide(value: unknown): unknown {
  if (!isRecord(value)) return value
  return { translations: [], slidingWindow: false, ...value, displayDescription: value['description'] }
}
