import { WebMessageError } from '../http'
import { isRecord, isReference } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'

/** How objects are named in a payload: by uid, code, name, or a custom attribute's value. */
export type IdScheme = Readonly<{ kind: 'UID' | 'CODE' | 'NAME' } | { kind: 'ATTRIBUTE'; attribute: string }>

export type IdSchemes = Readonly<{
  dataElement: IdScheme
  orgUnit: IdScheme
  categoryOptionCombo: IdScheme
  dataSet: IdScheme
}>

const UID: IdScheme = { kind: 'UID' }

/**
 * `idScheme` and its specialisations. `prefix` is `input` for the identifiers of an export's own parameters.
 * @throws {WebMessageError} 400 for a scheme there is none of.
 */
export function idSchemesOf(query: URLSearchParams, prefix = ''): IdSchemes {
  const parameter = (name: string): string =>
    prefix === '' ? name : `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}`
  const general = schemeOf(query, parameter('idScheme')) ?? UID
  const special = (name: string): IdScheme => schemeOf(query, parameter(name)) ?? general
  return {
    dataElement: special('dataElementIdScheme'),
    orgUnit: special('orgUnitIdScheme'),
    categoryOptionCombo: special('categoryOptionComboIdScheme'),
    dataSet: special('dataSetIdScheme'),
  }
}

function schemeOf(query: URLSearchParams, parameter: string): IdScheme | undefined {
  const given = query.get(parameter)
  if (given === null || given === '') return undefined
  const attribute = /^ATTRIBUTE:([a-zA-Z][a-zA-Z0-9]{10})$/i.exec(given)?.[1]
  if (attribute !== undefined) return { kind: 'ATTRIBUTE', attribute }
  const kind = given.toUpperCase()
  if (kind === 'UID' || kind === 'ID') return UID
  if (kind === 'CODE' || kind === 'NAME') return { kind }
  throw new WebMessageError(400, `Value '${given}' is not valid for parameter ${parameter}.`)
}

/** Finds uids of a type by a scheme; the index is built once per use. */
export function uidFinder(type: string, scheme: IdScheme, state: MockState): (name: string) => string | undefined {
  if (scheme.kind === 'UID') return (name) => (state.metadata.get(type, name) ? name : undefined)
  const index = new Map(state.metadata.all(type).map((object) => [nameBy(object, scheme), object.id] as const))
  return (name) => index.get(name)
}

/** The object's name by a scheme; undefined when it has none. */
export function nameBy(object: MetadataObject | undefined, scheme: IdScheme): string | undefined {
  if (!object) return undefined
  switch (scheme.kind) {
    case 'UID':
      return object.id
    case 'CODE':
      return typeof object['code'] === 'string' ? object['code'] : undefined
    case 'NAME':
      return typeof object['name'] === 'string' ? object['name'] : undefined
    case 'ATTRIBUTE': {
      const values = Array.isArray(object['attributeValues']) ? object['attributeValues'] : []
      const entry = values
        .filter(isRecord)
        .find(({ attribute }) => isReference(attribute) && attribute.id === scheme.attribute)
      return typeof entry?.['value'] === 'string' ? entry['value'] : undefined
    }
  }
}
