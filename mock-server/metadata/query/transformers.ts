import { isRecord } from '../shape'
import type { FieldNode } from './field-tree'

type Changed = Readonly<{ name: string; value: unknown }>

/** Applies `~size`, `~rename(x)` and so on, from left to right; an unknown one changes nothing. */
export function transform(name: string, value: unknown, transformers: FieldNode['transformers']): Changed {
  return transformers.reduce<Changed>(
    (current, { name: transformer, argument }) => applied(current, transformer, argument),
    { name, value },
  )
}

function applied(current: Changed, transformer: string, argument: string | null): Changed {
  const { name, value } = current
  switch (transformer) {
    case 'rename':
      return { name: argument ?? name, value }
    case 'size':
      return { name, value: sizeOf(value) ?? value }
    case 'isEmpty':
      return { name, value: isCollection(value) ? sizeOf(value) === 0 : value }
    case 'isNotEmpty':
      return { name, value: isCollection(value) ? sizeOf(value) !== 0 : value }
    case 'pluck':
      return { name, value: plucked(value, argument ?? 'id') }
    case 'keyBy':
      return { name, value: keyed(value, argument ?? 'id') }
    default:
      return current
  }
}

const isCollection = (value: unknown): boolean => Array.isArray(value) || isRecord(value)

function sizeOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length
  if (isRecord(value)) return Object.keys(value).length
  return typeof value === 'string' ? value.length : undefined
}

/** Where an item lacks the property, the list stays as it is. */
function plucked(value: unknown, property: string): unknown {
  if (!Array.isArray(value)) return value
  const items = value.map((item: unknown) => (isRecord(item) ? item[property] : undefined))
  return items.some((item) => item === undefined) ? value : items
}

function keyed(value: unknown, property: string): unknown {
  if (!Array.isArray(value)) return value
  const groups: Record<string, unknown[]> = {}
  for (const item of value as unknown[]) {
    const key = isRecord(item) ? item[property] : undefined
    if (typeof key === 'string') (groups[key] ??= []).push(item)
  }
  return groups
}
