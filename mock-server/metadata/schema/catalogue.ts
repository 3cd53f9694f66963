import { ANALYSIS_SCHEMAS, ITEM_SCHEMAS } from './analysis'
import { BASIC_SCHEMAS } from './basics'
import { CATEGORY_SCHEMAS } from './category-model'
import { COMPUTED_SCHEMAS } from './computed'
import { DATA_MODEL_SCHEMAS } from './data-model'
import { PEOPLE_AND_PLACES_SCHEMAS } from './people-and-places'
import type { Schema } from './schema'

/** Every object type of this server, in the order an import stores them. */
export const SCHEMAS: readonly Schema[] = [
  ...PEOPLE_AND_PLACES_SCHEMAS,
  ...BASIC_SCHEMAS,
  ...CATEGORY_SCHEMAS,
  ...DATA_MODEL_SCHEMAS,
  ...COMPUTED_SCHEMAS,
  ...ANALYSIS_SCHEMAS,
].sort((a, b) => a.order - b.order)

const byPlural = new Map(SCHEMAS.map((schema) => [schema.plural, schema]))
const bySingular = new Map(SCHEMAS.map((schema) => [schema.singular, schema]))

/** By the plural of addresses and payloads (`dataElements`). */
export function schemaOf(plural: string): Schema | undefined {
  return byPlural.get(plural)
}

/** By the singular name (`dataElement`), letter case ignored. */
export function schemaOfSingular(singular: string): Schema | undefined {
  return bySingular.get(singular) ?? SCHEMAS.find((schema) => schema.singular.toLowerCase() === singular.toLowerCase())
}

/** Of items that live in another object only (`dashboardItems`). */
export function itemSchemaOf(plural: string): Schema | undefined {
  return ITEM_SCHEMAS.find((schema) => schema.plural === plural)
}
