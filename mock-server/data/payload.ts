import { isRecord } from '../metadata/shape'

/** A row as sent; null is a value too: nothing given. */
export type PayloadRow = Readonly<{
  dataElement: string | null
  period: string | null
  orgUnit: string | null
  categoryOptionCombo: string | null
  attributeOptionCombo: string | null
  value: string | null
  comment: string | null
  storedBy: string | null
  followUp: boolean
  deleted: boolean
}>

export type Payload = Readonly<{
  dataSet: string | null
  completeDate: string | null
  period: string | null
  orgUnit: string | null
  attributeOptionCombo: string | null
  rows: readonly PayloadRow[]
}>

/** Undefined when the JSON is not a data value set at all (a list, a text). */
export function payloadOf(json: unknown): Payload | undefined {
  if (!isRecord(json)) return undefined
  const rows = Array.isArray(json['dataValues']) ? (json['dataValues'] as unknown[]) : []
  return {
    dataSet: text(json['dataSet']),
    completeDate: text(json['completeDate']),
    period: text(json['period']),
    orgUnit: text(json['orgUnit']),
    attributeOptionCombo: text(json['attributeOptionCombo']),
    rows: rows.map(rowOf),
  }
}

/** Numbers and booleans count as their text. */
function text(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

function rowOf(row: unknown): PayloadRow {
  const given = isRecord(row) ? row : {}
  return {
    dataElement: text(given['dataElement']),
    period: text(given['period']),
    orgUnit: text(given['orgUnit']),
    categoryOptionCombo: text(given['categoryOptionCombo']),
    attributeOptionCombo: text(given['attributeOptionCombo']),
    value: text(given['value']),
    comment: text(given['comment']),
    storedBy: text(given['storedBy']),
    followUp: given['followUp'] === true || given['followup'] === true,
    deleted: given['deleted'] === true,
  }
}
