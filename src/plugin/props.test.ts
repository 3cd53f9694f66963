import { readDashboardProps } from './props'

describe('props of a dashboard item', () => {
  test('nothing but config: nobody has answered yet', () => {
    expect(readDashboardProps({ config: { plugin: true } })).toEqual({
      itemId: null,
      mode: 'view',
      orgUnits: null,
      periods: null,
      filters: [],
      cacheId: null,
      isParentCached: false,
      setDetails: null,
    })
  })

  test('filters as the dashboard sends them: tree units, relative units without a name, group sets', () => {
    const props = readDashboardProps({
      dashboardItemId: 'PrbItem0001',
      dashboardMode: 'print-layout',
      dashboardItemFilters: {
        ou: [
          { id: 'USER_ORGUNIT', displayName: 'User organisation unit' },
          { id: 'abcdefghijk', path: '/root0000001/abcdefghijk', name: 'Kayes' },
        ],
        pe: [{ id: 'LAST_12_MONTHS', name: 'Last 12 months' }],
        groupSet001: [
          { id: 'group000001', name: 'Phase 1' },
          { id: 'group000002', displayName: 'Phase 2' },
          { id: 'group000003' },
          { id: 'group000001', name: 'Phase 1' },
        ],
      },
    })
    expect(props.itemId).toBe('PrbItem0001')
    expect(props.mode).toBe('print-layout')
    expect(props.orgUnits).toEqual(['USER_ORGUNIT', 'abcdefghijk'])
    expect(props.periods).toEqual(['LAST_12_MONTHS'])
    expect(props.filters).toEqual([
      {
        id: 'groupSet001',
        items: ['group000001', 'group000002', 'group000003'],
        names: ['Phase 1', 'Phase 2', 'group000003'],
      },
    ])
  })

  test.each([
    ['an empty list', { ou: [] }],
    ['no list', { ou: 'abcdefghijk' }],
    ['items without id', { ou: [{ name: 'Kayes' }, null] }],
  ])('%s sets no filter', (_name, dashboardItemFilters) => {
    expect(readDashboardProps({ dashboardItemFilters }).orgUnits).toBeNull()
  })

  test.each([
    ['a dashboard that was opened in view first', 'dashboard01-item0000001', 'dashboard01-item0000001'],
    ['one opened straight into its edit or print page', 'undefined-item0000001', null],
    ['an older one', undefined, null],
  ])('where a recording goes: %s', (_name, cacheId, expected) => {
    expect(readDashboardProps({ cacheId }).cacheId).toBe(expected)
  })

  test.each([
    ['no mode and no filters', { dashboardItemId: 'PrbItem0001', dashboardItemFilters: null }],
    ['a mode we do not know', { dashboardItemId: 'PrbItem0001', dashboardMode: 'slideshow', isParentCached: 'no' }],
  ])('older and newer dashboards: %s', (_name, props) => {
    expect(readDashboardProps(props)).toMatchObject({
      mode: 'view',
      orgUnits: null,
      filters: [],
      isParentCached: false,
    })
  })

  test('details go to the dashboard', () => {
    const received: unknown[] = []
    const props = readDashboardProps({ setDashboardItemDetails: (details: unknown) => received.push(details) })
    const details = { itemTitle: 'Title', appUrl: '#/coverage', onRemove: () => Promise.resolve() }
    props.setDetails?.(details)
    expect(received).toEqual([details])
  })
})
