import { WebMessageError } from '../http'
import { isRecord } from '../metadata/shape'
import type { RawRow } from './value-set'

/** @throws {WebMessageError} 500: DHIS2's JSON tree refuses a number or flag where a text belongs. */
export function textField(row: RawRow, field: string): string | null {
  const value = row[field] ?? null
  if (value === null || typeof value === 'string') return value
  throw wrongNode(field, 'STRING', value)
}

export function flagField(row: RawRow, field: string): boolean | null {
  const value = row[field] ?? null
  if (value === null || typeof value === 'boolean') return value
  if (value === 'true' || value === 'false') return value === 'true'
  throw wrongNode(field, 'BOOLEAN', value)
}

function wrongNode(field: string, expected: string, value: unknown): WebMessageError {
  const kind = Array.isArray(value) ? 'ARRAY' : (typeof value).toUpperCase()
  return new WebMessageError(
    500,
    `Path \`$.${field}\` does not contain an ${expected} but a(n) ${kind}: ${javaText(value)}`,
  )
}

export function describeMap(map: Readonly<Record<string, unknown>>): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${key}=${javaText(value)}`)
    .join(', ')}}`
}

/** The row as Java prints its record. */
export function describeInput(row: RawRow): string {
  const options = isRecord(row['categoryOptions']) ? describeMap(row['categoryOptions']) : 'null'
  const text = (field: string): string => (isRecord(row[field]) ? 'null' : javaText(row[field]))
  return (
    `Input[dataElement=${text('dataElement')}, orgUnit=${text('orgUnit')}, ` +
    `categoryOptionCombo=${text('categoryOptionCombo')}, categoryOptions=${options}, ` +
    `attributeOptionCombo=${text('attributeOptionCombo')}, attributeCombo=null, attributeOptions=null, ` +
    `period=${text('period')}, value=${text('value')}, comment=${text('comment')}, ` +
    `followUp=${text('followUp')}, deleted=${text('deleted')}]`
  )
}

/** Texts as they are, the rest as JSON, nothing as `null`. */
export function javaText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}
