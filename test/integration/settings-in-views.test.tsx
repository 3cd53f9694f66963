/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { TONE_COLORS, type LegendTone } from '../../src/metadata/kinds/legend-set'
import { mockApi, orgUnit, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { expectShown, openApp, shownText, tableRow } from './render'

jest.setTimeout(120_000)

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

const WAIT = { timeout: 15_000 }
const HIDDEN = 'masqué (petit nombre)'

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f\u2009]/g, ' ')

/** Opens a view; `settings`: what administrators stored, null for nothing. */
async function open(view: string, code: string, period: string, settings: unknown): Promise<void> {
  if (settings !== null) await api.call('POST', '/api/dataStore/sec-cmu/settings', settings)
  openApp(mock.url, `#/${view}?ou=${orgUnit(code)}&pe=${period}`)
  await screen.findByRole('region', { name: 'Chiffres clés' }, WAIT)
}

const region = (name: string | RegExp) => screen.findByRole('region', { name }, WAIT)

/** The box of one headline. */
async function headline(label: string): Promise<HTMLElement> {
  const headlines = await region('Chiffres clés')
  return within(headlines).getByText(label).parentElement as HTMLElement
}

const strip = (): HTMLElement => document.querySelector('[data-test="confidence"]') as HTMLElement

/** The class mark (▼ ● ▲) before a text of the picture. */
function toneOf(text: string): LegendTone | undefined {
  const found = [...document.querySelectorAll('svg text')].find((one) => plain(one.textContent) === text)
  const fill = found?.parentElement?.querySelector('path')?.getAttribute('fill')
  return (['low', 'mid', 'high'] as const).find((tone) => TONE_COLORS[tone] === fill)
}

async function showTables(): Promise<void> {
  for (const radio of screen.getAllByRole('radio', { name: 'Tableau' })) await userEvent.click(radio)
}

