import type { MockState } from '../state'
import { schemaOfSingular } from '../metadata/schema/catalogue'
import type { Schema } from '../metadata/schema/schema'
import type { MetadataObject } from '../metadata/store'
import { canWrite } from './rights'
import { mayPublishType, mayUpdate } from '../metadata/query/access-block'

/** Something with a sharing block: an object of a shareable type, or an entry of the data store. */
export type SharedObject = Readonly<{
  object: MetadataObject
  schema: Schema | null
  /** Whether eight-character rights may carry data rights. */
  hasData: boolean
  save: (sharing: unknown) => void
}>

/** False for a type nothing of which is shared. */
export function isShareable(type: string): boolean {
  const schema = schemaOfSingular(type)
  return type === 'dataStore' || (schema !== undefined && schema.sharing !== null)
}

export function findShared(type: string, id: string, state: MockState): SharedObject | undefined {
  if (type === 'dataStore') return findEntry(id, state)
  const schema = schemaOfSingular(type)
  const object = schema && state.metadata.get(schema.plural, id)
  if (!schema || !object) return undefined
  return {
    object,
    schema,
    hasData: schema.sharing === 'data',
    save: (sharing) => state.metadata.put(schema.plural, { ...object, sharing }),
  }
}

function findEntry(id: string, state: MockState): SharedObject | undefined {
  for (const namespace of state.dataStore.namespaces(null)) {
    for (const [key, entry] of state.dataStore.entries(null, namespace) ?? []) {
      if (entry.id !== id) continue
      return {
        object: { id, name: key, sharing: entry.sharing },
        schema: null,
        hasData: false,
        save: (sharing) => state.dataStore.put(null, namespace, key, { ...entry, sharing }),
      }
    }
  }
  return undefined
}

/** The right to say who else may. */
export function mayManage({ object, schema }: SharedObject, user: MetadataObject | null, state: MockState): boolean {
  return schema ? mayUpdate(schema, object, { user, state }) : canWrite(user, object, state)
}

/** Whether the user may open objects of the type to everybody. */
export function mayPublish({ schema }: SharedObject, user: MetadataObject | null, state: MockState): boolean {
  return schema === null || mayPublishType(schema, { user, state })
}
