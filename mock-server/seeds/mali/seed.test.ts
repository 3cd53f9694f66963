import { uidFor } from '../../../src/dhis2/uid'
import { createMockServer, type MockServer } from '../../create-mock-server'
import { DHIS2_VERSIONS } from '../../quirks'
import { ADMIN } from '../seed'
import { DEMO_USERS } from './users'

const servers = new Map<string, Promise<MockServer>>()

function planted(version: (typeof DHIS2_VERSIONS)[number]): Promise<MockServer> {
  const known = servers.get(version) ?? createMockServer({ version, seed: 'mali' })
  servers.set(version, known)
  return known
}

/** What the tests read of the answers. */
type Answer = Readonly<{
  headers: readonly Readonly<{ name: string }>[]
  rows: readonly (readonly string[])[]
  username: string
  settings: unknown
  organisationUnits: readonly Readonly<{ code?: string }>[]
}>

async function get(
  server: MockServer,
  url: string,
  headers = ADMIN,
): Promise<Readonly<{ status: number; body: Answer }>> {
  const { status, body } = await server.handle({ method: 'GET', url, headers })
  return { status, body: JSON.parse(JSON.stringify(body ?? {})) as Answer }
}

/** The one value of a cell, null when there is no row. */
async function figure(server: MockServer, dx: string, ou: string, pe: string): Promise<string | null> {
  const dimensions = [`dx:${dx}`, `ou:${uidFor('organisationUnit', ou)}`, `pe:${pe}`]
  const path = `/api/analytics?${dimensions.map((one) => `dimension=${one}`).join('&')}`
  const { status, body } = await get(server, path)
  expect({ status, path }).toEqual({ status: 200, path })
  const column = body.headers.findIndex((header) => header.name === 'value')
  return body.rows[0]?.[column] ?? null
}

const DEMONSTRATION = '/api/dataStore/sec-cmu?fields=.&filter=_:eq:demonstration'
const indicator = (code: string): string => uidFor('indicator', code)
const element = (code: string): string => uidFor('dataElement', code)