/** The text of the CSV file that the export menu makes of the page as it is. */
async function exportedCsv(): Promise<string> {
  const files: Blob[] = []
  Object.assign(URL, {
    createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
    revokeObjectURL: () => undefined,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Exporter' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /CSV/ }))
  await waitFor(() => expect(files).toHaveLength(1), WAIT)
  const reader = new FileReader()
  reader.readAsText(files[0] as Blob)
  await waitFor(() => expect(reader.readyState).toBe(FileReader.DONE))
  return plain(reader.result as string)
}

describe('borders of legends', () => {
  test.each([
    ['as defined, Kayes and Sikasso are below 50 %', null, 'Faible (moins de 50 %)', ['low', 'low']],
    [
      'from 30 % on, Sikasso is not',
      { legends: { LS_COUVERTURE: [30, 80] } },
      'Faible (moins de 30 %)',
      ['low', 'mid'],
    ],
    ['from 20 % on, neither is', { legends: { LS_COUVERTURE: [20, 80] } }, 'Moyen (20 % à 80 %)', ['mid', 'mid']],
  ])('coverage: %s', async (_name, settings, words, tones) => {
    await open('coverage', 'ML', '2015', settings)
    await expectShown(words)
    expect(['29,8 %', '40,0 %'].map(toneOf)).toEqual(tones)
  })

  test('CMU: 28,0 % of Mali is at the level of 2021, and in the middle between 20 and 40', async () => {
    await open('cmu', 'ML', '2021', null)
    await waitFor(
      async () => expect(plain((await headline('Population couverte')).textContent)).toContain('2021'),
      WAIT,
    )
    expect(plain((await headline('Population couverte')).textContent)).toContain('Au niveau de 2021 ou plus')
    cleanup()
    await open('cmu', 'ML', '2021', { legends: { LS_CMU: [20, 40] } })
    expect(plain((await headline('Population couverte')).textContent)).toContain('De 20 % à 40 %')
  })

  test('co-funding: 50,0 % of Kadiolo is high from 50 on, in the middle from 60 on', async () => {
    const tone = async (): Promise<string | null | undefined> =>
      (await headline('Prise en charge communautaire')).querySelector('dd path')?.getAttribute('fill')
    await open('co-funding', 'ML-3-KADIOLO', '2015', null)
    expect(await tone()).toBe(TONE_COLORS.high)
    cleanup()
    await open('co-funding', 'ML-3-KADIOLO', '2015', { legends: { LS_COFIN: [25, 60] } })
    expect(await tone()).toBe(TONE_COLORS.mid)
  })

  test('training: whoever moves the lowest class of parity from 30 to 39 moves the mark; 38,9 % is then below', async () => {
    await open('training', 'ML-1', '2019', { legends: { LS_GENRE: [39, 40, 60, 61] } })
    await expectShown('femmes sous le repère de 39 % (loi 2015-052)')
    await showTables()
    expect(tableRow('Kayes')[1]).toBe('Moins de 39 %')
  })
})

describe('targets', () => {
  const mali2015 = { indicator: 'SEC_COUV_POP', level: 1, from: '2015', to: '2015', value: 60 }

  test('60 % for the country in 2015 stands at Mali, not at Sikasso', async () => {
    await open('coverage', 'ML', '2015', { targets: [mali2015] })
    await expectShown('sous la cible de 60 %', 'cible 60 %')
    cleanup()
    openApp(mock.url, `#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
    await expectShown('40,0 %')
    expect(shownText()).not.toContain('cible de')
  })

  test('the one for the level and the year comes before the one for all', async () => {
    await open('coverage', 'ML', '2015', { targets: [{ indicator: 'SEC_COUV_POP', value: 40 }, mali2015] })
    await expectShown('sous la cible de 60 %')
    cleanup()
    openApp(mock.url, `#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
    await expectShown('atteint la cible de 40 %')
  })

  test.each([
    ['co-funding', 'ML-3-KADIOLO', '2015', 'FIN_COFIN_PCT', 60, ["sous l'engagement de 60 %", 'engagement 60 %']],
    ['cmu', 'ML', '2021', 'CMU_COUV_PCT', 25, ['Au niveau de 2021 ou plus, atteint la cible de 25 %']],
    ['cmu', 'ML', '2024', 'RAM_QP_PCT', 75, ['Faible, sous la cible de 75 %']],
    ['training', 'ML-1', '2019', 'GEN_F_MIX_PCT', 45, ['sous la cible de 45 %', 'cible 45 %', 'repère de 30 %']],
  ])('%s, %s, %s', async (view, code, period, indicator, value, texts) => {
    await open(view, code, period, { targets: [{ indicator, value }] })
    await expectShown(...texts)
  })
})

describe('small numbers, below 50', () => {
  const settings = { hiding: { below: 50 } }

  test('Kayes, 2019: 37 and 58 are hidden with the shares that tell them, 95 and 72 are not; nor does the file tell', async () => {
    await open('training', 'ML-1', '2019', settings)
    await expectShown('effectifs inférieurs à 50 masqués', 'Participantes, sessions réservées72')
    expect(await headline('Femmes, sessions mixtes')).toHaveTextContent(HIDDEN)
    expect(await headline('Femmes, toutes sessions')).toHaveTextContent(HIDDEN)
    await showTables()
    // Share, women, men, sex not stated, women-only.
    expect(tableRow('Genre, droits et VBG').slice(0, 3)).toEqual([HIDDEN, HIDDEN, HIDDEN])
    expect(tableRow('Kayes')).toEqual([HIDDEN, '–', HIDDEN, '95', '72'])
    const csv = await exportedCsv()
    for (const text of [shownText(), csv]) expect(text).not.toMatch(/38,9|65,3|\b37\b|\b58\b|\b109\b/)
    expect(csv).toMatch(/\b95\b/)
    expect(csv).toContain('les nombres inférieurs à 50 sont masqués')
    expect(csv).toMatch(/Genre, droits et VBG";[^\n]*masqué/)
  })

  test('without the setting the same page and file tell them', async () => {
    await open('training', 'ML-1', '2019', null)
    await expectShown('38,9 %', '37 sur 95')
    expect(await exportedCsv()).toMatch(/\b37\b/)
    expect(shownText()).not.toContain('masqués')
  })

  test('what 2019 hides, the line of later years hides too', async () => {
    await open('training', 'ML-1', '2024', settings)
    await region(/Part des femmes dans les sessions mixtes et dans toutes/)
    await showTables()
    expect(tableRow('2019')).toEqual([HIDDEN, HIDDEN])
    expect(tableRow('2022')[0]).toMatch(/ sur /)
  })

  test('period by period hides too: 72 ASC at Kadiolo are fewer than 100', async () => {
    await open('coverage', 'ML-3', '2014;2015', { hiding: { below: 100 } })
    await region('Période par période')
    await waitFor(() => expect(tableRow('Kadiolo, 2015')[1]).toBe(HIDDEN), WAIT)
    expect(shownText()).not.toMatch(/\b72\b/)
  })
})

describe('thresholds of doubt', () => {
  test.each([
    ['usual', null, 'false', false],
    ['99 % of the reports', { thresholds: { completeness: 99 } }, 'true', true],
  ])('Mali, 2025, %s', async (_name, settings, weak, isSaid) => {
    await open('coverage', 'ML', '2025', settings)
    await expectShown('complétude')
    expect(strip()).toHaveAttribute('data-weak', weak)
    expect(plain(strip().textContent).includes('à lire avec prudence')).toBe(isSaid)
  })
})

test.each([
  ['a text', '"abc"'],
  ['no object', [1, 2]],
  ['parts of the wrong kind', { legends: { LS_COUVERTURE: ['a', null] }, targets: { x: 1 }, thresholds: 'high' }],
  [
    'numbers nobody could mean',
    { legends: { LS_COUVERTURE: [80, 50] }, hiding: { below: -3 }, targets: [{ value: 'x' }] },
  ],
])('%s is stored: the defaults hold, and nothing breaks', async (_name, stored) => {
  await open('coverage', 'ML', '2015', stored)
  await expectShown('49,0 %', '3 197 026 sur 6 523 306', 'Faible (moins de 50 %)')
  expect(shownText()).not.toMatch(/cible de|masqué/)
  expect(toneOf('40,0 %')).toBe('low')
})
