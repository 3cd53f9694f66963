import type { Quirks } from '../../quirks'
import { randomUid } from '../../random-uid'
import { isRecord, isReference } from '../shape'
import type { Property } from '../schema/property'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
import { readDate } from './dates'
import { checkReadable, notAnObject, scalarText } from './readable'
import type { ErrorReport } from './report'

/** An object of a payload on its way into the store. */
export type Candidate = {
  readonly schema: Schema
  /** Place in its type's list. */
  readonly index: number
  readonly raw: Readonly<Record<string, unknown>>
  readonly id: string
  /** What is stored under the id now. */
  readonly existing: MetadataObject | undefined
  readonly errors: ErrorReport[]
  /** DHIS2 counts some refusals twice in its totals (observed on 2.42). */
  countedTwice: boolean
}

/**
 * @throws {WebMessageError} where DHIS2's reader gives up on the whole payload: a text for an object (500), a value
 * outside its enumeration (500), a date it cannot read (400).
 */
export function candidateOf(
  schema: Schema,
  raw: unknown,
  index: number,
  find: (raw: Readonly<Record<string, unknown>>) => MetadataObject | undefined,
  quirks: Quirks,
): Candidate {
  if (!isRecord(raw)) throw notAnObject(schema.klass, raw, quirks)
  for (const [name, property] of schema.entries) checkReadable(schema, name, property, raw[name], quirks)
  const existing = find(raw)
  const given = typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : undefined
  return { schema, index, raw, id: existing?.id ?? given ?? randomUid(), existing, errors: [], countedTwice: false }
}

/** A property of the payload in the form the store keeps; undefined when it was left out. */
export function storedValue(property: Property, value: unknown): unknown {
  if (value === undefined || value === null) return undefined
  switch (property.kind) {
    case 'date':
      return readDate(value) ?? undefined
    case 'number':
    case 'integer':
      return Number(value)
    case 'boolean':
      return value === true || (typeof value === 'string' && value.toLowerCase() === 'true')
    case 'text':
    case 'enum':
      return typeof value === 'object' ? undefined : scalarText(value)
    case 'reference':
      return isReference(value) ? { id: value.id } : undefined
    case 'references':
      return Array.isArray(value) ? uniqueReferences(value) : []
    case 'embedded':
      return Array.isArray(value) ? value.map((item: unknown) => embeddedItem(property, item)) : []
    case 'complex':
      return value
    case 'inverse':
    case 'derived':
      return undefined
  }
}

function uniqueReferences(list: readonly unknown[]): readonly { id: string }[] {
  const ids = list.filter(isReference).map(({ id }) => id)
  return [...new Set(ids)].map((id) => ({ id }))
}

function embeddedItem(property: Extract<Property, { kind: 'embedded' }>, item: unknown): unknown {
  if (!isRecord(item)) return item
  const shortened = Object.entries(item).map(([name, value]) => {
    const isKnownReference = property.references && name in property.references && isReference(value)
    return [name, isKnownReference ? { id: value.id } : value] as const
  })
  const copy: Record<string, unknown> = Object.fromEntries(shortened)
  return property.identified && typeof copy['id'] !== 'string' ? { ...copy, id: randomUid() } : copy
}
