import { isWireObject, optionalNumber, optionalText, type WireObject as Json } from '../../dhis2/wire-parse'
import type { MetadataPackage } from '../package'
import type { WireObject } from '../wire/objects'

export type Located = Readonly<{ collection: string; object: WireObject }>

/** A package laid open for checks. It trusts nothing: what is not there or of another type reads as empty. */
export type PackageReader = Readonly<{
  collections: readonly string[]
  objects: (collection: string) => readonly WireObject[]
  /** Also of what is nested: sections, legends, dashboard items. */
  byId: (id: string) => Located | null
  /** All objects of all collections. */
  all: readonly Located[]
  dhis2Version: string
}>

export function readPackage(given: MetadataPackage): PackageReader {
  const entries = Object.entries(given).flatMap(([collection, value]): [string, readonly WireObject[]][] =>
    Array.isArray(value) ? [[collection, value as readonly WireObject[]]] : [],
  )
  const byCollection = new Map(entries)
  const all = entries.flatMap(([collection, objects]) => objects.map((object) => ({ collection, object })))
  const byId = new Map(all.map((located) => [located.object.id, located]))
  return {
    collections: [...byCollection.keys()],
    objects: (collection) => byCollection.get(collection) ?? [],
    byId: (id) => byId.get(id) ?? null,
    all,
    dhis2Version: given.package.DHIS2Version,
  }
}

export const textOf = (object: Json, property: string): string => optionalText(object[property]) ?? ''

export const numberOf = (object: Json, property: string): number | null => optionalNumber(object[property])

export function recordOf(object: Json, property: string): Json {
  const value = object[property]
  return isWireObject(value) ? value : {}
}

export function recordsOf(object: Json, property: string): readonly Json[] {
  const value = object[property]
  return Array.isArray(value) ? value.filter(isWireObject) : []
}

export function textsOf(object: Json, property: string): readonly string[] {
  const value = object[property]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** The id a reference names, '' when there is none. */
export const refOf = (object: Json, property: string): string => textOf(recordOf(object, property), 'id')

export const refsOf = (object: Json, property: string): readonly string[] =>
  recordsOf(object, property).map((one) => textOf(one, 'id'))

/** The English of a property, '' when it was not translated. */
export function englishOf(object: Json, property: string): string {
  const wanted = property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
  const found = recordsOf(object, 'translations').find(
    (one) => textOf(one, 'locale') === 'en' && textOf(one, 'property') === wanted,
  )
  return found ? textOf(found, 'value') : ''
}

/** Both languages of a property. */
export const bothOf = (object: Json, property: string): readonly string[] => [
  textOf(object, property),
  englishOf(object, property),
]
