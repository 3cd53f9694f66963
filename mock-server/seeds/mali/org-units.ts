import { uidFor, type Uid } from '../../../src/dhis2/uid'
import { governanceForm } from '../../../src/metadata/forms-governance'
import { insuranceForm, quotaForm } from '../../../src/metadata/forms-insurance'
import { financingForm } from '../../../src/metadata/forms-financing'
import { populationForm } from '../../../src/metadata/forms-population'
import { situationForm } from '../../../src/metadata/forms-situation'
import { trainingForm } from '../../../src/metadata/forms-training'
import {
  areasWithAsaco,
  areaUnits,
  cercleGroups,
  communeGroups,
  decentralisationProject,
  districtUnits,
  firstPhase,
  kayesProject,
  northNorm,
  region2023Groups,
  regionUnits,
  southNorm,
  urbanExcluded,
} from '../../../src/metadata/org-unit-groups'
import type { OrgUnitGroup } from '../../../src/metadata/kinds/org-unit-group'
import { asciiCapitals, country, districts, healthAreas, kadiolo, places, regions, type Place } from './places'
import { regionPolygon } from './polygons'

export type WireOrgUnit = Readonly<{ id: Uid; code: string; name: string; [property: string]: unknown }>

/** Before the oldest value of the demo. */
const OPENING_DATE = '2000-01-01'

const SHAPE_NOTES: Readonly<Record<string, string>> = {
  'ML-6': "Contour d'avant la réforme de 2016 : il comprend Taoudénit. Natural Earth, domaine public.",
  'ML-7': "Contour d'avant la réforme de 2016 : il comprend Ménaka. Natural Earth, domaine public.",
  'ML-9': 'Région créée en 2016 : pas de contour dans la source libre utilisée (Natural Earth).',
  'ML-10': 'Région créée en 2016 : pas de contour dans la source libre utilisée (Natural Earth).',
}

/** The tree as DHIS2's import takes it, parents first. */
export function orgUnitWires(): readonly WireOrgUnit[] {
  const seats = new Map(districts.map((district) => [district.id, district.seat]))
  return places.map((place) => {
    const seat = seats.get(place.id)
    const geometry = seat ? { type: 'Point', coordinates: seat } : place.level === 2 ? regionPolygon(place.code) : null
    const description =
      SHAPE_NOTES[place.code] ?? (place.name.includes('illustratif') ? 'Aire inventée pour la démonstration.' : null)
    return {
      id: place.id,
      code: place.code,
      name: place.name,
      shortName: place.name,
      openingDate: OPENING_DATE,
      ...(place.parent === null ? {} : { parent: { id: place.parent.id } }),
      ...(geometry === null ? {} : { geometry }),
      ...(description === null ? {} : { description }),
    }
  })
}

export function levelWires(): readonly Readonly<Record<string, unknown>>[] {
  const names = [
    ['Pays', 'Country'],
    ['Région sanitaire', 'Health region'],
    ['District sanitaire', 'Health district'],
    ['Aire de santé', 'Health area'],
  ] as const
  return names.map(([fr, en], index) => ({
    id: uidFor('organisationUnitLevel', `ML_N${index + 1}`),
    code: `ML_N${index + 1}`,
    name: fr,
    level: index + 1,
    translations: [{ locale: 'en', property: 'NAME', value: en }],
  }))
}

/** Members of each group of the package, by the group's uid. */
export function groupMembers(): ReadonlyMap<Uid, readonly Place[]> {
  const phase1 = regions.filter((region) => districts.some((district) => district.parent === region))
  const within = (codes: readonly string[]): readonly Place[] => regions.filter((region) => codes.includes(region.code))
  const south = ['ML-1', 'ML-2', 'ML-3', 'ML-4']
  const members: [OrgUnitGroup, readonly Place[]][] = [
    [regionUnits, regions],
    [districtUnits, districts],
    [areaUnits, healthAreas],
    [areasWithAsaco, healthAreas],
    [firstPhase, phase1],
    [decentralisationProject, within(['ML-1', 'ML-3', 'ML-4'])],
    [kayesProject, districts.filter((one) => ['Kayes', 'Yélimané', 'Diéma', 'Kita', 'Kéniéba'].includes(one.name))],
    [southNorm, districts.filter((one) => south.includes(one.parent?.code ?? ''))],
    [northNorm, within(['ML-6', 'ML-7', 'ML-8', 'ML-9', 'ML-10'])],
    [urbanExcluded, within(['ML-BKO'])],
    ...communeGroups.map((group): [OrgUnitGroup, readonly Place[]] => [
      group,
      healthAreas.filter((area) => group.code === `OG_COM_${asciiCapitals(area.commune)}`),
    ]),
    ...cercleGroups.map((group): [OrgUnitGroup, readonly Place[]] => [
      group,
      districts.filter((district) => group.code === `OG_CER_${asciiCapitals(district.name)}`),
    ]),
    ...region2023Groups.map((group): [OrgUnitGroup, readonly Place[]] => [group, placesOf2023(group.code)]),
  ]
  return new Map(members.map(([group, found]) => [group.id, found]))
}

/** Districts where the demo has some, the old region where it has none. */
function placesOf2023(groupCode: string): readonly Place[] {
  const inside = districts.filter((district) => groupCode === `OG_R23_${asciiCapitals(district.region2023)}`)
  if (inside.length > 0) return inside
  return regions.filter((region) => groupCode === `OG_R23_${asciiCapitals(region.name)}`)
}

const otherDistricts = districts.filter((district) => district.id !== kadiolo.id)
const phase1Regions = regions.filter((region) => districts.some((district) => district.parent === region))

/** Who reports which form, by its uid. Kadiolo reports by health area, the other districts as a whole. */
export function assignments(): ReadonlyMap<Uid, readonly Place[]> {
  const reporting = [...healthAreas, ...otherDistricts]
  return new Map<Uid, readonly Place[]>([
    [populationForm.id, reporting],
    [situationForm.id, reporting],
    // Kadiolo district stays: what the ASACO pay together is not known by area.
    [financingForm.id, [...reporting, kadiolo]],
    [trainingForm.id, [...districts, ...phase1Regions]],
    [governanceForm.id, [...healthAreas, ...districts, ...phase1Regions]],
    [insuranceForm.id, districts],
    [quotaForm.id, districts],
  ])
}

/**
 * Units above that hold published totals nobody could split. They are assigned while those are entered, and no longer: nobody expects
 * a monthly report of them.
 */
export function pastAssignments(): ReadonlyMap<Uid, readonly Place[]> {
  const above = [kadiolo, ...phase1Regions, country]
  return new Map<Uid, readonly Place[]>([
    [populationForm.id, above],
    [situationForm.id, above],
    [insuranceForm.id, [country]],
  ])
}
