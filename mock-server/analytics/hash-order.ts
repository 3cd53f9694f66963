import type { MetadataObject } from '../metadata/store'

/** Java's HashSet as DHIS2 makes it: room for 16, doubled when it is three quarters full. */
const [FIRST_SIZE, LOAD] = [16, 0.75]

/**
 * Objects in the order a Java HashSet gives them back, for sets of what can be a dimension's item: org units, their
 * groups, data elements, indicators. Objects that share a place keep the order they came in.
 */
export function inHashOrder(objects: readonly MetadataObject[]): readonly MetadataObject[] {
  const distinct = [...new Map(objects.map((object) => [object.id, object])).values()]
  let size = FIRST_SIZE
  while (distinct.length > size * LOAD) size *= 2
  const placeOf = (object: MetadataObject): number => {
    const hash = hashOfItem(object)
    return (hash ^ (hash >>> 16)) & (size - 1)
  }
  const placed = distinct.map((object) => ({ object, place: placeOf(object) }))
  return placed.sort((a, b) => a.place - b.place).map(({ object }) => object)
}

/** As BaseDimensionalItemObject.java adds it up; its last part, how a query changes the item, is empty here. */
function hashOfItem(object: MetadataObject): number {
  const parts = [object.id, object['code'], object['name'], object['shortName'], object['description'], null]
  return parts.reduce((sum: number, part) => (Math.imul(31, sum) + hashOfText(part)) | 0, 0)
}

/** `String.hashCode`; what is missing counts as 0. */
function hashOfText(text: unknown): number {
  if (typeof text !== 'string') return 0
  let hash = 0
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0
  return hash
}
