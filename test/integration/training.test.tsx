/** @jest-environment jsdom */
import { Provider } from '@dhis2/app-runtime'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useAppEngineServer } from '../../src/clients/app-engine'
import { femme, homme } from '../../src/metadata/categories'
import { organAsaco, organFederation, organMutuelle } from '../../src/metadata/categories-organs'
import { operand } from '../../src/metadata/expressions'
import {
  genderFocalPoints,
  organMembers,
  organs,
  organsChairedByWomen,
  womenInOrgansRate,
  womenUserCommittees,
} from '../../src/metadata/governance'
import { phaseSet } from '../../src/metadata/org-unit-groups'
import { womenInMixedRate } from '../../src/metadata/training'
import { ServerProvider } from '../../src/ui/server-context'
import { TrainingView } from '../../src/views/training/view'
import { speak } from '../support/language'
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

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f\u2009]/g, ' ')
const open = (code: string, period: string) => openApp(mock.url, `#/training?ou=${orgUnit(code)}&pe=${period}`)

/** The part of the page under this heading. */
const section = (heading: string | RegExp): HTMLElement => screen.getByRole('region', { name: heading })

async function tableOf(heading: string | RegExp): Promise<(row: string) => readonly string[]> {
  const part = section(heading)
  const asTable = within(part).queryByRole('radio', { name: 'Tableau' })
  if (asTable) await userEvent.click(asTable)
  return (row) => {
    const header = within(part)
      .getAllByRole('rowheader')
      .find((one) => plain(one.textContent) === row)
    if (!header) throw new Error(`no row "${row}"`)
    return [...(header.parentElement?.querySelectorAll('td') ?? [])].map((cell) => plain(cell.textContent))
  }
}

type Asked = Readonly<{ id: string }>

/** What the server itself answers for one place and year, as it stands in a cell of its answer. */
async function served(code: string, period: string, items: readonly Asked[]) {
  const path = `/api/analytics?dimension=dx:${items.map(({ id }) => id).join(';')}&dimension=ou:${orgUnit(code)}&filter=pe:${period}&includeNumDen=true&skipMeta=true`
  const answer = (await api.call('GET', path)) as { headers: { name: string }[]; rows: string[][] }
  const column = (name: string): number => answer.headers.findIndex((header) => header.name === name)
  const cell = (item: Asked, name: string): number => {
    const row = answer.rows.find((one) => one[column('dx')] === item.id)
    if (!row) throw new Error(`no row for ${item.id}`)
    return Number(row[column(name)])
  }
  return {
    value: (item: Asked) => cell(item, 'value'),
    counts: (item: Asked) => `${spaced(cell(item, 'numerator'))} sur ${spaced(cell(item, 'denominator'))}`,
  }
}

const spaced = (count: number): string => plain(new Intl.NumberFormat('fr').format(count))
const percent = (part: number, all: number): string =>
  `${plain(((100 * part) / all).toFixed(1).replace('.', ','))} %${spaced(part)} sur ${spaced(all)}`

