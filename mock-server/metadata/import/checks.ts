import { UID_PATTERN } from '../../../src/dhis2/uid'
import { nameIn } from '../display'
import { mayCreateType, mayDelete, mayUpdate } from '../query/access-block'
import { isOwned } from '../schema/property'
import { simpleName } from '../schema/schema'
import type { Candidate } from './candidate'
import { checkCategoryLimits } from './category-limits'
import { checkAttributes } from './check-attributes'
import { checkDashboards } from './check-dashboards'
import { checkFormats } from './check-formats'
import { checkOptions } from './check-options'
import { checkSharing } from './check-sharing'
import { checkTranslations } from './check-translations'
import { checkUsers } from './check-users'
import { report, textOf, type Check, type CheckContext } from './check'
import { checkReferences } from './check-references'
import { checkDates, checkMove, checkValueType } from './check-types'
import { checkUnique } from './check-unique'
import { formatted } from './numbers'
import type { ErrorReport } from './report'

/** Finds what is wrong with each candidate of one type, in the order DHIS2 looks. */
export function checkAll(candidates: readonly Candidate[], context: CheckContext): void {
  const seen = new Set<string>()
  const taken = new Map<string, string>()
  for (const candidate of candidates) {
    if (context.parameters.importStrategy === 'DELETE') {
      const missing = checkExists(candidate, context)
      candidate.errors.push(...missing, ...(missing.length > 0 ? [] : checkDeleteRight(candidate, context)))
      continue
    }
    candidate.errors.push(...checkTwice(candidate, seen))
    if (candidate.errors.length > 0) continue
    for (const check of CHECKS) candidate.errors.push(...check(candidate, context))
    candidate.errors.push(...checkUnique(candidate, context, taken))
  }
}

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
const checkExists: Check = (candidate, { parameters, state }) => {
  const { importStrategy } = parameters
  const args = ['UID', textOf(candidate)]
  if (importStrategy === 'CREATE' && candidate.existing) {
    const message = `Found matching object for reference, but import ${state.quirks.createIsCalled} is CREATE. Identifier was UID, and object was ${textOf(candidate)}.`
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
  const allowed = existing ? mayUpdate(schema, existing, { user, state }) : mayCreateType(schema, { user, state })
  if (allowed || !user) return []
  const who = `${nameIn(user, 'en')} [${user.id}] (User)`
  const object = textOf(candidate)
  const message = existing
    ? `User \`${who}\` is not allowed to update object \`${object}\``
    : `User \`${who}\` is not allowed to create objects of type ${object}`
  return [report(candidate, existing ? 'E3001' : 'E3000', message, [who, object])]
}

const checkDeleteRight: Check = (candidate, { user, state }) => {
  const { schema, existing } = candidate
  if (!user || !existing || mayDelete(schema, existing, { user, state })) return []
  const who = `${nameIn(user, 'en')} [${user.id}] (User)`
  const object = textOf(candidate)
  return [report(candidate, 'E3002', `User \`${who}\` is not allowed to delete object \`${object}\``, [who, object])]
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === ''

const checkRequired: Check = (candidate) =>
  candidate.schema.entries.flatMap(([name, property]) => {
    if (property.required !== true || !isOwned(property) || !isMissing(candidate.raw[name])) return []
    const errorKlass = property.javaClass ?? 'java.lang.String'
    const message = `Missing required property \`${name}\``
    return [report(candidate, 'E4000', message, [name], { errorKlass, errorProperty: name })]
  })

const checkLengths: Check = (candidate) =>
  candidate.schema.entries.flatMap(([name, property]) => {
    const value = candidate.raw[name]
    const most = property.maxLength
    if (name === 'id' || most === undefined || typeof value !== 'string' || value.length <= most) return []
    const message = `Maximum length of property \`${name}\`is ${formatted(most)}, but given length was ${formatted(value.length)}`
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

const CHECKS: readonly Check[] = [
  checkExists,
  checkRights,
  checkRequired,
  checkLengths,
  checkFormats,
  checkUid,
  checkValueType,
  checkDates,
  checkMove,
  checkCategoryLimits,
  checkOptions,
  checkUsers,
  checkSharing,
  checkAttributes,
  checkReferences,
  checkTranslations,
  checkDashboards,
]
