import { createMockServer, type MockServer } from '../create-mock-server'
import type { MockResponse } from '../http'
import type { Dhis2Version } from '../quirks'

/** What the tests look at in answers of all kinds; a file is its text. */
export type AnswerBody = Readonly<{
  status?: string
  errorCode?: string
  message?: string
  headers?: readonly Readonly<{ name: string }>[]
  rows?: readonly (readonly string[])[]
  width?: number
  height?: number
  headerWidth?: number
  metaData?: Readonly<{ dimensions: Readonly<Record<string, readonly string[]>> }>
  dataValues?: readonly unknown[]
  text?: string
}>

export type Answered = Readonly<{ status: number; body: AnswerBody; headers: Readonly<Record<string, string>> }>

type Value = readonly [dataElement: string, period: string, orgUnit: string, value: string]

export type TestServer = MockServer &
  Readonly<{
    get: (url: string) => Promise<Answered>
    post: (url: string, body?: unknown) => Promise<Answered>
    put: (values: readonly Value[]) => Promise<void>
    run: () => Promise<void>
    /** Rows of a query, without metadata. */
    rows: (query: string) => Promise<readonly (readonly string[])[]>
  }>

const sharing = { public: 'rwrw----', external: false, users: {}, userGroups: {} }
const DEFAULT_COMBO = { id: 'bjDvmb4bfuf' }

const element = (id: string, aggregationType: string, more: object = {}): object => ({
  id,
  name: id,
  shortName: id,
  code: id.toUpperCase(),
  valueType: 'INTEGER',
  domainType: 'AGGREGATE',
  aggregationType,
  categoryCombo: DEFAULT_COMBO,
  sharing,
  ...more,
})

const unit = (id: string, parent: string | null, openingDate = '2000-01-01'): object => ({
  id,
  name: id,
  shortName: id,
  code: id.toUpperCase(),
  openingDate,
  ...(parent !== null && { parent: { id: parent } }),
})

const dataSet = (id: string, periodType: string, elements: readonly string[]): object => ({
  id,
  name: id,
  shortName: id,
  periodType,
  openFuturePeriods: 12,
  timelyDays: 15,
  categoryCombo: DEFAULT_COMBO,
  dataSetElements: elements.map((dataElement) => ({ dataElement: { id: dataElement } })),
  organisationUnits: [{ id: 'ouFacA00001' }, { id: 'ouFacB00001' }],
  sharing,
})

const indicator = (id: string, numerator: string, denominator: string, more: object = {}): object => ({
  id,
  name: id,
  shortName: id,
  indicatorType: { id: 'itPercent01' },
  numerator,
  numeratorDescription: 'n',
  denominator,
  denominatorDescription: 'd',
  sharing,
  ...more,
})

