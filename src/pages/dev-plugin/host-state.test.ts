import { dashboardFilters, INITIAL_STATE, toldDetails } from './host-state'

const state = { ...INITIAL_STATE, orgUnits: 'USER_ORGUNIT; abcdefghijk', periods: '2015' }

describe('filters as the Dashboard app sends them', () => {
  test('relative units carry no name, tree units a path', () => {
    expect(dashboardFilters(state)).toEqual({
      ou: [
        { id: 'USER_ORGUNIT', displayName: 'USER_ORGUNIT' },
        { id: 'abcdefghijk', name: 'abcdefghijk', path: '/abcdefghijk' },
      ],
      pe: [{ id: '2015', name: '2015' }],
    })
  })

  test.each([
    ['edit mode sends none', { ...state, mode: 'edit' as const }, {}],
    ['empty ones are left out', { ...state, orgUnits: ' ; ', periods: '' }, {}],
  ])('%s', (_name, given, filters) => {
    expect(dashboardFilters(given)).toEqual(filters)
  })
})

test('what the item tells about itself', () => {
  expect(toldDetails({ itemTitle: 'Title', appUrl: '#/coverage', onRemove: () => undefined })).toEqual({
    itemTitle: 'Title',
    appUrl: '#/coverage',
  })
  expect(toldDetails('text')).toBeNull()
})
