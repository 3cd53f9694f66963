import { dayNumber, isoDateOf } from './days'
import { PERIOD_RULES, PERIOD_TYPE_NAMES, type PeriodTypeName } from './period-rules'

/** A DHIS2 period. `id` is the canonical form; `start` and `end` are its first and last day, ISO. */
export type Period = Readonly<{ id: string; type: PeriodTypeName; start: string; end: string }>

/** What `/api/periodTypes` says of each type, in its order. */
export const PERIOD_TYPES = PERIOD_TYPE_NAMES.map((name) => {
  const { frequencyOrder, isoDuration, isoFormat } = PERIOD_RULES[name]
  return { name, frequencyOrder, isoDuration, isoFormat }
})

/** Longer types differ; two types of one length (Weekly, WeeklySunday) are equal. Days of a typical period. */
export function frequencyOrder(type: PeriodTypeName): number {
  return PERIOD_RULES[type].frequencyOrder
}

export function isPeriodType(name: unknown): name is PeriodTypeName {
  return PERIOD_TYPE_NAMES.some((known) => known === name)
}

const parsed = new Map<string, Period | null>()
/** Periods are few and asked for with every value; a hostile client must not fill the memory all the same. */
const MOST_REMEMBERED = 20_000

/** Reads an id, canonical or in one of the lenient forms DHIS2 takes (2024-01, 2024W05); null for anything else. */
export function parsePeriod(text: string): Period | null {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const found = readPeriod(text)
  if (parsed.size < MOST_REMEMBERED) parsed.set(text, found)
  return found
}

function readPeriod(text: string): Period | null {
  for (const type of PERIOD_TYPE_NAMES) {
    const start = PERIOD_RULES[type].parse(text)
    if (start !== null) return periodAt(type, start)
  }
  return null
}

/** `start`: first day of a period of this type. */
function periodAt(type: PeriodTypeName, start: number): Period {
  const rule = PERIOD_RULES[type]
  const isLongFortnight = type === 'BiWeekly'
  const end = isLongFortnight ? start + 13 : rule.shift(start, 1) - 1
  return { id: rule.format(start), type, start: isoDateOf(start), end: isoDateOf(end) }
}

/** The period of a type that holds the day. */
export function periodContaining(type: PeriodTypeName, isoDate: string): Period {
  return periodAt(type, PERIOD_RULES[type].startContaining(dayNumber(isoDate)))
}

/** Periods of a type that begin within the days, both ends included, oldest first. */
export function periodsWithin(type: PeriodTypeName, from: string, to: string): readonly Period[] {
  const rule = PERIOD_RULES[type]
  const [first, last] = [dayNumber(from), dayNumber(to)]
  let start = rule.startContaining(first)
  if (start < first) start = rule.shift(start, 1)
  const periods: Period[] = []
  for (; start <= last; start = rule.shift(start, 1)) periods.push(periodAt(type, start))
  return periods
}

/** The period `steps` later; negative is earlier. */
export function nextPeriod(period: Period, steps = 1): Period {
  return periodAt(period.type, PERIOD_RULES[period.type].shift(dayNumber(period.start), steps))
}

/** Number of days, both ends included. */
export function periodDays(period: Pick<Period, 'start' | 'end'>): number {
  return dayNumber(period.end) - dayNumber(period.start) + 1
}
