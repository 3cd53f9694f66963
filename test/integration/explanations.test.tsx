/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { pluginItemId } from '../../src/metadata/plugin-items'
import { mockApi, orgUnit, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { expectShown, openApp, openPlugin, shownText } from './render'

jest.setTimeout(90_000)

let mock: MockProcess
let api: MockApi

beforeAll(async () => {
  mock = await startMock('mali')
  api = mockApi(mock.url)
})
afterAll(() => mock.stop())
afterEach(cleanup)

const MARK = 'Données de démonstration'
const address = (view: string, code: string, period: string) => `#/${view}?ou=${orgUnit(code)}&pe=${period}`

/** What the open panel says, fact by fact. */
async function explained(button: string): Promise<(fact: string) => string> {
  await userEvent.click(await screen.findByRole('button', { name: `Expliquer ce chiffre, ${button}` }))
  const panel = screen.getByRole('dialog', { name: `Expliquer ce chiffre ${button}` })
  await within(panel).findByText('Définition', { selector: 'dt' }, { timeout: 15_000 })
  return (fact) => {
    const text = within(panel).getByText(fact, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent ?? ''
    return text.replace(/[\u00a0\u202f]/g, ' ')
  }
}

describe('explain this figure', () => {
  test('a share of pay: both sides in francs, as the server computed them', async () => {
    openApp(mock.url, address('co-funding', 'ML-3-KADIOLO', '2015'))
    await expectShown('50,0 %')
    const fact = await explained('Prise en charge communautaire')
    expect(fact('Numérateur')).toMatch(/^32 400 000 FCFA · /)
    expect(fact('Dénominateur')).toMatch(/^64 800 000 FCFA · /)
    expect(fact('Formule')).toContain('÷')
    expect([fact('Unité'), fact('Période')]).toEqual(['Kadiolo', '2015'])
    expect(fact('Source')).toContain('Saisi chaque trimestre')
    await waitFor(() =>
      expect(fact('Analyse')).toMatch(/^Calculé par DHIS2 .*Les zéros saisis (ne )?comptent( pas)?\.$/),
    )
    expect(screen.getByRole('link', { name: 'Voir dans le dictionnaire' })).toHaveAttribute(
      'href',
      `#/dictionary?code=FIN_COFIN_PCT&ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`,
    )
  })

  test('a headline that hides its sides explains them: 72 ASC x 700 for 239,713 inhabitants', async () => {
    openApp(mock.url, address('coverage', 'ML-3-KADIOLO', '2015'))
    await expectShown('21,0 %')
    const fact = await explained('Besoin couvert (norme 700)')
    expect(fact('Numérateur')).toMatch(/^50 400 · /)
    expect(fact('Dénominateur')).toMatch(/^239 713 · /)
  })

  test('every headline of every view has its button', async () => {
    for (const [view, code, period, headlines] of [
      ['coverage', 'ML', '2015', 4],
      ['co-funding', 'ML-3-KADIOLO', '2015', 4],
      ['training', 'ML-1', '2019', 4],
    ] as const) {
      openApp(mock.url, address(view, code, period))
      const row = await screen.findByRole('region', { name: 'Chiffres clés' }, { timeout: 15_000 })
      expect(within(row).getAllByRole('term')).toHaveLength(headlines)
      expect(within(row).getAllByRole('button', { name: /^Expliquer ce chiffre/ })).toHaveLength(headlines)
      cleanup()
    }
  })

  test('from a dashboard the dictionary opens in the app, not in the item', async () => {
    openPlugin(mock.url, {
      dashboardItemId: pluginItemId('coverage'),
      dashboardMode: 'view',
      dashboardItemFilters: { ou: [{ id: orgUnit('ML') }], pe: [{ id: '2015' }] },
    })
    await expectShown('49,0 %')
    const fact = await explained('Population couverte')
    expect(fact('Numérateur')).toMatch(/^3 197 026 · /)
    expect(screen.getByRole('link', { name: 'Voir dans le dictionnaire' })).toHaveAttribute(
      'href',
      `${mock.url}/api/apps/sec-cmu/index.html#/dictionary?code=SEC_COUV_POP&ou=${orgUnit('ML')}&pe=2015`,
    )
  })
})

describe('demonstration data', () => {
  test('generated figures are marked, published ones are not', async () => {
    openApp(mock.url, address('coverage', 'ML', '2024'))
    await expectShown(MARK, 'générées à partir du 1 janv. 2022')
    cleanup()
    openApp(mock.url, address('coverage', 'ML', '2015'))
    await expectShown('49,0 %')
    expect(shownText()).not.toContain(MARK)
  })

  test('on a dashboard and on its paper too, also for a relative period', async () => {
    for (const dashboardMode of ['view', 'print-layout']) {
      openPlugin(mock.url, {
        dashboardItemId: pluginItemId('training'),
        dashboardMode,
        dashboardItemFilters: { ou: [{ id: orgUnit('ML-1') }], pe: [{ id: 'LAST_5_YEARS', displayName: 'x' }] },
      })
      await expectShown('Kayes', MARK)
      cleanup()
    }
  })

  test('is asked once per session, by a question without 404', async () => {
    await api.clearJournal()
    openApp(mock.url, address('coverage', 'ML', '2015'))
    await expectShown('49,0 %')
    await userEvent.click(screen.getByRole('link', { name: 'Cofinancement' }))
    await expectShown('Prise en charge communautaire')
    const asked = (await api.requests()).filter(({ url }) => url.includes('/dataStore/sec-cmu'))
    expect(asked.map(({ status }) => status)).toEqual([200])
    expect(decodeURIComponent(asked[0]?.url ?? '')).toMatch(
      /dataStore\/sec-cmu\?fields=\.&filter=_:eq:demonstration,_:eq:settings&rootJunction=OR$/,
    )
  })

  test('a server without the key marks nothing, and nothing fails', async () => {
    await api.keep('marked')
    await api.call('DELETE', '/api/dataStore/sec-cmu/demonstration')
    await api.clearJournal()
    openApp(mock.url, address('coverage', 'ML', '2024'))
    await waitFor(() => expect(screen.getByRole('region', { name: 'Chiffres clés' })).toBeInTheDocument(), {
      timeout: 15_000,
    })
    expect(shownText()).not.toContain(MARK)
    expect((await api.requests()).filter(({ status }) => status >= 400)).toEqual([])
    await api.restore('marked')
  })
})
