import { femme, homme } from '../../../../src/metadata/categories'
import {
  organAsaco,
  organCoordination,
  organFederation,
  organMutuelle,
} from '../../../../src/metadata/categories-organs'
import {
  genderFocalPoints,
  organMembers,
  organs,
  organsChairedByWomen,
  organsWorking,
  qualityCommittees,
  trainingCommissions,
  womenUserCommittees,
} from '../../../../src/metadata/governance'
import type { Place } from '../places'
import { randomOf, type Random } from '../random'
import type { Book, ValueList } from '../values'
import { DEMO_COMMENT, FIRST_YEAR, SOCIAL_YEARS, type Unit } from './units'

type Organ = typeof organAsaco | typeof organCoordination | typeof organFederation | typeof organMutuelle

/** Regions where the PRSSD project set up the four bodies. */
const PROJECT_REGIONS = ['ML-1', 'ML-3', 'ML-4']

/** Organs of a district: its federation, coordination and mutuelles, and its ASACO where no health area reports them. */
export function putDistrictGovernance(values: ValueList, unit: Unit, withAsaco: boolean): void {
  const { random, place } = unit
  const asacos = Math.round(unit.population2009 / 11_000)
  for (const year of SOCIAL_YEARS) {
    const book = values.at(place, String(year), DEMO_COMMENT)
    putOrgans(book, random, year, organFederation, 1)
    putOrgans(book, random, year, organCoordination, 1)
    putOrgans(book, random, year, organMutuelle, random.whole('mutuelles', 0, 3))
    if (!withAsaco) continue
    putOrgans(book, random, year, organAsaco, asacos)
    if (PROJECT_REGIONS.includes(unit.region.code)) putBodies(book, random, year, asacos)
  }
}

export function putAreaGovernance(values: ValueList, { place, random }: Unit): void {
  for (const year of SOCIAL_YEARS) {
    const book = values.at(place, String(year), DEMO_COMMENT)
    putOrgans(book, random, year, organAsaco, 1)
    putBodies(book, random, year, 1)
  }
}

export function putRegionGovernance(values: ValueList, region: Place): void {
  const random = randomOf(region.code)
  for (const year of SOCIAL_YEARS) {
    const book = values.at(region, String(year), DEMO_COMMENT)
    putOrgans(book, random, year, organFederation, 1)
    putOrgans(book, random, year, organCoordination, 1)
  }
}

function putOrgans(book: Book, random: Random, year: number, organ: Organ, count: number): void {
  if (count === 0) return
  const years = year - FIRST_YEAR
  const members = count * random.whole(`members ${organ.code}`, 9, 13)
  const women = random.share(`women ${organ.code} ${year}`, members, 0.22 + 0.03 * years)
  book.put(organs, count, organ)
  book.put(organsWorking, random.share(`working ${organ.code} ${year}`, count, 0.72 + 0.04 * years), organ)
  book.put(organsChairedByWomen, random.share(`chaired ${organ.code} ${year}`, count, 0.1 + 0.02 * years), organ)
  book.put(organMembers, women, organ, femme)
  book.put(organMembers, members - women, organ, homme)
}

function putBodies(book: Book, random: Random, year: number, most: number): void {
  const years = year - FIRST_YEAR
  book.put(womenUserCommittees, random.share(`cfu ${year}`, most, 0.6 + 0.06 * years))
  book.put(genderFocalPoints, random.share(`focal ${year}`, most, 0.5 + 0.06 * years))
  book.put(qualityCommittees, random.share(`quality ${year}`, most, 0.55 + 0.05 * years))
  book.put(trainingCommissions, random.share(`training ${year}`, most, 0.45 + 0.07 * years))
}
