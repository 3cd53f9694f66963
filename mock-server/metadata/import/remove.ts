import type { MockState } from '../../state'
import { isRecord, isReference } from '../shape'
import { pointingTo } from '../query/inverse'
import { SCHEMAS, schemaOf } from '../schema/catalogue'
import { simpleName, type Schema } from '../schema/schema'
import type { ErrorReport } from './report'

/** Types whose own reference does not hold an object back: they are members, and are taken out of the list instead. */
const LOOSE_REFERENCES = new Set(['dashboards', 'userGroups', 'users'])

/** Types whose objects go with the object they belong to. */
const CASCADES: Readonly<Record<string, Readonly<{ type: string; by: string }>>> = {
  dataSets: { type: 'sections', by: 'dataSet' },
  optionSets: { type: 'options', by: 'optionSet' },
}

/** Why the object cannot go (E4030), null when it can. */
export function deleteRefusal(schema: Schema, id: string, state: MockState): ErrorReport | null {
  const holder = holderClass(schema, id, state)
  if (holder === null) return null
  return {
    message: `Object could not be deleted because it is associated with another object: ${holder}`,
    mainKlass: schema.klass,
    errorCode: 'E4030',
    errorProperties: [],
    args: [],
  }
}

function holderClass(schema: Schema, id: string, state: MockState): string | null {
  if (schema.plural === 'dataElements' && state.values.periods(id).length > 0) return state.quirks.dataHolder
  if (schema.plural === 'organisationUnits' && hasValues('orgUnit', id, state)) return state.quirks.dataHolder
  if (schema.plural === 'categoryOptionCombos' && hasValues('categoryOptionCombo', id, state))
    return state.quirks.dataHolder
  for (const other of SCHEMAS) {
    if (LOOSE_REFERENCES.has(other.plural) || CASCADES[schema.plural]?.type === other.plural) continue
    for (const [name, property] of other.entries) {
      const isHeld = property.kind === 'reference' && property.type === schema.plural
      if (!isHeld || name === 'createdBy' || name === 'lastUpdatedBy') continue
      const holds = state.metadata
        .all(other.plural)
        .some((object) => isReference(object[name]) && object[name].id === id)
      if (holds) return simpleName(other.klass)
    }
  }
  return null
}

function hasValues(property: 'orgUnit' | 'categoryOptionCombo', id: string, state: MockState): boolean {
  for (const [key] of state.values.rows()) if (key[property] === id) return true
  return false
}

/** Takes the object out with what belongs to it, and out of the collections that list it. */
export function removeObject(schema: Schema, id: string, state: MockState): void {
  state.metadata.remove(schema.plural, id)
  const parts = CASCADES[schema.plural]
  const partSchema = parts && schemaOf(parts.type)
  if (parts && partSchema) {
    for (const part of pointingTo(state.metadata, id, parts.type, parts.by)) removeObject(partSchema, part.id, state)
  }
  if (schema.plural === 'users') state.accounts.removeUser(id)
  for (const other of SCHEMAS) {
    for (const [name, property] of other.entries) {
      if (property.kind === 'references' && property.type === schema.plural) unlist(other, name, id, state)
      if (property.kind === 'embedded') unembed(other, name, schema, id, state)
    }
  }
}

function unlist(other: Schema, name: string, id: string, state: MockState): void {
  for (const object of state.metadata.all(other.plural)) {
    const list = object[name]
    if (!Array.isArray(list) || !list.some((item: unknown) => isReference(item) && item.id === id)) continue
    const rest = list.filter((item: unknown) => !isReference(item) || item.id !== id)
    state.metadata.put(other.plural, { ...object, [name]: rest })
  }
}

function unembed(other: Schema, name: string, schema: Schema, id: string, state: MockState): void {
  for (const object of state.metadata.all(other.plural)) {
    const list = object[name]
    if (!Array.isArray(list)) continue
    const rest = list.filter((item: unknown) => {
      const target = isRecord(item) ? item[schema.singular] : undefined
      return !isReference(target) || target.id !== id
    })
    if (rest.length < list.length) state.metadata.put(other.plural, { ...object, [name]: rest })
  }
}
