import { asaco, commune, households, partners, state } from '../../../../src/metadata/categories-payers'
import {
  arrears,
  asacoContributed,
  ascMonthsDue,
  ascMonthsOnTime,
  ascMonthsPaid,
  paid,
  pledged,
  salariesDue,
} from '../../../../src/metadata/financing'
import type { ValueList } from '../values'
import { staffingOf, type Staff } from './staffing'
import { DEMO_COMMENT, QUARTERS, yearsSince, type Unit } from './units'

/** Shares of the pay due, by payer. */
type Shares = Readonly<{ commune: number; asaco: number; state: number; partners: number; households: number }>

const PAYERS = [
  ['commune', commune],
  ['asaco', asaco],
  ['state', state],
  ['partners', partners],
  ['households', households],
] as const

const MONTHLY_PAY_FCFA = 75_000

/** Pay due, pledged and paid of a unit, quarter by quarter; arrears run on from one to the next. */
export function putFinancing(values: ValueList, unit: Unit): void {
  const staffing = staffingOf(unit)
  let arrearMonths = 0
  QUARTERS.forEach((quarter, index) => {
    const dueMonths = total(staffing.slice(index * 3, index * 3 + 3))
    const due = dueMonths * MONTHLY_PAY_FCFA
    const promised = pledges(unit, quarter)
    const paidAmounts = PAYERS.map(([payer, option]) => {
      const kept = 0.6 + 0.45 * unit.random.draw(`kept ${quarter} ${payer}`) * discipline(unit)
      return {
        option,
        pledged: rounded(due * promised[payer]),
        paid: rounded(due * promised[payer] * Math.min(1, kept * discipline(unit))),
      }
    })
    const paidMonths = Math.min(dueMonths, Math.floor(sum(paidAmounts.map((one) => one.paid)) / MONTHLY_PAY_FCFA))
    const recovered = unit.random.share(`recovered ${quarter}`, arrearMonths, 0.3)
    arrearMonths += dueMonths - paidMonths - recovered
    if (unit.random.draw(`financing ${quarter}`) < 0.05) return
    const book = values.at(unit.place, quarter, DEMO_COMMENT)
    book.put(salariesDue, due)
    for (const amount of paidAmounts) {
      if (amount.pledged > 0) book.put(pledged, amount.pledged, amount.option)
      if (amount.pledged > 0) book.put(paid, amount.paid, amount.option)
    }
    book.put(ascMonthsDue, dueMonths)
    book.put(ascMonthsPaid, paidMonths)
    book.put(ascMonthsOnTime, unit.random.share(`on time ${quarter}`, paidMonths, 0.7))
    book.put(arrears, arrearMonths)
    const byAsaco = paidAmounts.find((one) => one.option === asaco)?.paid ?? 0
    if (unit.place.level === 4) book.put(asacoContributed, byAsaco > 0 ? 1 : 0)
  })
}

/**
 * Partners withdraw, communes and ASACO take over, the State begins in 2024 (collective agreement). In Kadiolo the community has
 * owed the whole since 2017.
 */
function pledges(unit: Unit, quarter: string): Shares {
  const years = yearsSince(`${quarter.slice(0, 4)}${String(Number(quarter.slice(5)) * 3).padStart(2, '0')}`)
  const local = 0.8 + 0.4 * unit.random.draw('local')
  const byState = years < 2 ? 0 : 0.06 * (years - 1)
  if (unit.commune !== null) {
    return {
      commune: 0.55 * local,
      asaco: hasPoorAsaco(unit, quarter) ? 0 : 0.25,
      state: byState,
      partners: 0.08,
      households: 0,
    }
  }
  return {
    commune: (0.06 + 0.025 * years) * local,
    asaco: (0.04 + 0.015 * years) * local,
    state: byState,
    partners: 0.75 - 0.1 * years,
    households: unit.random.draw('households') < 0.3 ? 0.02 : 0,
  }
}

/** Some ASACO have no income in the lean season. */
function hasPoorAsaco(unit: Unit, quarter: string): boolean {
  return quarter.endsWith('Q3') && unit.random.draw('poor asaco') < 0.35
}

/** The press of 2018 names who was in arrears and who was exemplary; the demo goes on like that. */
function discipline({ commune: name }: Unit): number {
  if (name === null) return 1
  if (name === 'Dioumaténé') return 1.3
  return ['Kaï', 'Loulouni', 'Nimbougou'].includes(name) ? 0.6 : 1
}

const rounded = (fcfa: number): number => Math.round(fcfa / 500) * 500

const total = (staffing: readonly Staff[]): number => sum(staffing.map((staff) => staff.women + staff.men))

const sum = (numbers: readonly number[]): number => numbers.reduce((before, number) => before + number, 0)
