import { dayNumberOf, monthStart, partsOf, weekdayOf } from './days'

export type PeriodTypeName = (typeof PERIOD_TYPE_NAMES)[number]

/** In the order of `/api/periodTypes`: by length. */
export const PERIOD_TYPE_NAMES = [
  'Daily',
  'Weekly',
  'WeeklyWednesday',
  'WeeklyThursday',
  'WeeklyFriday',
  'WeeklySaturday',
  'WeeklySunday',
  'BiWeekly',
  'Monthly',
  'BiMonthly',
  'Quarterly',
  'QuarterlyNov',
  'SixMonthly',
  'SixMonthlyApril',
  'SixMonthlyNov',
  'Yearly',
  'FinancialFeb',
  'FinancialApril',
  'FinancialJuly',
  'FinancialAug',
  'FinancialSep',
  'FinancialOct',
  'FinancialNov',
] as const

/**
 * One period type. Days are those of days.ts. A period is known by its first day; `shift` moves by whole periods, and
 * the last day is the one before the next period.
 */
export type PeriodRule = Readonly<{
  /** Days of a typical period: what DHIS2 compares types by. */
  frequencyOrder: number
  isoDuration: string
  isoFormat: string
  /** First day of the period written so, null when the text is no period of this type. Takes DHIS2's lenient forms too. */
  parse: (text: string) => number | null
  /** Canonical id of the period that begins on the day. */
  format: (start: number) => string
  startContaining: (day: number) => number
  shift: (start: number, steps: number) => number
}>

const pad = (number: number, width = 2): string => String(number).padStart(width, '0')
const year4 = (year: number): string => pad(year, 4)

function daily(): PeriodRule {
  return {
    frequencyOrder: 1,
    isoDuration: 'P1D',
    isoFormat: 'yyyyMMdd',
    parse: (text) => {
      const match = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(text)
      return match ? dayNumberOf(Number(match[1]), Number(match[3]), Number(match[4])) : null
    },
    format: (start) => {
      const [year, month, day] = partsOf(start)
      return `${year4(year)}${pad(month)}${pad(day)}`
    },
    startContaining: (day) => day,
    shift: (start, steps) => start + steps,
  }
}

/** A week belongs to the year that has its fourth day, as in ISO 8601. */
function weekStart(year: number, week: number, weekday: number): number {
  const fourth = monthStart(year, 1) + 3
  return fourth - ((weekdayOf(fourth) - weekday + 7) % 7) + 7 * (week - 1)
}

function weekOf(start: number, weekday: number): readonly [year: number, week: number] {
  const [year] = partsOf(start + 3)
  return [year, Math.round((start - weekStart(year, 1, weekday)) / 7) + 1]
}

function weekly(prefix: string, weekday: number): PeriodRule {
  const shape = new RegExp(`^(\\d{4})${prefix}W(\\d{1,2})$`)
  return {
    frequencyOrder: 7,
    isoDuration: 'P7D',
    isoFormat: `yyyy${prefix}Wn`,
    parse: (text) => {
      const match = shape.exec(text)
      if (!match) return null
      const [year, week] = [Number(match[1]), Number(match[2])]
      const start = weekStart(year, week, weekday)
      return week >= 1 && weekOf(start, weekday)[0] === year ? start : null
    },
    format: (start) => {
      const [year, week] = weekOf(start, weekday)
      return `${year4(year)}${prefix}W${week}`
    },
    startContaining: (day) => day - ((weekdayOf(day) - weekday + 7) % 7),
    shift: (start, steps) => start + 7 * steps,
  }
}

const MONDAY = 1

/** Two ISO weeks from an odd one on. The 53rd week of a long year begins the 27th, which ends in the next year. */
function biWeekly(): PeriodRule {
  const startOf = (year: number, number: number): number => weekStart(year, 2 * number - 1, MONDAY)
  const numberOf = (start: number): readonly [number, number] => {
    const [year, week] = weekOf(start, MONDAY)
    return [year, Math.ceil(week / 2)]
  }
  const rule: PeriodRule = {
    frequencyOrder: 14,
    isoDuration: 'P14D',
    isoFormat: 'yyyyBiWn',
    parse: (text) => {
      const match = /^(\d{4})BiW(\d{1,2})$/.exec(text)
      if (!match) return null
      const [year, number] = [Number(match[1]), Number(match[2])]
      const start = startOf(year, number)
      return number >= 1 && weekOf(start, MONDAY)[0] === year ? start : null
    },
    format: (start) => {
      const [year, number] = numberOf(start)
      return `${year4(year)}BiW${number}`
    },
    startContaining: (day) => startOf(...numberOf(day - (weekdayOf(day) - MONDAY))),
    shift: (start, steps) => {
      let at = start
      for (let left = Math.abs(steps); left > 0; left -= 1) {
        at = steps > 0 ? nextBiWeek(at, rule) : rule.startContaining(at - 1)
      }
      return at
    },
  }
  return rule
}

