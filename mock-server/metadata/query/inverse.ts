import { referencedIds } from '../../access/references'
import { isReference } from '../shape'
import { derived, type MetadataObject, type MetadataStore } from '../store'

type Index = ReadonlyMap<string, readonly MetadataObject[]>

const indexes = new Map<string, (store: MetadataStore) => Index>()

/** Objects of a type that point to an object by one of their properties, in order of creation or of `order`. */
export function pointingTo(
  store: MetadataStore,
  id: string,
  type: string,
  by: string,
  order?: string,
): readonly MetadataObject[] {
  const key = `${type}.${by}`
  let index = indexes.get(key)
  if (!index) {
    index = derived([type], (current) => build(current, type, by))
    indexes.set(key, index)
  }
  const found = index(store).get(id) ?? []
  return order === undefined ? found : [...found].sort((a, b) => numberOf(a[order]) - numberOf(b[order]))
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER)

function build(store: MetadataStore, type: string, by: string): Index {
  const index = new Map<string, MetadataObject[]>()
  const add = (target: string, object: MetadataObject): void => {
    const list = index.get(target)
    if (list) list.push(object)
    else index.set(target, [object])
  }
  for (const object of store.all(type)) {
    const value = object[by]
    if (Array.isArray(value)) for (const target of referencedIds(object, by)) add(target, object)
    else if (isReference(value)) add(value.id, object)
  }
  return index
}
