import { districts, healthAreas, kadiolo, type District, type HealthArea, type Place } from '../places'
import { randomOf, type Random } from '../random'

/** What every generated value says of itself. */
export const DEMO_COMMENT = 'Données de démonstration'

export const YEARS = [2022, 2023, 2024, 2025] as const
export const FIRST_YEAR = YEARS[0]

/** `202201` .. `202512`. */
export const MONTHS: readonly string[] = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}${String(index + 1).padStart(2, '0')}`),
)

/** `2022Q1` .. `2025Q4`. */
export const QUARTERS: readonly string[] = YEARS.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`))

/** A place that reports, with what its figures are made from. */
export type Unit = Readonly<{
  place: Place
  region: Place
  commune: string | null
  random: Random
  /** Inhabitants of the census of 2009; of health areas the demo's own share-out of their district's. */
  population2009: number
}>

/** Every district but Kadiolo reports as a whole; Kadiolo by its health areas. */
export const reportingUnits: readonly Unit[] = [
  ...districts.filter((district) => district.id !== kadiolo.id).map(districtUnit),
  ...areaUnits(),
]

/** All districts: what is known by district only (insurance, organs above the ASACO, sessions). */
export const districtUnits: readonly Unit[] = districts.map(districtUnit)

/** Insurance and governance are entered since this year. */
export const SOCIAL_YEARS: readonly number[] = YEARS.filter((year) => year >= 2024)

function districtUnit(district: District): Unit {
  return {
    place: district,
    region: regionOf(district),
    commune: null,
    random: randomOf(district.code),
    population2009: district.population2009,
  }
}

/** Kadiolo's inhabitants, shared out over its areas; the parts add up to the whole. */
function areaUnits(): readonly Unit[] {
  const weights = healthAreas.map((area) => 0.7 + 0.6 * randomOf(area.code).draw('weight'))
  const shares = shareOut(kadiolo.population2009, weights)
  return healthAreas.map((area, index) => areaUnit(area, shares[index] ?? 0))
}

function areaUnit(area: HealthArea, population2009: number): Unit {
  return {
    place: area,
    region: regionOf(area),
    commune: area.commune,
    random: randomOf(area.code),
    population2009,
  }
}

function regionOf(place: Place): Place {
  return place.level <= 2 || place.parent === null ? place : regionOf(place.parent)
}

/** Whole parts of a whole number in proportion to the weights; they add up to it. */
function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0)
  let given = 0
  let weighed = 0
  return weights.map((weight) => {
    weighed += weight
    const part = Math.round((total * weighed) / sum) - given
    given += part
    return part
  })
}

/** Growth of 3.3 % a year, as between the censuses of 2009 and 2022. */
export function populationIn(unit: Unit, year: number): number {
  return Math.round(unit.population2009 * 1.033 ** (year - 2009))
}

/** Years since the first, with parts: 0 in January of it. */
export function yearsSince(month: string): number {
  return Number(month.slice(0, 4)) - FIRST_YEAR + (Number(month.slice(4)) - 1) / 12
}
