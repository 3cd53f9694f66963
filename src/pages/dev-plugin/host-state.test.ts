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

  test('other filters by their dimension', () => {
    const groups = 'cercleSet01:kayes000001;kita0000001 statusSet01:public00001 empty:'
    expect(dashboardFilters({ ...state, orgUnits: '', periods: '', groups })).toEqual({
      cercleSet01: [
        { id: 'kayes000001', name: 'kayes000001' },
        { id: 'kita0000001', name: 'kita0000001' },
      ],
      statusSet01: [{ id: 'public00001', name: 'public00001' }],
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
  const told = toldDetails({ itemTitle: 'Title', appUrl: '#/coverage', onRemove: () => 'removed' })
  expect(told).toMatchObject({ itemTitle: 'Title', appUrl: '#/coverage' })
  expect(told?.onRemove()).toBe('removed')
  expect(toldDetails({ itemTitle: 'Title' })?.onRemove()).toBeUndefined()
  expect(toldDetails('text')).toBeNull()
})
