import { orgUnitsOf } from '../access/rights'
import { orgUnitTree } from '../metadata/org-unit-tree'
import type { MockState } from '../state'
import type { Result } from './evaluate'
import { allDimensions, type AnalyticsQuery, type OrgUnitDimension } from './query'

/** Paths of the units that have a row (of all units when there is no row): by uid without the unit itself, by name with it; cut off above the asker's units. */
export function hierarchyOf(query: AnalyticsQuery, { rows }: Result, state: MockState): Record<string, unknown> {
  const { hierarchyMeta, showHierarchy } = query.options
  const dimension = allDimensions(query).find((one): one is OrgUnitDimension => one.type === 'ORGANISATION_UNIT')
  if ((!hierarchyMeta && !showHierarchy) || !dimension) return {}
  const inRows = new Set(rows.map(({ unitSet }) => dimension.items[unitSet]?.id))
  const shown = dimension.items
    .map(({ id }) => id)
    .filter((id) => dimension.isFilter || rows.length === 0 || inRows.has(id))
  const paths = shown.map((uid) => [uid, visiblePath(uid, query, state)] as const)
  const nameOf = (uid: string): string => {
    const name = state.metadata.get('organisationUnits', uid)?.['name']
    return typeof name === 'string' ? name : uid
  }
  return {
    ...(hierarchyMeta && {
      ouHierarchy: Object.fromEntries(paths.map(([uid, path]) => [uid, path.slice(0, -1).join('/')])),
    }),
    ...(showHierarchy && {
      ouNameHierarchy: Object.fromEntries(paths.map(([uid, path]) => [uid, `/${path.map(nameOf).join('/')}`])),
    }),
  }
}

function visiblePath(uid: string, { user }: AnalyticsQuery, state: MockState): readonly string[] {
  const tree = orgUnitTree(state.metadata)
  const path = (tree.paths[tree.index.get(uid) ?? -1] ?? '').split('/').filter((part) => part !== '')
  const roots = new Set(orgUnitsOf(user, 'capture', state))
  const root = path.findIndex((part) => roots.has(part))
  return root < 0 ? path : path.slice(root)
}
