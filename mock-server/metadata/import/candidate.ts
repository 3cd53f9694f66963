import { WebMessageError } from '../../http'
import type { Quirks } from '../../quirks'
import { randomUid } from '../../random-uid'
import { enumValues, javaHashOrder } from '../schema/enum-values'
import { isRecord, isReference } from '../shape'
import type { Property } from '../schema/property'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
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
  /** DHIS2 counts some refusals twice in its totals (real-server.md). */
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
  if (!isRecord(raw)) {
    const value = typeof raw === 'string' ? `String value ('${raw}')` : 'this value'
    const problem = `no String-argument constructor/factory method to deserialize from ${value}`
    throw readerError(
      quirks,
      `Cannot construct instance of \`${schema.klass}\` (although at least one Creator exists): ${problem}`,
    )
  }
  for (const [name, property] of schema.entries) checkReadable(schema, name, property, raw[name], quirks)
  const existing = find(raw)
  const given = typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : undefined
  return { schema, index, raw, id: existing?.id ?? given ?? randomUid(), existing, errors: [], countedTwice: false }
}

const SOURCE = ' at [Source: UNKNOWN; byte offset: #UNKNOWN]'

const readerError = (quirks: Quirks, problem: string, chain = ''): WebMessageError =>
  new WebMessageError(quirks.unreadablePayloadStatus, `${problem}\n${SOURCE}${chain}`)

function checkReadable(schema: Schema, name: string, property: Property, value: unknown, quirks: Quirks): void {
  if (value === undefined || value === null) return
  const text = scalarText(value)
  const chain = ` (through reference chain: ${schema.klass}["${name}"])`
  if (property.kind === 'enum') {
    const values = enumValues(property, quirks)
    if (values.includes(text)) return
    const known = `not one of the values accepted for Enum class: [${javaHashOrder(values).join(', ')}]`
    const type = property.javaClass ?? 'java.lang.Enum'
    throw readerError(quirks, `Cannot deserialize value of type \`${type}\` from String "${text}": ${known}`, chain)
  }
  if (property.kind === 'date' && readDate(value) === null) {
    const problem = `Invalid date format '${text}', only ISO format or UNIX Epoch timestamp is supported.`
    throw new WebMessageError(400, problem)
  }
  const isNumeric = property.kind === 'number' || property.kind === 'integer'
  if (isNumeric && (typeof value === 'object' || !Number.isFinite(Number(value)))) {
    const type = property.javaClass ?? (property.kind === 'integer' ? 'java.lang.Integer' : 'java.lang.Double')
    const problem = `Cannot deserialize value of type \`${type}\` from String "${text}": not a valid ${type} value`
    throw readerError(quirks, problem, chain)
  }
}

/** A value as a message prints it. */
const scalarText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** DHIS2's form of a date (`2010-01-01T00:00:00.000`), null when it is none. Numbers are epoch milliseconds. */
export function readDate(value: unknown): string | null {
  if (typeof value === 'number') return isoOf(new Date(value))
  if (typeof value !== 'string') return null
  if (!/^\d{4}(-\d{2}(-\d{2}([T ]\d{2}(:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(value)) return null
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(value) && value.length > 10
  const time = new Date(hasZone || value.length <= 10 ? value.replace(' ', 'T') : `${value.replace(' ', 'T')}Z`)
  return isoOf(time)
}

const isoOf = (time: Date): string | null => (Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 23))

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
      return value === true || value === 'true'
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
