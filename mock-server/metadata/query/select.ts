import { isReference, isRecord } from '../shape'
import { itemSchemaOf, schemaOf } from '../schema/catalogue'
import type { Property } from '../schema/property'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
import { derivedValue } from './derived'
import type { FieldNode } from './field-tree'
import { pointingTo } from './inverse'
import { itemName, typeByName } from './item-names'
import { openAll, plainNode, wantedProperties } from './presets'
import { completed } from './shown-values'
import { sharingShown } from './sharing-shown'
import { transform } from './transformers'
import type { View } from './view'

const DEFAULT_IDS = new Set(['xYerKDKCefk', 'GLevLNI9wkl', 'bjDvmb4bfuf', 'HllvX50cXC0'])
/** How a user looks where another object refers to one. */
const USER_REFERENCE = ['id', 'code', 'name', 'displayName', 'username']
/** The object with the fields asked for. Unknown ones are left out, properties without a value too. */
export function selectFields(
  schema: Schema,
  object: MetadataObject,
  fields: readonly FieldNode[],
  view: View,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, node] of wantedProperties(schema, fields)) {
    const property = schema.properties[name]
    const value = property
      ? shown(property, name, completed(name, readValue(schema, object, name, property, view), view), node, view)
      : undefined
    const changed = transform(name, value, node?.transformers ?? [])
    if (changed.value !== undefined) result[changed.name] = changed.value
  }
  return result
}

/** A property of a stored object: what was stored, its default, or what it is computed from. */
export function readValue(
  schema: Schema,
  object: MetadataObject,
  name: string,
  property: Property,
  view: View,
): unknown {
  switch (property.kind) {
    case 'derived':
      return derivedValue(object, name, schema, view)
    case 'inverse':
      return pointingTo(view.state.metadata, object.id, property.type, property.by, property.order).map(({ id }) => ({
        id,
      }))
    case 'references':
      return object[name] ?? []
    default:
      return object[name] ?? property.default
  }
}

function shown(property: Property, name: string, value: unknown, node: FieldNode | null, view: View): unknown {
  if (value === undefined || value === null) return undefined
  const children = node?.children ?? null
  if (name === 'sharing') {
    // Who it names is shown whole, whatever is asked of them.
    const whole = sharingShown(value, view)
    return children
      ? selectPlain(
          whole,
          children.map((child) => ({ ...child, children: null })),
          view,
        )
      : whole
  }
  if (AXES.has(name) && Array.isArray(value)) return axesShown(value, children, view)
  const type = targetOf(property, name)
  if (type !== undefined) return referencesShown(value, type, children, view)
  if (property.kind === 'embedded' && property.item !== undefined)
    return itemsShown(value, property.item, children, view)
  if (property.kind === 'embedded') return embeddedShown(value, property.references ?? {}, children, view)
  return node ? insideShown(value, node, view) : value
}

/** Type of the objects a property refers to, for derived ones too. */
function targetOf(property: Property, name: string): string | undefined {
  if ('type' in property) return property.type
  return property.kind === 'derived' ? DERIVED_TARGETS[name] : undefined
}

const DERIVED_TARGETS: Readonly<Record<string, string>> = {
  user: 'users',
  legendSet: 'legendSets',
  ancestors: 'organisationUnits',
  indicatorGroupSet: 'indicatorGroupSets',
}

function referencesShown(value: unknown, type: string, children: readonly FieldNode[] | null, view: View): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      const one = isReference(item) ? referenceShown(item.id, type, children, view) : undefined
      return one === undefined ? [] : [one]
    })
  }
  return isReference(value) ? referenceShown(value.id, type, children, view) : undefined
}

function referenceShown(
  id: string,
  type: string,
  children: readonly FieldNode[] | null,
  view: View,
): Record<string, unknown> | undefined {
  if (view.excludeDefaults && DEFAULT_IDS.has(id)) return undefined
  const schema = schemaOf(type)
  const target = view.state.metadata.get(type, id)
  if (!schema || !target) return { id }
  // A user is shown whole, whatever is asked of it.
  if (type === 'users') return selectFields(schema, target, USER_REFERENCE.map(plainNode), view)
  return children ? selectFields(schema, target, children, view) : { id }
}

