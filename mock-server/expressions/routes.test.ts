import { createMockServer } from '../create-mock-server'
import { ADMIN } from '../seeds/seed'

const dataElement = (id: string, name: string, french: string) => ({
  id,
  name,
  shortName: name,
  valueType: 'NUMBER',
  domainType: 'AGGREGATE',
  aggregationType: 'SUM',
  translations: [{ locale: 'fr', property: 'NAME', value: french }],
})

async function server() {
  const { handle } = await createMockServer()
  const post = (url: string, body: string, type = 'text/plain') =>
    handle({ method: 'POST', url, headers: { ...ADMIN, 'content-type': type }, body })
  const elements = [dataElement('deCases0000', 'Cases', 'Cas'), dataElement('deAsc000000', 'ASC', 'Agents')]
  const imported = await post('/api/metadata', JSON.stringify({ dataElements: elements }), 'application/json')
  expect(imported.status).toBe(200)
  return post
}

test.each([
  ['an indicator', 'indicators', '#{deCases0000} / #{deAsc000000}', 'Cases / ASC'],
  ['a rule', 'validationRules', '#{deCases0000}*2', 'Cases*2'],
])('words %s with the names of its items', async (_, type, text, description) => {
  const post = await server()
  expect(await post(`/api/${type}/expression/description`, text)).toMatchObject({
    status: 200,
    body: { httpStatus: 'OK', status: 'OK', message: 'Valid', description },
  })
})

test('uses the names of the user’s language', async () => {
  const post = await server()
  await post('/api/userSettings/keyDbLocale?value=fr', '')
  const answer = await post('/api/indicators/expression/description', '#{deCases0000}')
  expect(answer.body).toMatchObject({ description: 'Cas' })
})

test.each([
  ['what is no expression', 'indicators', '#{deCases0000}+'],
  ['an element that is not there', 'indicators', '#{deNone00000}'],
  ['an indicator in a rule', 'validationRules', 'N{inNone00000}'],
])('says that %s is not well-formed, with status 200', async (_, type, text) => {
  const post = await server()
  const answer = await post(`/api/${type}/expression/description`, text)
  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({
    httpStatus: 'OK',
    httpStatusCode: 200,
    status: 'ERROR',
    message: 'Expression is not well-formed',
  })
})
