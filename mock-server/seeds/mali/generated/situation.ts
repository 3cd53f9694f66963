import { femme, homme } from '../../../../src/metadata/categories'
import {
  ascFullPackage,
  ascInPost,
  ascJoining,
  ascLeaving,
  ascMonths,
  ascSupervised,
  sitesCreated,
  sitesFunctional,
  sitesReporting,
  stockOutSites,
} from '../../../../src/metadata/sec'
import type { Book, ValueList } from '../values'
import { staffingOf, type Staff } from './staffing'
import { DEMO_COMMENT, yearsSince, type Unit } from './units'

/** Monthly situation of a unit; months it did not report have no value at all. */
export function putSituation(values: ValueList, unit: Unit): void {
  const staffing = staffingOf(unit)
  staffing.forEach((staff, index) => {
    if (!isReported(unit, staff.month)) return
    const book = values.at(unit.place, staff.month, DEMO_COMMENT)
    putStaff(book, unit, staff, staffing[index - 1] ?? staff)
    putSites(book, unit, staff)
  })
}

/** Where people flee or roads are cut reports are missing more often; in the rains a little more. */
function isReported(unit: Unit, month: string): boolean {
  const base = ['Ténenkou', 'Youwarou', 'Douentza', 'Nara'].includes(unit.place.name) ? 0.25 : 0.03
  const missing = isRainy(month) ? base * 1.5 : base
  return unit.random.draw(`reported ${month}`) >= missing
}

/** July to October: roads flood, malaria peaks. */
const isRainy = (month: string): boolean => ['07', '08', '09', '10'].includes(month.slice(4))

function putStaff(book: Book, { random }: Unit, now: Staff, before: Staff): void {
  const { month } = now
  const total = now.women + now.men
  const years = yearsSince(month)
  book.put(ascInPost, now.women, femme)
  book.put(ascInPost, now.men, homme)
  for (const [sex, change] of [
    [femme, now.women - before.women],
    [homme, now.men - before.men],
  ] as const) {
    const replaced = random.share(`replaced ${month} ${sex.code}`, total, 0.003)
    const leaving = replaced + Math.max(0, -change)
    const joining = replaced + Math.max(0, change)
    if (leaving > 0) book.put(ascLeaving, leaving, sex)
    if (joining > 0) book.put(ascJoining, joining, sex)
  }
  book.put(ascMonths, total)
  book.put(ascSupervised, random.share(`supervised ${month}`, total, (isRainy(month) ? 0.58 : 0.7) + 0.04 * years))
  book.put(ascFullPackage, random.share(`package ${month.slice(0, 4)}`, total, 0.66 + 0.05 * years))
}

function putSites(book: Book, { random }: Unit, { month, sites, women, men }: Staff): void {
  const functional = random.share(`functional ${month}`, Math.min(sites, women + men), 0.95)
  const reporting = random.share(`reporting ${month}`, functional, 0.92)
  book.put(sitesCreated, sites)
  book.put(sitesFunctional, functional)
  book.put(sitesReporting, reporting)
  book.put(stockOutSites, random.share(`stock-out ${month}`, reporting, isRainy(month) ? 0.22 : 0.1))
}
