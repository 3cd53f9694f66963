import { WebMessageError } from '../http'
import { parseJson } from '../json-body'
import { isRecord } from '../metadata/shape'
import { mediaType } from '../media-types'
import type { MockRequest } from '../http'
import type { MockState } from '../state'
import { javaText } from './group-fields'
import { rowsByName, rowsByPlace } from './csv'
import type { ImportOptions } from './import-options'
import { readValueSet, type ValueSet } from './value-set'

/** Media types a data value set may come as; XML, ADX and PDF are read by DHIS2, not here. */
export const IMPORT_TYPES: readonly string[] = [
  'application/json',
  'application/xml',
  'application/adx+xml',
  'application/csv',
  'application/pdf',
]

/** @throws {WebMessageError} 501 for XML and PDF: before a job is started that could only fail */
export function checkImportType({ headers }: MockRequest): void {
  const type = mediaType(headers['content-type'] ?? 'application/json')
  if (type === 'application/json' || type === 'application/csv') return
  throw new WebMessageError(501, `${type} is a form of data value sets that this mock server does not emulate`)
}

/**
 * The body as a set of rows; null where an import up to 2.42 fails for a body it cannot read.
 * @throws {WebMessageError} since 2.43 for what is no JSON or CSV without header
 */
export function readImportBody(request: MockRequest, options: ImportOptions, state: MockState): ValueSet | null {
  const type = mediaType(request.headers['content-type'] ?? 'application/json')
  if (type === 'application/csv') return readCsv(request.body, options, state)
  return state.quirks.dataEntryGroups ? readTree(request.body) : readStream(request.body)
}

function readCsv(body: Buffer, options: ImportOptions, state: MockState): ValueSet {
  const text = body.toString('utf8')
  const dataSet = options.dataSet === null ? {} : { dataSet: options.dataSet }
  if (!state.quirks.dataEntryGroups) return { ...dataSet, rows: rowsByPlace(text, options.firstRowIsHeader) }
  if (!options.firstRowIsHeader) throw new WebMessageError(500, 'CSV without header row is no longer supported.')
  return { ...dataSet, rows: rowsByName(text) }
}

function readStream(body: Buffer): ValueSet | null {
  const root = parseJson(body)
  return isRecord(root) ? readValueSet(root) : null
}

/** Since 2.43 a root that is no object holds no values. */
function readTree(body: Buffer): ValueSet {
  const text = body.toString('utf8')
  const root = parseJson(body)
  if (root === undefined) throw new WebMessageError(400, syntaxMessage(text))
  if (!isRecord(root)) return { rows: [] }
  const set = readValueSet(root)
  if (set) return set
  const values = root['dataValues']
  const isList = Array.isArray(values)
  const found: unknown = isList ? values.find((value) => !isRecord(value)) : values
  const kind = Array.isArray(found) ? 'ARRAY' : found === null ? 'NULL' : (typeof found).toUpperCase()
  const [path, expected] = isList ? ['$.dataValues[0]', 'OBJECT'] : ['$.dataValues', 'ARRAY']
  throw new WebMessageError(
    500,
    `Path \`${path}\` does not contain an ${expected} but a(n) ${kind}: ${javaText(found)}`,
  )
}

/** What DHIS2's reader says of a text that ends too early; for other faults only that it found one. */
function syntaxMessage(text: string): string {
  const open: string[] = []
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (character === '\\') at += 1
    else if (character === '"') quoted = !quoted
    else if (!quoted && (character === '{' || character === '[')) open.push(character === '{' ? '}' : ']')
    else if (!quoted && (character === '}' || character === ']')) open.pop()
  }
  const missing = open.at(-1)
  return missing === undefined ? `Unexpected character in: ${text}` : `Expected ${missing} but reach EOI: ${text}`
}
