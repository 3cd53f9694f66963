import { femme, homme } from '../../../../src/metadata/categories'
import {
  populationBeyond5Km,
  populationServed,
  populationTotal,
  villages,
  villagesCovered,
} from '../../../../src/metadata/population'
import type { ValueList } from '../values'
import { staffingOf } from './staffing'
import { DEMO_COMMENT, FIRST_YEAR, populationIn, YEARS, type Unit } from './units'

const INHABITANTS_2009_PER_VILLAGE = 1_300
const WOMEN_SHARE = 0.497

export function putPopulation(values: ValueList, unit: Unit): void {
  const { random } = unit
  const staffing = staffingOf(unit)
  const beyondShare = 0.42 + 0.18 * random.draw('beyond 5 km')
  const inhabitantsPerAsc = 1_050 + 500 * random.draw('served by each')
  const allVillages = Math.max(2, Math.round(unit.population2009 / INHABITANTS_2009_PER_VILLAGE))
  for (const year of YEARS) {
    const population = populationIn(unit, year)
    const women = Math.round(population * WOMEN_SHARE)
    const beyond = Math.round(population * beyondShare)
    const december = staffing[(year - FIRST_YEAR) * 12 + 11]
    const asc = december ? december.women + december.men : 0
    const book = values.at(unit.place, String(year), `${DEMO_COMMENT} : recensement de 2009 projeté à 3,3 % par an`)
    book.put(populationTotal, women, femme)
    book.put(populationTotal, population - women, homme)
    // Not every unit knows it: the need is then counted on the whole population.
    if (random.draw('knows 5 km') >= 0.08) book.put(populationBeyond5Km, beyond)
    book.put(populationServed, Math.min(Math.round(beyond * 0.95), Math.round(asc * inhabitantsPerAsc)))
    book.put(villages, allVillages)
    book.put(villagesCovered, Math.min(allVillages, Math.round(asc * 1.6)))
  }
}
