/**
 * Uids that are on somebody's server may never change or vanish: data, dashboards and local reports hang on them. A new object is
 * added by `npm run golden:update`; a line of the file that changes or goes is a break.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackage, dashboardsWithMaps, mapsToCreate } from './package'
import type { WireObject } from './wire/objects'

const FILE = join(__dirname, '__golden__/released-uids.json')

type Uids = Readonly<Record<string, Readonly<Record<string, string>>>>

type WithItems = Readonly<{ code: string; dashboardItems: readonly Readonly<{ id: string }>[] }>

/** Collection → code → uid, sorted. Items of dashboards by their position. */
function uidsOf(): Uids {
  const built = { ...buildPackage('2.42'), maps: mapsToCreate('2.42') }
  const collections = Object.entries(built).flatMap(([collection, objects]) => {
    if (!Array.isArray(objects)) return []
    const uids = (objects as readonly WireObject[]).map(({ code, id }) => [String(code), id] as const)
    return [[collection, Object.fromEntries([...uids].sort())] as const]
  })
  const dashboards = dashboardsWithMaps('2.42').dashboards as unknown as readonly WithItems[]
  const items = dashboards.flatMap(({ code, dashboardItems }) =>
    dashboardItems.map(({ id }, position) => [`${code} ${position + 1}`, id] as const),
  )
  return { ...Object.fromEntries(collections.sort()), dashboardItems: Object.fromEntries(items) }
}

const textOf = (uids: Uids): string => `${JSON.stringify(uids, null, 2)}\n`

if (process.env['GOLDEN_UPDATE'] === 'true') writeFileSync(FILE, textOf(uidsOf()))

const released = JSON.parse(readFileSync(FILE, 'utf8')) as Uids
const lines = Object.entries(released).flatMap(([collection, uids]) =>
  Object.entries(uids).map(([code, uid]) => `${collection} ${code} ${uid}`),
)

test('nothing released changes its uid or goes', () => {
  const now = new Set(
    Object.entries(uidsOf()).flatMap(([collection, uids]) =>
      Object.entries(uids).map(([code, uid]) => `${collection} ${code} ${uid}`),
    ),
  )
  expect(lines.filter((line) => !now.has(line))).toEqual([])
})

test('what is new is in the list', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(textOf(uidsOf()))
})
