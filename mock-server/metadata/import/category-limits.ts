import { referencedIds } from '../../access/references'
import { isReference } from '../shape'
import { report, type Check } from './check'
import { formatted } from './numbers'

/** `metadata.categories.*` of dhis.conf, as they are unless set. */
const LIMITS = { options: 50, categories: 5, combinations: 500 } as const

/**
 * Limits of the category model since 2.42: E1127 of a category, E1126 or E1128 of a combo. A combo is measured by the
 * options its categories have in the database: those of the same payload do not count yet.
 */
export const checkCategoryLimits: Check = (candidate, { state }) => {
  if (!state.quirks.categoryLimits) return []
  const { schema, raw, id } = candidate
  const exceeded = (code: string, most: number, count: number, message: string) =>
    report(candidate, code, message, [id, String(most), String(count)], { errorProperties: [id, most, count] })
  if (schema.plural === 'categories') {
    const count = references(raw['categoryOptions']).length
    if (count <= LIMITS.options) return []
    const message = `Category ${id} cannot have more than ${LIMITS.options} options, but had: ${formatted(count)} `
    return [exceeded('E1127', LIMITS.options, count, message)]
  }
  if (schema.plural !== 'categoryCombos') return []
  const categories = references(raw['categories'])
  if (categories.length > LIMITS.categories) {
    const message = `Category combo ${id} cannot combine more than ${LIMITS.categories} categories, but had: ${categories.length}`
    return [exceeded('E1126', LIMITS.categories, categories.length, message)]
  }
  const stored = categories.map((category) => state.metadata.get('categories', category))
  const combinations = stored.reduce((product, category) => product * countOptions(category), 1)
  if (combinations <= LIMITS.combinations) return []
  const message = `Category combo ${id} cannot have more than ${LIMITS.combinations} combinations, but requires: ${formatted(combinations)}`
  return [exceeded('E1128', LIMITS.combinations, combinations, message)]
}

const countOptions = (category: Parameters<typeof referencedIds>[0] | undefined): number =>
  category ? referencedIds(category, 'categoryOptions').length : 0

const references = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter(isReference).map(({ id }) => id) : []