/** Root > district > two facilities, monthly and yearly elements, and indicators on them. */
const METADATA = {
  organisationUnits: [
    unit('ouRoot00001', null),
    unit('ouDist00001', 'ouRoot00001'),
    unit('ouFacA00001', 'ouDist00001'),
    unit('ouFacB00001', 'ouDist00001'),
  ],
  organisationUnitGroups: [
    { id: 'ogUrban0001', name: 'Urban', shortName: 'Urban', organisationUnits: [{ id: 'ouFacA00001' }], sharing },
    { id: 'ogRural0001', name: 'Rural', shortName: 'Rural', organisationUnits: [{ id: 'ouFacB00001' }], sharing },
  ],
  organisationUnitGroupSets: [
    {
      id: 'ogsArea0001',
      name: 'Area',
      shortName: 'Area',
      dataDimension: true,
      organisationUnitGroups: [{ id: 'ogUrban0001' }, { id: 'ogRural0001' }],
      sharing,
    },
  ],
  dataElements: [
    element('deSumInt001', 'SUM'),
    element('deLastInt01', 'LAST'),
    element('dePopAvg001', 'AVERAGE_SUM_ORG_UNIT'),
    element('deAvgSum001', 'AVERAGE_SUM_ORG_UNIT'),
    element('deNone00001', 'NONE'),
  ],
  dataSets: [
    dataSet('dsMonthly01', 'Monthly', ['deSumInt001', 'deLastInt01', 'deAvgSum001', 'deNone00001']),
    dataSet('dsYearly001', 'Yearly', ['dePopAvg001']),
  ],
  constants: [{ id: 'csNorm00001', name: 'Norm', shortName: 'Norm', value: 40, sharing }],
  indicatorTypes: [
    { id: 'itPercent01', name: 'Per cent', factor: 100, number: false },
    { id: 'itNumber001', name: 'Number', factor: 1, number: true },
  ],
  indicators: [
    indicator('inRate00001', '#{deSumInt001}', '#{dePopAvg001}'),
    indicator('inWhole0001', '#{deSumInt001}', '#{dePopAvg001}', { decimals: 0 }),
    indicator('inYearly001', '#{deSumInt001}', '#{dePopAvg001}', { annualized: true }),
    indicator('inConst0001', '#{deSumInt001}*C{csNorm00001}', '1', { indicatorType: { id: 'itNumber001' } }),
    indicator('inGroup0001', '#{deSumInt001}', 'OUG{ogUrban0001}', { indicatorType: { id: 'itNumber001' } }),
    indicator('inNested001', '50-N{inRate00001}', '1', { indicatorType: { id: 'itNumber001' } }),
    indicator('inChange001', '#{deSumInt001}-#{deSumInt001}.periodOffset(-1)', '1', {
      indicatorType: { id: 'itNumber001' },
    }),
    indicator('inToDate001', '#{deSumInt001}.yearToDate()', '1', { indicatorType: { id: 'itNumber001' } }),
    indicator('inAbove0001', 'subExpression(if(#{deSumInt001}>8,1,0))', '1', { indicatorType: { id: 'itNumber001' } }),
    indicator('inIsNull001', 'if(isNull(#{deSumInt001}),0,1)', '1', { indicatorType: { id: 'itNumber001' } }),
    indicator('inCircle001', 'N{inCircle001}', '1', { indicatorType: { id: 'itNumber001' } }),
  ],
}

export const FACILITY_VALUES = [
  ['deSumInt001', '202401', 'ouFacA00001', '10'],
  ['deSumInt001', '202401', 'ouFacB00001', '5'],
  ['deSumInt001', '202402', 'ouFacA00001', '7'],
] as const

export const ADMIN = `Basic ${Buffer.from('admin:district').toString('base64')}`

/** A server with the fixture's metadata; the superuser sees the root. No values, no run. */
export async function testServer(version: Dhis2Version = '2.42'): Promise<TestServer> {
  const server = await createMockServer({ version })
  // As after a restart: all periods have their columns, also in 2.43.
  server.state.periodsAtStart = null
  const call = caller(server)
  await call('POST', '/api/systemSettings/dataEntryAutoGroup?value=true')
  requireSuccess(await call('POST', '/api/metadata', METADATA))
  const root = [{ id: 'ouRoot00001' }]
  const views = ['organisationUnits', 'dataViewOrganisationUnits']
  const patch = views.map((path) => ({ op: 'add', path: `/${path}`, value: root }))
  requireSuccess(await call('PATCH', '/api/users/M5zQapPyTZI', patch, 'application/json-patch+json'))
  return {
    ...server,
    get: (url) => call('GET', url),
    post: (url, body) => call('POST', url, body),
    async put(values) {
      const dataValues = values.map(([dataElement, period, orgUnit, value]) => ({
        dataElement,
        period,
        orgUnit,
        value,
      }))
      requireSuccess(await call('POST', '/api/dataValueSets', { dataValues }))
    },
    async run() {
      requireSuccess(await call('POST', '/api/resourceTables/analytics'))
      await server.state.jobs.idle()
    },
    async rows(query) {
      const { body } = await call('GET', `/api/analytics?skipMeta=true&${query}`)
      if (!body.rows) throw new Error(JSON.stringify(body))
      return body.rows
    },
  }
}

function requireSuccess({ body }: Answered): void {
  if (body.status !== 'OK') throw new Error(JSON.stringify(body))
}

type Caller = (method: string, url: string, body?: unknown, contentType?: string) => Promise<Answered>

function caller(server: MockServer): Caller {
  return async (method, url, body, contentType = 'application/json') => {
    const response = await server.handle({
      method,
      url,
      headers: { authorization: ADMIN, 'content-type': contentType, host: 'localhost' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: bodyOf(response), headers: { ...response.headers } }
  }
}

function bodyOf({ body }: MockResponse): AnswerBody {
  if (typeof body === 'string') return { text: body }
  return JSON.parse(JSON.stringify(body ?? {})) as AnswerBody
}
