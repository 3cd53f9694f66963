import type { Dhis2Version } from '../quirks'
import { openFixture } from './entry-fixture'

const AT = '/dataValues?de=deSumInt001&pe=202401&ou=ouFacA00001'

describe.each<Dhis2Version>(['2.42', '2.43'])('single values: %s', (version) => {
  test('a value is entered, read, marked and deleted', async () => {
    const { ask, server } = await openFixture(version)
    expect(await ask('POST', `${AT}&value=5&comment=Vu`)).toMatchObject({ status: 201 })
    expect(await ask('GET', AT)).toMatchObject({ status: 200, body: ['5'] })
    const place = { dataElement: 'deSumInt001', period: '202401', orgUnit: 'ouFacA00001' }
    expect(await ask('PUT', '/dataValues/followup', { ...place, followup: true })).toMatchObject({ status: 200 })
    expect([...server.state.values.rows()][0]?.[1]).toMatchObject({ value: '5', comment: 'Vu', followUp: true })
    expect(await ask('DELETE', AT)).toMatchObject({ status: 204 })
    expect((await ask('GET', AT)).status).toBe(version === '2.43' ? 404 : 409)
  })

  test('what is left out stays as it was', async () => {
    const { ask, server } = await openFixture(version)
    await ask('POST', `${AT}&value=5&comment=Vu`)
    await ask('POST', `${AT}&value=6`)
    expect([...server.state.values.rows()][0]?.[1]).toMatchObject({ value: '6', comment: 'Vu' })
  })
})

test.each<[Dhis2Version, string, string]>([
  ['2.42', '/dataValues?de=none0000001&pe=202401&ou=ouFacA00001&value=1', 'E1100'],
  ['2.42', '/dataValues?de=deSumInt001&pe=hier&ou=ouFacA00001&value=1', 'E1101'],
  ['2.42', '/dataValues?de=deSumInt001&pe=202401&ou=none0000001&value=1', 'E1102'],
  ['2.42', `${AT}&value=abc`, 'E2030'],
  ['2.42', '/dataValues?de=deStrict001&pe=202406&ou=ouFacA00001&value=1', 'E2022'],
  ['2.43', '/dataValues?de=none0000001&pe=202401&ou=ouFacA00001&value=1', 'E8003'],
  ['2.43', `${AT}&value=abc`, 'E1004'],
])('%s refuses %s with %s', async (version, path, errorCode) => {
  const { ask } = await openFixture(version)
  expect(await ask('POST', path)).toMatchObject({ status: 409, body: { errorCode } })
})
