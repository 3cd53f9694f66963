import { referencedIds } from '../access/references'
import type { OrgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataStore } from '../metadata/store'
import type { AnalyticsTables } from './tables'

type Groups = Pick<AnalyticsTables, 'groupSets' | 'groupMembers' | 'elementGroups'>

/** Memberships of org units and data elements, as they stand. */
export function buildGroups(metadata: MetadataStore, tree: OrgUnitTree): Groups {
  const groupMembers = new Map(
    metadata.all('organisationUnitGroups').map((group) => {
      const members = referencedIds(group, 'organisationUnits').flatMap((uid) => tree.index.get(uid) ?? [])
      return [group.id, Int32Array.from(members).sort()] as const
    }),
  )
  const groupSets = new Map(
    metadata.all('organisationUnitGroupSets').map((set) => {
      const groups = referencedIds(set, 'organisationUnitGroups')
      return [set.id, groupOfEachUnit(groups, groupMembers, tree, set['includeSubhierarchyInAnalytics'] === true)]
    }),
  )
  return { groupMembers, groupSets, elementGroups: groupsOfElements(metadata) }
}

/** One group a unit. With `inherited`, a unit without one has that of the nearest unit above. */
function groupOfEachUnit(
  groups: readonly string[],
  members: ReadonlyMap<string, Int32Array>,
  tree: OrgUnitTree,
  inherited: boolean,
): readonly string[] {
  const own = new Array<string>(tree.size).fill('')
  for (const group of groups) for (const unit of members.get(group) ?? []) own[unit] ||= group
  if (inherited) {
    // Preorder: a parent comes before its children.
    for (let unit = 0; unit < tree.size; unit += 1) own[unit] ||= own[tree.parent[unit] ?? -1] ?? ''
  }
  return own
}

function groupsOfElements(metadata: MetadataStore): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const group of metadata.all('dataElementGroups')) {
    for (const id of referencedIds(group, 'dataElements')) {
      groups.set(id, (groups.get(id) ?? new Set()).add(group.id))
    }
  }
  return groups
}
