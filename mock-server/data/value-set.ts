import { isRecord } from '../metadata/shape'

/** A row as it came: nothing is trusted yet. */
export type RawRow = Readonly<Record<string, unknown>>

/** A data value set as it came. Names of the root are defaults of the rows. */
export type ValueSet = Readonly<{
  dataSet?: string
  completeDate?: string
  period?: string
  orgUnit?: string
  attributeOptionCombo?: string
  rows: readonly RawRow[]
}>

/** What a text field holds; numbers and flags are taken as their text, anything else as nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** The same, where an empty text is no text. */
export function nameOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text === undefined || text.trim() === '' ? undefined : text
}

export function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

/** Reads a root object; null when `dataValues` is no list of objects. */
export function readValueSet(root: Readonly<Record<string, unknown>>): ValueSet | null {
  const rows = root['dataValues'] ?? []
  if (!Array.isArray(rows) || !rows.every(isRecord)) return null
  return { ...readRoot(root), rows }
}

function readRoot(root: Readonly<Record<string, unknown>>): Omit<ValueSet, 'rows'> {
  const fields = ['dataSet', 'completeDate', 'period', 'orgUnit', 'attributeOptionCombo'] as const
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = nameOf(root[field])
      return text === undefined ? [] : [[field, text]]
    }),
  )
}
