import { WebMessageError } from '../../http'
import { schemaOf } from '../schema/catalogue'
import { readDate } from '../import/dates'
import { isOwned, type Property } from '../schema/property'
import type { Schema } from '../schema/schema'
import type { MetadataObject } from '../store'
import { isRecord, isReference } from '../shape'
import { checkFilterValue } from './filter-values'
import { readValue } from './select'
import type { View } from './view'

export type Test = (object: MetadataObject) => boolean

const refuse = (message: string): never => {
  throw new WebMessageError(400, message, { errorCode: 'E1003' })
}

/**
 * `property:operator:value` filters as one test.
 * @throws {WebMessageError} 400 E1003 for an unknown property or operator, or a filter of another shape.
 */
export function filterTest(schema: Schema, query: URLSearchParams, view: View): Test {
  const tests = splitFilters(query.getAll('filter')).map((text) => oneFilter(schema, text, view))
  const search = query.get('query')
  const searched = search === null ? null : searchTest(schema, search, view)
  const isOr = query.get('rootJunction')?.toUpperCase() === 'OR'
  return (object) => {
    if (searched && !searched(object)) return false
    if (tests.length === 0) return true
    return isOr ? tests.some((test) => test(object)) : tests.every((test) => test(object))
  }
}

/** From 2.42 on the parameters are joined and split at commas outside of brackets. */
function splitFilters(filters: readonly string[]): readonly string[] {
  return filters.flatMap((filter) => filter.split(/,(?![^[]*\])(?=[\w.]+:!?\$?\w+)/)).filter((filter) => filter !== '')
}

function searchTest(schema: Schema, search: string, view: View): Test {
  const wanted = search.toLowerCase()
  return (object) => {
    const texts = ['name', 'username'].map((name) => {
      const property = schema.properties[name]
      return property ? readValue(schema, object, name, property, view) : undefined
    })
    const isNamed = texts.some((text) => typeof text === 'string' && text.toLowerCase().includes(wanted))
    return object.id === search || object['code'] === search || isNamed
  }
}

function oneFilter(schema: Schema, text: string, view: View): Test {
  const [path = '', operator = '', ...rest] = text.split(':')
  const value = rest.join(':')
  const isUnary = ['null', '!null', 'empty', '!empty'].includes(operator)
  if (operator === '' || (rest.length === 0 && !isUnary)) return refuse(`Invalid filter => ${text}`)
  const compare = comparison(operator, value)
  if (path === 'identifiable' && !schema.properties['identifiable']) {
    return (object) => IDENTIFIERS.some((name) => schema.properties[name] && compare(object[name]))
  }
  const read = pathReader(schema, path.split('.'), view, path)
  const property = schema.properties[path]
  checkFilterValue(property, path, operator, value, view.state.quirks)
  const wanted = property?.kind === 'date' ? comparison(operator, readDate(value) ?? value) : compare
  const holds = property && isStored(property) ? ifStored(operator, wanted) : wanted
  return (object) => read(object).some(holds)
}

const IDENTIFIERS = ['id', 'code', 'name', 'shortName']

/** What the database compares itself: as in SQL, nothing is unlike null. */
const isStored = (property: Property): boolean => isOwned(property) && property.kind !== 'references'
const UNLIKE = new Set(['!eq', 'ne', 'neq', '!in'])
const ifStored = (operator: string, compare: Compare): Compare =>
  UNLIKE.has(operator) ? (value) => value !== undefined && value !== null && compare(value) : compare

type Reader = (object: MetadataObject) => readonly unknown[]

/** Follows a path through references; a collection gives all its members' values, or itself at the end. */
function pathReader(schema: Schema, path: readonly string[], view: View, whole: string): Reader {
  const [name = '', ...below] = path
  const property = schema.properties[name]
  if (!property) return customAttribute(name, below, view) ?? refuse(`Unknown path property: ${whole}`)
  const read: Reader = (object) => [readValue(schema, object, name, property, view)]
  if (below.length === 0) return read
  const target = targetSchema(property)
  if (!target) return (object) => read(object).flatMap((value) => insidePlain(value, below, view))
  const inner = pathReader(target, below, view, whole)
  const follow = (item: unknown, otherwise: readonly unknown[]): readonly unknown[] => {
    const found = isReference(item) ? view.state.metadata.get(target.plural, item.id) : undefined
    return found ? inner(found) : otherwise
  }
  // A reference that is not set ends the path in nothing, which can be compared; a list without members does not.
  return (object) =>
    read(object).flatMap((value) =>
      Array.isArray(value) ? (value as unknown[]).flatMap((item) => follow(item, [])) : follow(value, [undefined]),
    )
}

function targetSchema(property: Property): Schema | undefined {
  if (property.kind === 'reference' || property.kind === 'references' || property.kind === 'inverse') {
    return schemaOf(property.type)
  }
  return undefined
}

