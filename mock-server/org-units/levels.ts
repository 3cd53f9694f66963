import { PRIVATE } from '../cache-headers'
import { wireTime } from '../clock'
import { WebMessageError, type MockRequest, type MockResponse } from '../http'
import { jsonBody } from '../metadata/body'
import { orgUnitTree } from '../metadata/org-unit-tree'
import { fieldsParameter } from '../metadata/query/list'
import { parseFields } from '../metadata/query/field-tree'
import { selectFields } from '../metadata/query/select'
import { viewFor } from '../metadata/query/view'
import { schemaOf } from '../metadata/schema/catalogue'
import { isRecord } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'
import { randomUid } from '../random-uid'
import type { MockState } from '../state'

const LEVELS = 'organisationUnitLevels'
/** Stands for the uid of a level nobody named: it has none. */
const UNNAMED = ''

/** Every level the tree has, by number: named by its object, else "Level n". */
export function filledLevels(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaOf(LEVELS)
  if (!schema) return { status: 200, body: [] }
  const named = new Map(state.metadata.all(LEVELS).map((level) => [level['level'], level]))
  const deepest = orgUnitTree(state.metadata).level.reduce((most, level) => Math.max(most, level), 0)
  const all = Array.from({ length: deepest }, (_, at): MetadataObject => {
    const level = at + 1
    return named.get(level) ?? { id: UNNAMED, name: `Level ${level}`, level }
  })
  const fields = parseFields(fieldsParameter(request.query, '*'))
  const view = viewFor(request, state)
  return {
    status: 200,
    body: all.map((level) => {
      const { id, href, ...shown } = selectFields(schema, level, fields, view)
      return level.id === UNNAMED ? shown : { id, href, ...shown }
    }),
    headers: PRIVATE,
  }
}

/** Names the levels anew; a level keeps the uid of its number. */
export function saveLevels(request: MockRequest, state: MockState): MockResponse {
  const body = jsonBody(request.body)
  const list = isRecord(body) ? body[LEVELS] : undefined
  if (!Array.isArray(list)) throw new WebMessageError(409, 'organisationUnitLevels is not defined')
  const given = list.filter(isRecord)
  const known = new Map(state.metadata.all(LEVELS).map((level) => [level['level'], level]))
  const wanted = new Set(given.map((entry) => Number(entry['level'])))
  for (const [level, object] of known) if (!wanted.has(Number(level))) state.metadata.remove(LEVELS, object.id)
  for (const entry of given) saveLevel(entry, known, state)
  return { status: 201 }
}

function saveLevel(
  entry: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<unknown, MetadataObject>,
  state: MockState,
): void {
  const level = Number(entry['level'])
  if (!Number.isInteger(level) || level < 1) return
  const old = known.get(level)
  const now = wireTime(state.clock.now())
  state.metadata.put(LEVELS, {
    ...old,
    id: old?.id ?? randomUid(),
    name: typeof entry['name'] === 'string' ? entry['name'] : `Level ${level}`,
    level,
    ...(typeof entry['offlineLevels'] === 'number' && { offlineLevels: entry['offlineLevels'] }),
    created: old?.['created'] ?? now,
    lastUpdated: now,
  })
}