/** Items that have a type of their own though they live in another object. */
function itemsShown(value: unknown, type: string, children: readonly FieldNode[] | null, view: View): unknown {
  const schema = itemSchemaOf(type)
  if (!Array.isArray(value) || !schema) return value
  const wanted = children ?? [plainNode('*')]
  return value.map((item: unknown) => {
    if (!isReference(item)) return item
    const shownItem = selectFields(schema, item, wanted, view)
    return view.state.quirks.plainDashboardItems ? plainItem(shownItem, schema, item.id) : shownItem
  })
}

const OF_OWN_OBJECTS = new Set(['attributeValues', 'favorite', 'favorites', 'sharing'])

function plainItem(item: Readonly<Record<string, unknown>>, schema: Schema, id: string): Record<string, unknown> {
  const kept = Object.entries(item).filter(([name]) => !OF_OWN_OBJECTS.has(name))
  return {
    ...Object.fromEntries(kept),
    ...(item['href'] !== undefined && { href: `/${schema.plural}/${id}` }),
  }
}

const AXES = new Set(['columns', 'rows', 'filters'])

/** An axis, and an item of an axis, are references unless something is asked of them. */
function axesShown(value: readonly unknown[], children: readonly FieldNode[] | null, view: View): unknown {
  const wanted = (children ?? [plainNode('id')]).map((node) =>
    node.name === 'items' && !node.children ? { ...node, children: [plainNode('id')] } : node,
  )
  return selectPlain(value, wanted, view)
}

/** Objects that live inside another: their references are followed, the rest is as stored. */
function embeddedShown(
  value: unknown,
  references: Readonly<Record<string, string>>,
  children: readonly FieldNode[] | null,
  view: View,
): unknown {
  if (!Array.isArray(value)) return value
  return value.map((item: unknown) => {
    if (!isRecord(item)) return item
    const wanted = children ?? Object.keys(item).map(plainNode)
    return Object.fromEntries(
      openAll(wanted, item).flatMap((node) => {
        const raw = item[node.name]
        const type = references[node.name]
        const one = type === undefined ? plainChild(raw, node, view) : referencesShown(raw, type, node.children, view)
        const { name, value: changed } = transform(node.name, one, node.transformers)
        return changed === undefined ? [] : [[name, changed]]
      }),
    )
  })
}

function plainChild(raw: unknown, node: FieldNode, view: View): unknown {
  return insideShown(raw, node, view)
}

const isObjectLike = (value: unknown): boolean => typeof value === 'object' && value !== null

/** Fields of a value that is no object of its own. References inside are followed by the name they are kept under. */
function selectPlain(value: unknown, fields: readonly FieldNode[], view: View): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => selectPlain(item, fields, view))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    openAll(fields, value).flatMap((node) => {
      const raw = value[node.name] ?? nameOfItem(value, node.name, view)
      if (raw === undefined) return []
      const changed = transform(node.name, insideShown(raw, node, view), node.transformers)
      return changed.value === undefined ? [] : [[changed.name, changed.value]]
    }),
  )
}

function insideShown(raw: unknown, node: FieldNode, view: View): unknown {
  if (!node.children || !isObjectLike(raw)) return raw
  const type = node.name === 'items' ? undefined : typeByName(node.name)
  const isFollowed = type !== undefined && (Array.isArray(raw) ? raw.every(isReference) : isReference(raw))
  return isFollowed ? referencesShown(raw, type, node.children, view) : selectPlain(raw, node.children, view)
}

function nameOfItem(value: Readonly<Record<string, unknown>>, property: string, view: View): string | undefined {
  if ((property !== 'name' && property !== 'displayName') || !isReference(value)) return undefined
  return itemName(value.id, property === 'name' ? '' : view.locale, view.state)
}
