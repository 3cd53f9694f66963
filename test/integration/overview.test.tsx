/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { mockApi, orgUnit, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { expectShown, openApp, shownText, tableRow } from './render'

jest.setTimeout(90_000)

let mock: MockProcess
let api: MockApi

beforeAll(async () => {
  mock = await startMock('mali')
  api = mockApi(mock.url)
})
afterAll(() => mock.stop())
afterEach(cleanup)

const address = (code: string, period: string): string => `#/overview?ou=${orgUnit(code)}&pe=${period}`
const plain = (element: Element): string => element.textContent.replace(/[\u00a0\u202f]/g, ' ')
const found = (name: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(`[data-test="${name}"]`)
  if (element === null) throw new Error(`nothing is drawn as ${name}`)
  return element
}
const sentences = (): readonly string[] => [...found('brief').querySelectorAll('li')].map(plain)
const figuresIn = (sentence: number): readonly string[] =>
  [...(found('brief').querySelectorAll('li')[sentence]?.querySelectorAll('strong') ?? [])].map(plain)

test('the app opens on the overview, the first view of the frame', async () => {
  openApp(mock.url, '#/')
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/overview\?ou=[a-zA-Z0-9]{11}&pe=\d{4}$/), {
    timeout: 15_000,
  })
})

test('Mali, 2015: the coverage first, as the worst; what there is no data of, last', async () => {
  openApp(mock.url, address('ML', '2015'))
  await expectShown('2 187 ASC sont en poste')
  expect(sentences()[0]).toBe(
    'Au Mali, 49,0 % de la population cible est couverte par un ASC (3 197 026 sur 6 523 306) ; 2 187 ASC sont en poste.',
  )
  expect(figuresIn(0)).toEqual(['49,0 %', '2 187'])
  expect(sentences().at(-1)).toBe('Aucune donnée de formation pour 2015.')
  expect(sentences().length).toBeLessThanOrEqual(7)
})

test('the places to act say why, and lead there', async () => {
  openApp(mock.url, address('ML', '2015'))
  await expectShown("habitants n'ont pas d'ASC")
  const places = found('places-to-act')
  expect(places.querySelectorAll('ol > li')).toHaveLength(3)
  // Kayes: 961,289 people, 286,779 of them served.
  expect(plain(places)).toContain(
    "Kayes. 29,8 % de la population cible est couverte, 674 510 habitants n'ont pas d'ASC.",
  )
  await userEvent.click(within(places).getByRole('button', { name: 'Kayes' }))
  expect(window.location.hash).toBe(address('ML-1', '2015'))
})

test('Kadiolo, 2015: half the pay, the pledge is kept; none of its areas is spoken of', async () => {
  openApp(mock.url, address('ML-3-KADIOLO', '2015'))
  await expectShown('50,0 % des salaires dus aux ASC (32 400 000 sur 64 800 000 FCFA)', "l'engagement de 50 % est tenu")
  expect(sentences()[0]).toContain('Dans le district de Kadiolo, 68,3 % des villages')
  expect(document.querySelector('[data-test="places-to-act"]')).toBeNull()
})

test('Kayes, 2019: mixed sessions and all sessions, one never without the other', async () => {
  openApp(mock.url, address('ML-1', '2019'))
  await expectShown(
    '38,9 % des participations aux sessions mixtes (37 sur 95)',
    'leur part est de 65,3 % (109 sur 167)',
  )
  expect(sentences()[0]).toMatch(/^Dans la région de Kayes, /)
})

test('a month: what is reported by quarter is not said to be missing', async () => {
  openApp(mock.url, address('ML-3', '202510'))
  await expectShown('chiffres par trimestre ou par an, pas pour octobre 2025')
  expect(shownText()).toContain('Données de démonstration')
  expect(shownText()).not.toContain('Aucune donnée')
})

test('the four lines have a table twin', async () => {
  openApp(mock.url, address('ML', '2015'))
  await expectShown('Les quatre programmes dans le temps')
  await userEvent.click(await screen.findByRole('radio', { name: 'Tableau' }))
  const [coverage, coFunding, training] = tableRow('2015')
  expect([coverage?.slice(0, 6), coFunding?.slice(0, 6), training]).toEqual(['49,0 %', '50,0 %', 'non renseigné'])
})

test('a period without data says so, and claims nothing', async () => {
  openApp(mock.url, address('ML-1', '2013'))
  await expectShown('Aucune donnée pour ce lieu et cette période')
  expect(document.querySelector('[data-test="brief"]')).toBeNull()
  expect(shownText()).not.toMatch(/\d %/)
})

test('in English', async () => {
  openApp(mock.url, address('ML', '2015'), 'en')
  await expectShown('In Mali, 49.0% of the target population is covered by an ASC', 'No data on training for 2015.')
})

test('it costs one request for the brief and one for the lines, and nothing the mock does not know', async () => {
  openApp(mock.url, address('ML', '2015').replace('overview', 'coverage'))
  await expectShown('49,0 %', '2008')
  await api.clearJournal()
  await userEvent.click(screen.getByRole('link', { name: 'Synthèse' }))
  await expectShown('2 187 ASC sont en poste', 'Les quatre programmes dans le temps')
  const requests = await api.requests()
  expect(requests.filter(({ url }) => url.includes('/analytics'))).toHaveLength(2)
  expect(requests.filter((request) => request.unexpected)).toEqual([])
})
