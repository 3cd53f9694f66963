import { QueryClient } from '@tanstack/react-query'
import type { OrgUnit, Server } from '../dhis2/ports'
import { fakeServer } from '../testing/fake-server'
import { sharingServer } from './sharing-server'

const kayes: OrgUnit = { id: 'ouKayes0000', name: 'Kayes', path: '/ouKayes0000', level: 2, ancestors: [], children: [] }

/** A server that answers about Kayes only when told to, and remembers what was asked and cancelled. */
function slowServer() {
  const signals: (AbortSignal | undefined)[] = []
  let answer: () => void = () => undefined
  const orgUnit: Server['orgUnit'] = (_id, signal) => {
    signals.push(signal)
    return new Promise((resolve, reject) => {
      answer = () => resolve(kayes)
      signal?.addEventListener('abort', () => reject(new Error('cut')))
    })
  }
  const server = fakeServer({ orgUnit })
  return { server, signals, answer: () => answer() }
}

function shared() {
  const slow = slowServer()
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  return { ...slow, client, server: sharingServer(slow.server, client) }
}

describe('a server shared by views', () => {
  test('equal questions share one request, also later', async () => {
    const { server, signals, answer } = shared()
    const both = [server.orgUnit(kayes.id), server.orgUnit(kayes.id)]
    answer()
    expect(await Promise.all(both)).toEqual([kayes, kayes])
    expect(await server.orgUnit(kayes.id)).toEqual(kayes)
    expect(signals).toHaveLength(1)
  })

  test('whoever gives up alone cancels the request', async () => {
    const { server, signals } = shared()
    const reader = new AbortController()
    const asked = server.orgUnit(kayes.id, reader.signal)
    reader.abort()
    await expect(asked).rejects.toBeDefined()
    expect(signals[0]?.aborted).toBe(true)
  })

  test('the request goes on while somebody else waits for it', async () => {
    const { server, signals, answer } = shared()
    const reader = new AbortController()
    const mine = server.orgUnit(kayes.id, reader.signal)
    const theirs = server.orgUnit(kayes.id, new AbortController().signal)
    reader.abort()
    answer()
    expect(await theirs).toEqual(kayes)
    await mine
    expect(signals[0]?.aborted).toBe(false)
  })

  test('a question given up before it is asked never leaves', async () => {
    const { server, signals } = shared()
    const reader = new AbortController()
    reader.abort()
    await expect(server.orgUnit(kayes.id, reader.signal)).rejects.toBeDefined()
    expect(signals).toHaveLength(0)
  })

  test('what the figures of the server are is asked once, however long the page is open', async () => {
    const { client } = shared()
    const appNotes = jest.fn(() => Promise.resolve({ demonstration: { generatedFrom: '2022-01-01' }, settings: null }))
    const server = sharingServer(fakeServer({ appNotes }), client)
    await server.demonstration()
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 24 * 3_600_000)
    expect(await server.demonstration()).toEqual({ generatedFrom: '2022-01-01' })
    later.mockRestore()
    expect(appNotes).toHaveBeenCalledTimes(1)
  })

  test('settings are asked anew after a minute, and as soon as they are changed', async () => {
    const { client } = shared()
    let value = 1
    const appNotes = jest.fn(() => Promise.resolve({ demonstration: null, settings: { value } }))
    const saveSettings = () => Promise.resolve({ state: 'saved', isOpen: false } as const)
    const server = sharingServer(fakeServer({ appNotes, saveSettings }), client)
    const read = async (): Promise<unknown> => (await server.appNotes()).settings
    expect([await read(), await server.demonstration()]).toEqual([{ value: 1 }, null])
    value = 2
    expect(await read()).toEqual({ value: 1 })
    await server.saveSettings({ value: {}, loaded: null, editors: 'ugAdmin0001' })
    expect(await read()).toEqual({ value: 2 })
    value = 3
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
    expect(await read()).toEqual({ value: 3 })
    later.mockRestore()
    expect(appNotes).toHaveBeenCalledTimes(3)
  })

  test('so are the ways to take units together', async () => {
    const { client } = shared()
    const groupings = jest.fn(() => Promise.resolve({ levels: [], groupSets: [] }))
    const server = sharingServer({ ...slowServer().server, groupings }, client)
    await server.groupings()
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 24 * 3_600_000)
    expect(await server.groupings()).toEqual({ levels: [], groupSets: [] })
    later.mockRestore()
    expect(groupings).toHaveBeenCalledTimes(1)
  })
})
