import { uidFor, type Uid } from '../../../src/dhis2/uid'

/** Longitude, latitude in degrees. */
export type Point = readonly [longitude: number, latitude: number]

/** An organisation unit of the demo. `code` as in the contracts, uid derived from it. */
export type Place = Readonly<{
  code: string
  id: Uid
  name: string
  level: 1 | 2 | 3 | 4
  parent: Place | null
}>

export type Region = Place
export type District = Place &
  Readonly<{
    /** Cercle of the 2009 census with the same bounds and its inhabitants (provisional results). */
    population2009: number
    /** Seat of the cercle (GeoNames, CC BY 4.0). */
    seat: Point
    /** Administrative region since 2023. */
    region2023: string
  }>
export type HealthArea = Place & Readonly<{ commune: string }>

export const country: Place = place('ML', 'Mali', 1, null)

/** Health regions by ISO 3166-2; Ménaka and Taoudénit were split off Gao and Tombouctou in 2016. */
export const regions: readonly Region[] = [
  ['1', 'Kayes'],
  ['2', 'Koulikoro'],
  ['3', 'Sikasso'],
  ['4', 'Ségou'],
  ['5', 'Mopti'],
  ['6', 'Tombouctou'],
  ['7', 'Gao'],
  ['8', 'Kidal'],
  ['9', 'Ménaka'],
  ['10', 'Taoudénit'],
  ['BKO', 'Bamako'],
].map(([suffix = '', name = '']) => place(`ML-${suffix}`, name, 2, country))

type Row = readonly [name: string, population2009: number, latitude: number, longitude: number, region2023: string]

/**
 * Cercles of the five regions of the first phase, one district each. Inhabitants: census of 2009, provisional; each region's
 * cercles add up to its published total.
 */
const CERCLES: Readonly<Record<string, readonly Row[]>> = {
  'ML-1': [
    ['Kayes', 513_362, 14.447, -11.444, 'Kayes'],
    ['Bafoulabé', 233_926, 13.807, -10.832, 'Kayes'],
    ['Kéniéba', 194_153, 12.667, -11.0, 'Kayes'],
    ['Yélimané', 178_442, 15.119, -10.577, 'Kayes'],
    ['Kita', 434_379, 13.035, -9.49, 'Kita'],
    ['Diéma', 212_062, 14.54, -9.192, 'Nioro'],
    ['Nioro', 230_488, 15.229, -9.593, 'Nioro'],
  ],
  'ML-2': [
    ['Koulikoro', 211_103, 12.863, -7.56, 'Koulikoro'],
    ['Banamba', 190_235, 13.548, -7.448, 'Koulikoro'],
    ['Kangaba', 100_720, 11.933, -8.417, 'Koulikoro'],
    ['Kati', 948_128, 12.744, -8.073, 'Koulikoro'],
    ['Kolokani', 233_919, 13.573, -8.034, 'Koulikoro'],
    ['Dioïla', 491_210, 12.482, -6.791, 'Dioïla'],
    ['Nara', 242_990, 15.169, -7.285, 'Nara'],
  ],
  'ML-3': [
    ['Sikasso', 725_494, 11.318, -5.667, 'Sikasso'],
    ['Kadiolo', 239_713, 10.55, -5.767, 'Sikasso'],
    ['Bougouni', 459_509, 11.418, -7.483, 'Bougouni'],
    ['Yanfolila', 211_824, 11.183, -8.15, 'Bougouni'],
    ['Kolondiéba', 202_618, 11.089, -6.893, 'Bougouni'],
    ['Koutiala', 575_253, 12.392, -5.464, 'Koutiala'],
    ['Yorosso', 211_508, 12.358, -4.777, 'Koutiala'],
  ],
  'ML-4': [
    ['Ségou', 691_358, 13.432, -6.216, 'Ségou'],
    ['Barouéli', 203_550, 13.075, -6.572, 'Ségou'],
    ['Bla', 283_663, 12.95, -5.76, 'Ségou'],
    ['Macina', 237_477, 13.964, -5.358, 'Ségou'],
    ['Niono', 365_443, 14.253, -5.993, 'Ségou'],
    ['San', 334_911, 13.303, -4.896, 'San'],
    ['Tominian', 219_853, 13.287, -4.593, 'San'],
  ],
  'ML-5': [
    ['Mopti', 368_512, 14.484, -4.183, 'Mopti'],
    ['Djenné', 207_260, 13.906, -4.553, 'Mopti'],
    ['Ténenkou', 163_641, 14.457, -4.917, 'Mopti'],
    ['Youwarou', 106_768, 15.368, -4.263, 'Mopti'],
    ['Bandiagara', 317_965, 14.35, -3.61, 'Bandiagara'],
    ['Bankass', 263_446, 14.078, -3.516, 'Bandiagara'],
    ['Koro', 361_944, 14.064, -3.075, 'Bandiagara'],
    ['Douentza', 247_794, 15.002, -2.95, 'Douentza'],
  ],
}

export const districts: readonly District[] = regions.flatMap((region) =>
  (CERCLES[region.code] ?? []).map(([name, population2009, latitude, longitude, region2023]) => ({
    ...place(`${region.code}-${asciiCapitals(name)}`, name, 3, region),
    population2009,
    seat: [longitude, latitude] as const,
    region2023,
  })),
)

export const kadiolo = placeNamed(districts, 'ML-3-KADIOLO')

/** Communes of Kadiolo with how many of the 23 health areas the demo puts in each; the real share-out is not known. */
const AREAS_BY_COMMUNE: Readonly<Record<string, number>> = {
  Diou: 1,
  Dioumaténé: 2,
  Fourou: 3,
  Kadiolo: 3,
  Kaï: 2,
  Loulouni: 4,
  Misséni: 3,
  Nimbougou: 2,
  Zégoua: 3,
}

/** Kadiolo's 23 health areas: one bears the name of each commune; the other 14 are made up and say so. */
export const healthAreas: readonly HealthArea[] = Object.entries(AREAS_BY_COMMUNE).flatMap(([commune, count]) =>
  Array.from({ length: count }, (_, index): HealthArea => {
    const code = `${kadiolo.code}-${asciiCapitals(commune)}`
    const area =
      index === 0
        ? place(code, commune, 4, kadiolo)
        : place(`${code}-${index + 1}`, `${commune} ${index + 1} (illustratif)`, 4, kadiolo)
    return { ...area, commune }
  }),
)

export const places: readonly Place[] = [country, ...regions, ...districts, ...healthAreas]

/** @throws {Error} when there is none: a slip in this folder. */
export function placeNamed<P extends Place>(among: readonly P[], code: string): P {
  const found = among.find((one) => one.code === code)
  if (!found) throw new Error(`no place ${code} in the demo`)
  return found
}

/** `Ténenkou` → `TENENKOU`. */
export function asciiCapitals(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
}

function place(code: string, name: string, level: Place['level'], parent: Place | null): Place {
  return { code, id: uidFor('organisationUnit', code), name, level, parent }
}
