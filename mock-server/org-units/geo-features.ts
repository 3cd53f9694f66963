import { createHash } from 'node:crypto'
import { referencedIds } from '../access/references'
import { orgUnitsOf } from '../access/rights'
import { WebMessageError, type MockRequest, type MockResponse } from '../http'
import { nameIn, translated } from '../metadata/display'
import { orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import { pointingTo } from '../metadata/query/inverse'
import { viewFor, type View } from '../metadata/query/view'
import { derived, type MetadataObject, type MetadataStore } from '../metadata/store'
import type { MockState } from '../state'
import { ancestorsOf } from './choose'
import { geometryOf } from './geometry'
import { selectUnits } from './selection'

const POINT = 1
const POLYGON = 2

/** `GET /api/geoFeatures?ou=ou:LEVEL-3;..`: what maps draw. The only metadata answer that browsers may keep. */
export function getGeoFeatures(request: MockRequest, state: MockState): MockResponse {
  const items = request.query.getAll('ou').flatMap((text) => text.replace(/^ou:/, '').split(';'))
  const uids = selectUnits(items, { user: request.user, state })
  if (uids === null) {
    throw new WebMessageError(409, 'Organisation unit or organisation unit level is not valid', { errorCode: 'E7143' })
  }
  const context = { view: viewFor(request, state), query: request.query, roots: rootsOf(request.user, state) }
  const body = uids.flatMap((uid) => featureOf(uid, context) ?? [])
  const etag = `"${createHash('md5').update(JSON.stringify(body)).digest('hex')}"`
  const headers = { 'cache-control': 'max-age=7200, private', etag }
  if (request.headers['if-none-match'] === etag) return { status: 304, headers }
  return { status: 200, body, headers }
}

type Context = Readonly<{ view: View; query: URLSearchParams; roots: ReadonlySet<string> }>

function rootsOf(user: MetadataObject | null, state: MockState): ReadonlySet<string> {
  return new Set(orgUnitsOf(user, 'capture', state))
}

/** The letters are DHIS2's: co(ordinates), ty(pe), le(vel), na(me), pn, pi (parent), pg (graph), hcd, hcu. */
function featureOf(uid: string, { view, query, roots }: Context): Record<string, unknown> | null {
  const { metadata } = view.state
  const tree = orgUnitTree(metadata)
  const unit = metadata.get('organisationUnits', uid)
  const geometry = geometryOf(unit)
  const at = tree.index.get(uid)
  if (!unit || !geometry || at === undefined) return null
  const parentId = tree.uids[tree.parent[at] ?? -1] ?? ''
  const parent = metadata.get('organisationUnits', parentId)
  const grandparentId = tree.uids[tree.parent[tree.parent[at] ?? -1] ?? -1]
  return {
    id: uid,
    code: unit['code'],
    na: shownName(unit, query, view),
    ty: geometry.type === 'Point' ? POINT : POLYGON,
    co: JSON.stringify(geometry.coordinates),
    le: tree.level[at],
    pg: graphOf(at, tree, roots),
    ...(parent && { pi: parentId, pn: nameIn(parent, view.locale) }),
    hcd: hasDrawnChildren(uid, metadata),
    hcu: grandparentId !== undefined && hasDrawnChildren(grandparentId, metadata),
    dimensions: query.get('includeGroupSets') === 'true' ? groupSetsOf(uid, metadata) : {},
  }
}

function shownName(unit: MetadataObject, query: URLSearchParams, { locale }: View): string {
  const short = query.get('displayProperty')?.toUpperCase() === 'SHORTNAME'
  return (short ? translated(unit, 'shortName', 'SHORT_NAME', locale) : undefined) ?? nameIn(unit, locale)
}

/** Ancestors from the user's own unit (or the root) down to the parent. */
function graphOf(at: number, tree: OrgUnitTree, roots: ReadonlySet<string>): string {
  const ids = ancestorsOf(tree, at).map((index) => tree.uids[index] ?? '')
  const start = ids.reduce((last, id, index) => (roots.has(id) ? index : last), 0)
  return ids.slice(start).join('/')
}

const parentsOfDrawn = derived(['organisationUnits'], (store) => {
  const drawn = store.all('organisationUnits').filter((unit) => geometryOf(unit) !== null)
  return new Set(drawn.flatMap((unit) => (unit['parent'] as { id?: string } | undefined)?.id ?? []))
})

function hasDrawnChildren(uid: string, store: MetadataStore): boolean {
  return parentsOfDrawn(store).has(uid)
}

/** `{ group set: group }` for the sets that may be an analysis dimension. */
function groupSetsOf(uid: string, store: MetadataStore): Record<string, string> {
  const entries = pointingTo(store, uid, 'organisationUnitGroups', 'organisationUnits').flatMap((group) =>
    pointingTo(store, group.id, 'organisationUnitGroupSets', 'organisationUnitGroups')
      .filter(
        (set) => set['dataDimension'] !== false && referencedIds(set, 'organisationUnitGroups').includes(group.id),
      )
      .map((set) => [set.id, group.id] as const),
  )
  return Object.fromEntries(entries)
}