describe('Kayes, 2019 (R9-R14, R17)', () => {
  test('both shares with their counts, the women-only sessions apart, and no organs', async () => {
    open('ML-1', '2019')
    await expectShown('38,9 %', '37 sur 95', '65,3 %', '109 sur 167', '72', '11,1 points sous la parité')
    await expectShown('les deux sexes atteignent le repère de 30 % (loi 2015-052)')
    const headlines = within(section('Chiffres clés'))
    const organs = headlines.getByText('Femmes dans les organes').parentElement
    expect(organs).toHaveAttribute('data-state', 'noData')
    expect(organs).toHaveTextContent('non renseigné')
    expect(section('Organes')).toHaveTextContent(/Rien n'a été rapporté sur les organes/)
    expect(shownText()).not.toMatch(/non-conformité/i)
  })

  test('the cercles are not split (R13)', async () => {
    open('ML-1', '2019')
    await expectShown('65,3 %')
    const row = await tableOf(/non réparti par unité/)
    expect(row('Kita')).toEqual(['non réparti', '–', 'non réparti', 'non réparti', 'non réparti'])
    expect(row('Non réparti (saisi pour Kayes)').slice(0, 3)).toEqual(['38,9 %37 sur 95', '–', '65,3 %109 sur 167'])
    expect(row('Kayes')[1]).toBe('30 à 39,9 % de femmes')
  })

  test('bodies and named results are absent, never 0 (R17, R18)', async () => {
    open('ML-1', '2019')
    await expectShown('65,3 %')
    expect(section('Résultats publiés sans chiffre')).toHaveTextContent(/donnée absente/)
    expect(within(section('Résultats publiés sans chiffre')).getAllByText('donnée absente')).toHaveLength(3)
    const bodies = plain(section("Instances pour l'égalité et la qualité").textContent)
    expect(bodies).toContain('donnée absente pour ce lieu et cette période')
    expect(bodies).not.toMatch(/\b0\b/)
  })

  test('nothing is asked about organs of which nothing is known: figures and evolution, two questions', async () => {
    await api.clearJournal()
    open('ML-1', '2019')
    await expectShown('65,3 %', 'Part des femmes dans les sessions mixtes et dans toutes les sessions')
    const asked = (await api.requests()).filter(({ url }) => url.includes('/analytics'))
    expect(asked.filter(({ unexpected }) => unexpected)).toEqual([])
    expect(asked).toHaveLength(2)
  })
})

test('Sikasso, 2015 (R5): 18,000 children of 20,000 mobilised, which is no training', async () => {
  open('ML-3', '2015')
  await expectShown('20 000 personnes mobilisées, dont 18 000 enfants (90,0 %) et 2 000 adultes')
  await expectShown('(plaidoyer, pas une formation)')
  const headlines = plain(section('Chiffres clés').textContent)
  expect(headlines).not.toContain('20 000')
  expect(within(section('Chiffres clés')).getAllByText('non renseigné')).toHaveLength(4)
})

describe('Kayes, 2024, against what the server says', () => {
  test('the headline of organs, and their table', async () => {
    const kinds = [organAsaco, organMutuelle, organFederation]
    const items = kinds.flatMap((kind) => [
      operand(organMembers, kind, femme),
      operand(organMembers, kind, homme),
      operand(organs, kind),
      operand(organsChairedByWomen, kind),
    ])
    const server = await served('ML-1', '2024', [womenInOrgansRate, ...items])
    await api.clearJournal()
    open('ML-1', '2024')
    await expectShown(server.counts(womenInOrgansRate))
    await waitFor(() => section(/Les femmes occupent/), { timeout: 15_000 })
    const row = await tableOf(/Les femmes occupent/)
    const labels = { ORG_ASA: "Organe d'ASACO", ORG_MUT: 'Organe de mutuelle', ORG_FED: 'Organe de fédération' }
    for (const kind of kinds) {
      const [women, men] = [femme, homme].map((sex) => server.value(operand(organMembers, kind, sex)))
      const chaired = server.value(operand(organsChairedByWomen, kind))
      const all = server.value(operand(organs, kind))
      const shown = row(labels[kind.code])
      expect([shown[0], shown[1], shown[2], shown[4]]).toEqual([
        percent(women ?? NaN, (women ?? NaN) + (men ?? NaN)),
        spaced(women ?? NaN),
        spaced(men ?? NaN),
        percent(chaired, all),
      ])
    }
    expect(section(/Les femmes occupent/)).toHaveTextContent(/Un repère, pas une obligation/)
    const asked = (await api.requests()).filter(({ url }) => url.includes('/analytics'))
    expect(asked.length).toBeLessThanOrEqual(3)
  })

  test('units stand furthest from parity first, each with its counts', async () => {
    open('ML-1', '2024')
    await waitFor(() => section(/Au plus loin de la parité/), { timeout: 15_000 })
    const row = await tableOf(/Au plus loin de la parité/)
    const server = await served('ML-1-DIEMA', '2024', [womenInMixedRate])
    expect(row('Diéma')[0]).toContain(server.counts(womenInMixedRate))
    const shares = within(section(/Au plus loin de la parité/))
      .getAllByRole('row')
      .slice(2)
      .map((one) => parseFloat(plain(one.querySelector('td')?.textContent ?? '').replace(',', '.')))
      .slice(0, 7)
    expect(shares).toHaveLength(7)
    const distances = shares.map((share) => Math.abs(share - 50))
    expect(distances).toEqual([...distances].sort((one, other) => other - one))
  })
})

test('Mali, 2024: the four bodies where the project worked, absent elsewhere', async () => {
  const server = await served('ML-1', '2024', [womenUserCommittees, genderFocalPoints])
  open('ML', '2024')
  await waitFor(() => section("Instances pour l'égalité et la qualité"), { timeout: 15_000 })
  const row = await tableOf("Instances pour l'égalité et la qualité")
  expect(row('Kayes').slice(0, 2)).toEqual([
    spaced(server.value(womenUserCommittees)),
    spaced(server.value(genderFocalPoints)),
  ])
  expect(row('Koulikoro')).toEqual(['donnée absente', 'donnée absente', 'donnée absente', 'donnée absente'])
})

test('parts that are groups cannot be opened', async () => {
  speak('fr')
  const onSelectOrgUnit = jest.fn()
  render(
    <Provider
      config={{ baseUrl: mock.url, apiVersion: 42, appName: 'sec-cmu' }}
      userInfo={undefined}
      plugin={false}
      parentAlertsAdd={() => undefined}
      showAlertsInPlugin={false}
    >
      <ByGroup onSelectOrgUnit={onSelectOrgUnit} />
    </Provider>,
  )
  const heading = await screen.findByRole('region', { name: /Au plus loin de la parité/ }, { timeout: 15_000 })
  await userEvent.click(within(heading).getByRole('radio', { name: 'Tableau' }))
  expect(within(heading).getByRole('rowheader', { name: /phase 1/i })).toBeInTheDocument()
  expect(within(heading).queryByRole('button')).toBeNull()
})

function ByGroup({ onSelectOrgUnit }: Readonly<{ onSelectOrgUnit: (id: string) => void }>) {
  return (
    <ServerProvider server={useAppEngineServer()}>
      <TrainingView
        orgUnits={[orgUnit('ML')]}
        periods={['2024']}
        compared={[]}
        by={phaseSet.id}
        filters={[]}
        space="page"
        interactive
        onSelectOrgUnit={onSelectOrgUnit}
      />
    </ServerProvider>
  )
}
