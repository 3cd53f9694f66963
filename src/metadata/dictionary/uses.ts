import { definitions, type Definition } from '../catalogue'
import { referencesOf, type Expression, type Reference } from '../expressions'
import { elementsOf } from '../kinds/data-set'
import type { Axis } from '../kinds/visualization'

/** What a definition names, at first hand. */
function namedBy(given: Definition): readonly string[] {
  switch (given.kind) {
    case 'indicator':
      return [
        ...expressionIds(given.numerator.of, given.denominator.of),
        given.type.id,
        ...(given.legend ? [given.legend.id] : []),
      ]
    case 'validationRule':
      return expressionIds(given.left.of, given.right.of)
    case 'dataElement':
      return given.categoryCombo.categories.map(({ id }) => id)
    case 'dataSet':
      return elementsOf(given).map(({ id }) => id)
    case 'visualization':
      return [
        ...given.items.map((item) => (item.kind === 'operand' ? item.dataElement.id : item.id)),
        ...[...given.columns, ...given.rows, ...given.filters].flatMap(axisIds),
      ]
    case 'map':
      return [given.item.id, given.legend.id]
    case 'dashboard':
      return given.items.flatMap((item) => {
        if (item.type === 'plugin') return []
        return item.type === 'map'
          ? [item.map.id, ...namedBy(item.map)]
          : [item.visualization.id, ...namedBy(item.visualization)]
      })
    case 'organisationUnitGroupSet':
      return given.groups.map(({ id }) => id)
    default:
      return []
  }
}

const axisIds = (axis: Axis): readonly string[] => (typeof axis === 'string' ? [] : [axis.id])

const expressionIds = (...expressions: readonly Expression[]): readonly string[] =>
  expressions.flatMap(referencesOf).map(idOf)

const idOf = (found: Reference): string => (found.kind === 'operand' ? found.dataElement.id : found.id)

/** Pictures are told by the dashboard they are on. */
const TOLD_OTHERWISE: readonly string[] = ['visualization', 'map']

const users: ReadonlyMap<string, readonly Definition[]> = (() => {
  const found = new Map<string, readonly Definition[]>()
  for (const user of definitions) {
    if (TOLD_OTHERWISE.includes(user.kind)) continue
    for (const id of new Set(namedBy(user))) found.set(id, [...(found.get(id) ?? []), user])
  }
  return found
})()

/** Definitions that name this one: what changes when it does. */
export function usersOf({ id }: Readonly<{ id: string }>): readonly Definition[] {
  return users.get(id) ?? []
}
