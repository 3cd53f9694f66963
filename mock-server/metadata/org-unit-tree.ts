import { derived, type MetadataObject, type MetadataStore } from './store'

/**
 * The hierarchy as arrays. Units are numbered in preorder, so the subtree of `i` is the range `[i, end[i])`:
 * a whole region is one comparison in the analytics scan.
 */
export type OrgUnitTree = Readonly<{
  size: number
  /** uid → number. */
  index: ReadonlyMap<string, number>
  uids: readonly string[]
  /** Exclusive end of the subtree. */
  end: Int32Array
  /** 1 for a root. */
  level: Int32Array
  /** -1 for a root. */
  parent: Int32Array
  /** `/root/../self`. */
  paths: readonly string[]
}>

type Reference = { id: string }

function build(store: MetadataStore): OrgUnitTree {
  const units = store.all('organisationUnits')
  const known = new Set(units.map((unit) => unit.id))
  const children = new Map<string | null, MetadataObject[]>()
  for (const unit of units) {
    const parent = (unit['parent'] as Reference | undefined)?.id
    const key = parent !== undefined && known.has(parent) ? parent : null
    const siblings = children.get(key)
    if (siblings) siblings.push(unit)
    else children.set(key, [unit])
  }
  const size = units.length
  const index = new Map<string, number>()
  const uids: string[] = []
  const paths: string[] = []
  const end = new Int32Array(size)
  const level = new Int32Array(size)
  const parentOf = new Int32Array(size)
  // An explicit stack: a deep or hostile tree must not overflow the call stack.
  const stack: { unit: MetadataObject; parent: number; closes?: number }[] = []
  const push = (key: string | null, parent: number): void => {
    const list = children.get(key) ?? []
    for (let i = list.length - 1; i >= 0; i -= 1) stack.push({ unit: list[i] as MetadataObject, parent })
  }
  push(null, -1)
  while (stack.length > 0) {
    const { unit, parent, closes } = stack.pop() as { unit: MetadataObject; parent: number; closes?: number }
    if (closes !== undefined) {
      end[closes] = uids.length
      continue
    }
    const number = uids.length
    index.set(unit.id, number)
    uids.push(unit.id)
    level[number] = parent < 0 ? 1 : (level[parent] as number) + 1
    parentOf[number] = parent
    paths.push(`${parent < 0 ? '' : (paths[parent] as string)}/${unit.id}`)
    stack.push({ unit, parent, closes: number })
    push(unit.id, number)
  }
  return { size: uids.length, index, uids, end, level, parent: parentOf, paths }
}

/** The tree of the store as it stands; rebuilt only after an org unit was written. */
export const orgUnitTree = derived(['organisationUnits'], build)

/** True when `uid` is `ancestor` or below it. Unknown units are below nothing. */
export function isWithin(tree: OrgUnitTree, uid: string, ancestor: string): boolean {
  const unit = tree.index.get(uid)
  const top = tree.index.get(ancestor)
  return unit !== undefined && top !== undefined && unit >= top && unit < (tree.end[top] as number)
}
