import { orgUnitsOf } from '../access/rights'
import { referencedIds } from '../access/references'
import { orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'

type Asker = Readonly<{ user: MetadataObject | null; state: MockState }>

/** What the items of an `ou` dimension come to. */
type Parts = { units: number[]; levels: Set<number>; groups: string[] }

/**
 * The units an `ou` dimension names, in tree order: units themselves, or those of its levels and groups within the
 * units named (the whole tree when none is). Null when nothing it names exists (E7143).
 */
export function selectUnits(items: readonly string[], asker: Asker): readonly string[] | null {
  const tree = orgUnitTree(asker.state.metadata)
  const { units, levels, groups } = partsOf(items, tree, asker)
  if (units.length + levels.size + groups.length === 0) return null
  if (levels.size + groups.length === 0) return [...new Set(units)].sort((a, b) => a - b).map((at) => uidAt(tree, at))
  const members = new Set(
    groups.flatMap((id) => {
      const group = asker.state.metadata.get('organisationUnitGroups', id)
      return group ? referencedIds(group, 'organisationUnits') : []
    }),
  )
  const isInside = (at: number): boolean =>
    units.length === 0 || units.some((top) => at >= top && at < (tree.end[top] ?? 0))
  const isWanted = (at: number, uid: string): boolean => levels.has(tree.level[at] ?? 0) || members.has(uid)
  return tree.uids.filter((uid, at) => isWanted(at, uid) && isInside(at))
}

const uidAt = (tree: OrgUnitTree, at: number): string => tree.uids[at] ?? ''

function partsOf(items: readonly string[], tree: OrgUnitTree, asker: Asker): Parts {
  const parts: Parts = { units: [], levels: new Set(), groups: [] }
  const addUnit = (id: string): void => {
    const at = tree.index.get(id)
    if (at !== undefined) parts.units.push(at)
  }
  const own = (): readonly number[] =>
    orgUnitsOf(asker.user, 'capture', asker.state).flatMap((id) => tree.index.get(id) ?? [])
  for (const item of items) {
    if (item === 'USER_ORGUNIT') parts.units.push(...own())
    else if (item === 'USER_ORGUNIT_CHILDREN') parts.units.push(...childrenOf(own(), tree))
    else if (item === 'USER_ORGUNIT_GRANDCHILDREN') parts.units.push(...childrenOf(childrenOf(own(), tree), tree))
    else if (item.startsWith('LEVEL-')) {
      const level = levelNumber(item.slice('LEVEL-'.length), asker.state)
      if (level !== undefined) parts.levels.add(level)
    } else if (item.startsWith('OU_GROUP-')) {
      const id = item.slice('OU_GROUP-'.length)
      if (asker.state.metadata.get('organisationUnitGroups', id)) parts.groups.push(id)
    } else addUnit(item)
  }
  return parts
}

function childrenOf(parents: readonly number[], tree: OrgUnitTree): readonly number[] {
  return parents.flatMap((parent) => {
    const found: number[] = []
    for (let at = parent + 1; at < (tree.end[parent] ?? 0); at = tree.end[at] ?? at + 1) found.push(at)
    return found
  })
}

/** A level by its number or by the uid of its object. */
function levelNumber(text: string, state: MockState): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  const level = state.metadata.get('organisationUnitLevels', text)?.['level']
  return typeof level === 'number' ? level : undefined
}
