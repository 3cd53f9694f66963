/** @jest-environment jsdom */
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { mockApi, orgUnit, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { pluginItemId } from '../../src/metadata/plugin-items'
import { expectShown, openApp, openPlugin, shownText, tableRow } from './render'

jest.setTimeout(90_000)

let mock: MockProcess
let api: MockApi

beforeAll(async () => {
  mock = await startMock('mali')
  api = mockApi(mock.url)
})
afterAll(() => mock.stop())
afterEach(cleanup)

const mali2021 = `#/cmu?ou=${orgUnit('ML')}&pe=2021`

test('Mali, 2021: 5,911,360 of 21,112,000 = 28.0 %, split neither by regime, sex nor region', async () => {
  openApp(mock.url, mali2021)
  await expectShown('Qui est couvert ?', '28,0 %', '5 911 360 sur 21 112 000', 'Au niveau de 2021 ou plus')
  // 21,112,000 - 5,911,360 = 15,200,640, which is 72.0 %.
  await expectShown('15 200 640 non couverts (72,0 %)', 'sexe non précisé 5 911 360', 'Double immatriculation possible')
  expect(tableRow('Kayes')[0]).toBe('non réparti')
  expect(tableRow('Non réparti (saisi pour Mali)')[0]).toBe('28,0 %5 911 360 sur 21 112 000')
  expect(tableRow('Kayes')[1]).toBe('non réparti')
  expect(shownText()).toContain('Mutuelles à journon renseigné')
})

test('the mutuelle of Ségou, 2015: 317 of 1,156 members are women, 4,256 beneficiaries, 3.68 a member', async () => {
  openApp(mock.url, `#/cmu?ou=${orgUnit('ML-4-SEGOU')}&pe=2015`)
  // 2,510 / 4,256 = 59.0 %; 317 / 1,156 = 27.4 %; 4,256 / 1,156 = 3.68
  await expectShown('59,0 %', '2 510 sur 4 256', '27,4 %', '317 sur 1 156', '3,68', '4 256 sur 1 156')
  // Who is up to date was not entered: the server's 0 of 4,256 is not shown.
  expect(shownText()).toContain('Mutuelles à journon renseigné')
  expect(shownText()).not.toMatch(/(?<!\d)0 sur 4 256/)
})

test('Yanfolila, 2015: 440 of 775 = 56.8 %, 1,387 of 2,432 = 57.0 %, 2,432 / 775 = 3.14', async () => {
  openApp(mock.url, `#/cmu?ou=${orgUnit('ML-3-YANFOLILA')}&pe=2015`)
  await expectShown('56,8 %', '440 sur 775', '57,0 %', '1 387 sur 2 432', '3,14')
})

test('population known, nobody counted: not known, which is not 0 %', async () => {
  openApp(mock.url, `#/cmu?ou=${orgUnit('ML-1')}&pe=2015`)
  await expectShown('Kayes : on ne sait pas qui est couvert.', 'non renseigné')
  expect(shownText()).toContain('Population couvertenon renseigné')
  expect(tableRow('Kita')[0]).toBe('non renseigné')
})

test('a period without data says so', async () => {
  openApp(mock.url, `#/cmu?ou=${orgUnit('ML-1')}&pe=2017`)
  await expectShown('Aucune donnée pour ce lieu et cette période')
})

test('the packaged item of a dashboard, where it is low: the answer and its line; regimes nobody asked about are not missing', async () => {
  const box = { x: 0, y: 0, top: 0, left: 0, right: 451, bottom: 150, width: 451, height: 150, toJSON: () => ({}) }
  const low = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box)
  openPlugin(mock.url, {
    dashboardItemId: pluginItemId('cmu'),
    dashboardMode: 'view',
    dashboardItemFilters: { ou: [{ id: orgUnit('ML'), name: 'Mali' }], pe: [{ id: '2021', name: '2021' }] },
  })
  await expectShown('28,0 %', 'Population couverte, 2015 à 2021, de 0,1 % à 28,0 %')
  expect(shownText()).not.toMatch(/sans AMO|Quote-part|À regarder/)
  low.mockRestore()
})

describe('a demonstration year, 2025', () => {
  test('the regions make the country, by regime; who is not up to date; what communes owe', async () => {
    openApp(mock.url, `#/cmu?ou=${orgUnit('ML')}&pe=2025`)
    await expectShown('pas à jour', 'au RAMED sur', 'À regarder')
    const amo = (place: string): number => countIn(place, 1)
    const regions = ['Kayes', 'Koulikoro', 'Sikasso', 'Ségou', 'Mopti']
    expect(amo('Mali')).toBeGreaterThan(0)
    expect(regions.reduce((sum, region) => sum + amo(region), 0)).toBe(amo('Mali'))
    expect(tableRow('Gao')[1]).toBe('non renseigné')
  })

  test('the line of a regime is the sum of its sexes, as in the table by unit', async () => {
    openApp(mock.url, `#/cmu?ou=${orgUnit('ML')}&pe=2025`)
    await expectShown('Bénéficiaires par régime au fil du temps')
    const evolution = await screen.findByRole('region', { name: 'Bénéficiaires par régime au fil du temps' })
    await userEvent.click(within(evolution).getByRole('radio', { name: 'Tableau' }))
    expect(countIn('2025', 0)).toBe(countIn('Mali', 1))
    expect(tableRow('2021')).toEqual(['non renseigné', 'non renseigné', 'non renseigné', '5 911 360'])
  })

  test('names lead down; every request is one the mock knows', async () => {
    openApp(mock.url, `#/cmu?ou=${orgUnit('ML')}&pe=2025`)
    await expectShown('À regarder')
    await userEvent.click(screen.getAllByRole('button', { name: 'Sikasso' })[0] ?? document.body)
    expect(window.location.hash).toBe(`#/cmu?ou=${orgUnit('ML-3')}&pe=2025`)
    await expectShown('Kadiolo')
    expect((await api.requests()).filter((request) => request.unexpected)).toEqual([])
  })
})

/** The count of a cell, without the share under it. */
function countIn(place: string, column: number): number {
  const row = screen.getAllByRole('row').find((one) => one.querySelector('th[scope="row"]')?.textContent === place)
  const count = row?.querySelectorAll('td')[column]?.querySelector('bdi')?.textContent ?? 'no cell'
  return Number(count.replace(/\s/g, ''))
}
