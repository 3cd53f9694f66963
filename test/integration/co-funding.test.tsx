/** @jest-environment jsdom */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { mockApi, orgUnit, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { expectShown, openApp, shownText } from './render'

jest.setTimeout(90_000)

let mock: MockProcess
let api: MockApi

beforeAll(async () => {
  mock = await startMock('mali')
  api = mockApi(mock.url)
})
afterAll(() => mock.stop())
afterEach(cleanup)

const address = (code: string, period: string): string => `#/co-funding?ou=${orgUnit(code)}&pe=${period}`
const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

/** The table whose caption begins so: rows as their heading and cells. */
async function tableOf(caption: string): Promise<readonly (readonly string[])[]> {
  const table = await screen.findByRole(
    'table',
    { name: (name) => plain(name).startsWith(caption) },
    { timeout: 15_000 },
  )
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => plain(cell.textContent)))
}

const marksOf = async (label: string): Promise<readonly string[]> => {
  const list = await screen.findByRole('list', { name: label }, { timeout: 15_000 })
  return within(list)
    .getAllByRole('listitem')
    .map((item) => plain(item.textContent))
}

describe('Kadiolo, 2015', () => {
  test('who owes whom: 72 ASC x 75,000 x 12 = 64,800,000, halves of 32,400,000 promised and paid', async () => {
    openApp(mock.url, address('ML-3-KADIOLO', '2015'))
    await expectShown('dû 64 800 000 FCFA, promis 64 800 000 FCFA, versé 64 800 000 FCFA')
    const half = ['32 400 000 FCFA', '32 400 000 FCFA', '0 FCFA', '100,0 %', '0']
    const notSplit = Array.from({ length: 5 }, () => 'non réparti')
    expect(await tableOf('Salaire des 72 ASC de Kadiolo, 2015, dû 64 800 000 FCFA')).toEqual([
      ['Tous les payeurs', '64 800 000 FCFA', '64 800 000 FCFA', '0 FCFA', '100,0 %', '0'],
      ['Commune', ...notSplit],
      ['ASACO', ...notSplit],
      ['Commune + ASACO non réparti', ...half],
      ['Partenaire', ...half],
    ])
  })

  test('9 communes of 9 and 23 ASACO of 23, one mark each with its name', async () => {
    openApp(mock.url, address('ML-3-KADIOLO', '2015'))
    await expectShown('9 communes sur 9 · 23 ASACO sur 23 ont contribué')
    const [communes, asaco] = [await marksOf('Communes'), await marksOf('ASACO')]
    expect([communes.length, asaco.length]).toEqual([9, 23])
    expect(communes[0]).toBe('Commune de Diou – a contribué')
    expect([...communes, ...asaco].every((words) => words.endsWith('– a contribué'))).toBe(true)
  })

  test('the letter: thanks for what was paid together, by the agreement; printed alone', async () => {
    openApp(mock.url, address('ML-3-KADIOLO', '2015'))
    await userEvent.click(await screen.findByRole('button', { name: 'Lettre pour Kadiolo' }, { timeout: 15_000 }))
    const letter = within(screen.getByRole('dialog')).getByRole('article')
    const text = plain(letter.textContent)
    expect(text).toContain("Mesdames et Messieurs les Maires et les Présidents d'ASACO")
    expect(text).toContain('convention signée le 7 novembre 2014')
    expect(text).toContain('Promis32 400 000 FCFAVersé32 400 000 FCFAReste à verser0 FCFA')
    expect(text).toContain("Le partage de ce montant entre communes et ASACO n'est pas connu")
    expect(text).toContain('nous vous en remercions')
    expect(text).not.toContain('Données de démonstration')
    expect(document.body).toHaveAttribute('data-printed', 'letter')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(document.querySelectorAll('body > * > article')).toHaveLength(1)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Fermer' }))
    expect(document.body).not.toHaveAttribute('data-printed')
  })

  test('main figures, line and communes: three analytics requests', async () => {
    await api.clearJournal()
    openApp(mock.url, address('ML-3-KADIOLO', '2015'))
    await expectShown('9 communes sur 9', 'Qui porte les salaires')
    const requests = await api.requests()
    expect(requests.filter(({ url }) => url.includes('/analytics?'))).toHaveLength(3)
    expect(requests.filter(({ unexpected }) => unexpected)).toEqual([])
  })
})

describe('Kadiolo, 2024, made up', () => {
  test('a commune that owes gets a letter marked as demonstration', async () => {
    openApp(mock.url, address('ML-3-KADIOLO', '2024'))
    const rows = await tableOf('Qui doit combien, lieu par lieu, 2024')
    const owing = rows.find(([place, payer]) => place?.startsWith('Commune de') && payer === 'Commune')
    const [place = '', , , , , left = ''] = owing ?? []
    expect(left).toMatch(/^[1-9][\d ]* FCFA$/)
    const [button] = screen.getAllByRole('button', { name: `Lettre, ${place}` })
    await userEvent.click(button!)
    const text = plain(within(screen.getByRole('dialog')).getByRole('article').textContent)
    expect(text).toContain(`Madame, Monsieur le Maire${place}`)
    expect(text).toContain(`il reste ${left} à verser`)
    expect(text).toContain('Données de démonstration')
  })

  test('amounts add up: payers and what nobody promised make the remainder of the headline', async () => {
    openApp(mock.url, address('ML-3-KADIOLO', '2024'))
    const francs = (cell: string | undefined): number =>
      Number(/^-?[\d ]+(?= FCFA)/.exec(cell ?? '')?.[0]?.replace(/ /g, '') ?? 0)
    const [total, ...others] = await tableOf('Salaire des')
    for (const column of [1, 2, 3]) {
      expect(others.reduce((sum, row) => sum + francs(row[column]), 0)).toBe(francs(total?.[column]))
    }
    expect(francs(total?.[3])).toBeGreaterThan(0)
    expect(shownText()).toContain(`Reste à payer${total?.[3]}`)
  })
})

test('Sikasso, 2024: districts to look at lead to the district, and its letters do not name the agreement of Kadiolo', async () => {
  openApp(mock.url, address('ML-3', '2024'))
  await expectShown('À regarder')
  const list = screen.getByRole('heading', { name: 'À regarder' }).closest('section')
  const places = within(list as HTMLElement).getAllByRole('listitem')
  expect(places.length).toBeGreaterThan(0)
  expect(places.length).toBeLessThanOrEqual(5)
  expect(plain(places[0]?.textContent ?? null)).toMatch(/FCFA restent à payer, soit [\d,]+ % des salaires dus/)
  expect(screen.queryByRole('list', { name: 'Communes' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Lettre pour Sikasso' }))
  expect(screen.getByRole('dialog').textContent).not.toContain('convention')
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Fermer' }))
  await userEvent.click(within(places[0]!).getByRole('button'))
  await waitFor(() => expect(window.location.hash).not.toContain(orgUnit('ML-3')))
})
