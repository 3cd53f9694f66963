import type { AnalyticsAnswer, AnalyticsQuery, OrgUnit, OrgUnitPlace } from '../dhis2/ports'
import { loadScopedFigures, type ScopeAsked } from './scoped-figures'

const asc = { id: 'elemAscPost' }
const place = (id: string, name: string, level: number): OrgUnitPlace => ({ id, name, path: `/${id}`, level })
const kadiolo = { id: 'ouKadiolo00', name: 'Kadiolo' }
const sikasso: OrgUnit = { ...place('ouSikasso00', 'Sikasso', 2), ancestors: [], children: [kadiolo] }

const question: ScopeAsked = {
  items: [asc],
  orgUnits: [sikasso.id],
  periods: ['2015'],
  filters: [],
  withParts: true,
  compared: [],
  by: 'children',
  dataSets: [],
}

/** Answers 660 for Sikasso (or everything together), 72 for Kadiolo, in the years given. */
function serverWith({ years = ['2015'], own = [place(sikasso.id, 'Sikasso', 2)] } = {}) {
  const queries: AnalyticsQuery[] = []
  const analytics = (query: AnalyticsQuery): Promise<AnalyticsAnswer> => {
    queries.push(query)
    const itemsOf = (id: string) =>
      [...query.dimensions, ...query.filters].find((dimension) => dimension.id === id)?.items ?? []
    const ids = query.dimensions.map((dimension) => dimension.id)
    const orgUnits = ids.includes('ou') ? itemsOf('ou') : ['']
    const periods = itemsOf('pe').filter((period) => years.includes(period))
    const rows = periods.flatMap((period) =>
      orgUnits.map((orgUnit) =>
        [...ids.map((id) => ({ dx: asc.id, pe: period, ou: orgUnit })[id] ?? '')].concat(
          orgUnit === kadiolo.id ? '72' : '660',
        ),
      ),
    )
    const items = new Map(['dx', 'pe', 'ou'].map((id) => [id, itemsOf(id)]))
    return Promise.resolve({ columns: [...ids, 'value'], rows, names: new Map([[kadiolo.id, 'Kadiolo']]), items })
  }
  return {
    queries,
    analytics,
    orgUnit: () => Promise.resolve(sikasso),
    identity: () => {
      const homeUnits = own.map((unit) => unit.id)
      return Promise.resolve({ id: 'user0000001', homeUnits, roots: homeUnits })
    },
    systemInfo: () =>
      Promise.resolve({
        serverDate: '2020-03-01T00:00:00.000',
        version: '2.42.5',
        analyticsBuilt: '2020-02-01T00:00:00.000',
      }),
    demonstration: () => Promise.resolve({ generatedFrom: '2022-01-01' }),
  }
}

const value = (number: number) => ({ state: 'value', value: number })