/** The period after a 27th is the first of the next year, whose first week that 27th already holds. */
function nextBiWeek(start: number, rule: PeriodRule): number {
  const after = rule.startContaining(start + 14)
  return after > start ? after : start + 14
}

type MonthSpan = Readonly<{
  months: number
  frequencyOrder: number
  isoFormat: string
  /** Calendar month (1-12) in which the first period of a numbered year begins. */
  firstMonth: number
  /** The numbered year begins in the calendar year before (November types). */
  beginsYearBefore?: true
  shape: RegExp
  /** Number of periods in a year is 12 / months; the text names year and number. */
  write: (year: number, number: number) => string
}>

/** Types made of whole months. */
function monthly(span: MonthSpan): PeriodRule {
  const { months, firstMonth } = span
  const yearShift = span.beginsYearBefore === true ? -1 : 0
  const perYear = 12 / months
  const startOf = (year: number, number: number): number =>
    monthStart(year + yearShift, firstMonth + (number - 1) * months)
  const place = (day: number): readonly [year: number, number: number] => {
    const [year, month] = partsOf(day)
    const sinceFirst = (year - yearShift) * 12 + month - firstMonth
    const number = Math.floor(sinceFirst / months)
    return [Math.floor(number / perYear), (((number % perYear) + perYear) % perYear) + 1]
  }
  return {
    frequencyOrder: span.frequencyOrder,
    isoDuration: months === 12 ? 'P1Y' : `P${months}M`,
    isoFormat: span.isoFormat,
    parse: (text) => {
      const match = span.shape.exec(text)
      if (!match) return null
      const number = match[2] === undefined ? 1 : Number(match[2])
      return number >= 1 && number <= perYear ? startOf(Number(match[1]), number) : null
    },
    format: (start) => span.write(...place(start)),
    startContaining: (day) => startOf(...place(day)),
    shift: (start, steps) => {
      const [year, month] = partsOf(start)
      return monthStart(year, month + steps * months)
    },
  }
}

const yearly = (suffix: string, firstMonth: number, beginsYearBefore?: true): PeriodRule =>
  monthly({
    months: 12,
    frequencyOrder: 365,
    isoFormat: `yyyy${suffix}`,
    firstMonth,
    ...(beginsYearBefore && { beginsYearBefore }),
    shape: new RegExp(`^(\\d{4})${suffix}$`),
    write: (year) => `${year4(year)}${suffix}`,
  })

const numbered = (
  months: number,
  frequencyOrder: number,
  mark: string,
  firstMonth: number,
  beginsYearBefore?: true,
): PeriodRule =>
  monthly({
    months,
    frequencyOrder,
    isoFormat: `yyyy${mark}n`,
    firstMonth,
    ...(beginsYearBefore && { beginsYearBefore }),
    shape: new RegExp(`^(\\d{4})${mark}(\\d)$`),
    write: (year, number) => `${year4(year)}${mark}${number}`,
  })

export const PERIOD_RULES: Readonly<Record<PeriodTypeName, PeriodRule>> = {
  Daily: daily(),
  Weekly: weekly('', MONDAY),
  WeeklyWednesday: weekly('Wed', 3),
  WeeklyThursday: weekly('Thu', 4),
  WeeklyFriday: weekly('Fri', 5),
  WeeklySaturday: weekly('Sat', 6),
  WeeklySunday: weekly('Sun', 7),
  BiWeekly: biWeekly(),
  Monthly: monthly({
    months: 1,
    frequencyOrder: 30,
    isoFormat: 'yyyyMM',
    firstMonth: 1,
    shape: /^(\d{4})-?(\d{2})$/,
    write: (year, number) => `${year4(year)}${pad(number)}`,
  }),
  BiMonthly: monthly({
    months: 2,
    frequencyOrder: 61,
    isoFormat: 'yyyyMMB',
    firstMonth: 1,
    shape: /^(\d{4})(\d{2})B$/,
    write: (year, number) => `${year4(year)}${pad(number)}B`,
  }),
  Quarterly: numbered(3, 91, 'Q', 1),
  QuarterlyNov: numbered(3, 91, 'NovQ', 11, true),
  SixMonthly: numbered(6, 182, 'S', 1),
  SixMonthlyApril: numbered(6, 182, 'AprilS', 4),
  SixMonthlyNov: numbered(6, 182, 'NovS', 11, true),
  Yearly: yearly('', 1),
  FinancialFeb: yearly('Feb', 2),
  FinancialApril: yearly('April', 4),
  FinancialJuly: yearly('July', 7),
  FinancialAug: yearly('Aug', 8),
  FinancialSep: yearly('Sep', 9),
  FinancialOct: yearly('Oct', 10),
  FinancialNov: yearly('Nov', 11, true),
}
