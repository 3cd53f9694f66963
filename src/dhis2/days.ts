/** Calendar days without a time: ISO text (`2024-01-31`) and days since 1 January 1970, Gregorian. */
const MS_PER_DAY = 86_400_000

/** @throws {RangeError} when it is not a day that exists. */
export function dayNumber(isoDate: string): number {
  const day = dayNumberOf(Number(isoDate.slice(0, 4)), Number(isoDate.slice(5, 7)), Number(isoDate.slice(8, 10)))
  if (day === null) throw new RangeError(`${isoDate} is not a day`)
  return day
}

/** Null when there is no such day (31 April, month 13). Months count from 1. */
export function dayNumberOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? time / MS_PER_DAY : null
}

/** First day of a month; months below 1 or over 12 run into the years beside. */
export function monthStart(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / MS_PER_DAY
}

export function isoDateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Year, month (1-12), day of the month. */
export function partsOf(day: number): readonly [year: number, month: number, day: number] {
  const date = new Date(day * MS_PER_DAY)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
