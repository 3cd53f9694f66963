import { WebMessageError, type MockRequest, type MockResponse } from '../http'
import { nameIn } from '../metadata/display'
import { orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import { pointingTo } from '../metadata/query/inverse'
import type { MetadataObject } from '../metadata/store'
import { viewFor } from '../metadata/query/view'
import type { MockState } from '../state'
import { geometryOf } from './geometry'
import { selectUnits } from './selection'

/** `GET /api/organisationUnits.geojson?parent=&level=&group=`: units that have a geometry, as features. */
export function getGeoJson(request: MockRequest, state: MockState): MockResponse {
  const { query } = request
  const parents = query.getAll('parent')
  const levels = query.getAll('level')
  const groups = query.getAll('group')
  for (const level of levels) requireInteger(level)
  const items = [...parents, ...levels.map((level) => `LEVEL-${level}`), ...groups.map((id) => `OU_GROUP-${id}`)]
  const tree = orgUnitTree(state.metadata)
  const whole = items.length === 0
  const uids = whole
    ? tree.uids
    : levels.length + groups.length === 0
      ? below(parents, tree)
      : selectUnits(items, { user: request.user, state })
  const locale = viewFor(request, state).locale
  const features = (uids ?? []).flatMap((uid) => feature(uid, tree, locale, state) ?? [])
  return { status: 200, body: { type: 'FeatureCollection', features } }
}

function requireInteger(text: string): void {
  if (!/^\d{1,9}$/.test(text)) {
    throw new WebMessageError(400, `Value '${text}' is not valid for parameter level. It should be of type int`)
  }
}

function below(parents: readonly string[], tree: OrgUnitTree): readonly string[] {
  const tops = parents.flatMap((id) => tree.index.get(id) ?? [])
  return tree.uids.filter((_uid, at) => tops.some((top) => at >= top && at < (tree.end[top] ?? 0)))
}

function feature(uid: string, tree: OrgUnitTree, locale: string, state: MockState): Record<string, unknown> | null {
  const unit = state.metadata.get('organisationUnits', uid)
  const geometry = geometryOf(unit)
  const at = tree.index.get(uid)
  if (!unit || !geometry || at === undefined) return null
  const parent = tree.uids[tree.parent[at] ?? -1]
  const groups = pointingTo(state.metadata, uid, 'organisationUnitGroups', 'organisationUnits')
  return { type: 'Feature', id: uid, geometry, properties: properties(unit, parent, groups, { tree, at, locale }) }
}

type Place = Readonly<{ tree: OrgUnitTree; at: number; locale: string }>

function properties(
  unit: MetadataObject,
  parent: string | undefined,
  groups: readonly MetadataObject[],
  { tree, at, locale }: Place,
): Record<string, unknown> {
  return {
    code: unit['code'],
    name: nameIn(unit, locale),
    level: String(tree.level[at] ?? ''),
    ...(parent !== undefined && { parent }),
    parentGraph: (tree.paths[at] ?? '').split('/').slice(1, -1).join('/'),
    groups: groups.map(({ id }) => id),
  }
}
