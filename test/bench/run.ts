/**
 * `npm run bench`: how fast and how large, one JSON line each, every figure beside a baseline measured in the same run.
 * Nothing here fails: budgets are read by people, on machines that are comparable.
 */
import { uidFor } from '../../src/dhis2/uid'
import { line, quantile, timings, type BenchLine } from './measure'
import { startBare, startMock, type Program } from './programs'

const ADMIN = {
  authorization: `Basic ${Buffer.from('admin:district').toString('base64')}`,
  'x-requested-with': 'XMLHttpRequest',
}
const JSON_TYPE = { 'content-type': 'application/json' }
const IMPORTED_VALUES = 200_000
const IMPORTS = 5
const QUERIES = 100

const print = (result: BenchLine): void => console.log(JSON.stringify(result))

async function post(program: Program, path: string, body: unknown): Promise<void> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await fetch(program.url + path, { method: 'POST', headers: { ...ADMIN, ...JSON_TYPE }, body: text })
  const received = await answer.text()
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${received.slice(0, 500)}`)
}

async function get(program: Program, path: string): Promise<string> {
  const answer = await fetch(program.url + path, { headers: ADMIN })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${text.slice(0, 500)}`)
  return text
}

async function mali(bare: Program): Promise<void> {
  // Makes the program's file when there is none yet: a cold process is measured, not a build.
  await (await startMock('--seed', 'empty')).stop()
  const mock = await startMock('--seed', 'mali')
  print(line('start with the Mali seed, to the first answer', 'ms', mock.readyMs, bare.readyMs, 'bare node:http'))
  const probe = await timings(20, 2, () => get(bare, '/').then(() => undefined))
  const reset = await timings(20, 2, () => post(mock, '/__mock/reset', { seed: 'mali' }))
  print(line('reset to the Mali seed', 'ms', quantile(reset, 0.5), quantile(probe, 0.5), 'bare node:http request'))
  await post(mock, '/__mock/snapshots/bench', {})
  const restore = await timings(20, 2, () => post(mock, '/__mock/snapshots/bench/restore', {}))
  print(
    line(
      'restore a snapshot of the Mali seed',
      'ms',
      quantile(restore, 0.5),
      quantile(probe, 0.5),
      'bare node:http request',
    ),
  )
  print(line('memory with the Mali seed', 'MB', mock.memoryMb(), bare.memoryMb(), 'bare node:http'))
  await mock.stop()
}

/** Values of one monthly set: every unit of the scale tree's areas, one element after the other. */
function importBody(units: readonly string[], dataSet: string, elements: readonly string[], count: number): string {
  const dataValues = Array.from({ length: count }, (_, index) => ({
    dataElement: elements[Math.floor(index / units.length) % elements.length],
    period: `2022${String((Math.floor(index / (units.length * elements.length)) % 12) + 1).padStart(2, '0')}`,
    orgUnit: units[index % units.length],
    value: String((index % 97) + 1),
  }))
  return JSON.stringify({ dataSet, dataValues })
}

/** Into an empty table each time: what an import costs when all rows are new. */
async function imports(bare: Program, version: string): Promise<void> {
  const mock = await startMock('--seed', 'scale', '--units', '3100', '--values', '1000', '--dhis2', version)
  const list = async (path: string, key: string): Promise<readonly string[]> => {
    const body = JSON.parse(await get(mock, path)) as Record<string, readonly { id: string }[]>
    return (body[key] ?? []).map(({ id }) => id)
  }
  const units = await list('/api/organisationUnits?filter=level:ge:4&fields=id&paging=false', 'organisationUnits')
  const set = uidFor('dataSet', 'DS_SEC_M')
  const filters = `filter=dataSetElements.dataSet.id:eq:${set}&filter=categoryCombo.name:eq:default`
  const elements = await list(`/api/dataElements?${filters}&fields=id&paging=false`, 'dataElements')
  const body = importBody(units, set, elements, IMPORTED_VALUES)
  await post(mock, '/__mock/snapshots/bench', {})
  const times: number[] = []
  for (let run = 0; run < IMPORTS; run += 1) {
    await post(mock, '/__mock/snapshots/bench/restore', {})
    times.push(...(await timings(1, 0, () => post(mock, '/api/dataValueSets', body))))
  }
  const parsed = await timings(IMPORTS, 1, () => post(bare, '/', body))
  const perSecond = (all: readonly number[]): number => IMPORTED_VALUES / (quantile(all, 0.5) / 1000)
  print(
    line(
      `import of 200,000 values, ${version}`,
      'values/s',
      perSecond(times),
      perSecond(parsed),
      'bare node:http that parses the JSON',
    ),
  )
  await mock.stop()
}

