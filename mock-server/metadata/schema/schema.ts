import { complex, date, derivedProperty, reference, text, type Properties, type Property } from './property'

/** A DHIS2 object type as far as this server knows it. */
export type Schema = Readonly<{
  /** `dataElements`: in addresses and payloads. */
  plural: string
  /** `dataElement` */
  singular: string
  /** `org.hisp.dhis.dataelement.DataElement`: in reports. */
  klass: string
  /** Position in an import: types are stored in this order, whatever the payload's. */
  order: number
  /** Which rights its sharing carries; null: not shareable. */
  sharing: 'metadata' | 'data' | null
  /** Any of these lets a user create and (with the sharing) change objects; empty: everybody may. */
  writeAuthorities: readonly string[]
  /** Making one needs no authority, though changing it does (constants: observed on 2.42). */
  anyoneCreates: boolean
  properties: Properties
  /** The same as a list, in that order. */
  entries: readonly (readonly [string, Property])[]
}>

export type SchemaInput = Readonly<{
  plural: string
  klass: string
  order: number
  singular?: string
  sharing?: Schema['sharing']
  writeAuthorities?: readonly string[]
  anyoneCreates?: true
  /** Has a shortName, which is required, unique too, or optional. */
  nameable?: 'required' | 'unique' | 'optional'
  /** What a nameable object is to analytics: an item of a dimension (most are), a dimension, or nothing. */
  role?: 'item' | 'dimension' | 'none'
  uniqueName?: true
  nameMaxLength?: number
  nameless?: true
  properties: Properties
}>

const CODE_LENGTH = 50
const NAME_LENGTH = 230
const SHORT_NAME_LENGTH = 50

const identifiable: Properties = {
  id: text(11),
  code: text(CODE_LENGTH, { unique: true }),
  created: date(),
  lastUpdated: date(),
  createdBy: reference('users'),
  lastUpdatedBy: reference('users'),
  translations: { kind: 'complex', default: [] },
  attributeValues: { kind: 'complex', default: [] },
  displayName: derivedProperty,
  href: derivedProperty,
  access: derivedProperty,
  favorite: derivedProperty,
  favorites: derivedProperty,
  user: derivedProperty,
}

/** Completes an entry of the catalogue with what all objects have. */
export function schema(given: SchemaInput): Schema {
  const sharing = given.sharing === undefined ? 'metadata' : given.sharing
  const singular = given.singular ?? given.plural.replace(/ies$/, 'y').replace(/s$/, '')
  const nameProperty = text(given.nameMaxLength ?? NAME_LENGTH, {
    ...(given.nameless === undefined && { required: true }),
    ...((given.uniqueName ?? given.nameable === 'unique') && { unique: true }),
  })
  const properties: Properties = {
    ...identifiable,
    name: nameProperty,
    ...(given.nameable && { ...nameable(given.nameable), ...ROLES[given.role ?? 'item'] }),
    sharing: sharing ? complex() : derivedProperty,
    ...given.properties,
  }
  return {
    plural: given.plural,
    singular,
    klass: given.klass,
    order: given.order,
    sharing,
    writeAuthorities: given.writeAuthorities ?? [],
    anyoneCreates: given.anyoneCreates ?? false,
    properties,
    entries: Object.entries(properties),
  }
}

function nameable(shortName: 'required' | 'unique' | 'optional'): Properties {
  return {
    shortName: text(SHORT_NAME_LENGTH, {
      ...(shortName !== 'optional' && { required: true }),
      ...(shortName === 'unique' && { unique: true }),
    }),
    description: text(),
    formName: text(NAME_LENGTH),
    displayShortName: derivedProperty,
    displayDescription: derivedProperty,
    displayFormName: derivedProperty,
  }
}

const ROLES: Readonly<Record<NonNullable<SchemaInput['role']>, Properties>> = {
  item: {
    dimensionItem: derivedProperty,
    dimensionItemType: derivedProperty,
    legendSets: { kind: 'references', type: 'legendSets', ordered: true },
    legendSet: derivedProperty,
  },
  dimension: {
    dimension: derivedProperty,
    dimensionType: derivedProperty,
    items: derivedProperty,
    allItems: derivedProperty,
  },
  none: {},
}

/** `DataElement` of `org.hisp.dhis.dataelement.DataElement`. */
export function simpleName(klass: string): string {
  return klass.slice(klass.lastIndexOf('.') + 1)
}
