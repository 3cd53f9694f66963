import { closedSharing, parseAppNotes, parseEntryMetaData } from './wire-data-store'

const answer = (...entries: readonly unknown[]) => ({ pager: { page: 1, pageSize: 50 }, entries })

test.each([
  [
    'the day generated figures begin',
    answer({ key: 'demonstration', value: { generatedFrom: '2022-01-01' } }),
    { generatedFrom: '2022-01-01' },
  ],
  ['nothing on a server without the key or the namespace', answer(), null],
  ['nothing in the row of another key', answer({ key: 'item-x', value: { generatedFrom: '2022-01-01' } }), null],
  ['nothing where the value is none of ours', answer({ key: 'demonstration', value: 'yes' }), null],
  ['nothing where the day is none', answer({ key: 'demonstration', value: { generatedFrom: '2022' } }), null],
])('%s', (_name, body, expected) => {
  expect(parseAppNotes(body).demonstration).toEqual(expected)
})

test.each([
  ['no object', []],
  ['entries that are no list', { entries: 'x' }],
])('an answer that is none: %s', (_name, body) => {
  expect(() => parseAppNotes(body)).toThrow('dataStore')
})

test('settings come along as they are stored, null without them', () => {
  const demonstration = { key: 'demonstration', value: { generatedFrom: '2022-01-01' } }
  expect(parseAppNotes(answer(demonstration, { key: 'settings', value: ['x'] }))).toEqual({
    demonstration: { generatedFrom: '2022-01-01' },
    settings: ['x'],
  })
  expect(parseAppNotes(answer(demonstration)).settings).toBeNull()
})

describe('who may change an entry', () => {
  // As recorded from a server, of an entry that somebody shared with one user.
  const metaData = {
    id: 'MOzziJCzRwB',
    key: 'settings',
    access: { read: true, update: true },
    lastUpdated: '2026-11-23T04:31:05.191',
    lastUpdatedBy: { id: 'M5zQapPyTZI', displayName: 'Awa Traoré' },
    sharing: { public: 'rw------', users: { userAwa0001: { id: 'userAwa0001', access: 'rw------' } }, userGroups: {} },
  }

  test('a new entry is open to all', () => {
    expect(parseEntryMetaData(metaData).access).toEqual({
      mayChange: true,
      isOpen: true,
      changedAt: '2026-11-23T04:31:05.191',
      changedBy: 'Awa Traoré',
    })
  })

  test('closing it keeps whom it was shared with', () => {
    expect(closedSharing(parseEntryMetaData(metaData), 'ugAdmin0001')).toEqual({
      object: {
        id: 'MOzziJCzRwB',
        publicAccess: 'r-------',
        externalAccess: false,
        userAccesses: [{ id: 'userAwa0001', access: 'rw------' }],
        userGroupAccesses: [{ id: 'ugAdmin0001', access: 'rw------' }],
      },
    })
  })

  test('a server that says little promises nothing', () => {
    expect(parseEntryMetaData({ id: 'MOzziJCzRwB' }).access).toEqual({
      mayChange: false,
      isOpen: false,
      changedAt: null,
      changedBy: null,
    })
  })
})
