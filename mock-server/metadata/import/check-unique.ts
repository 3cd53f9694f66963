import type { MockState } from '../../state'
import type { Schema } from '../schema/schema'
import type { Candidate } from './candidate'
import { report, textOf, type CheckContext } from './check'
import type { ErrorReport } from './report'

/** Values that must be unique, against the store and against the objects before it in the payload. */
export function checkUnique(
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
  schema.entries.flatMap(([name, property]) => (property.unique === true ? [name] : []))

const holders = new WeakMap<MockState, Map<string, { revision: number; ids: Map<string, string> }>>()

const textValue = (value: unknown): string => (typeof value === 'string' ? value : '')

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
    const entries = state.metadata.all(schema.plural).map((object) => [textValue(object[name]), object.id] as const)
    index = { revision, ids: new Map(entries) }
    indexes.set(key, index)
  }
  return index.ids.get(value)
}
