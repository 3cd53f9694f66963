import { referencedIds } from '../access/references'
import { isReference } from '../metadata/shape'
import type { MockState } from '../state'
import { nameUnder, type IdScheme } from './id-schemes'
import { remember } from './row-context'

/** An option combo as pairs of category and category option, in the order of its combo's categories. */
export function unfolderOf(
  categoryScheme: IdScheme,
  optionScheme: IdScheme,
  { metadata }: MockState,
): (optionCombo: string) => Readonly<Record<string, string>> {
  const named = (type: string, scheme: IdScheme, id: string): string =>
    nameUnder(scheme, metadata.get(type, id) ?? { id }) ?? id
  return remember((id) => {
    const optionCombo = metadata.get('categoryOptionCombos', id)
    const combo = optionCombo?.['categoryCombo']
    const owner = isReference(combo) ? metadata.get('categoryCombos', combo.id) : undefined
    if (!optionCombo || !owner) return {}
    const own = new Set(referencedIds(optionCombo, 'categoryOptions'))
    const pairs = referencedIds(owner, 'categories').flatMap((category) => {
      const options = referencedIds(metadata.get('categories', category) ?? { id: category }, 'categoryOptions')
      const option = options.find((one) => own.has(one))
      if (option === undefined) return []
      return [[named('categories', categoryScheme, category), named('categoryOptions', optionScheme, option)] as const]
    })
    return Object.fromEntries(pairs)
  })
}