describe.each(DHIS2_VERSIONS)('the Mali demo on %s', (version) => {
  test.each([
    ['R1: half the pay of Kadiolo by the community, over the year', 'FIN_COFIN_PCT', 'ML-3-KADIOLO', '2015', '50.0'],
    ['R1: and in each quarter', 'FIN_COFIN_PCT', 'ML-3-KADIOLO', '2015Q1', '50.0'],
    ['R1: by month nothing, since it was entered by quarter', 'FIN_COFIN_PCT', 'ML-3-KADIOLO', '201503', null],
    ['R1: 23 of 23 ASACO', 'FIN_ASACO_PCT', 'ML-3-KADIOLO', '2015', '100.0'],
    ['R3: 72 x 700 / 239,713 = 21.0 % of the need', 'SEC_BESOIN_PCT', 'ML-3-KADIOLO', '2015', '21.0'],
    ['R3: 72 x 1,500 / 239,713 = 45.1 % with the other norm', 'SEC_BESOIN_ALT_PCT', 'ML-3-KADIOLO', '2015', '45.1'],
    ['R3: 239,713 / 72 = 3,329 inhabitants each', 'SEC_HAB_ASC', 'ML-3-KADIOLO', '2015', '3329'],
    ['R3: 72 / 239,713 x 10,000 = 3.0', 'SEC_DENS', 'ML-3-KADIOLO', '2015', '3.0'],
    ['R4: 72 x 75,000 = 5,400,000 FCFA a month', 'FIN_MASSE_EST', 'ML-3-KADIOLO', '2015', '5400000'],
    ['R4: half of it the community’s', 'FIN_MASSE_COM', 'ML-3-KADIOLO', '2015', '2700000'],
    ['R10: 37 / 95 = 38.9 %', 'GEN_F_MIX_PCT', 'ML-1', '2019', '38.9'],
    ['R10: 50 - 38.9 = 11.1 points', 'GEN_ECART', 'ML-1', '2019', '11.1'],
    ['R12: 109 / 167 = 65.3 %', 'GEN_F_TOT_PCT', 'ML-1', '2019', '65.3'],
    ['R19: 3,197,026 / 6,523,306 = 49.0 %', 'SEC_COUV_POP', 'ML', '2015', '49.0'],
    ['R19: Kayes 29.8 %', 'SEC_COUV_POP', 'ML-1', '2015', '29.8'],
    ['R19: Koulikoro 58.9 %', 'SEC_COUV_POP', 'ML-2', '2015', '58.9'],
    ['R19: Sikasso 40.0 %', 'SEC_COUV_POP', 'ML-3', '2015', '40.0'],
    ['R19: Ségou 55.6 %', 'SEC_COUV_POP', 'ML-4', '2015', '55.6'],
    ['R19: Mopti 57.6 %', 'SEC_COUV_POP', 'ML-5', '2015', '57.6'],
    ['R19: nothing was reported from Gao', 'SEC_COUV_POP', 'ML-7', '2015', null],
    ['R19: 84 / 123 villages = 68.3 %', 'SEC_COUV_VIL', 'ML-3-KADIOLO', '2018', '68.3'],
    ['R19: 2,300 / 2,525 sites = 91.1 %', 'SEC_SITE_PCT', 'ML', '2016', '91.1'],
    ['R20: 5,911,360 / 21,112,000 = 28.0 %', 'CMU_COUV_PCT', 'ML', '2021', '28.0'],
    ['R20: 317 / 1,156 = 27.4 % women among members', 'CMU_F_ADH', 'ML-4-SEGOU', '2015', '27.4'],
    ['R20: 2,510 / 4,256 = 59.0 % women among beneficiaries', 'CMU_F_BEN', 'ML-4-SEGOU', '2015', '59.0'],
    ['R20: Yanfolila 440 / 775 = 56.8 %', 'CMU_F_ADH', 'ML-3-YANFOLILA', '2015', '56.8'],
    ['R20: Yanfolila 1,387 / 2,432 = 57.0 %', 'CMU_F_BEN', 'ML-3-YANFOLILA', '2015', '57.0'],
    ['a year without data has no row', 'SEC_COUV_POP', 'ML', '2013', null],
  ])('%s', async (_, code, ou, pe, expected) => {
    expect(await figure(await planted(version), indicator(code), ou, pe)).toBe(expected)
  })

  test.each([
    ['Sikasso', 'ML-3', '660'],
    ['Kadiolo', 'ML-3-KADIOLO', '72'],
    ['the five regions', 'ML', '2187'],
  ])('R19: ASC in post at the end of 2015 in %s: %s', async (_, ou, expected) => {
    expect(await figure(await planted(version), element('SEC_ASC_POSTE'), ou, '2015')).toBe(expected)
  })

  test('tells every demo user from which day on the figures are made up, and nobody elsewhere', async () => {
    const server = await planted(version)
    for (const { username, password } of DEMO_USERS) {
      const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
      const answer = await get(server, DEMONSTRATION, { authorization })
      expect(answer).toMatchObject({
        status: 200,
        body: { entries: [{ key: 'demonstration', value: { generatedFrom: '2022-01-01' } }] },
      })
    }
    const empty = await createMockServer({ version })
    expect(await get(empty, DEMONSTRATION)).toMatchObject({ status: 200, body: { entries: [] } })
  })

  test('lets every demo user log in, in French, at home in the tree', async () => {
    const server = await planted(version)
    for (const { username, password } of DEMO_USERS) {
      const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
      const { status, body } = await get(server, '/api/me?fields=username,settings,organisationUnits', {
        authorization,
      })
      expect({ status, username: body.username }).toEqual({ status: 200, username })
      expect(body.organisationUnits).toHaveLength(1)
      expect(body.settings).toMatchObject({ keyUiLocale: 'fr', keyDbLocale: 'fr' })
    }
  })

  test('expects monthly reports of areas and districts, not of the units that hold published totals', async () => {
    const path = `/api/dataSets/${uidFor('dataSet', 'DS_SEC_M')}?fields=organisationUnits[code]`
    const { body } = await get(await planted(version), path)
    const codes = body.organisationUnits.map((unit) => unit.code)
    expect(codes).toHaveLength(35 + 23)
    expect(codes).not.toContain('ML-3-KADIOLO')
  })
})
