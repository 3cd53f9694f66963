import { canRead } from '../../access/rights'
import { itemSchemaOf, schemaOf } from '../schema/catalogue'
import type { Property } from '../schema/property'
import { simpleName } from '../schema/schema'
import { isRecord, isReference } from '../shape'
import type { Candidate } from './candidate'
import { report, textOf, type Check, type CheckContext } from './check'
import { identifierText, type ErrorReport } from './report'

/** References to what is neither stored nor in the payload, or not for this user, and repeats in lists. DHIS2 counts their objects twice. */
export const checkReferences: Check = (candidate, context) => {
  const found = candidate.schema.entries.flatMap(([name, property]) => [
    ...missingReferences(candidate, name, property, context),
    ...repeatedReferences(candidate, name, property),
  ])
  found.push(...missingAttributes(candidate, context), ...foreignReferences(candidate, context))
  const shared = context.parameters.skipSharing ? [] : missingSharing(candidate, context)
  if (found.length + shared.length > 0) candidate.countedTwice = true
  return [...found, ...shared]
}

const isKnown = (type: string, id: string, { state, sent }: CheckContext): boolean =>
  state.metadata.get(type, id) !== undefined || sent(type).has(id)

type Fault = Readonly<{ code: string; words: string }>

const UNKNOWN: Fault = { code: 'E5002', words: 'Invalid reference' }
const UNREADABLE: Fault = { code: 'E5008', words: 'READ access is required for reference' }

/** What is wrong with a reference; undefined when nothing is. */
function faultOf(type: string, id: string, context: CheckContext): Fault | undefined {
  if (!isKnown(type, id, context)) return UNKNOWN
  const stored = context.state.metadata.get(type, id)
  return stored && !canRead(context.user, stored, context.state) ? UNREADABLE : undefined
}

function missingReferences(
  candidate: Candidate,
  name: string,
  property: Property,
  context: CheckContext,
): readonly ErrorReport[] {
  const value = candidate.raw[name]
  if (property.kind === 'reference') {
    if (name === 'createdBy' || name === 'lastUpdatedBy') return []
    const fault = isReference(value) ? faultOf(property.type, value.id, context) : undefined
    if (!isReference(value) || !fault) return []
    return [invalidReference(candidate, property.type, value.id, name, fault)]
  }
  if (property.kind === 'references' && Array.isArray(value)) {
    const item = schemaOf(property.type)
    return value.filter(isReference).flatMap(({ id }) => {
      const fault = faultOf(property.type, id, context)
      if (!fault) return []
      const error = invalidReference(candidate, property.type, id, itemName(name), fault)
      return [{ ...error, ...(item && { errorKlass: item.klass }) }]
    })
  }
  if (property.kind === 'embedded' && Array.isArray(value)) {
    return value.filter(isRecord).flatMap((item) =>
      Object.entries(property.references ?? {}).flatMap(([key, type]) => {
        const target = item[key]
        const fault = isReference(target) ? faultOf(type, target.id, context) : undefined
        if (!isReference(target) || !fault) return []
        const error = invalidReference(candidate, type, target.id, key, fault)
        return [property.item === undefined ? error : ofItem(error, property.item, item, type, key, fault)]
      }),
    )
  }
  return []
}

/** Items with a type of their own are named instead of the object they live in. */
function ofItem(
  error: ErrorReport,
  itemType: string,
  item: Readonly<Record<string, unknown>>,
  type: string,
  association: string,
  { words }: Fault,
): ErrorReport {
  const klass = itemSchemaOf(itemType)?.klass ?? itemType
  const target = `[${isReference(item[association]) ? item[association].id : ''}] (${simpleName(schemaOf(type)?.klass ?? type)})`
  const owner = identifierText(item, simpleName(klass))
  const message = `${words} ${target} on object ${owner} for association \`${association}\``
  const args = [target, owner, association]
  const mainId = isReference(item) ? { mainId: item.id } : {}
  return { ...error, mainKlass: klass, message, args, errorProperties: args, ...mainId }
}

/** A list keeps its order, so a member must not be in it twice; a set swallows the second (observed on 2.42). */
function repeatedReferences(candidate: Candidate, name: string, property: Property): readonly ErrorReport[] {
  const value = candidate.raw[name]
  if (property.kind !== 'references' || property.ordered !== true || !Array.isArray(value)) return []
  const ids = value.filter(isReference).map(({ id }) => id)
  const klass = schemaOf(property.type)?.klass ?? property.type
  return ids
    .filter((id, at) => ids.indexOf(id) < at)
    .map((id) => {
      const target = `[${id}] (${simpleName(klass)})`
      const message = `Duplicate reference ${target} on object ${textOf(candidate)} for association \`${itemName(name)}\``
      const extra = { errorKlass: klass, errorProperty: itemName(name), mainId: candidate.id }
      return report(candidate, 'E5007', message, [target, textOf(candidate), itemName(name)], extra)
    })
}

/** DHIS2 names the association of a collection by its item: `dataElements` → `dataElement`. */
const itemName = (collection: string): string => collection.replace(/ies$/, 'y').replace(/s$/, '')

function invalidReference(
  candidate: Candidate,
  type: string,
  id: string,
  association: string,
  { code, words }: Fault = UNKNOWN,
): ErrorReport {
  const target = `[${id}] (${simpleName(schemaOf(type)?.klass ?? type)})`
  const owner = textOf(candidate)
  const message = `${words} ${target} on object ${owner} for association \`${association}\``
  const extra = { errorProperty: association, mainId: candidate.id }
  return report(candidate, code, message, [target, owner, association], extra)
}

function missingAttributes(candidate: Candidate, context: CheckContext): readonly ErrorReport[] {
  const values = candidate.raw['attributeValues']
  if (!Array.isArray(values)) return []
  return values.filter(isRecord).flatMap(({ attribute }) => {
    if (!isReference(attribute) || isKnown('attributes', attribute.id, context)) return []
    return [invalidReference(candidate, 'attributes', attribute.id, 'attributeValues')]
  })
}

/** With ERRORS_NOT_OWNER, a list that another type owns must not be sent; one of the same type may be. */
function foreignReferences(candidate: Candidate, { parameters }: CheckContext): readonly ErrorReport[] {
  if (parameters.importReportMode !== 'ERRORS_NOT_OWNER') return []
  return candidate.schema.entries.flatMap(([name, property]) => {
    const list = candidate.raw[name]
    if (property.kind !== 'inverse' || property.type === candidate.schema.plural || !Array.isArray(list)) return []
    return list.filter(isReference).map((item) => {
      const target = identifierText(item, simpleName(schemaOf(property.type)?.klass ?? property.type))
      const owner = textOf(candidate)
      const message = `Non-owner reference ${target} on object ${owner} for association \`${name}\` disallowed for payload for ERRORS_NOT_OWNER`
      return report(candidate, 'E5006', message, [target, owner, name])
    })
  })
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
