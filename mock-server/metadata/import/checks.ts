import { UID_PATTERN } from '../../../src/dhis2/uid'
import { nameIn } from '../display'
import { isRecord, isReference } from '../shape'
import { mayUpdate, mayWriteType } from '../query/access-block'
import { schemaOf } from '../schema/catalogue'
import { isOwned, type Property } from '../schema/property'
import { simpleName, type Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
import type { MockState } from '../../state'
import type { Candidate } from './candidate'
import type { ImportParameters } from './parameters'
import { identifierText, type ErrorReport } from './report'

export type CheckContext = Readonly<{
  state: MockState
  user: MetadataObject | null
  parameters: ImportParameters
  /** Ids of the payload by plural type. */
  payloadIds: ReadonlyMap<string, ReadonlySet<string>>
}>

type Check = (candidate: Candidate, context: CheckContext) => readonly ErrorReport[]

/** Finds what is wrong with each candidate of one type, in the order DHIS2 looks. */
export function checkAll(candidates: readonly Candidate[], context: CheckContext): void {
  const seen = new Set<string>()
  const taken = new Map<string, string>()
  for (const candidate of candidates) {
    if (context.parameters.importStrategy === 'DELETE') {
      candidate.errors.push(...checkExists(candidate, context))
      continue
    }
    candidate.errors.push(...checkTwice(candidate, seen))
    if (candidate.errors.length > 0) continue
    for (const check of CHECKS) candidate.errors.push(...check(candidate, context))
    candidate.errors.push(...checkUnique(candidate, context, taken))
  }
}

const textOf = (candidate: Candidate): string =>
  identifierText({ ...candidate.raw, id: candidate.raw['id'] ?? candidate.id }, simpleName(candidate.schema.klass))

const report = (
  candidate: Candidate,
  errorCode: string,
  message: string,
  args: readonly string[],
  extra: Partial<ErrorReport> = {},
): ErrorReport => ({ message, mainKlass: candidate.schema.klass, errorCode, errorProperties: args, args, ...extra })

function checkTwice(candidate: Candidate, seen: Set<string>): readonly ErrorReport[] {
  const { id, schema } = candidate
  if (!seen.has(id)) {
    seen.add(id)
    return []
  }
  const message = `Id \`${id}\` for type \`class ${schema.klass}\` exists on more than 1 object in the payload, removing all but the first found`
  const extra = { mainId: id, errorProperty: 'id', errorProperties: [id, schema.klass] }
  return [report(candidate, 'E5004', message, [id, `class ${schema.klass}`], extra)]
}

/** UPDATE and DELETE need the object, CREATE needs that there is none. */
const checkExists: Check = (candidate, { parameters }) => {
  const { importStrategy } = parameters
  const args = ['UID', textOf(candidate)]
  if (importStrategy === 'CREATE' && candidate.existing) {
    const message = `Found matching object for reference, but import mode is CREATE. Identifier was UID, and object was ${textOf(candidate)}.`
    return [report(candidate, 'E5000', message, args, { mainId: candidate.id })]
  }
  if ((importStrategy === 'UPDATE' || importStrategy === 'DELETE') && !candidate.existing) {
    const message = `No matching object for reference. Identifier was UID, and object was ${textOf(candidate)}.`
    const property = importStrategy === 'UPDATE' ? { errorProperty: 'id' } : {}
    return [report(candidate, 'E5001', message, args, { mainId: candidate.id, ...property })]
  }
  return []
}

const checkRights: Check = (candidate, { user, state }) => {
  const { schema, existing } = candidate
  const allowed = existing ? mayUpdate(schema, existing, { user, state }) : mayWriteType(schema, { user, state })
  if (allowed || !user) return []
  const who = `${nameIn(user, 'en')} [${user.id}] (User)`
  const object = existing ? identifierText(existing, simpleName(schema.klass)) : textOf(candidate)
  const message = existing
    ? `User \`${who}\` is not allowed to update object \`${object}\``
    : `User \`${who}\` is not allowed to create objects of type ${object}`
  return [report(candidate, existing ? 'E3001' : 'E3000', message, [who, object])]
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === ''

const checkRequired: Check = (candidate) =>
  Object.entries(candidate.schema.properties).flatMap(([name, property]) => {
    if (property.required !== true || !isOwned(property) || !isMissing(candidate.raw[name])) return []
    const errorKlass = property.javaClass ?? 'java.lang.String'
    const message = `Missing required property \`${name}\``
    return [report(candidate, 'E4000', message, [name], { errorKlass, errorProperty: name })]
  })

const checkLengths: Check = (candidate) =>
  Object.entries(candidate.schema.properties).flatMap(([name, property]) => {
    const value = candidate.raw[name]
    const most = property.maxLength
    if (name === 'id' || most === undefined || typeof value !== 'string' || value.length <= most) return []
    const message = `Maximum length of property \`${name}\`is ${most}, but given length was ${value.length}`
    const args = [name, String(most), String(value.length)]
    const errorProperties = [name, most, value.length]
    return [
      report(candidate, 'E4001', message, args, {
        errorKlass: 'java.lang.String',
        errorProperty: name,
        errorProperties,
      }),
    ]
  })

/** Only new objects: a stored uid cannot be wrong. */
const checkUid: Check = (candidate) => {
  const { raw, schema, existing } = candidate
  const id = raw['id']
  if (existing || typeof id !== 'string' || id === '' || UID_PATTERN.test(id)) return []
  const type = simpleName(schema.klass)
  const invalid = report(candidate, 'E4014', `Invalid UID \`${id}\` for property \`${type}\``, [id, type])
  candidate.countedTwice = true
  if (id.length === 11) return [invalid]
  const message = `Allowed length range for property \`id\` is [11 to 11], but given length was ${id.length}`
  const args = ['id', '11.0', '11.0', String(id.length)]
  const extra = { errorKlass: 'java.lang.String', errorProperty: 'id', errorProperties: ['id', 11, 11, id.length] }
  return [report(candidate, 'E4002', message, args, extra), invalid]
}

const checkReferences: Check = (candidate, context) => {
  const found = Object.entries(candidate.schema.properties).flatMap(([name, property]) =>
    missingReferences(candidate, name, property, context),
  )
  const shared = context.parameters.skipSharing ? [] : missingSharing(candidate, context)
  if (found.length + shared.length > 0) candidate.countedTwice = true
  return [...found, ...shared]
}

const isKnown = (type: string, id: string, { state, payloadIds }: CheckContext): boolean =>
  state.metadata.get(type, id) !== undefined || payloadIds.get(type)?.has(id) === true

function missingReferences(
  candidate: Candidate,
  name: string,
  property: Property,
  context: CheckContext,
): readonly ErrorReport[] {
  const value = candidate.raw[name]
  if (property.kind === 'reference') {
    if (name === 'createdBy' || name === 'lastUpdatedBy') return []
    if (!isReference(value) || isKnown(property.type, value.id, context)) return []
    return [invalidReference(candidate, property.type, value.id, name)]
  }
  if (property.kind === 'references' && Array.isArray(value)) {
    const item = schemaOf(property.type)
    return value.filter(isReference).flatMap(({ id }) => {
      if (isKnown(property.type, id, context)) return []
      const error = invalidReference(candidate, property.type, id, itemName(name))
      return [{ ...error, ...(item && { errorKlass: item.klass }) }]
    })
  }
  if (property.kind === 'embedded' && Array.isArray(value)) {
    return value.filter(isRecord).flatMap((item) =>
      Object.entries(property.references ?? {}).flatMap(([key, type]) => {
        const target = item[key]
        if (!isReference(target) || isKnown(type, target.id, context)) return []
        return [invalidReference(candidate, type, target.id, key)]
      }),
    )
  }
  return []
}

/** DHIS2 names the association of a collection by its item: `dataElements` → `dataElement`. */
const itemName = (collection: string): string => collection.replace(/ies$/, 'y').replace(/s$/, '')

function invalidReference(candidate: Candidate, type: string, id: string, association: string): ErrorReport {
  const target = `[${id}] (${simpleName(schemaOf(type)?.klass ?? type)})`
  const owner = textOf(candidate)
  const message = `Invalid reference ${target} on object ${owner} for association \`${association}\``
  const extra = { errorProperty: association, mainId: candidate.id }
  return report(candidate, 'E5002', message, [target, owner, association], extra)
}

function missingSharing(candidate: Candidate, context: CheckContext): readonly ErrorReport[] {
  const sharing = candidate.raw['sharing']
  if (!candidate.schema.sharing || !isRecord(sharing) || typeof sharing['public'] !== 'string') return []
  const missing = (key: string, type: string, association: string): readonly ErrorReport[] =>
    Object.keys(isRecord(sharing[key]) ? sharing[key] : {})
      .filter((id) => !isKnown(type, id, context))
      .map((id) => {
        const target = `[${id}] (${simpleName(schemaOf(type)?.klass ?? type)})`
        const owner = textOf(candidate)
        const message = `Invalid reference ${target} on object ${owner} for association \`${association}\``
        return report(candidate, 'E5002', message, [target, owner, association])
      })
  return [...missing('userGroups', 'userGroups', 'userGroupAccesses'), ...missing('users', 'users', 'userAccesses')]
}

/** A value type must not change under stored data. */
const checkValueType: Check = ({ schema, existing, raw, id, ...candidate }, { state }) => {
  if (schema.plural !== 'dataElements' || !existing || raw['valueType'] === existing['valueType']) return []
  if (raw['valueType'] === undefined || state.values.periods(id).length === 0) return []
  const message = `Data element \`${id}\` value type cannot be changed as it has associated data values`
  return [report({ schema, existing, raw, id, ...candidate }, 'E1121', message, [id])]
}

const CHECKS: readonly Check[] = [
  checkExists,
  checkRights,
  checkRequired,
  checkLengths,
  checkUid,
  checkValueType,
  checkReferences,
]

/** Values that must be unique, against the store and against the objects before it in the payload. */
function checkUnique(
  candidate: Candidate,
  { state }: CheckContext,
  taken: Map<string, string>,
): readonly ErrorReport[] {
  const { schema, raw, id } = candidate
  return uniqueProperties(schema).flatMap((name) => {
    const value = raw[name]
    if (typeof value !== 'string' || value === '') return []
    const key = `${name}\u0000${value}`
    const holder = holderOf(schema, name, value, state) ?? taken.get(key)
    if (!taken.has(key)) taken.set(key, id)
    if (holder === undefined || holder === id) return []
    const message = `Property \`${name}\` with value \`${value}\` on object ${textOf(candidate)} already exists on object ${holder}`
    const extra = { errorProperty: name, mainId: holder }
    return [report(candidate, 'E5003', message, [name, value, textOf(candidate), holder], extra)]
  })
}

const uniqueProperties = (schema: Schema): readonly string[] =>
  Object.entries(schema.properties).flatMap(([name, property]) => (property.unique === true ? [name] : []))

const holders = new WeakMap<MockState, Map<string, { revision: number; ids: Map<string, string> }>>()

/** Id of the stored object that has this value; looked up in an index kept until the type is written. */
function holderOf(schema: Schema, name: string, value: string, state: MockState): string | undefined {
  let indexes = holders.get(state)
  if (!indexes) {
    indexes = new Map()
    holders.set(state, indexes)
  }
  const key = `${schema.plural}.${name}`
  const revision = state.metadata.revision(schema.plural)
  let index = indexes.get(key)
  if (index?.revision !== revision) {
    const entries = state.metadata.all(schema.plural).map((object) => [String(object[name] ?? ''), object.id] as const)
    index = { revision, ids: new Map(entries) }
    indexes.set(key, index)
  }
  return index.ids.get(value)
}
