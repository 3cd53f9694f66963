import { readDashboardProps } from './props'

describe('props of a dashboard item', () => {
  test('nothing but config: nobody has answered yet', () => {
    expect(readDashboardProps({ config: { plugin: true } })).toEqual({
      itemId: null,
      mode: 'view',
      orgUnits: null,
      periods: null,
      filters: [],
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
        groupSet001: [{ id: 'group000001', name: 'Phase 1' }],
      },
    })
    expect(props.itemId).toBe('PrbItem0001')
    expect(props.mode).toBe('print-layout')
    expect(props.orgUnits).toEqual(['USER_ORGUNIT', 'abcdefghijk'])
    expect(props.periods).toEqual(['LAST_12_MONTHS'])
    expect(props.filters).toEqual([{ id: 'groupSet001', items: ['group000001'] }])
  })

  test.each([
    ['an empty list', { ou: [] }],
    ['no list', { ou: 'abcdefghijk' }],
    ['items without id', { ou: [{ name: 'Kayes' }, null] }],
  ])('%s sets no filter', (_name, dashboardItemFilters) => {
    expect(readDashboardProps({ dashboardItemFilters }).orgUnits).toBeNull()
  })

  test('details go to the dashboard', () => {
    const received: unknown[] = []
    const props = readDashboardProps({ setDashboardItemDetails: (details: unknown) => received.push(details) })
    const details = { itemTitle: 'Title', appUrl: '#/coverage', onRemove: () => Promise.resolve() }
    props.setDetails?.(details)
    expect(received).toEqual([details])
  })
})
