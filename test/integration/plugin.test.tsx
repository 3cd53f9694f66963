/** @jest-environment jsdom */
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
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
