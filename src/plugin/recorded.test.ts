import type { Server } from '../dhis2/ports'
import { keepRecorded, readRecorded, serverAsRecorded, type Recorded } from './recorded'

const recorded: Recorded = {
  systemInfo: { serverDate: '2026-03-12T08:00:00.000', version: '2.42.5', analyticsBuilt: '2026-03-12T02:00:00.000' },
  notes: { demonstration: { generatedFrom: '2022-01-01' }, settings: { hiding: { below: 5 } } },
}

function aStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('kept by section, and forgotten', () => {
  const storage = aStorage()
  keepRecorded(storage, 'dashboard01-item0000001', recorded)
  expect(readRecorded(storage, 'dashboard01-item0000001')).toEqual(recorded)
  expect(readRecorded(storage, 'dashboard01-item0000002')).toBeNull()
  keepRecorded(storage, 'dashboard01-item0000001', null)
  expect(readRecorded(storage, 'dashboard01-item0000001')).toBeNull()
})

test.each([
  ['no JSON', '{'],
  ['of another version', '{"info":1}'],
  ['without a date', '{"systemInfo":{"version":"2.42"},"notes":{}}'],
])('what cannot be read counts as nothing: %s', (_name, text) => {
  expect(readRecorded({ ...aStorage(), getItem: () => text }, 'section')).toBeNull()
})

test('a full storage loses nothing but the note', () => {
  const full = {
    ...aStorage(),
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(() => keepRecorded(full, 'section', recorded)).not.toThrow()
})

test('the server is asked as on the day of the recording', async () => {
  const now = { systemInfo: () => Promise.reject(new Error('offline')), readSetting: () => Promise.resolve(null) }
  const server = serverAsRecorded(now as unknown as Server, recorded)
  await expect(server.systemInfo()).resolves.toEqual(recorded.systemInfo)
  await expect(server.demonstration()).resolves.toEqual({ generatedFrom: '2022-01-01' })
  await expect(server.appNotes()).resolves.toEqual(recorded.notes)
  await expect(server.readSetting('item-x')).resolves.toBeNull()
})
