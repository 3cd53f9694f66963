import { orgUnitsOf } from '../access/rights'
import { referencedIds } from '../access/references'
import { orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { AnalyticsError } from './errors'
import { inHashOrder } from './hash-order'
import type { WrittenDimension } from './parse-query'
import { groupDetails, type Asker, type OrgUnitDimension } from './query'

type Keywords = Map<string, Record<string, unknown>>

/** @throws {AnalyticsError} E7143 when nothing of it exists. */
export function resolveOrgUnits(written: WrittenDimension, isFilter: boolean, asker: Asker): OrgUnitDimension {
  const { state } = asker
  const keywords: Keywords = new Map()
  const users: MetadataObject[] = []
  const plain: MetadataObject[] = []
  const levels: number[] = []
  const groups: MetadataObject[] = []
  for (const text of written.items) {
    if (text.startsWith('LEVEL-')) levels.push(...levelOf(text.slice(6), keywords, state))
    else if (text.startsWith('OU_GROUP-')) groups.push(...groupNamed(text.slice(9), keywords, state))
    else if (text.startsWith('USER_ORGUNIT')) users.push(...unitsOfUser(text, keywords, asker))
    else plain.push(...unitNamed(text, asker))
  }
  const own = [...users, ...plain]
  const items = levels.length + groups.length === 0 ? own : unitsBelow(own, levels, groups, keywords, state)
  if (items.length === 0) throw new AnalyticsError('E7143')
  const distinct = [...new Map(items.map((unit) => [unit.id, unit])).values()]
  return { type: 'ORGANISATION_UNIT', id: 'ou', name: 'Organisation unit', isFilter, items: distinct, keywords }
}

/** Level by number or uid. A level nobody has gives no units. */
function levelOf(text: string, keywords: Keywords, state: MockState): readonly number[] {
  const level = state.metadata
    .all('organisationUnitLevels')
    .find((object) => object.id === text || String(object['level']) === text)
  const number = level ? Number(level['level']) : Number(text)
  if (level) keywords.set(level.id, { uid: level.id, name: level['name'] })
  return Number.isInteger(number) && number > 0 ? [number] : []
}

function groupNamed(id: string, keywords: Keywords, state: MockState): readonly MetadataObject[] {
  const group = state.metadata.get('organisationUnitGroups', id)
  if (group) keywords.set(group.id, groupDetails(group))
  return group ? [group] : []
}

function unitNamed(text: string, { options, state }: Asker): readonly MetadataObject[] {
  const { kind } = options.inputIdScheme
  if (kind === 'UID') return unitList(state.metadata.get('organisationUnits', text))
  const property = kind === 'CODE' ? 'code' : 'name'
  return unitList(state.metadata.all('organisationUnits').find((unit) => unit[property] === text))
}

const unitList = (unit: MetadataObject | undefined): readonly MetadataObject[] => (unit ? [unit] : [])

/** USER_ORGUNIT and its children. The list shown beside it is always the user's own, whatever `userOrgUnit` says. */
function unitsOfUser(text: string, keywords: Keywords, { user, options, state }: Asker): readonly MetadataObject[] {
  const steps = { USER_ORGUNIT: 0, USER_ORGUNIT_CHILDREN: 1, USER_ORGUNIT_GRANDCHILDREN: 2 }[text]
  if (steps === undefined) return []
  // `userOrgUnitType` makes no difference: seen with DATA_OUTPUT.
  const assigned = byId(orgUnitsOf(user, 'capture', state), state)
  keywords.set(text, { organisationUnits: setOf(assigned, steps, state).map((unit) => unit.id) })
  const start = options.userOrgUnits.length > 0 ? byId(options.userOrgUnits, state) : assigned
  return descend(start, steps, state)
}

function byId(ids: readonly string[], state: MockState): readonly MetadataObject[] {
  return ids.flatMap((id) => state.metadata.get('organisationUnits', id) ?? [])
}

function descend(units: readonly MetadataObject[], steps: number, state: MockState): readonly MetadataObject[] {
  if (steps === 0) return units
  const tree = orgUnitTree(state.metadata)
  const children = units.flatMap((unit) => byName(byId(childrenOf(tree, unit.id), state)))
  return descend(children, steps - 1, state)
}

/** The same units as `descend` gives, but as the sets they are. */
function setOf(units: readonly MetadataObject[], steps: number, state: MockState): readonly MetadataObject[] {
  if (steps === 0) return inHashOrder(units)
  const tree = orgUnitTree(state.metadata)
  const childrenOfUnit = (unit: MetadataObject): readonly MetadataObject[] =>
    inHashOrder(byId(childrenOf(tree, unit.id), state))
  return units.flatMap((unit) =>
    steps === 1 ? childrenOfUnit(unit) : inHashOrder(childrenOfUnit(unit).flatMap(childrenOfUnit)),
  )
}

function childrenOf(tree: OrgUnitTree, uid: string): readonly string[] {
  const parent = tree.index.get(uid)
  if (parent === undefined) return []
  const children: string[] = []
  for (let unit = parent + 1; unit < (tree.end[parent] as number); unit = tree.end[unit] as number) {
    children.push(tree.uids[unit] as string)
  }
  return children
}

/** With levels or groups, the plain units are boundaries: only what lies in them is meant; none = the whole tree. */
function unitsBelow(
  boundaries: readonly MetadataObject[],
  levels: readonly number[],
  groups: readonly MetadataObject[],
  keywords: Keywords,
  state: MockState,
): readonly MetadataObject[] {
  const tree = orgUnitTree(state.metadata)
  for (const unit of boundaries) keywords.set(unit.id, groupDetails(unit))
  const ranges = boundaries.flatMap((unit) => tree.index.get(unit.id) ?? [])
  const isInside = (unit: number): boolean =>
    boundaries.length === 0 || ranges.some((top) => unit >= top && unit < (tree.end[top] as number))
  const onLevels = tree.uids.filter((_, unit) => levels.includes(tree.level[unit] as number) && isInside(unit))
  const inGroups = groups
    .flatMap((group) => referencedIds(group, 'organisationUnits'))
    .filter((uid) => isInside(tree.index.get(uid) ?? -1))
  return [...byName(byId(onLevels, state)), ...byName(byId(inGroups, state))]
}

/** By name, letter by letter, as Java compares. */
function byName(units: readonly MetadataObject[]): readonly MetadataObject[] {
  return [...units].sort((a, b) => {
    const [left, right] = [String(a['name']), String(b['name'])]
    return left < right ? -1 : left > right ? 1 : 0
  })
}
