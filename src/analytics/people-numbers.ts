import type { Rate } from '../dhis2/figure'
import type { PeopleCount, PeopleSum, SensitiveItems } from '../dhis2/sensitive'
import type { FigureGrid } from './figure-grid'

/** Numbers of people are whole; what is below is the rounding of a subtraction. */
const ZERO_BELOW = 0.005
const REST = ' rest'
const WHOLE = ''

/** The figure of one item at one place. */
export type Cell = Readonly<{
  id: string
  /** What it costs to lose it: a split before a share, a share before a total. */
  rank: number
  isWhole: boolean
  /** People: its value, or its numerator. */
  size: number
}>

/**
 * A number of people above zero: one that a figure shows, or (`cell` null) one that is left over when others are
 * subtracted. A reader knows the latter as soon as all the others are shown.
 */
export type PeopleNumber = Readonly<{
  /** Infinite where it was not asked for, so that nobody here knows it either. */
  value: number
  cell: Cell | null
  /** Whether the figure is this number and nothing else, not a rate made of two. */
  isItself: boolean
}>

/** Numbers that add up to zero, as every reader knows. */
export type Relation = readonly Readonly<{ number: PeopleNumber; sign: 1 | -1 }>[]

export type PeopleNumbers = Readonly<{
  numbers: readonly PeopleNumber[]
  relations: readonly Relation[]
  /** Cells whose people cannot be counted: a rate the server gave without its sides. */
  unreadable: ReadonlySet<string>
}>

/** `absent`: shown as such, so known to add nothing. `unknown`: hidden already, or subtraction makes no sense. */
type Amount = PeopleNumber | 'zero' | 'absent' | 'unknown'
type At = (count: string, place: string) => Amount

export const cellId = (item: string, place: string): string => `${item} ${place}`

/** The same, in the same order, whatever the order of items and parts. */
export function peopleNumbersOf(grid: FigureGrid, sensitive: SensitiveItems): PeopleNumbers {
  const parts = grid.parts.map((part) => part.id).sort(byText)
  const counts = [...sensitive.counts].sort((a, b) => byText(a.id, b.id))
  const sums = [...sensitive.sums].sort((a, b) => byText(sumText(a), sumText(b)))
  const totals = new Set(sums.map((sum) => sum.total))
  const sides = new Set(counts.filter((count) => count.shownAs !== 'value').map((count) => count.id))
  const amounts = new Map<string, Amount>()
  const unreadable = new Set<string>()
  const at: At = (count, place) => amounts.get(cellId(count, place)) ?? 'absent'
  for (const count of counts) {
    for (const place of [WHOLE, ...parts]) {
      const amount = amountOf(grid, count, place, totals)
      if (amount === null) unreadable.add(cellId(count.item, place))
      amounts.set(cellId(count.id, place), amount ?? 'unknown')
    }
    if (parts.length > 0) amounts.set(cellId(count.id, REST), restOf(count.id, parts, at))
  }
  const relations = [
    ...counts.flatMap((count) => overParts(count.id, parts, at)),
    ...overGroups(counts, parts, at),
    ...sums.flatMap((sum) => [WHOLE, ...parts, REST].flatMap((place) => overSum(sum, sides, place, at))),
  ]
  const numbers = [...amounts.values(), ...relations.flat().map((term) => term.number)]
  return { numbers: [...new Set(numbers.filter((one) => typeof one !== 'string'))], relations, unreadable }
}

/** Null when the figure does not say how many people it stands for. */
function amountOf(grid: FigureGrid, count: PeopleCount, place: string, totals: ReadonlySet<string>): Amount | null {
  const item = { id: count.item }
  const figure = place === WHOLE ? grid.whole(item) : grid.part(item, { id: place })
  if (figure.state === 'hidden') return 'unknown'
  if (figure.state !== 'value') return 'absent'
  const { shownAs } = count
  const isItself = shownAs === 'value'
  const value = shownAs === 'value' ? figure.value : figure.rate && sideOf(figure.rate, shownAs)
  if (value === undefined) return null
  if (Math.abs(value) < ZERO_BELOW) return 'zero'
  if (shownAs === 'others') return value < 0 ? 'unknown' : { value, cell: null, isItself }
  const size = isItself ? value : (figure.rate?.numerator ?? 0)
  const rank = !isItself ? 1 : totals.has(count.id) ? 2 : 0
  return { value, isItself, cell: { id: cellId(count.item, place), rank, isWhole: place === WHOLE, size } }
}

