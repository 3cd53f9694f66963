import type { FieldNode } from '../query/field-tree'
import { plainNode } from '../query/presets'
import { readValue, selectFields } from '../query/select'
import { transform } from '../query/transformers'
import type { View } from '../query/view'
import { schemaOf } from '../schema/catalogue'
import type { Property } from '../schema/property'
import type { Schema } from '../schema/schema'
import { isReference } from '../shape'
import type { MetadataObject } from '../store'

export type GistOptions = Readonly<{
  /** How much is told of collections: nothing (XS, S), their size (M), ids (L), references (XL). */
  size: 'XS' | 'S' | 'M' | 'L' | 'XL'
  /** Before the paths of `apiEndpoints`. */
  endpointPrefix: string
}>

const SIMPLE: ReadonlySet<Property['kind']> = new Set(['text', 'number', 'integer', 'boolean', 'date', 'enum'])
/** References that `*` leaves out. */
const NOT_TOLD = new Set(['createdBy'])

/** An object in brief; one field alone is its bare value. */
export function gistObject(
  schema: Schema,
  object: MetadataObject,
  fields: readonly FieldNode[],
  view: View,
  options: GistOptions,
): unknown {
  const nodes = fields.flatMap((node) => opened(schema, node))
  const excluded = new Set(fields.filter((node) => node.excluded).map(({ name }) => name))
  const endpoints: Record<string, string> = {}
  const told: Record<string, unknown> = {}
  for (const node of nodes) {
    if (excluded.has(node.name)) continue
    const { name, value, endpoint } = fieldOf(schema, object, node, view, options)
    if (endpoint !== undefined) endpoints[name] = `${options.endpointPrefix}${endpoint}`
    if (value !== undefined && value !== null) told[name] = value
  }
  const [only] = Object.values(told)
  if (fields.length === 1 && nodes.length === 1) return only
  return { ...told, ...(Object.keys(endpoints).length > 0 && { apiEndpoints: endpoints }) }
}

function opened(schema: Schema, node: FieldNode): readonly FieldNode[] {
  if (node.excluded) return []
  if (node.name !== '*' && !node.name.startsWith(':')) return [node]
  return schema.entries
    .filter(([name, { kind }]) => SIMPLE.has(kind) || (kind === 'reference' && !NOT_TOLD.has(name)))
    .map(([name]) => plainNode(name))
}

type Told = Readonly<{ name: string; value: unknown; endpoint?: string }>

function fieldOf(schema: Schema, object: MetadataObject, node: FieldNode, view: View, options: GistOptions): Told {
  const [first = '', ...below] = node.name.split('.')
  if (below.length > 0 || node.children) return nested(schema, object, node, first, below, view)
  const property = schema.properties[node.name]
  if (!property) return { name: node.name, value: undefined }
  const value = readValue(schema, object, node.name, property, view)
  if (property.kind === 'reference') {
    const target = isReference(value) ? value.id : undefined
    const plural = schemaOf(property.type)?.plural ?? property.type
    return { name: node.name, value: target, ...(target !== undefined && { endpoint: `/${plural}/${target}/gist` }) }
  }
  if (!Array.isArray(value)) return transformed(node, value)
  const told = collection(node, value as unknown[], options.size, property, view)
  return { ...told, endpoint: `/${schema.plural}/${object.id}/${node.name}/gist` }
}

/** `categoryCombo[id,name]` and `categoryCombo.name`. */
function nested(
  schema: Schema,
  object: MetadataObject,
  node: FieldNode,
  first: string,
  below: readonly string[],
  view: View,
): Told {
  if (node.children) return { name: node.name, value: selectFields(schema, object, [node], view)[node.name] }
  const tree = below.reduceRight<FieldNode | null>((inner, name) => {
    return { ...plainNode(name), children: inner ? [inner] : null }
  }, null)
  let value: unknown = selectFields(schema, object, [{ ...plainNode(first), children: tree ? [tree] : null }], view)
  for (const name of [first, ...below]) value = (value as Record<string, unknown> | undefined)?.[name]
  return { name: node.name, value }
}

function collection(
  node: FieldNode,
  list: readonly unknown[],
  size: GistOptions['size'],
  property: Property,
  view: View,
): Told {
  if (node.transformers.length > 0) return transformed(node, withMembers(list, property, view, node))
  const ids = list.flatMap((item) => (isReference(item) ? [item.id] : []))
  const bySize = { XS: undefined, S: undefined, M: list.length, L: ids, XL: ids.map((id) => ({ id })) }
  return { name: node.name, value: bySize[size] }
}

/** Plucking needs the members' own properties. */
function withMembers(list: readonly unknown[], property: Property, view: View, node: FieldNode): readonly unknown[] {
  const schema = 'type' in property ? schemaOf(property.type) : undefined
  const wanted = node.transformers.find(({ name }) => name === 'pluck')?.argument
  if (!schema || !wanted) return list
  return list.map((item) => {
    const member = isReference(item) ? view.state.metadata.get(schema.plural, item.id) : undefined
    return member ? selectFields(schema, member, [plainNode(wanted)], view) : item
  })
}

/** Gist knows some transformers more than the other lists. */
function transformed(node: FieldNode, value: unknown): Told {
  const [first, ...rest] = node.transformers
  const list = Array.isArray(value) ? (value as unknown[]) : []
  const ids = list.flatMap((item) => (isReference(item) ? [item.id] : []))
  const own = ((): unknown => {
    switch (first?.name) {
      case 'ids':
        return ids
      case 'idObjects':
        return ids.map((id) => ({ id }))
      case 'member':
        return ids.includes(first.argument ?? '')
      case 'notMember':
        return !ids.includes(first.argument ?? '')
      default:
        return undefined
    }
  })()
  return own === undefined ? transform(node.name, value, node.transformers) : transform(node.name, own, rest)
}
