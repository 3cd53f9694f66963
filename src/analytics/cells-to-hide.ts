import { determinedBy } from './determined'
import type { Cell, PeopleNumber, PeopleNumbers, Relation } from './people-numbers'

/** A term whose number no reader sees. */
type Terms = Relation

/**
 * Ids of the cells to hide so that no number of people below the threshold is shown or can be computed from what is:
 * first those that show one, then, as long as a hidden number can be computed or guessed, one more that it is computed
 * from: the nearest in the relations, and of those the smallest loss. Ends at the latest when nothing is shown.
 */
export function cellsToHide({ numbers, relations }: PeopleNumbers, below: number): ReadonlySet<string> {
  const hidden = new Set(numbers.flatMap((one) => (one.cell && one.value < below ? [one.cell.id] : [])))
  const isOpen = (one: PeopleNumber): boolean => one.cell === null || hidden.has(one.cell.id)
  const isProtected = (one: PeopleNumber): boolean => one.value < below || one.isItself
  for (;;) {
    const weak = weakRelations(relations, { isOpen, isProtected, below })
    const next = weak && smallestLoss(weak, relations, isOpen)
    if (!next) return hidden
    hidden.add(next.id)
  }
}

type Reader = Readonly<{
  /** Whether no reader sees the number. */
  isOpen: (number: PeopleNumber) => boolean
  /** Whether an open number must stay so: a small one, and every one whose figure is hidden for another's sake. */
  isProtected: (number: PeopleNumber) => boolean
  below: number
}>

/** The relations that give a protected number away; null when none does. */
function weakRelations(relations: readonly Relation[], reader: Reader): readonly Relation[] | null {
  const solved = new Set<PeopleNumber>()
  const openTerms = (relation: Relation): Terms =>
    relation.filter(({ number }) => reader.isOpen(number) && !solved.has(number))
  for (let before = -1; before < solved.size;) {
    before = solved.size
    for (const relation of relations) {
      const [term, ...others] = openTerms(relation)
      if (!term || others.length > 0) continue
      if (reader.isProtected(term.number)) return [relation]
      solved.add(term.number)
    }
  }
  const guessed = relations.find((relation) => canBeGuessed(openTerms(relation), reader))
  return guessed ? [guessed] : computedTogether(relations, reader)
}

/**
 * Whether the open numbers of one relation add up to so little that each is known nearly or quite: to less than the
 * threshold, or to one person each (a hidden number is never zero).
 */
function canBeGuessed(terms: Terms, { isProtected, below }: Reader): boolean {
  if (!terms.some(({ number }) => isProtected(number))) return false
  if (new Set(terms.map(({ sign }) => sign)).size > 1) return false
  const together = terms.reduce((sum, { number }) => sum + number.value, 0)
  return together < below || together <= terms.length
}

/**
 * Where several relations together have one solution for a protected number: the sum they make of shown numbers. To hide
 * any of those ends it, which hiding another number of the relations would not.
 */
function computedTogether(relations: readonly Relation[], { isOpen, isProtected }: Reader): readonly Relation[] | null {
  const equations = relations.map((relation) => new Map(relation.map(({ number, sign }) => [number, sign])))
  for (const [number, from] of determinedBy(equations, isOpen)) {
    if (isProtected(number)) return [[number, ...from].map((one) => ({ number: one, sign: 1 }))]
  }
  return null
}

/**
 * The cell to hide next among those these relations show; where they show none, among those of the relations that share
 * an open number with them, and so on.
 */
function smallestLoss(
  weak: readonly Relation[],
  relations: readonly Relation[],
  isOpen: (number: PeopleNumber) => boolean,
): Cell | null {
  const near = new Set(weak)
  for (let before = 0; before < near.size;) {
    before = near.size
    const shown = cellsShown([...near], isOpen)
    if (shown.length > 0) return best(shown, consequences(relations, near, isOpen))
    const open = new Set([...near].flatMap((relation) => relation.map((term) => term.number)))
    for (const relation of relations) if (relation.some(({ number }) => open.has(number))) near.add(relation)
  }
  return null
}

function cellsShown(relations: readonly Relation[], isOpen: (number: PeopleNumber) => boolean): readonly Cell[] {
  return relations.flatMap((relation) =>
    relation.flatMap(({ number }) => (number.cell && !isOpen(number) ? [number.cell] : [])),
  )
}

/**
 * What hiding a cell does to the relations around: one in which a single number is open is helped, one in which none is
 * will need a further cell. Counted as cells less (-1) or more (+1) to hide.
 */
function consequences(
  relations: readonly Relation[],
  near: ReadonlySet<Relation>,
  isOpen: (number: PeopleNumber) => boolean,
): (cell: Cell) => number {
  const further = new Map<string, number>()
  for (const relation of relations.filter((one) => !near.has(one))) {
    const open = relation.filter(({ number }) => isOpen(number)).length
    if (open > 1) continue
    for (const cell of cellsShown([relation], isOpen)) {
      further.set(cell.id, (further.get(cell.id) ?? 0) + (open === 0 ? 1 : -1))
    }
  }
  return (cell) => further.get(cell.id) ?? 0
}

/** A part before the whole, a split before a share before a total; then the fewest further cells, the smallest, the first id. */
function best(cells: readonly Cell[], further: (cell: Cell) => number): Cell | null {
  const order = (a: Cell, b: Cell): number =>
    Number(a.isWhole) - Number(b.isWhole) ||
    a.rank - b.rank ||
    further(a) - further(b) ||
    a.size - b.size ||
    (a.id < b.id ? -1 : 1)
  return cells.reduce<Cell | null>((found, cell) => (found && order(found, cell) <= 0 ? found : cell), null)
}
