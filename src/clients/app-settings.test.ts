/** @jest-environment jsdom */
import { ServerError } from '../dhis2/errors'
import { appSettingsServer, type Mutation } from './app-settings'

const EDITORS = 'ugAdmin0001'
const NEW_ENTRY = { id: 'MOzziJCzRwB', access: { update: true }, sharing: { public: 'rw------' } }

/** A server with these settings stored; remembers what is written. `refuses` names the resource it does not let change. */
function withStored(
  settings: unknown,
  { metaData = NEW_ENTRY, refuses = '' }: Readonly<{ metaData?: unknown; refuses?: string }> = {},
) {
  const written: Mutation[] = []
  const entries = settings === null ? [] : [{ key: 'settings', value: settings }]
  const server = appSettingsServer(
    ({ resource }, parse) => Promise.resolve(parse(resource.endsWith('/metaData') ? metaData : { entries })),
    (mutation) => {
      if (mutation.resource === refuses) return Promise.reject(new ServerError('noAccess', 'refused'))
      written.push(mutation)
      return Promise.resolve()
    },
  )
  return { server, written }
}

const to = (written: readonly Mutation[]) => written.map(({ type, resource }) => `${type} ${resource}`)

describe('saving settings', () => {
  test('the first time makes the entry and says who may change it', async () => {
    const { server, written } = withStored(null)
    const saved = await server.saveSettings({ value: { version: 1 }, loaded: null, editors: EDITORS })
    expect(saved).toEqual({ state: 'saved', isOpen: false })
    expect(to(written)).toEqual(['create dataStore/sec-cmu/settings', 'create sharing'])
    expect(written[1]).toMatchObject({
      params: { type: 'dataStore', id: 'MOzziJCzRwB' },
      data: { object: { publicAccess: 'r-------', userGroupAccesses: [{ id: EDITORS, access: 'rw------' }] } },
    })
  })

  test('later replaces the value; what somebody decided about sharing stays', async () => {
    const metaData = { ...NEW_ENTRY, sharing: { public: 'r-------' } }
    const { server, written } = withStored({ version: 1, a: 1 }, { metaData })
    const value = { version: 1, a: 2 }
    // The order of keys is the server's.
    const saved = await server.saveSettings({ value, loaded: { a: 1, version: 1 }, editors: EDITORS })
    expect(saved).toEqual({ state: 'saved', isOpen: false })
    expect(written).toEqual([{ resource: 'dataStore/sec-cmu', id: 'settings', type: 'update', data: value }])
  })

  test.each([
    ['changed', { version: 1, a: 2 }, { version: 1, a: 1 }],
    ['made', { version: 1 }, null],
    ['removed', null, { version: 1 }],
  ])('writes nothing over what somebody else %s meanwhile', async (_what, stored, loaded) => {
    const { server, written } = withStored(stored)
    expect(await server.saveSettings({ value: {}, loaded, editors: EDITORS })).toEqual({ state: 'changedMeanwhile' })
    expect(written).toEqual([])
  })

  test('tells when it could not say who may change them', async () => {
    const { server } = withStored(null, { refuses: 'sharing' })
    expect(await server.saveSettings({ value: {}, loaded: null, editors: EDITORS })).toEqual({
      state: 'saved',
      isOpen: true,
    })
  })

  test('a refusal is an error', async () => {
    const { server } = withStored(null, { refuses: 'dataStore/sec-cmu/settings' })
    await expect(server.saveSettings({ value: {}, loaded: null, editors: EDITORS })).rejects.toMatchObject({
      kind: 'noAccess',
    })
  })
})
