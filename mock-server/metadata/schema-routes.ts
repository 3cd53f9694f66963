import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { openAll } from './query/presets'
import { parseFields } from './query/field-tree'
import { fieldsParameter } from './query/list'
import { deletionAuthority } from './query/access-block'
import { SCHEMAS, schemaOfSingular } from './schema/catalogue'
import { isOwned, type Property } from './schema/property'
import type { Schema } from './schema/schema'

export const schemaRoutes: readonly Route[] = [
  { method: 'GET', path: '/schemas', handle: listSchemas, about: 'object types as this server knows them' },
  { method: 'GET', path: '/schemas/:name', handle: readSchema, about: 'one object type' },
]

function listSchemas(request: MockRequest): MockResponse {
  return { status: 200, body: { schemas: SCHEMAS.map((schema) => selected(schema, request)) } }
}

function readSchema(request: MockRequest): MockResponse {
  const schema = schemaOfSingular(request.params['name'] ?? '')
  if (!schema) throw new WebMessageError(404, `Type ${request.params['name'] ?? ''} does not exist.`)
  return { status: 200, body: selected(schema, request) }
}

function selected(schema: Schema, { query, baseUrl }: MockRequest): Record<string, unknown> {
  const whole = described(schema, baseUrl)
  const names = openAll(parseFields(fieldsParameter(query, '*')), whole).map(({ name }) => name)
  return Object.fromEntries(names.filter((name) => name in whole).map((name) => [name, whole[name]]))
}

function described(schema: Schema, baseUrl: string): Record<string, unknown> {
  const { plural, singular, klass } = schema
  return {
    klass,
    name: singular,
    singular,
    plural,
    displayName: singular.replace(/([A-Z])/g, ' $1').replace(/^./, (letter) => letter.toUpperCase()),
    collectionName: plural,
    relativeApiEndpoint: `/${plural}`,
    apiEndpoint: `${baseUrl}/api/${plural}`,
    href: `${baseUrl}/api/schemas/${singular}`,
    shareable: schema.sharing !== null,
    dataShareable: schema.sharing === 'data',
    metadata: true,
    persisted: true,
    translatable: true,
    order: schema.order,
    authorities: authoritiesOf(schema),
    properties: schema.entries.map(([name, property]) => propertyOf(name, property)),
  }
}

function authoritiesOf(schema: Schema): readonly Record<string, unknown>[] {
  const typeOf = (authority: string): string => {
    if (authority.includes('_PUBLIC_')) return 'CREATE_PUBLIC'
    return authority.includes('_PRIVATE_') ? 'CREATE_PRIVATE' : 'CREATE'
  }
  const made = schema.writeAuthorities.map((authority) => ({ type: typeOf(authority), authorities: [authority] }))
  const deletion = deletionAuthority(schema)
  return deletion === null ? made : [...made, { type: 'DELETE', authorities: [deletion] }]
}

const PROPERTY_TYPES: Readonly<Record<Property['kind'], string>> = {
  text: 'TEXT',
  number: 'NUMBER',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  enum: 'CONSTANT',
  reference: 'REFERENCE',
  references: 'COLLECTION',
  inverse: 'COLLECTION',
  embedded: 'COLLECTION',
  complex: 'COMPLEX',
  derived: 'COMPLEX',
}

function propertyOf(name: string, property: Property): Record<string, unknown> {
  return {
    name,
    fieldName: name,
    propertyType: PROPERTY_TYPES[property.kind],
    required: property.required === true,
    unique: property.unique === true,
    persisted: isOwned(property),
    owner: isOwned(property),
    ...(property.maxLength !== undefined && { length: property.maxLength }),
    ...(property.kind === 'enum' && { constants: property.values }),
  }
}
