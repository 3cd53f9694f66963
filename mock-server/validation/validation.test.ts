import { aRow, openFixture, type Fixture } from '../data/entry-fixture'

/** At most as many as the other element says, and both or neither (missing sides are skipped). */
async function withRules(): Promise<Fixture> {
  const fixture = await openFixture('2.42')
  const side = (expression: string): Record<string, unknown> => ({
    expression,
    missingValueStrategy: 'SKIP_IF_ANY_VALUE_MISSING',
  })
  const rule = (id: string, operator: string, rest: Readonly<Record<string, unknown>> = {}): void => {
    fixture.server.state.metadata.put('validationRules', {
      id,
      name: id,
      description: `Rule ${id}`,
      importance: 'HIGH',
      operator,
      periodType: 'Monthly',
      leftSide: side('#{deSumInt001}'),
      rightSide: side('2 * #{deLastInt01}'),
      ...rest,
    })
  }
  rule('vrAtMost001', 'less_than_or_equal_to')
  rule('vrPair00001', 'compulsory_pair')
  fixture.server.state.metadata.put('validationRuleGroups', {
    id: 'vgPairs0001',
    validationRules: [{ id: 'vrPair00001' }],
  })
  const dataValues = [
    aRow({ value: '9' }), // 9 > 2 * 4
    aRow({ dataElement: 'deLastInt01', value: '4' }),
    aRow({ period: '202402', value: '8' }), // 8 = 2 * 4
    aRow({ period: '202402', dataElement: 'deLastInt01', value: '4' }),
    aRow({ period: '202403', value: '1' }), // nothing on the other side
  ]
  await fixture.ask('POST', '/dataValueSets', { dataValues })
  return fixture
}

const YEAR = { ou: 'ouRoot00001', startDate: '2024-01-01', endDate: '2024-12-31' }

test('an analysis gives each broken rule with its place and sides', async () => {
  const { ask } = await withRules()
  const { body } = await ask('POST', '/dataAnalysis/validationRules', YEAR)
  expect(body).toMatchObject([
    {
      validationRuleId: 'vrAtMost001',
      periodId: '202401',
      periodDisplayName: 'January 2024',
      organisationUnitId: 'ouFacA00001',
      organisationUnitAncestorNames: 'ouRoot00001 / ouDist00001 / ',
      leftSideValue: 9,
      operator: '<=',
      rightSideValue: 8,
    },
    { validationRuleId: 'vrPair00001', periodId: '202403', leftSideValue: 1, rightSideValue: null },
  ])
})

test.each([
  ['a group of rules', { ...YEAR, vrg: 'vgPairs0001' }, ['vrPair00001']],
  ['dates', { ...YEAR, endDate: '2024-01-31' }, ['vrAtMost001']],
  ['a unit', { ...YEAR, ou: 'ouFacB00001' }, []],
  ['a number of results', { ...YEAR, maxResults: 1 }, ['vrAtMost001']],
])('an analysis is narrowed by %s', async (_what, body, rules) => {
  const { ask } = await withRules()
  const answer = await ask('POST', '/dataAnalysis/validationRules', body)
  expect((answer.body as readonly { validationRuleId: string }[]).map((one) => one.validationRuleId)).toEqual(rules)
})

test.each([
  [{ ...YEAR, ou: 'none0000001' }, 400],
  [{ ...YEAR, startDate: 'hier' }, 400],
  [{ ...YEAR, persist: true }, 501],
])('%j is refused with %d', async (body, status) => {
  const { ask } = await withRules()
  expect(await ask('POST', '/dataAnalysis/validationRules', body)).toMatchObject({ status })
})

test('nothing is kept, so the kept results are none', async () => {
  const { ask } = await withRules()
  await ask('POST', '/dataAnalysis/validationRules', YEAR)
  expect(await ask('GET', '/validationResults')).toMatchObject({
    status: 200,
    body: { pager: { page: 1, total: 0, pageSize: 50, pageCount: 0 }, validationResults: [] },
  })
})

test.each([
  ['202401', ['vrAtMost001']],
  ['202402', []],
])('the form of %s breaks %j', async (period, rules) => {
  const { ask } = await withRules()
  const { body } = await ask('GET', `/validation/dataSet/dsMonthly01?pe=${period}&ou=ouFacA00001`)
  const found = (body as { validationRuleViolations: readonly { validationRule: { id: string } }[] })
    .validationRuleViolations
  expect(found.map((one) => one.validationRule.id)).toEqual(rules)
})

describe('outliers', () => {
  const OUTLIERS = '/outlierDetection?ds=dsMonthly01&ou=ouRoot00001&threshold=1.5'

  test('are far from the mean of all the series has, and shown within the dates', async () => {
    const { ask } = await openFixture('2.42')
    const values = ['2', '2', '2', '2', '12']
    const dataValues = values.map((value, month) => aRow({ value, period: `20240${month + 1}` }))
    await ask('POST', '/dataValueSets', { dataValues })
    const { body } = await ask('GET', `${OUTLIERS}&startDate=2024-05-01&endDate=2024-12-31`)
    // Mean 20 / 5 = 4; deviations 2, 2, 2, 2, 8; variance (16 + 64) / 5 = 16; standard deviation 4; z = 8 / 4.
    expect(body).toMatchObject({
      metadata: { algorithm: 'Z_SCORE', count: 1 },
      outlierValues: [{ pe: '202405', value: 12, mean: 4, stdDev: 4, absDev: 8, zScore: 2, upperBound: 10 }],
    })
    const before = await ask('GET', `${OUTLIERS}&startDate=2024-01-01&endDate=2024-04-30`)
    expect(before.body).toMatchObject({ outlierValues: [] })
  })

  test.each([
    ['/outlierDetection?ou=ouRoot00001&startDate=2024-01-01&endDate=2024-12-31', 'E2200'],
    ['/outlierDetection?ds=dsMonthly01&ou=ouRoot00001', 'E2201'],
    ['/outlierDetection?ds=dsMonthly01&ou=ouRoot00001&startDate=2024-02-01&endDate=2024-01-01', 'E2202'],
    ['/outlierDetection?ds=dsMonthly01&startDate=2024-01-01&endDate=2024-12-31', 'E2203'],
    [`${OUTLIERS.replace('1.5', '-1')}&startDate=2024-01-01&endDate=2024-12-31`, 'E2204'],
  ])('%s is refused with %s', async (path, errorCode) => {
    const { ask } = await openFixture('2.42')
    expect(await ask('GET', path)).toMatchObject({ status: 409, body: { errorCode } })
  })
})