/** The shapes of the comparison of engines (decision 003), in what the seed has, and the largest a view could ask. */
function shapes(unit: Readonly<Record<'root' | 'region', string>>): Readonly<Record<string, string>> {
  const dx = (...codes: readonly string[]): string => codes.map((code) => uidFor('dataElement', code)).join(';')
  const indicators = (...codes: readonly string[]): string => codes.map((code) => uidFor('indicator', code)).join(';')
  const flows = dx(...FLOWS)
  const six = indicators('SEC_PAQUET_PCT', 'SEC_SUP_PCT', 'SEC_RUPT_PCT', 'SEC_SITE_PCT', 'SEC_FEM_PCT', 'SEC_DENS')
  const regions = `dimension=ou:LEVEL-2;${unit.root}`
  return {
    '6 indicators x 12 months x regions': `dx:${six}&dimension=pe:${MONTHS}&${regions}&includeNumDen=true`,
    '8 elements x year x regions': `dx:${flows}&dimension=pe:2025&${regions}`,
    'LAST, 12 months, regions': `dx:${dx('SEC_ASC_POSTE')}&dimension=pe:${MONTHS}&${regions}&aggregationType=LAST`,
    'last in period, 4 quarters, regions': `dx:${dx('SEC_ASC_POSTE')}&dimension=pe:2025Q1;2025Q2;2025Q3;2025Q4&${regions}`,
    'AVERAGE_SUM_ORG_UNIT, 3 years, regions': `dx:${dx('POP_TOT')}&dimension=pe:2023;2024;2025&${regions}`,
    'by option, year, country': `dx:${dx('SEC_ASC_POSTE')}&dimension=co&dimension=pe:2025&dimension=ou:${unit.root}`,
    '2 indicators x 12 months x districts of a region': `dx:${indicators('SEC_SUP_PCT', 'SEC_RUPT_PCT')}&dimension=pe:${MONTHS}&dimension=ou:LEVEL-3;${unit.region}&includeNumDen=true`,
    '8 elements x 12 months x districts': `dx:${flows}&dimension=pe:${MONTHS}&dimension=ou:LEVEL-3;${unit.root}`,
  }
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `2025${String(month + 1).padStart(2, '0')}`).join(';')

const FLOWS = [
  'SEC_ASC_SUP',
  'SEC_ASC_MOIS',
  'SEC_RUPT',
  'SEC_SITE_RAP',
  'SEC_DEPART',
  'SEC_ARRIVEE',
  'SEC_SITE_FONC',
  'SEC_PAQUET',
]

/** @throws {Error} for an answer without rows: its time would say nothing. */
async function ask(mock: Program, query: string): Promise<void> {
  const body = JSON.parse(await get(mock, `/api/analytics?dimension=${query}`)) as { rows: readonly unknown[] }
  if (body.rows.length === 0) throw new Error(`no rows for ${query}`)
}

async function analytics(bare: Program): Promise<void> {
  const mock = await startMock('--seed', 'scale')
  print(line('start with the scale seed', 'ms', mock.readyMs, bare.readyMs, 'bare node:http'))
  print(line('memory with the scale seed', 'MB', mock.memoryMb(), bare.memoryMb(), 'bare node:http'))
  const [root, region] = ['scale:ML', 'scale:SC-REGION-0'].map((code) => uidFor('organisationUnit', code))
  const floor = await timings(QUERIES, 10, () => get(bare, '/').then(() => undefined))
  for (const [name, query] of Object.entries(shapes({ root: root ?? '', region: region ?? '' }))) {
    await ask(mock, query)
    const times = await timings(QUERIES, 10, () => get(mock, `/api/analytics?dimension=${query}`).then(() => undefined))
    print(line(`analytics p95: ${name}`, 'ms', quantile(times, 0.95), quantile(floor, 0.95), 'bare node:http request'))
  }
  await mock.stop()
}

async function main(): Promise<void> {
  const bare = await startBare()
  try {
    await mali(bare)
    await imports(bare, '2.42')
    await imports(bare, '2.43')
    await analytics(bare)
  } finally {
    await bare.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
