import fc from 'fast-check'
import { places } from '../mock-server/seeds/mali/places'
import { foldText } from '../src/dhis2/fold-text'
import { likeliest, SEARCH_PAGE, searchRequest } from '../src/dhis2/org-unit-search'
import type { FoundOrgUnit } from '../src/dhis2/ports'

/** The demo tree; ancestors do not matter here. */
const TREE: readonly FoundOrgUnit[] = places.map(({ id, code, name, level }) => ({
  ...{ id, code, name, level },
  path: level === 1 ? `/${id}` : `/${places[0]?.id ?? ''}/${id}`,
  ancestors: [],
}))
const ROOTS = TREE.slice(0, 1)

/** What a server that ignores case and nothing else answers to `displayName:ilike:x` and `code:ilike:x`, joined by OR. */
function answer(filters: readonly string[]) {
  const found = TREE.filter((unit) =>
    filters.some((filter) => {
      const [property, , value = ''] = filter.split(':')
      const text = property === 'code' ? (unit.code ?? '') : unit.name
      return text.toLowerCase().includes(value.toLowerCase())
    }),
  )
  return { units: found.slice(0, SEARCH_PAGE), total: found.length }
}

const search = (text: string) => likeliest(text, ROOTS, answer(searchRequest(text).filters), null)

test('every unit of the demo is the first found by its name, with or without accents, in any case', () => {
  expect(TREE.length).toBeGreaterThan(70)
  fc.assert(
    fc.property(
      fc.constantFrom(...TREE),
      fc.constantFrom(
        (name: string) => name,
        (name: string) => name.toUpperCase(),
        (name: string) => name.toLowerCase().normalize('NFD'),
        foldText,
      ),
      ({ name }, typed) => {
        expect(search(typed(name)).units[0]?.name).toBe(name)
      },
    ),
    { numRuns: 1000 },
  )
})

test.each([
  ['segou', 'Ségou'],
  ['SÉGOU', 'Ségou'],
  ['yelimane', 'Yélimané'],
  ['menaka', 'Ménaka'],
  ['taoudenit', 'Taoudénit'],
  ['ML-3-KADIOLO', 'Kadiolo'],
])('%s finds %s', (text, name) => {
  expect(search(text).units[0]?.name).toBe(name)
})
