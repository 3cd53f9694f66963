/** @jest-environment jsdom */
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { uidFor } from '../../src/dhis2/uid'
import { pluginItemId } from '../../src/metadata/plugin-items'
import { mockApi, orgUnit, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { expectShown, openPlugin } from './render'

jest.setTimeout(90_000)

let mock: MockProcess
let api: MockApi

beforeAll(async () => {
  mock = await startMock('mali')
  api = mockApi(mock.url)
  await api.keep('demo')
})
afterAll(() => mock.stop())
afterEach(async () => {
  cleanup()
  await api.restore('demo')
})

const filtersOf = (ou: string, pe: string) => ({
  ou: [{ id: orgUnit(ou), name: ou, path: `/${orgUnit(ou)}` }],
  pe: [{ id: pe, name: pe }],
})
const coverageItem = { dashboardItemId: pluginItemId('coverage'), dashboardMode: 'view' }
const ownItem = { dashboardItemId: 'ownItem0001', dashboardMode: 'view' }

test('a packaged item needs no setting; the dashboard’s filters replace place and period', async () => {
  openPlugin(mock.url, { ...coverageItem, dashboardItemFilters: filtersOf('ML', '2015') })
  await expectShown('Mali', '2015', '49,0 %', '3 197 026 sur 6 523 306')
  expect(document.title).toBe('Couverture ASC')
})

test('a changed filter changes the figures', async () => {
  const props = { ...coverageItem, dashboardItemFilters: filtersOf('ML', '2015') }
  openPlugin(mock.url, props)
  await expectShown('49,0 %')
  cleanup()
  openPlugin(mock.url, { ...props, dashboardItemFilters: filtersOf('ML-3', '2015') })
  await expectShown('Sikasso', '40,0 %')
})

test('a level and a relative unit are taken as the server takes them', async () => {
  openPlugin(mock.url, {
    ...coverageItem,
    dashboardItemFilters: { ou: [{ id: 'USER_ORGUNIT', displayName: 'User organisation unit' }], pe: [{ id: '2015' }] },
  })
  await expectShown('Mali', '49,0 %')
})

test('the dashboard is told the title and a fragment that opens the same view and selection', async () => {
  const told: { itemTitle: string; appUrl: string; onRemove: () => Promise<void> }[] = []
  const setDashboardItemDetails = (details: (typeof told)[number]): void => void told.push(details)
  openPlugin(mock.url, { ...coverageItem, dashboardItemFilters: filtersOf('ML-3', '2015'), setDashboardItemDetails })
  await expectShown('40,0 %')
  const last = told.at(-1)
  expect(last?.itemTitle).toBe('Couverture ASC')
  expect(last?.appUrl).toBe(`#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
  await expect(last?.onRemove()).resolves.toBeUndefined()
})

test('other filters narrow the figures, say so and go along to the app', async () => {
  const kadiolo = { id: uidFor('organisationUnitGroup', 'OG_CER_KADIOLO'), name: 'Cercle de Kadiolo' }
  const cercles = uidFor('organisationUnitGroupSet', 'OGS_CERCLE')
  const told: string[] = []
  openPlugin(mock.url, {
    ...coverageItem,
    dashboardItemId: pluginItemId('co-funding'),
    dashboardItemFilters: { ...filtersOf('ML', '2015'), [cercles]: [kadiolo] },
    setDashboardItemDetails: ({ appUrl }: { appUrl: string }) => void told.push(appUrl),
  })
  await expectShown('Seulement Cercle de Kadiolo', '50,0 %', '32 400 000 sur 64 800 000')
  expect(told.at(-1)).toBe(`#/co-funding?ou=${orgUnit('ML')}&pe=2015&gr=${cercles}:${kadiolo.id}`)
})

test('levels and units mixed, as the dashboard sends them', async () => {
  const ou = [
    { id: orgUnit('ML-3'), name: 'Sikasso', path: '/x' },
    { id: 'LEVEL-PyaDlGJOmGW', displayName: 'District' },
  ]
  openPlugin(mock.url, { ...coverageItem, dashboardItemFilters: { ou, pe: [{ id: '2015' }] } })
  await expectShown('unités ensemble')
})

test('a single period is compared with the one before, unless the item was told not to', async () => {
  const asked = jest.spyOn(window, 'fetch')
  const periodsAsked = (): readonly string[] =>
    asked.mock.calls.flatMap(([address]) => {
      const text = address instanceof Request ? address.url : address.toString()
      return /pe(?::|%3A)([\d;%3B]+)/.exec(text)?.[1] ?? []
    })
  const props = { ...ownItem, dashboardItemFilters: filtersOf('ML-3-KADIOLO', '2015') }
  await api.call('PUT', '/api/dataStore/sec-cmu/item-ownItem0001', { view: 'co-funding' })
  openPlugin(mock.url, props)
  await expectShown('50,0 %')
  expect(periodsAsked().map(decodeURIComponent)).toEqual(['2015;2014'])
  cleanup()
  asked.mockClear()
  await api.call('PUT', '/api/dataStore/sec-cmu/item-ownItem0001', { view: 'co-funding', compare: false })
  openPlugin(mock.url, props)
  await expectShown('50,0 %')
  expect(periodsAsked()).toEqual(['2015'])
  asked.mockRestore()
})

test('removal of an item loses nothing: left without saving, or added again, it shows what it did', async () => {
  const told: { onRemove: () => Promise<void> }[] = []
  const setDashboardItemDetails = (details: (typeof told)[number]): void => void told.push(details)
  openPlugin(mock.url, { ...ownItem, dashboardMode: 'edit', setDashboardItemDetails })
  await userEvent.click(await screen.findByRole('radio', { name: 'Formation et parité' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Comparer à la période précédente' }))
  const kept = { view: 'training', compare: false }
  const stored = () => api.call('GET', '/api/dataStore/sec-cmu/item-ownItem0001')
  await waitFor(async () => expect(await stored()).toEqual(kept))
  await expect(told.at(-1)?.onRemove()).resolves.toBeUndefined()
  expect(await stored()).toEqual(kept)
  cleanup()
  openPlugin(mock.url, { ...ownItem, dashboardItemFilters: filtersOf('ML-1', '2019') })
  await expectShown('38,9 %')
})

test('an older dashboard that sends neither mode nor filters shows the user’s own unit', async () => {
  openPlugin(mock.url, { dashboardItemId: pluginItemId('coverage') })
  await expectShown('Mali')
})

test('an item nobody configured says what to do; the choice made in edit mode is kept on the server', async () => {
  openPlugin(mock.url, { ...ownItem, dashboardItemFilters: filtersOf('ML-1', '2019') })
  await expectShown("Rien n'est encore choisi pour cet élément")
  cleanup()
  openPlugin(mock.url, { ...ownItem, dashboardMode: 'edit', dashboardItemFilters: {} })
  await userEvent.click(await screen.findByRole('radio', { name: 'Formation et parité' }))
  await waitFor(async () =>
    expect(await api.call('GET', '/api/dataStore/sec-cmu/item-ownItem0001')).toEqual({ view: 'training' }),
  )
  cleanup()
  openPlugin(mock.url, { ...ownItem, dashboardItemFilters: filtersOf('ML-1', '2019') })
  await expectShown('38,9 %', '65,3 %')
})

test('on paper nothing can be clicked', async () => {
  openPlugin(mock.url, {
    ...coverageItem,
    dashboardMode: 'print-layout',
    dashboardItemFilters: filtersOf('ML', '2015'),
  })
  await expectShown('Mali', '2015', '49,0 %')
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(screen.queryAllByRole('radio')).toEqual([])
})

test('opened by itself it says where it belongs, after a moment', async () => {
  openPlugin(mock.url, { config: { plugin: true } })
  await expectShown('Chargement')
  await expectShown('À ouvrir dans un tableau de bord')
  expect(screen.getByRole('link', { name: "Ouvrir l'application" })).toHaveAttribute(
    'href',
    `${mock.url}/api/apps/sec-cmu/index.html#/coverage`,
  )
})
