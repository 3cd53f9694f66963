import { likeliest, SEARCH_PAGE, searchRequest, secondSearchRequest } from './org-unit-search'
import type { FoundOrgUnit } from './ports'

const MALI = { id: 'MaliMaliM01', name: 'Mali', path: '/MaliMaliM01', level: 1 }
const SIKASSO = { id: 'SikassoSik1', name: 'Sikasso', path: `${MALI.path}/SikassoSik1`, level: 2 }

const unit = (name: string, level = 3, code: string | null = null): FoundOrgUnit => ({
  id: `${name}${level}`,
  name,
  code,
  level,
  path: `${SIKASSO.path}/${name}${level}`,
  ancestors: [],
})
const page = (...names: readonly string[]) => ({ units: names.map((name) => unit(name)), total: names.length })
const FULL = { units: Array.from({ length: SEARCH_PAGE }, (_, number) => unit(`Site ${number}`)), total: 23_400 }
const names = (text: string, ...given: readonly string[]) =>
  likeliest(text, [MALI], page(...given), null).units.map(({ name }) => name)

describe('what the server is asked', () => {
  test.each([
    // k, 4 ways to write a, 3 to write i: 12.
    ['kai', 12, 'displayName:ilike:kaï'],
    // "segou" could be written 5 x 3 x 4 = 60 ways; "sego" 15.
    ['SÉGOU', 15, 'displayName:ilike:ségo'],
    // "liman": 3 x 4; "yelim" would be 2 x 5 x 3 = 30.
    ['yelimane', 12, 'displayName:ilike:lîmân'],
    // "te 12": 5 ways to write e, 4 to part the words.
    ['site 12', 20, 'displayName:ilike:té-12'],
    // oe may be one letter in the name.
    ['coeur', 4, 'displayName:ilike:ùr'],
  ])('%s: %i spellings, %s among them', (text, count, one) => {
    const asked = searchRequest(text)
    const names = asked.filters.filter((filter) => filter.startsWith('displayName'))
    expect(asked.isAny).toBe(true)
    expect(names).toHaveLength(count)
    expect(names).toContain(one)
  })

  test('codes are asked for as typed; what means something in a filter never reaches it', () => {
    expect(searchRequest('ML-3').filters).toContain('code:ilike:ML-3')
    expect(
      searchRequest('a,b:eq:[c]').filters.filter((filter) => !/^displayName:ilike:[^:,[\]]+$/.test(filter)),
    ).toEqual([])
  })

  test('a cut answer: below one region only there, elsewhere by how names begin', () => {
    expect(secondSearchRequest('Diéma', [SIKASSO], FULL)).toEqual({
      filters: ['path:like:SikassoSik1', 'displayName:ilike:d', 'displayName:ilike:m'],
      isAny: false,
    })
    expect(secondSearchRequest('kita', [MALI], FULL)?.filters).toContain('displayName:$ilike:kîtâ')
    // Too many spellings to list: as typed.
    expect(secondSearchRequest('Yélimané', [MALI], FULL)?.filters).toEqual(['displayName:$ilike:Yélimané'])
  })

  test('words found nowhere side by side: the longest alone; nothing more where all is there', () => {
    // "csref": 2 x 5; five letters of "kadiolo" are more than 24 ways.
    expect(secondSearchRequest('csref kadiolo', [MALI], page())?.filters).toContain('displayName:ilike:csréf')
    expect(secondSearchRequest('csref kadiolo', [MALI], page('CSRéf Kadiolo'))).toBeNull()
    expect(secondSearchRequest('kadiolo', [MALI], page())).toBeNull()
  })
})

describe('what is shown', () => {
  test('the exact name first, then beginnings, then beginnings of words, then the rest', () => {
    expect(names('kai', 'Bakaina', 'Aire de Kaï', 'Kaïla', 'Kaï')).toEqual(['Kaï', 'Kaïla', 'Aire de Kaï', 'Bakaina'])
  })

  test('what holds only a part of the text is left out; words may be apart', () => {
    expect(names('segou', 'Ségou', 'Ségola')).toEqual(['Ségou'])
    expect(names('csref kadiolo', 'CSRéf de Kadiolo', 'CSRéf de Kita')).toEqual(['CSRéf de Kadiolo'])
  })

  test('larger units first among equals; by code', () => {
    const units = [unit('Kati', 4), unit('Kati', 3), unit('Loulouni', 4, 'KATI-7')]
    const found = likeliest('kati', [MALI], { units, total: 3 }, null)
    expect(found.units.map(({ name, level }) => `${name} ${level}`)).toEqual(['Kati 3', 'Kati 4', 'Loulouni 4'])
  })

  test('nothing outside of the roots: a path that only begins alike is another unit', () => {
    const near = { ...unit('Kadiana'), path: `${SIKASSO.path}x/Kadiana3` }
    expect(likeliest('kadi', [SIKASSO], { units: [unit('Kadiolo'), near], total: 2 }, null)).toMatchObject({
      units: [{ name: 'Kadiolo' }],
      total: 1,
    })
  })

  test.each([
    ['counted by the server when it was asked for the whole text', 'site', [MALI], null, 20, 23_400],
    // Numbers from 0 to 99 with a 1 in them: 19.
    ['unknown when it was asked for a part', 'site 1', [MALI], null, 19, null],
    ['unknown when some it counted are not the user’s', 'site', [SIKASSO], FULL, 20, null],
    // One below the root; the first page is of the whole country.
    ['known once all below the root came', 'nord', [SIKASSO], page('Site nord'), 1, 1],
  ] as const)('the number of all: %s', (_name, text, roots, second, shown, total) => {
    const found = likeliest(text, roots, FULL, second)
    expect(found.units).toHaveLength(shown)
    expect(found.total).toBe(total)
  })
})
