import type { Quirks } from '../../quirks'
import type { Property } from './property'

/** The values of an enumeration in this version. */
export function enumValues(property: Extract<Property, { kind: 'enum' }>, quirks: Quirks): readonly string[] {
  return quirks.trackerAssociate ? property.values : property.values.filter((value) => value !== 'TRACKER_ASSOCIATE')
}

const HASH_MAP = { capacity: 16, loadFactor: 0.75 } as const

/**
 * Names in the order in which DHIS2's JSON reader lists them in a refusal: as Java's HashMap hands them to Jackson's
 * CompactStringObjectMap, and that in turn hands them out.
 */
export function javaHashOrder(names: readonly string[]): readonly string[] {
  return compactMapOrder(hashSetOrder(names))
}

/** Names in the order of a Java HashSet. */
export function hashSetOrder(names: readonly string[]): readonly string[] {
  let capacity: number = HASH_MAP.capacity
  while (names.length > capacity * HASH_MAP.loadFactor) capacity *= 2
  const spread = (hash: number): number => hash ^ (hash >>> 16)
  return names
    .map((name, place) => ({ name, place, bucket: spread(javaHash(name)) & (capacity - 1) }))
    .sort((a, b) => a.bucket - b.bucket || a.place - b.place)
    .map(({ name }) => name)
}

/** A slot by hash; taken, a second area half as large; taken too, behind both in order of arrival. */
function compactMapOrder(names: readonly string[]): readonly string[] {
  const size = compactSize(names.length)
  const slots: (string | undefined)[] = []
  let spilled = 0
  for (const name of names) {
    const first = javaHash(name) & (size - 1)
    const second = size + (first >> 1)
    const free = slots[first] === undefined ? first : slots[second] === undefined ? second : null
    slots[free ?? size + (size >> 1) + spilled] = name
    if (free === null) spilled += 1
  }
  return slots.filter((name) => name !== undefined)
}

function compactSize(count: number): number {
  if (count <= 5) return 8
  if (count <= 12) return 16
  let size = 32
  while (size < count + (count >> 2)) size *= 2
  return size
}

/** `String.hashCode()` */
function javaHash(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}
