/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { sexUnknown } from '../../src/metadata/categories'
import { monthlyPay } from '../../src/metadata/constants'
import { operand } from '../../src/metadata/expressions'
import { ascInPost } from '../../src/metadata/sec'
import { mockApi, orgUnit, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { expectShown, openApp, shownText, tableRow } from './render'

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

/** The table of the main picture: the first on the page. */
const showTable = async (): Promise<void> => {
  const [first] = screen.getAllByRole('radio', { name: /Tableau|Table/ })
  if (first) await userEvent.click(first)
}
const mali2015 = `#/coverage?ou=${orgUnit('ML')}&pe=2015`
const kadiolo2015 = `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`

describe('what the source texts say, computed by the server', () => {
  test('five regions, 2015: 49.0 % covered, 2,187 ASC', async () => {
    openApp(mock.url, mali2015)
    await expectShown('49,0 %', '3 197 026 sur 6 523 306', '2 187')
    await showTable()
    expect(
      ['Kayes', 'Koulikoro', 'Sikasso', 'Ségou', 'Mopti'].map((region) => tableRow(region)[0]?.slice(0, 6)),
    ).toEqual(['29,8 %', '58,9 %', '40,0 %', '55,6 %', '57,6 %'])
    expect(tableRow('Gao')[0]).toBe('non renseigné')
  })

  test('Sikasso, 2015: 660 ASC = 72 at Kadiolo + 588 not split', async () => {
    openApp(mock.url, `#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
    await expectShown('660')
    await showTable()
    expect(tableRow('Sikasso')[1]).toBe('660')
    expect(tableRow('Kadiolo')[1]).toBe('72')
    expect(tableRow('Non réparti (saisi pour Sikasso)')[1]).toBe('588')
    expect(tableRow('Yorosso')[1]).toBe('non réparti')
  })

  test('Kadiolo, 2015: half the pay, by payer, the commune/ASACO split unknown; 23 of 23 ASACO; the monthly bill', async () => {
    openApp(mock.url, kadiolo2015)
    await expectShown('50,0 %', '32 400 000 sur 64 800 000 FCFA', '23 sur 23', '5 400 000 FCFA', '2 700 000 FCFA')
    await showTable()
    const headings = screen.getAllByRole('columnheader').map((heading) => heading.textContent)
    const cell = (heading: string): string | undefined => tableRow('Kadiolo')[headings.indexOf(heading) - 1]
    expect([cell('Commune'), cell('ASACO')]).toEqual(['non réparti', 'non réparti'])
    expect(cell('Commune + ASACO non réparti')).toBe('32 400 000 FCFA')
    expect(cell('Partenaire')).toBe('32 400 000 FCFA')
  })

  test('Kayes, 2019: 37 of 95 in mixed sessions, 109 of 167 in all, 72 women-only; three labels without a figure', async () => {
    openApp(mock.url, `#/training?ou=${orgUnit('ML-1')}&pe=2019`)
    await expectShown('38,9 %', '37 sur 95', '65,3 %', '109 sur 167', '72', '11,1 points sous la parité')
    const absent = screen.getAllByText('donnée absente')
    expect(absent).toHaveLength(3)
  })

  test('in English', async () => {
    openApp(mock.url, kadiolo2015, 'en')
    await expectShown('50.0%', '32,400,000 of 64,800,000 FCFA', '23 of 23', '5,400,000 FCFA', 'not split')
  })
})

test('a period without data says so, is not 0, and leads to the last one with data', async () => {
  openApp(mock.url, `#/training?ou=${orgUnit('ML-1')}&pe=2013`)
  await expectShown('Aucune donnée pour ce lieu et cette période')
  expect(shownText()).not.toContain('0,0 %')
  await userEvent.click(await screen.findByRole('button', { name: /la dernière période avec des données/ }))
  await waitFor(() => expect(window.location.hash).toMatch(/pe=20\d\d$/))
})

describe('the answer changes when the data changes', () => {
  const inPost = operand(ascInPost, sexUnknown)
  const value = {
    dataElement: inPost.dataElement.id,
    categoryOptionCombo: inPost.optionCombo.id,
    orgUnit: orgUnit('ML-3-KADIOLO'),
    period: '201512',
    value: '80',
  }

  test('a posted value is seen after the analytics run, not before', async () => {
    const sikasso = `#/coverage?ou=${orgUnit('ML-3')}&pe=2015`
    await api.postValues([value])
    openApp(mock.url, sikasso)
    await expectShown('660')
    cleanup()
    await api.runAnalytics()
    openApp(mock.url, sikasso)
    // 588 at the region + 80 at Kadiolo.
    await expectShown('668')
  })

  test('the monthly bill follows the constant on the server: 72 x 40,000 = 2,880,000, half of it 1,440,000', async () => {
    await api.call('PATCH', `/api/constants/${monthlyPay.id}`, [{ op: 'replace', path: '/value', value: 40_000 }])
    openApp(mock.url, kadiolo2015)
    await expectShown('2 880 000 FCFA', '1 440 000 FCFA', '72 ASC × 40 000 FCFA')
  })
})

describe('the address holds place and period', () => {
  test('an address without them is filled and can be shared', async () => {
    openApp(mock.url, '#/coverage')
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/coverage\?ou=[a-zA-Z0-9]{11}&pe=\d{4}$/), {
      timeout: 15_000,
    })
  })

  test('drilling goes down, the path goes up, back goes back', async () => {
    openApp(mock.url, mali2015)
    await expectShown('49,0 %')
    await showTable()
    await userEvent.click(within(screen.getByRole('table')).getByRole('button', { name: 'Sikasso' }))
    expect(window.location.hash).toBe(`#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
    await expectShown('660')
    const path = await screen.findByRole('navigation', { name: "Chemin vers l'unité d'organisation" })
    await userEvent.click(within(path).getByRole('button', { name: 'Mali' }))
    await expectShown('2 187')
    window.history.back()
    await expectShown('660')
  })

  test('the selection goes along to another view', async () => {
    openApp(mock.url, kadiolo2015)
    await expectShown('50,0 %')
    await userEvent.click(screen.getByRole('link', { name: 'Couverture ASC' }))
    await expectShown('68,3 %', '84 sur 123')
    expect(window.location.hash).toBe(`#/coverage?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`)
  })
})

test('a view costs at most three requests, and nothing the mock does not know', async () => {
  openApp(mock.url, mali2015)
  await expectShown('49,0 %')
  await api.clearJournal()
  await userEvent.click(screen.getByRole('link', { name: 'Cofinancement' }))
  await expectShown('Prise en charge communautaire')
  await screen.findAllByRole('radio', { name: 'Tableau' })
  const requests = await api.requests()
  expect(requests.map((request) => request.url.replace(/\?.*/, '')).length).toBeLessThanOrEqual(3)
  expect(requests.filter((request) => request.unexpected)).toEqual([])
})

describe('when it cannot be shown', () => {
  test('a region outside what the user may see', async () => {
    const kayesOnly = await startMock('mali', { user: 'drs-kayes' })
    openApp(kayesOnly.url, `#/coverage?ou=${orgUnit('ML-1')}&pe=2015`)
    await expectShown('29,8 %')
    cleanup()
    openApp(kayesOnly.url, `#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
    await expectShown('Vous ne pouvez pas voir ces chiffres')
    expect(shownText()).not.toContain('660')
    await kayesOnly.stop()
  })

  test('a unit that is not there, or not for this user', async () => {
    openApp(mock.url, '#/coverage?ou=abcdefghijk&pe=2015')
    await expectShown("Cette unité d'organisation est introuvable")
  })
})

test('the server goes away: the reader is told, and trying again helps once it is back', async () => {
  const other = await startMock('mali')
  const port = Number(new URL(other.url).port)
  openApp(other.url, mali2015)
  await expectShown('49,0 %')
  await other.stop()
  await userEvent.click(screen.getByRole('link', { name: 'Cofinancement' }))
  await expectShown('Le serveur est injoignable')
  const again = await startMock('mali', { port })
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }))
  await expectShown('50,0 %')
  await again.stop()
})
