import type { Uid } from '../../../src/dhis2/uid'
import { randomOf } from './random'
import type { SeedValue } from './values'

/** A report that was declared complete. `date` is the day it was. */
export type SeedRegistration = Readonly<{
  dataSet: Uid
  period: string
  organisationUnit: Uid
  date: string
  completed: true
}>

/** One for every unit and period that has values of the form; about one in six comes late. Values of a report stand together. */
export function registrationsFor(dataSet: Uid, values: readonly SeedValue[]): readonly SeedRegistration[] {
  return values
    .filter((one, index) => one.period !== values[index - 1]?.period || one.orgUnit !== values[index - 1]?.orgUnit)
    .map(({ orgUnit, period }) => ({
      dataSet,
      period,
      organisationUnit: orgUnit,
      date: dayAfter(period, delayDays(`${dataSet} ${orgUnit}`, period)),
      completed: true,
    }))
}

/** On time is up to the tenth day after the period. */
function delayDays(name: string, period: string): number {
  const random = randomOf(name)
  return random.draw(`late ${period}`) < 0.16
    ? random.whole(`delay ${period}`, 11, 28)
    : random.whole(`delay ${period}`, 1, 9)
}

/** The n-th day after a month, quarter or year. */
function dayAfter(period: string, days: number): string {
  const year = Number(period.slice(0, 4))
  const months = period.length === 4 ? 12 : period.includes('Q') ? Number(period.slice(5)) * 3 : Number(period.slice(4))
  return new Date(Date.UTC(year, months, days)).toISOString().slice(0, 10)
}
