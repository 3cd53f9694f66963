import { WebMessageError } from '../http'
import type { MetadataObject, MetadataStore } from '../metadata/store'
import { derived } from '../metadata/store'
import { isRecord } from '../metadata/shape'

/** How objects are named on the wire: by uid, code, name, or the value of an attribute. */
export type IdScheme = Readonly<{ kind: 'UID' | 'CODE' | 'NAME' } | { kind: 'ATTRIBUTE'; attribute: string }>

export const UID_SCHEME: IdScheme = { kind: 'UID' }

const KNOWN = new Set(['UID', 'ID', 'CODE', 'NAME', 'UUID', 'ATTRIBUTE'])

/** @throws {WebMessageError} 400 for a word that is no scheme, as Spring refuses the import options. */
export function parseIdScheme(text: string | null, parameter: string): IdScheme | undefined {
  if (text === null || text === '') return undefined
  const [word = '', attribute] = text.split(':')
  const kind = word.toUpperCase()
  if (!KNOWN.has(kind)) throw new WebMessageError(400, refusal(text, parameter))
  if (kind === 'ATTRIBUTE') return { kind, attribute: attribute ?? '' }
  return kind === 'CODE' || kind === 'NAME' ? { kind } : UID_SCHEME
}

function refusal(text: string, parameter: string): string {
  const codes = `methodInvocation.importOptions.${parameter},methodInvocation.${parameter},methodInvocation.java.lang.String,methodInvocation`
  return (
    `Value '${text}' is not valid for parameter ${parameter}. Validation failed for argument [0] in public ` +
    'org.hisp.dhis.dxf2.webmessage.WebMessage org.hisp.dhis.webapi.controller.DataValueSetController.postJsonDataValueSet' +
    '(org.hisp.dhis.dxf2.common.ImportOptions,jakarta.servlet.http.HttpServletRequest) throws java.io.IOException,' +
    `org.hisp.dhis.feedback.ConflictException: [Field error in object 'importOptions' on field '${parameter}': rejected ` +
    `value [${text}]; codes [${codes}]; arguments [org.springframework.context.support.DefaultMessageSourceResolvable: ` +
    `codes [importOptions.${parameter},${parameter}]; arguments []; default message [${parameter}]]; default message ` +
    `[Property '${parameter}' threw exception: java.lang.IllegalArgumentException: No enum constant ` +
    `org.hisp.dhis.common.IdentifiableProperty.${text}]] `
  )
}

/** What an object is called in a scheme; undefined when it has no such name. */
export function nameUnder(scheme: IdScheme, object: MetadataObject): string | undefined {
  if (scheme.kind === 'UID') return object.id
  if (scheme.kind === 'ATTRIBUTE') return attributeValue(object, scheme.attribute)
  const value = object[scheme.kind === 'CODE' ? 'code' : 'name']
  return typeof value === 'string' ? value : undefined
}

function attributeValue(object: MetadataObject, attribute: string): string | undefined {
  const values = object['attributeValues']
  if (!Array.isArray(values)) return undefined
  const found: unknown = values.find((value) => {
    return isRecord(value) && isRecord(value['attribute']) && value['attribute']['id'] === attribute
  })
  return isRecord(found) && typeof found['value'] === 'string' ? found['value'] : undefined
}

const TYPES = ['dataElements', 'organisationUnits', 'categoryOptionCombos', 'dataSets', 'categoryOptions'] as const
export type SchemeType = (typeof TYPES)[number]

/** Uids by name of one type; one index for each (type, scheme), rebuilt after a write to the type. */
const indexes = Object.fromEntries(
  TYPES.map((type) => [type, derived([type], () => new Map<string, ReadonlyMap<string, string>>())]),
) as Readonly<Record<SchemeType, (store: MetadataStore) => Map<string, ReadonlyMap<string, string>>>>

/** Finds uids by what objects are called in a scheme. An unknown name gives undefined. */
export function uidFinder(
  type: SchemeType,
  scheme: IdScheme,
  store: MetadataStore,
): (text: string) => string | undefined {
  if (scheme.kind === 'UID') return (text) => store.get(type, text)?.id
  const cache = indexes[type](store)
  const key = scheme.kind === 'ATTRIBUTE' ? `ATTRIBUTE:${scheme.attribute}` : scheme.kind
  const known = cache.get(key)
  const index = known ?? new Map(store.all(type).flatMap((object) => entry(object, scheme)))
  if (!known) cache.set(key, index)
  return (text) => index.get(text)
}

function entry(object: MetadataObject, scheme: IdScheme): readonly (readonly [string, string])[] {
  const name = nameUnder(scheme, object)
  return name === undefined ? [] : [[name, object.id]]
}
