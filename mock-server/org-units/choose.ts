import { orgUnitsOf } from '../access/rights'
import { nameIn } from '../metadata/display'
import { isWithin, orgUnitTree, type OrgUnitTree } from '../metadata/org-unit-tree'
import { integerParameter } from '../metadata/query/list'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'

type Asker = Readonly<{ user: MetadataObject | null; state: MockState }>

const isOn = (query: URLSearchParams, name: string): boolean => query.get(name) === 'true'

/** Parameters that keep a list within what a user may see of the tree, and the units they start from. */
const HIERARCHIES = [
  ['withinUserHierarchy', 'capture'],
  ['withinDataViewUserHierarchy', 'dataView'],
  ['withinUserSearchHierarchy', 'search'],
] as const

/** The test of the list parameters of organisation units (OrganisationUnitController.java); true where none is given. */
export function unitTest(query: URLSearchParams, asker: Asker): (unit: MetadataObject) => boolean {
  const tree = orgUnitTree(asker.state.metadata)
  const tests = [
    ...ownUnitsTests(query, asker, tree),
    ...HIERARCHIES.filter(([name]) => isOn(query, name)).map(([, purpose]) =>
      within(tree, orgUnitsOf(asker.user, purpose, asker.state)),
    ),
    ...levelTests(query, tree),
    ...parentTests(query, tree),
  ]
  return (unit) => tests.every((test) => test(unit.id))
}

type IdTest = (id: string) => boolean

function within(tree: OrgUnitTree, tops: readonly string[]): IdTest {
  return (id) => tops.some((top) => isWithin(tree, id, top))
}

function ownUnitsTests(query: URLSearchParams, { user, state }: Asker, tree: OrgUnitTree): readonly IdTest[] {
  const among = (ids: readonly string[]): IdTest => {
    const wanted = new Set(ids)
    return (id) => wanted.has(id)
  }
  if (isOn(query, 'userOnly')) return [among(orgUnitsOf(user, 'capture', state))]
  const dataView = orgUnitsOf(user, 'dataView', state)
  if (isOn(query, 'userDataViewOnly')) return [among(dataView)]
  if (!isOn(query, 'userDataViewFallback')) return []
  return [dataView.length > 0 ? among(dataView) : (id) => levelOf(tree, id) === 1]
}

function levelTests(query: URLSearchParams, tree: OrgUnitTree): readonly IdTest[] {
  const level = integerParameter(query, 'level')
  const maxLevel = integerParameter(query, 'maxLevel')
  return [
    ...(level === undefined ? [] : [(id: string) => levelOf(tree, id) === level]),
    ...(maxLevel === undefined ? [] : [(id: string) => levelOf(tree, id) <= maxLevel]),
  ]
}

function parentTests(query: URLSearchParams, tree: OrgUnitTree): readonly IdTest[] {
  const parent = query.get('parent')
  return parent === null || parent === '' ? [] : [(id) => isWithin(tree, id, parent)]
}

const levelOf = (tree: OrgUnitTree, id: string): number => tree.level[tree.index.get(id) ?? -1] ?? 0

/** Order of `levelSorted=true`: from the root down, by name within a level. */
export function byLevel(state: MockState): (a: MetadataObject, b: MetadataObject) => number {
  const tree = orgUnitTree(state.metadata)
  return (a, b) => levelOf(tree, a.id) - levelOf(tree, b.id) || compareNames(a, b)
}

function compareNames(a: MetadataObject, b: MetadataObject): number {
  const [left, right] = [a, b].map((unit) => nameIn(unit, 'en').toLowerCase()) as [string, string]
  return left < right ? -1 : left > right ? 1 : 0
}

/** What surrounds a unit, itself included as DHIS2 does (but for `parents`). `level`: that many levels below. */
export type Surroundings = 'children' | 'descendants' | 'ancestors' | 'parents' | Readonly<{ levelsBelow: number }>

export function surroundingsOf(
  unit: MetadataObject,
  wanted: Surroundings,
  state: MockState,
): readonly MetadataObject[] {
  const tree = orgUnitTree(state.metadata)
  const at = tree.index.get(unit.id)
  if (at === undefined) return []
  const end = tree.end[at] ?? at
  const place = (test: (index: number) => boolean): readonly number[] => {
    const found: number[] = []
    for (let index = at; index < end; index += 1) if (test(index)) found.push(index)
    return found
  }
  const indexes = ((): readonly number[] => {
    if (wanted === 'descendants') return place(() => true)
    if (wanted === 'children') return place((index) => index === at || tree.parent[index] === at)
    if (wanted === 'ancestors') return [...ancestorsOf(tree, at), at]
    if (wanted === 'parents') return ancestorsOf(tree, at)
    const level = (tree.level[at] ?? 0) + wanted.levelsBelow
    return place((index) => tree.level[index] === level)
  })()
  return indexes.flatMap((index) => state.metadata.get('organisationUnits', tree.uids[index] ?? '') ?? [])
}

/** From the root down, without the unit itself. */
export function ancestorsOf(tree: OrgUnitTree, at: number): readonly number[] {
  const found: number[] = []
  for (let up = tree.parent[at] ?? -1; up >= 0; up = tree.parent[up] ?? -1) found.unshift(up)
  return found
}
