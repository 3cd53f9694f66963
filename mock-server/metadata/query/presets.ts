import { isOwned, type Property } from '../schema/property'
import type { Schema } from '../schema/schema'
import type { FieldNode } from './field-tree'

const IDENTIFIABLE = ['id', 'name', 'code', 'created', 'lastUpdated', 'lastUpdatedBy']
const NAMEABLE = ['id', 'name', 'shortName', 'description', 'code', 'created', 'lastUpdated']
const SIMPLE_KINDS: ReadonlySet<Property['kind']> = new Set(['text', 'number', 'integer', 'boolean', 'date', 'enum'])

export const plainNode = (name: string): FieldNode => ({ name, excluded: false, children: null, transformers: [] })

/** Presets opened, exclusions taken out; a property named by itself keeps what is asked of it. */
export function wantedProperties(schema: Schema, fields: readonly FieldNode[]): ReadonlyMap<string, FieldNode | null> {
  const wanted = new Map<string, FieldNode | null>()
  for (const node of fields) {
    if (node.excluded) continue
    const preset = presetNames(schema, node.name)
    if (preset) for (const name of preset) wanted.set(name, wanted.get(name) ?? null)
    else wanted.set(node.name, merged(wanted.get(node.name) ?? null, node))
  }
  for (const node of fields) if (node.excluded) wanted.delete(node.name)
  return wanted
}

/** `a[x],a[y]` is `a[x,y]`. */
function merged(known: FieldNode | null, node: FieldNode): FieldNode {
  if (!known?.children || !node.children) return node
  return { ...node, children: [...known.children, ...node.children] }
}

function presetNames(schema: Schema, name: string): readonly string[] | null {
  const all = schema.entries
  switch (name) {
    case '*':
    case ':all':
      return all.map(([property]) => property)
    case ':owner':
    case ':persisted':
      return all.filter(([, property]) => isOwned(property)).map(([property]) => property)
    case ':identifiable':
      return IDENTIFIABLE
    case ':nameable':
      return NAMEABLE
    case ':simple':
      return all.filter(([, property]) => SIMPLE_KINDS.has(property.kind)).map(([property]) => property)
    default:
      return name.startsWith(':') ? [] : null
  }
}

/** Of a value that is no object of its own, `*` and the other presets stand for everything there is. */
export function openAll(fields: readonly FieldNode[], item: Readonly<Record<string, unknown>>): readonly FieldNode[] {
  const isPreset = (node: FieldNode): boolean => node.name === '*' || node.name.startsWith(':')
  const named = fields.filter((node) => !isPreset(node) && !node.excluded)
  const rest = fields.some(isPreset) ? Object.keys(item).filter((key) => !named.some(({ name }) => name === key)) : []
  const excluded = new Set(fields.filter((node) => node.excluded).map(({ name }) => name))
  return [...named, ...rest.map(plainNode)].filter(({ name }) => !excluded.has(name))
}