/** Paths through objects that are not of a type of their own (dataSetElements.dataSet.id). */
function insidePlain(value: unknown, path: readonly string[], view: View): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => insidePlain(item, path, view))
  const [name, ...below] = path
  if (name === undefined) return [value]
  if (!isRecord(value)) return []
  const direct = value[name]
  if (direct === undefined) return []
  const target = schemaOf(`${name}s`)
  const found = target && isReference(direct) ? view.state.metadata.get(target.plural, direct.id) : undefined
  if (!target || !found || below.length === 0) return insidePlain(direct, below, view)
  return pathReader(target, below, view, path.join('.'))(found)
}

/** A uid as property: the value of that custom attribute. */
function customAttribute(name: string, below: readonly string[], view: View): Reader | undefined {
  if (below.length > 0 || !view.state.metadata.get('attributes', name)) return undefined
  return (object) => {
    const values = Array.isArray(object['attributeValues']) ? (object['attributeValues'] as unknown[]) : []
    return values.flatMap((entry) => {
      if (!isRecord(entry) || !isReference(entry['attribute']) || entry['attribute'].id !== name) return []
      return [entry['value']]
    })
  }
}

type Compare = (value: unknown) => boolean

function comparison(operator: string, wanted: string): Compare {
  const textOperator = TEXT_OPERATORS[operator.replace('!', '')]
  switch (operator) {
    case 'eq':
      return (value) => isEqual(value, wanted)
    case '!eq':
    case 'ne':
    case 'neq':
      return (value) => !isEqual(value, wanted)
    case 'ieq':
      return (value) => textOf(value).toLowerCase() === wanted.toLowerCase()
    case 'gt':
      return ordered(wanted, (difference) => difference > 0)
    case 'ge':
    case 'gte':
      return ordered(wanted, (difference) => difference >= 0)
    case 'lt':
      return ordered(wanted, (difference) => difference < 0)
    case 'le':
    case 'lte':
      return ordered(wanted, (difference) => difference <= 0)
    case 'in':
      return (value) => listed(wanted).some((one) => isEqual(value, one))
    case '!in':
      return (value) => !listed(wanted).some((one) => isEqual(value, one))
    case 'null':
      return (value) => value === undefined || value === null
    case '!null':
      return (value) => value !== undefined && value !== null
    case 'empty':
      return (value) => sizeOf(value) === 0
    case '!empty':
      return (value) => (sizeOf(value) ?? 0) > 0
  }
  if (!textOperator) return refuse(`\`${operator}\` is not a valid operator.`)
  const test: Compare = (value) => typeof value === 'string' && textOperator(value, wanted)
  return operator.startsWith('!') ? (value) => typeof value === 'string' && !textOperator(value, wanted) : test
}

const ignoringCase =
  (test: (value: string, wanted: string) => boolean) =>
  (value: string, wanted: string): boolean =>
    test(value.toLowerCase(), wanted.toLowerCase())
const contains = (value: string, wanted: string): boolean => value.includes(wanted)
const startsWith = (value: string, wanted: string): boolean => value.startsWith(wanted)
const endsWith = (value: string, wanted: string): boolean => value.endsWith(wanted)
/** Every word of the wanted text occurs; what is no letter or digit parts words. */
const hasTokens = (value: string, wanted: string): boolean =>
  wanted
    .toLowerCase()
    .split(/[^\p{L}0-9]+/u)
    .every((token) => value.toLowerCase().includes(token))

const TEXT_OPERATORS: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  like: contains,
  $like: startsWith,
  like$: endsWith,
  ilike: ignoringCase(contains),
  $ilike: ignoringCase(startsWith),
  startsWith: ignoringCase(startsWith),
  ilike$: ignoringCase(endsWith),
  endsWith: ignoringCase(endsWith),
  token: hasTokens,
}

function listed(text: string): readonly string[] {
  const inner = /^\[(.*)\]$/.exec(text)?.[1]
  if (inner === undefined) return refuse(`Collection size must be integer \`${text}\``)
  return inner.split(',')
}

/** Members of a collection, keys of a map, characters of a text. */
function sizeOf(value: unknown): number | undefined {
  if (Array.isArray(value) || typeof value === 'string') return value.length
  return isRecord(value) ? Object.keys(value).length : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function isEqual(value: unknown, wanted: string): boolean {
  if (Array.isArray(value)) return value.length === Number(wanted)
  if (typeof value === 'number') return value === Number(wanted)
  if (typeof value === 'boolean') return value === (wanted.toLowerCase() === 'true')
  return textOf(value) === wanted
}

/** Numbers and sizes by value, everything else (dates too) as text. */
function ordered(wanted: string, holds: (difference: number) => boolean): Compare {
  return (value) => {
    if (value === undefined || value === null) return false
    const number = Array.isArray(value) ? value.length : value
    if (typeof number === 'number') return holds(number - Number(wanted))
    const text = textOf(value)
    return holds(text < wanted ? -1 : text > wanted ? 1 : 0)
  }
}
