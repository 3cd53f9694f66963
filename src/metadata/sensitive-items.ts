import type { PeopleCount, PeopleSum, SensitiveItems } from '../dhis2/sensitive'
import { referencesOf, type Expression, type Operand } from './expressions'
import type { DataElement } from './kinds/data-element'
import type { Indicator } from './kinds/indicator'

/** What analytics can be asked for. */
export type AskedItem = DataElement | Operand | Indicator

/** What counts people among these items, and what follows from what: from the definitions alone. */
export function sensitiveItems(items: readonly AskedItem[]): SensitiveItems {
  const distinct = [...new Map(items.map((item) => [item.id, item])).values()]
  const counted = distinct.flatMap(countsOf)
  const indicators = distinct.filter((item) => item.kind === 'indicator')
  const computed = indicators.map((one) => [one.id, computedFrom(one)] as const)
  return {
    counts: counted,
    sums: [...counted.flatMap((total) => sumsOf(total, counted)), ...indicators.flatMap(sharesOf)],
    computed: new Map(computed.filter(([, sources]) => sources.length > 0)),
  }
}

const sideId = (indicator: Indicator, side: Exclude<PeopleCount['shownAs'], 'value'>): string =>
  `${indicator.id} ${side}`

function countsOf(item: AskedItem): readonly PeopleCount[] {
  if (item.kind !== 'indicator') {
    const groups = groupsOf(item)
    return groups ? [{ id: item.id, item: item.id, shownAs: 'value', groups }] : []
  }
  return (['numerator', 'denominator', 'others'] as const).flatMap((shownAs) => {
    const groups = shownAs === 'others' ? othersOf(item) : groupsOf(item[shownAs].of)
    return groups ? [{ id: sideId(item, shownAs), item: item.id, shownAs, groups }] : []
  })
}

/** The groups an expression adds up, each once; null when it is anything but a sum of people. */
function groupsOf(expression: Expression): readonly string[] | null {
  if (typeof expression === 'number') return null
  switch (expression.kind) {
    case 'dataElement':
      return expression.countsPeople
        ? expression.categoryCombo.optionCombos.map((one) => `${expression.id}.${one.id}`)
        : null
    case 'operand':
      return expression.dataElement.countsPeople ? [expression.id] : null
    case 'operation': {
      if (expression.operator !== '+') return null
      const terms = expression.terms.map(groupsOf)
      const groups = terms.flatMap((term) => term ?? [])
      return terms.includes(null) || new Set(groups).size < groups.length ? null : groups
    }
    default:
      return null
  }
}

/** The splits of a total among what is asked; where they do not cover it, whatever else is part of it. */
function sumsOf(total: PeopleCount, counted: readonly PeopleCount[]): readonly PeopleSum[] {
  const within = counted.filter((one) => one !== total && isWithin(one, total))
  const splits = within.filter((one) => one.groups.length === 1 && one.shownAs === 'value')
  const sum = (parts: readonly PeopleCount[]): PeopleSum => ({ total: total.id, parts: parts.map((part) => part.id) })
  if (splits.length === total.groups.length) return [sum(splits)]
  const others = within.filter((one) => !splits.includes(one))
  if (others.length === 0) return splits.length > 0 ? [sum(splits)] : []
  return others.map((part) => sum([part, ...splits.filter((split) => !isWithin(split, part))]))
}

/** Of two that count the same people only the later one is part of the other. */
function isWithin(part: PeopleCount, total: PeopleCount): boolean {
  const isSmaller = part.groups.length < total.groups.length || order(part) < order(total)
  return isSmaller && part.groups.every((group) => total.groups.includes(group))
}

/** What is shown by itself is part of a side of a rate, never the other way round. */
const order = ({ id, shownAs }: PeopleCount): string => `${shownAs === 'value' ? 0 : 1} ${id}`

/** The groups in the denominator only; null unless the numerator is a part of it. */
function othersOf(indicator: Indicator): readonly string[] | null {
  const [numerator, denominator] = [groupsOf(indicator.numerator.of), groupsOf(indicator.denominator.of)]
  if (!numerator?.every((group) => denominator?.includes(group))) return null
  const others = denominator?.filter((group) => !numerator.includes(group)) ?? []
  return others.length > 0 ? others : null
}

/** Who is in the denominator only; of a percentage of people whom another element counts they are left over. */
function sharesOf(indicator: Indicator): readonly PeopleSum[] {
  const sum = (...parts: readonly ('numerator' | 'others')[]): readonly PeopleSum[] => [
    { total: sideId(indicator, 'denominator'), parts: parts.map((part) => sideId(indicator, part)) },
  ]
  if (othersOf(indicator)) return sum('numerator', 'others')
  const areBothPeople = groupsOf(indicator.numerator.of) !== null && groupsOf(indicator.denominator.of) !== null
  return areBothPeople && indicator.unit === 'percent' ? sum('numerator') : []
}

/** The items with people in the sides that are no sums of people. */
function computedFrom(indicator: Indicator): readonly string[] {
  const sides = [indicator.numerator.of, indicator.denominator.of].filter((side) => groupsOf(side) === null)
  const sources = sides.flatMap(referencesOf).filter(hasPeople)
  return [...new Set(sources.map((source) => source.id))]
}

function hasPeople(reference: ReturnType<typeof referencesOf>[number]): boolean {
  if (reference.kind !== 'indicator') return groupsOf(reference) !== null
  return [reference.numerator.of, reference.denominator.of].some((side) => referencesOf(side).some(hasPeople))
}
