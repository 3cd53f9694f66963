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
  constants: ['constNorm00'],
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
    currentUser: () => Promise.resolve({ id: 'user0000001', name: 'A', roots: own, orgUnits: own }),
    systemInfo: () =>
      Promise.resolve({
        serverDate: '2020-03-01T00:00:00.000',
        version: '2.42.5',
        analyticsBuilt: '2020-02-01T00:00:00.000',
        zerosCounted: true,
      }),
    constants: () => Promise.resolve(new Map([['constNorm00', 700]])),
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
    expect(figures.constants.get('constNorm00')).toBe(700)
    expect(server.queries).toHaveLength(1)
    expect(server.queries[0]?.dimensions.at(-1)).toEqual({ id: 'ou', items: [sikasso.id, kadiolo.id] })
  })

  test('the question changes with the analytics run and with the constants, which enter indicators when asked', async () => {
    const server = serverWith()
    await loadScopedFigures(server, question)
    await loadScopedFigures({ ...server, constants: () => Promise.resolve(new Map([['constNorm00', 1500]])) }, question)
    expect(server.queries.map((query) => query.stamp)).toEqual([
      '2020-02-01T00:00:00.000_700',
      '2020-02-01T00:00:00.000_1500',
    ])
  })

  test('a keyword: all together by a filter, and each', async () => {
    const server = serverWith()
    const figures = await loadScopedFigures(server, { ...question, orgUnits: ['LEVEL-2'] })
    expect(figures.unit).toBeNull()
    expect(figures.whole(asc)).toEqual(value(660))
    expect(server.queries.map((query) => query.filters.map((filter) => filter.id))).toEqual([['pe', 'ou'], []])
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
})
