import type { MockState } from '../../state'
import { isRecord, isReference } from '../shape'
import { pointingTo } from '../query/inverse'
import { SCHEMAS, schemaOf } from '../schema/catalogue'
import type { Schema } from '../schema/schema'
import type { ErrorReport } from './report'
import { vetoOf } from './vetoes'

/** Types whose objects go with the object they belong to. */
const CASCADES: Readonly<Record<string, Readonly<{ type: string; by: string }>>> = {
  dataSets: { type: 'sections', by: 'dataSet' },
  optionSets: { type: 'options', by: 'optionSet' },
  categoryCombos: { type: 'categoryOptionCombos', by: 'categoryCombo' },
  categoryOptions: { type: 'categoryOptionCombos', by: 'categoryOptions' },
}

/** Why the object cannot go (E4030), null when it can. */
export function deleteRefusal(schema: Schema, id: string, state: MockState): ErrorReport | null {
  const holder = vetoOf(schema.plural, id, state)
  if (holder === null) return null
  return {
    message: `Object could not be deleted because it is associated with another object: ${holder}`,
    mainKlass: schema.klass,
    errorCode: 'E4030',
    errorProperties: [],
    args: [],
  }
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
      const isDefaulted = property.kind === 'reference' && property.default !== undefined
      if (isDefaulted && property.type === schema.plural) setBack(other, name, id, state)
    }
  }
}

/** Back to the default: the combo of a data element whose own is deleted. */
function setBack(other: Schema, name: string, id: string, state: MockState): void {
  for (const object of state.metadata.all(other.plural)) {
    const target = object[name]
    if (isReference(target) && target.id === id) state.metadata.put(other.plural, { ...object, [name]: undefined })
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
