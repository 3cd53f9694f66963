/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ascNorm } from '../../src/metadata/constants'
import { administrators } from '../../src/metadata/user-groups'
import { parseSettings } from '../../src/settings/parse-settings'
import { targetFor } from '../../src/settings/target-for'
import { mockApi, type MockApi } from './mock-api'
import { startMock, type MockProcess } from './mock-process'
import { expectShown, openApp, shownText } from './render'

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

const WAIT = { timeout: 15_000 }
const KEY = '/api/dataStore/sec-cmu/settings'
const completeness = 'Complétude suffisante'

const field = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name }, WAIT)

async function type(name: string | RegExp, text: string): Promise<void> {
  const input = await field(name)
  await userEvent.clear(input)
  await userEvent.type(input, text)
}

async function openSettings(url = mock.url): Promise<void> {
  openApp(url, '#/settings')
  await expectShown('Normes', 'Cibles', 'Seuils de confiance', 'Légendes', 'Petits nombres')
}

const save = async (button: string): Promise<void> => userEvent.click(screen.getByRole('button', { name: button }))

/** What the data store says, and who may change it. */
async function stored() {
  const sharing = (await api.call('GET', `${KEY}/metaData`)) as { sharing: { public: string; userGroups: object } }
  return { value: await api.call('GET', KEY), ...sharing.sharing }
}

test('settings are saved once, kept for the next reader, and closed to all but the administrators', async () => {
  await openSettings()
  expect(await field(completeness)).toHaveValue('80')
  await type(completeness, '92,5')
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter une cible' }))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Indicateur de la cible 1' }), 'SEC_COUV_POP')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Niveau de la cible 1' }), '2')
  await type('Première période de la cible 1', '2027')
  await type('Valeur de la cible 1', '60')
  await save('Enregistrer 2 changements')
  await expectShown('Les réglages sont enregistrés')

  const { value, public: everybody, userGroups } = await stored()
  expect([everybody, userGroups]).toEqual([
    'r-------',
    { [administrators.id]: { id: administrators.id, access: 'rw------' } },
  ])
  const { settings, issues } = parseSettings(value)
  expect(issues).toEqual([])
  expect(targetFor(settings, 'SEC_COUV_POP', { level: 2, periodId: '2028' })).toBe(60)

  cleanup()
  await openSettings()
  expect(await field(completeness)).toHaveValue('92,5')
  expect(await field('Valeur de la cible 1')).toHaveValue('60')
  expect(shownText()).toMatch(/Dernière modification le .+ par /)
})

test('what an older or newer app keeps there survives a change', async () => {
  await api.call('POST', KEY, { version: 1, thresholds: { stockOut: 3 }, notes: ['vu en CPS'] })
  await openSettings()
  await type(completeness, '70')
  await save('Enregistrer 1 changement')
  await expectShown('Les réglages sont enregistrés')
  expect((await stored()).value).toMatchObject({
    thresholds: { stockOut: 3, completeness: 70 },
    notes: ['vu en CPS'],
  })
})

test('a norm is the constant of the server: 700 becomes 1 000', async () => {
  await openSettings()
  await type(/^Norme : habitants par ASC/, '1 000')
  await save('Enregistrer 1 changement')
  await expectShown('Les réglages sont enregistrés')
  expect(await api.call('GET', `/api/constants/${ascNorm.id}?fields=value`)).toEqual({ value: 1000 })
})

test('somebody else saved meanwhile: nothing is overwritten, both are shown', async () => {
  await api.call('POST', KEY, { version: 1, thresholds: { completeness: 70 } })
  await openSettings()
  await type(completeness, '90')
  await api.call('PUT', KEY, { version: 1, thresholds: { completeness: 75 } })
  await save('Enregistrer 1 changement')
  await expectShown("Quelqu'un d'autre a modifié les réglages entre-temps", `${completeness} : 75 % → 90 %`)
  expect((await stored()).value).toEqual({ version: 1, thresholds: { completeness: 75 } })
  await save('Enregistrer 1 changement')
  await expectShown('Les réglages sont enregistrés')
  expect((await stored()).value).toMatchObject({ thresholds: { completeness: 90 } })
})

test.each([
  ['three requests without stored settings', null, []],
  ['four with', { version: 1 }, ['GET /api/42/dataStore/sec-cmu/settings/metaData 200']],
])('the page costs %s, and none fails', async (_about, settings, more) => {
  if (settings !== null) await api.call('POST', KEY, settings)
  await api.clearJournal()
  await openSettings()
  const asked = (await api.requests()).map(
    ({ method, url, status }) => `${method} ${url.replace(/\?.*/, '')} ${status}`,
  )
  expect(asked.sort()).toEqual([
    'GET /api/42/constants 200',
    'GET /api/42/dataStore/sec-cmu 200',
    ...more,
    'GET /api/42/me 200',
  ])
})

describe('who', () => {
  test('reads only sees why, and cannot type', async () => {
    const reader = await startMock('mali', { user: 'ferascom-sikasso' })
    await openSettings(reader.url)
    await expectShown('Lecture seule', 'SEC-CMU : administration')
    const input = await field(completeness)
    await userEvent.type(input, '1')
    expect(input).toHaveValue('80')
    expect(await field(/^Norme : habitants par ASC/)).toHaveAttribute('readonly')
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([])
    await reader.stop()
  })

  test('keeps the package changes settings and norms without being superuser', async () => {
    const keeper = await startMock('mali', { user: 'national' })
    await openSettings(keeper.url)
    await type(completeness, '85')
    await type(/^Norme : habitants par ASC/, '800')
    await save('Enregistrer 2 changements')
    await expectShown('Les réglages sont enregistrés')
    expect(shownText()).not.toContain("Tous ceux qui ouvrent l'application peuvent les modifier")
    await waitFor(async () => expect(await field(completeness)).toHaveValue('85'))
    await keeper.stop()
  })
})
