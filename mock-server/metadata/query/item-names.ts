import type { MockState } from '../../state'
import { nameIn } from '../display'
import { schemaOf, schemaOfSingular } from '../schema/catalogue'

/** Types an item of an axis may be of, likeliest first. */
const ITEM_TYPES = [
  'indicators',
  'dataElements',
  'dataSets',
  'organisationUnits',
  'organisationUnitGroups',
  'categoryOptions',
  'categories',
  'organisationUnitGroupSets',
  'dataElementGroups',
  'categoryOptionGroups',
] as const

const KEYWORDS: Readonly<Record<string, string>> = {
  USER_ORGUNIT: 'User organisation unit',
  USER_ORGUNIT_CHILDREN: 'User organisation unit children',
  USER_ORGUNIT_GRANDCHILDREN: 'User organisation unit grand children',
}

/** What an item of an axis is called in a locale (empty: as it is stored); undefined where DHIS2 gives it no name. */
export function itemName(id: string, locale: string, { metadata }: Pick<MockState, 'metadata'>): string | undefined {
  for (const type of ITEM_TYPES) {
    const found = metadata.get(type, id)
    if (found) return nameIn(found, locale)
  }
  const [element, options] = id
    .split('.')
    .map((part, at) => metadata.get(at === 0 ? 'dataElements' : 'categoryOptionCombos', part))
  if (element && options) return `${nameIn(element, locale)} ${nameIn(options, locale)}`
  return KEYWORDS[id] ?? (/^(LEVEL|OU_GROUP)-/.test(id) ? id : undefined)
}

/** Types of references whose property is not named like them. */
const ODD_NAMES: Readonly<Record<string, string>> = {
  set: 'legendSets',
  itemOrganisationUnitGroups: 'organisationUnitGroups',
}

/** The type of what a property of a plain value refers to, by the name of the property. */
export function typeByName(property: string): string | undefined {
  return (schemaOf(ODD_NAMES[property] ?? property) ?? schemaOfSingular(property))?.plural
}
