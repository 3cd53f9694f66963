import * as fc from 'fast-check'
import type { Dhis2Version } from '../quirks'
import { aRow, openFixture, type Fixture } from './entry-fixture'

const ELEMENTS = ['deSumInt001', 'deLastInt01', 'deBool00001']
const PERIODS = ['202401', '202402', '202403']
const UNITS = ['ouFacA00001', 'ouFacB00001']

const row = fc.record({
  dataElement: fc.constantFrom(...ELEMENTS),
  period: fc.constantFrom(...PERIODS),
  orgUnit: fc.constantFrom(...UNITS),
  value: fc.constantFrom('0', '1', '12', 'true', 'x', ''),
})
/** Rows of which no two have one key. */
const rows = fc.uniqueArray(row, {
  maxLength: 12,
  selector: ({ dataElement, period, orgUnit }) => `${dataElement} ${period} ${orgUnit}`,
})

function contents({ server }: Fixture): readonly string[] {
  const all = [...server.state.values.rows()].filter(([, one]) => one.deleted !== true)
  return all.map(([key, one]) => `${key.dataElement} ${key.period} ${key.orgUnit} ${one.value}`).sort()
}

async function contentsAfter(
  version: Dhis2Version,
  ...sets: readonly (readonly unknown[])[]
): Promise<readonly string[]> {
  const fixture = await openFixture(version)
  for (const dataValues of sets) await fixture.ask('POST', '/dataValueSets', { dataValues })
  return contents(fixture)
}

describe.each<Dhis2Version>(['2.42', '2.43'])('imports of %s', (version) => {
  test('again change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (set) => {
        expect(await contentsAfter(version, set, set)).toEqual(await contentsAfter(version, set))
      }),
      { seed: 5, numRuns: 30 },
    )
  })

  test('do not depend on the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (set) => {
        expect(await contentsAfter(version, [...set].reverse())).toEqual(await contentsAfter(version, set))
      }),
      { seed: 6, numRuns: 30 },
    )
  })

  test('are never tripped by a body', async () => {
    const log: string[] = []
    const fixture = await openFixture(version)
    const field = fc.oneof(fc.string(), fc.jsonValue(), fc.constantFrom(...ELEMENTS, ...PERIODS, ...UNITS))
    const keys = Object.keys(aRow({ comment: '', deleted: '', categoryOptionCombo: '', attributeOptionCombo: '' }))
    const fuzzedRow = fc.dictionary(fc.constantFrom(...keys), field)
    const fuzzedSet = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { dataSet: field, period: field, completeDate: field, dataValues: fc.array(fuzzedRow) },
        { requiredKeys: [] },
      ),
    )
    const isOurs = (message: unknown): boolean => !/^(Path `|Cannot invoke "org\.hisp)/.test(String(message))
    await fc.assert(
      fc.asyncProperty(fuzzedSet, async (body) => {
        const { status, body: answer } = await fixture.ask('POST', '/dataValueSets', body ?? 'null')
        if (status === 500 && isOurs((answer as { message?: unknown }).message)) log.push(JSON.stringify(body))
      }),
      { seed: 7, numRuns: 400 },
    )
    expect(log).toEqual([])
  })
})