function sideOf(rate: Rate, side: Exclude<PeopleCount['shownAs'], 'value'>): number {
  return side === 'others' ? rate.denominator - rate.numerator : rate[side]
}

/** What the whole holds beyond its parts. */
function restOf(count: string, parts: readonly string[], at: At): Amount {
  const whole = at(count, WHOLE)
  if (whole === 'absent' || whole === 'unknown') return whole
  return leftOver(
    whole,
    parts.map((part) => at(count, part)),
  )
}

function overParts(count: string, parts: readonly string[], at: At): readonly Relation[] {
  const rest = at(count, REST)
  if (rest === 'absent' || rest === 'unknown') return []
  return relation(at(count, WHOLE), [...parts.map((part) => at(count, part)), rest])
}

/** A count that is absent adds nobody to the total; the people of a rate that is absent may be anyone. */
function overSum(sum: PeopleSum, sides: ReadonlySet<string>, place: string, at: At): readonly Relation[] {
  const total = at(sum.total, place)
  const parts = sum.parts.map((part) => ({ amount: at(part, place), isSide: sides.has(part) }))
  if (total === 'absent' || parts.some(({ amount, isSide }) => isSide && amount === 'absent')) return []
  const amounts = parts.map((part) => part.amount)
  const others = leftOver(total, amounts)
  return others === 'unknown' ? [] : relation(total, [...amounts, others])
}

/** Counts as the groups they add up, those that were not asked for included: two counts may share some. */
function overGroups(counts: readonly PeopleCount[], parts: readonly string[], at: At): readonly Relation[] {
  const places = [WHOLE, ...parts, ...(parts.length > 0 ? [REST] : [])]
  const alone = new Set(counts.filter(isOneGroup).flatMap((count) => count.groups))
  const groups = [...new Set(counts.flatMap((count) => count.groups))].filter((group) => !alone.has(group)).sort(byText)
  const shared = counts.filter((count) => count.groups.some((group) => !alone.has(group)))
  const amounts = new Map<string, Amount>()
  for (const place of places) {
    for (const group of groups) amounts.set(cellId(group, place), { value: Infinity, cell: null, isItself: false })
    const empty = shared.filter((count) => isNobody(count, at(count.id, place)))
    for (const group of empty.flatMap((count) => count.groups)) amounts.set(cellId(group, place), 'zero')
    for (const count of counts.filter(isOneGroup))
      amounts.set(cellId(count.groups[0] ?? '', place), at(count.id, place))
  }
  const groupAt: At = (group, place) => amounts.get(cellId(group, place)) ?? 'absent'
  const made = (total: Amount, terms: readonly Amount[]): readonly Relation[] =>
    total === 'absent' || [total, ...terms].includes('unknown') ? [] : relation(total, terms)
  return [
    ...places.flatMap((place) =>
      shared.flatMap((count) =>
        made(
          at(count.id, place),
          count.groups.map((group) => groupAt(group, place)),
        ),
      ),
    ),
    ...(parts.length > 0 ? groups : []).flatMap((group) =>
      made(
        groupAt(group, WHOLE),
        [...parts, REST].map((place) => groupAt(group, place)),
      ),
    ),
  ]
}

const isOneGroup = (count: PeopleCount): boolean => count.groups.length === 1 && count.shownAs === 'value'

/** A rate that is absent may still be of somebody. */
const isNobody = (count: PeopleCount, amount: Amount): boolean =>
  amount === 'zero' || (amount === 'absent' && count.shownAs === 'value')

function leftOver(total: Amount, parts: readonly Amount[]): Amount {
  if ([total, ...parts].includes('unknown')) return 'unknown'
  const left = parts.reduce((value, part) => value - peopleOf(part), peopleOf(total))
  if (left < -ZERO_BELOW) return 'unknown'
  return left < ZERO_BELOW ? 'zero' : { value: left, cell: null, isItself: false }
}

/** What is zero is shown as zero, or as nothing left: it needs no term. */
function relation(total: Amount, parts: readonly Amount[]): readonly Relation[] {
  const terms = [{ amount: total, sign: 1 as const }, ...parts.map((amount) => ({ amount, sign: -1 as const }))]
  const numbers = terms.flatMap(({ amount, sign }) => (typeof amount === 'string' ? [] : [{ number: amount, sign }]))
  return numbers.length > 0 ? [numbers] : []
}

const peopleOf = (amount: Amount): number => (typeof amount === 'string' ? 0 : amount.value)

const sumText = ({ total, parts }: PeopleSum): string => [total, ...parts].join(' ')

/** The same on every machine, unlike localeCompare. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
