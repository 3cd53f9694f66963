import { WebMessageError } from '../../http'
import type { Quirks } from '../../quirks'
import { schemaOf } from '../schema/catalogue'
import { enumValues, javaHashOrder } from '../schema/enum-values'
import type { Property } from '../schema/property'
import type { Schema } from '../schema/schema'
import { readDate } from './dates'

const SOURCE = ' at [Source: UNKNOWN; byte offset: #UNKNOWN]'

const readerError = (quirks: Quirks, problem: string, chain = ''): WebMessageError =>
  new WebMessageError(quirks.unreadablePayloadStatus, `${problem}\n${SOURCE}${chain}`)

/** What Jackson says of a value that stands where an object of the class should. */
export function notAnObject(klass: string, value: unknown, quirks: Quirks, chain = ''): WebMessageError {
  if (Array.isArray(value))
    return readerError(quirks, `Cannot deserialize value of type \`${klass}\` ${fromToken(value)}`, chain)
  const [kind, shown] = scalarKind(value)
  const problem = `no ${kind}-argument constructor/factory method to deserialize from ${shown}`
  return readerError(
    quirks,
    `Cannot construct instance of \`${klass}\` (although at least one Creator exists): ${problem}`,
    chain,
  )
}

/** Java's kind of a JSON scalar, and how Jackson shows it. */
function scalarKind(value: unknown): readonly [string, string] {
  if (typeof value === 'number') {
    return Number.isInteger(value)
      ? ['int/Int', `Number value (${value})`]
      : ['double/Double', `Number value (${value})`]
  }
  if (typeof value === 'boolean') return ['boolean/Boolean', `boolean value (${String(value)})`]
  return ['String', `String value ('${scalarText(value)}')`]
}

const fromToken = (value: unknown): string =>
  Array.isArray(value)
    ? 'from Array value (token `JsonToken.START_ARRAY`)'
    : 'from Object value (token `JsonToken.START_OBJECT`)'

/** A value as a message prints it. */
export const scalarText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** @throws {WebMessageError} where DHIS2's reader gives up on the whole payload: 500 (409 in 2.43), 400 for a date. */
export function checkReadable(schema: Schema, name: string, property: Property, value: unknown, quirks: Quirks): void {
  if (value === undefined || value === null) return
  const chain = ` (through reference chain: ${schema.klass}["${name}"])`
  const fail = (problem: string): never => {
    throw readerError(quirks, problem, chain)
  }
  switch (property.kind) {
    case 'enum': {
      checkEnum(property, value, quirks, fail)
      return
    }
    case 'date':
      if (readDate(value) !== null) return
      throw new WebMessageError(
        400,
        `Invalid date format '${scalarText(value)}', only ISO format or UNIX Epoch timestamp is supported.`,
      )
    case 'number':
    case 'integer': {
      checkNumber(property, value, fail)
      return
    }
    case 'boolean': {
      checkBoolean(value, fail)
      return
    }
    case 'text':
      if (typeof value === 'object') fail(`Cannot deserialize value of type \`java.lang.String\` ${fromToken(value)}`)
      return
    case 'reference':
      if (typeof value !== 'object' || Array.isArray(value))
        throw notAnObject(classOf(property.type), value, quirks, chain)
      return
    case 'references': {
      checkMembers(property, value, quirks, chain)
      return
    }
    default:
      return
  }
}

const classOf = (type: string): string => schemaOf(type)?.klass ?? 'java.lang.Object'

type Fail = (problem: string) => never

function checkEnum(property: Extract<Property, { kind: 'enum' }>, value: unknown, quirks: Quirks, fail: Fail): void {
  const text = scalarText(value)
  const values = enumValues(property, quirks)
  if (values.includes(text)) return
  const type = property.javaClass ?? 'java.lang.Enum'
  if (typeof value === 'object') fail(`Cannot deserialize value of type \`${type}\` ${fromToken(value)}`)
  const known = `not one of the values accepted for Enum class: [${javaHashOrder(values).join(', ')}]`
  fail(`Cannot deserialize value of type \`${type}\` from String "${text}": ${known}`)
}

function checkNumber(property: Property, value: unknown, fail: Fail): void {
  const type = property.javaClass ?? (property.kind === 'integer' ? 'java.lang.Integer' : 'java.lang.Double')
  if (typeof value === 'object') fail(`Cannot deserialize value of type \`${type}\` ${fromToken(value)}`)
  if (typeof value === 'boolean') {
    const token = `token \`JsonToken.VALUE_${value ? 'TRUE' : 'FALSE'}\``
    fail(`Cannot deserialize value of type \`${type}\` from Boolean value (${token})`)
  }
  if (Number.isFinite(Number(value))) return
  const called = `not a valid \`${type === 'java.lang.Double' ? 'Double' : type}\` value`
  fail(`Cannot deserialize value of type \`${type}\` from String "${scalarText(value)}": ${called}`)
}

function checkBoolean(value: unknown, fail: Fail): void {
  if (typeof value === 'object') fail(`Cannot deserialize value of type \`boolean\` ${fromToken(value)}`)
  if (typeof value !== 'string' || ['true', 'false', 'True', 'False', 'TRUE', 'FALSE', ''].includes(value)) return
  fail(`Cannot deserialize value of type \`boolean\` from String "${value}": only "true" or "false" recognized`)
}

function checkMembers(
  property: Extract<Property, { kind: 'references' }>,
  value: unknown,
  quirks: Quirks,
  chain: string,
): void {
  const klass = classOf(property.type)
  const collection = property.ordered === true ? 'java.util.ArrayList' : 'java.util.HashSet'
  if (!Array.isArray(value)) {
    const from = typeof value === 'object' ? fromToken(value) : `from ${scalarToken(value)}`
    throw readerError(quirks, `Cannot deserialize value of type \`${collection}<${klass}>\` ${from}`, chain)
  }
  value.forEach((member: unknown, at) => {
    if (typeof member === 'object') return
    throw notAnObject(klass, member, quirks, chain.replace(/\)$/, `->${collection}[${at}])`))
  })
}

function scalarToken(value: unknown): string {
  if (typeof value === 'string') return 'String value (token `JsonToken.VALUE_STRING`)'
  if (typeof value === 'boolean') return `Boolean value (token \`JsonToken.VALUE_${value ? 'TRUE' : 'FALSE'}\`)`
  return Number.isInteger(value)
    ? 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)'
    : 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)'
}