describe('figures of a place and its parts', () => {
  test('one unit: itself and its children, in one question', async () => {
    const server = serverWith()
    const figures = await loadScopedFigures(server, question)
    expect(figures.whole(asc)).toEqual(value(660))
    expect(figures.parts).toEqual([kadiolo])
    expect(figures.part(asc, kadiolo)).toEqual(value(72))
    expect(server.queries).toHaveLength(1)
    expect(server.queries[0]?.dimensions.at(-1)).toEqual({ id: 'ou', items: [sikasso.id, kadiolo.id] })
  })

  test('the question changes with the analytics run', async () => {
    const server = serverWith()
    await loadScopedFigures(server, question)
    expect(server.queries[0]?.stamp).toBe('2020-02-01T00:00:00.000')
  })

  test('a keyword: all together by a filter, and each', async () => {
    const server = serverWith()
    const figures = await loadScopedFigures(server, { ...question, orgUnits: ['LEVEL-2'] })
    expect(figures.unit).toBeNull()
    expect(figures.whole(asc)).toEqual(value(660))
    expect(server.queries.map((query) => query.filters.map((filter) => filter.id))).toEqual([['ou'], []])
  })

  test('USER_ORGUNIT of a user with one unit is that unit; with several they are taken together', async () => {
    const one = await loadScopedFigures(serverWith(), { ...question, orgUnits: ['USER_ORGUNIT'] })
    expect(one.unit?.name).toBe('Sikasso')
    const two = serverWith({ own: [place('ouSikasso00', 'Sikasso', 2), place('ouKayes0000', 'Kayes', 2)] })
    expect((await loadScopedFigures(two, { ...question, orgUnits: ['USER_ORGUNIT'] })).unit).toBeNull()
  })

  test('a relative period is a filter: the server takes its periods together', async () => {
    const server = serverWith()
    await loadScopedFigures(server, { ...question, periods: ['LAST_12_MONTHS'] })
    expect(server.queries[0]?.filters).toEqual([{ id: 'pe', items: ['LAST_12_MONTHS'] }])
  })

  test('without data the newest year that has some is looked for', async () => {
    const server = serverWith({ years: ['2015', '2017'] })
    const figures = await loadScopedFigures(server, { ...question, periods: ['2019'] })
    expect(figures.hasData).toBe(false)
    expect(figures.lastWithData).toEqual({ id: '2017', name: '2017' })
    expect((await loadScopedFigures(server, question)).lastWithData).toBeNull()
  })

  test('further dashboard filters go into every question', async () => {
    const server = serverWith()
    const filter = { id: 'groupSet001', items: ['group000001'] }
    await loadScopedFigures(server, { ...question, filters: [filter] })
    expect(server.queries.every((query) => query.filters.includes(filter))).toBe(true)
  })

  test('of periods that reach into made-up figures the day they begin is told', async () => {
    const server = serverWith({ years: ['2015', '2023'] })
    expect((await loadScopedFigures(server, question)).generatedFrom).toBeNull()
    expect((await loadScopedFigures(server, { ...question, periods: ['2023'] })).generatedFrom).toBe('2022-01-01')
  })

  test('a period and the one it is compared with stand in one question', async () => {
    const server = serverWith({ years: ['2014', '2015'] })
    const figures = await loadScopedFigures(server, { ...question, compared: ['2014'] })
    expect(server.queries).toHaveLength(1)
    expect(server.queries[0]?.dimensions[1]).toEqual({ id: 'pe', items: ['2015', '2014'] })
    expect(figures.periods.map(({ id }) => id)).toEqual(['2015'])
    expect(figures.before?.periods.map(({ id }) => id)).toEqual(['2014'])
    expect(figures.before?.part(asc, kadiolo)).toEqual(value(72))
  })

  test('where the compared period has no data, it has none; the figures stay', async () => {
    const figures = await loadScopedFigures(serverWith(), { ...question, compared: ['2014'] })
    expect([figures.whole(asc), figures.before?.whole(asc)]).toEqual([value(660), { state: 'noData' }])
  })

  test('a keyword for one period is that period by the server’s clock (March 2020)', async () => {
    const server = serverWith({ years: ['2019'] })
    await loadScopedFigures(server, { ...question, periods: ['LAST_YEAR'], compared: ['2018'] })
    expect(server.queries[0]?.dimensions[1]).toEqual({ id: 'pe', items: ['2019', '2018'] })
  })

  test('several periods are compared with as many, each time by a question of its own', async () => {
    const server = serverWith()
    await loadScopedFigures(server, { ...question, periods: ['2015Q1', '2015Q2'], compared: ['2014Q1', '2014Q2'] })
    expect(server.queries.slice(0, 2).map((query) => query.filters[0]?.items)).toEqual([
      ['2015Q1', '2015Q2'],
      ['2014Q1', '2014Q2'],
    ])
  })

  test('by level: the whole by itself, and each unit of the level within it', async () => {
    const server = serverWith()
    await loadScopedFigures(server, { ...question, by: 'LEVEL-4' })
    expect(server.queries[0]?.filters).toEqual([{ id: 'ou', items: [sikasso.id] }])
    expect(server.queries[1]?.dimensions.at(-1)).toEqual({ id: 'ou', items: [sikasso.id, 'LEVEL-4'] })
  })

  test('by group set: all its groups within the whole', async () => {
    const server = serverWith()
    const figures = await loadScopedFigures(server, { ...question, by: 'groupSet001' })
    expect(figures.partsAre).toBe('groups')
    expect(server.queries[1]?.dimensions.at(-1)).toEqual({ id: 'groupSet001', items: [] })
    expect(server.queries[1]?.filters).toEqual([{ id: 'ou', items: [sikasso.id] }])
  })

  test('hundreds of units below are asked for by their level, not one by one', async () => {
    const server = serverWith()
    const children = Array.from({ length: 151 }, (_, index) => ({ id: `ouChild${1000 + index}`, name: `C${index}` }))
    const crowded = { ...server, orgUnit: () => Promise.resolve({ ...sikasso, children }) }
    await loadScopedFigures(crowded, question)
    expect(server.queries[1]?.dimensions.at(-1)).toEqual({ id: 'ou', items: [sikasso.id, 'LEVEL-3'] })
  })

  test('reports are counted with the figures, and never make a place look as if it had data', async () => {
    const server = serverWith({ years: [] })
    const reports = { ...question, dataSets: [{ id: 'dataSet0001' }] }
    const figures = await loadScopedFigures(server, reports)
    expect(server.queries[0]?.dimensions[0]?.items).toContain('dataSet0001.EXPECTED_REPORTS')
    expect([figures.hasData, figures.reporting?.completeness]).toEqual([false, { state: 'noData' }])
    const filtered = await loadScopedFigures(server, { ...reports, filters: [{ id: 'category001', items: ['o'] }] })
    expect(filtered.reporting).toBeNull()
  })
})
