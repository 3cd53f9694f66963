import { DEFAULT_CATEGORY_COMBO } from '../../src/dhis2/server-defaults'
import { createMockServer, type MockServer } from '../create-mock-server'
import type { MockResponse } from '../http'
import type { MetadataObject } from '../metadata/store'
import type { Dhis2Version } from '../quirks'
import { ADMIN_ID } from '../seeds/empty'

const ADMIN = { authorization: `Basic ${Buffer.from('admin:district').toString('base64')}` }

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<MockResponse>

export type Fixture = Readonly<{ server: MockServer; ask: Ask }>

const DEFAULT_COMBO = { id: DEFAULT_CATEGORY_COMBO }
const SEX = ['ocFemale001', 'ocMale00001'] as const

/** A root, a district, two facilities, a monthly set of a SUM, a LAST and a split element. */
export async function openFixture(version: Dhis2Version): Promise<Fixture> {
  const server = await createMockServer({ version })
  const { metadata, clock } = server.state
  clock.set(new Date('2024-06-15T12:00:00Z'))
  const put = (type: string, id: string, rest: Readonly<Record<string, unknown>>): void => {
    metadata.put(type, { id, name: id, code: `CODE_${id}`, created: '2024-01-01T00:00:00.000', ...rest })
  }
  const openingDate = '1990-01-01'
  put('organisationUnits', 'ouRoot00001', { openingDate })
  put('organisationUnits', 'ouDist00001', { openingDate, parent: { id: 'ouRoot00001' } })
  put('organisationUnits', 'ouFacA00001', { openingDate, parent: { id: 'ouDist00001' } })
  put('organisationUnits', 'ouFacB00001', { openingDate, parent: { id: 'ouDist00001' } })
  put('organisationUnits', 'ouOther0001', { openingDate, parent: { id: 'ouRoot00001' } })
  put('categoryCombos', 'ccSex000001', {})
  for (const id of SEX) put('categoryOptionCombos', id, { categoryCombo: { id: 'ccSex000001' }, categoryOptions: [] })
  const element = (id: string, rest: Readonly<Record<string, unknown>>): void => {
    put('dataElements', id, { aggregationType: 'SUM', zeroIsSignificant: false, categoryCombo: DEFAULT_COMBO, ...rest })
  }
  element('deSumInt001', { valueType: 'INTEGER' })
  element('deLastInt01', { valueType: 'INTEGER', aggregationType: 'LAST', zeroIsSignificant: true })
  element('deSplit0001', { valueType: 'INTEGER', categoryCombo: { id: 'ccSex000001' } })
  element('deBool00001', { valueType: 'BOOLEAN' })
  element('deOrphan001', { valueType: 'INTEGER' })
  const members = ['deSumInt001', 'deLastInt01', 'deSplit0001', 'deBool00001']
  put('dataSets', 'dsMonthly01', dataSet(members, 12))
  element('deStrict001', { valueType: 'INTEGER' })
  put('dataSets', 'dsStrict001', dataSet(['deStrict001'], 0))
  const admin = metadata.get('users', ADMIN_ID) as MetadataObject
  metadata.put('users', { ...admin, organisationUnits: [{ id: 'ouRoot00001' }] })
  return { server, ask: asker(server) }
}

function dataSet(members: readonly string[], openFuturePeriods: number): Record<string, unknown> {
  return {
    periodType: 'Monthly',
    categoryCombo: DEFAULT_COMBO,
    openFuturePeriods,
    dataSetElements: members.map((id) => ({ dataElement: { id } })),
    organisationUnits: [{ id: 'ouFacA00001' }, { id: 'ouFacB00001' }],
  }
}

function asker(server: MockServer): Ask {
  return (method, path, body, headers = {}) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    return server.handle({
      method,
      url: `/api${path}`,
      headers: { ...ADMIN, 'content-type': 'application/json', ...headers },
      ...(text !== undefined && { body: text }),
    })
  }
}

/** A row of the SUM element at facility A in January 2024, or what differs from it. */
export function aRow(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { dataElement: 'deSumInt001', period: '202401', orgUnit: 'ouFacA00001', value: '5', ...change }
}
