import { isReference } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'

/** Ids of a stored collection of references; empty when the property is absent. */
export function referencedIds(object: MetadataObject, property: string): readonly string[] {
  const list = object[property]
  if (!Array.isArray(list)) return []
  return list.flatMap((item: unknown) => (isReference(item) ? [item.id] : []))
}
