import * as categories from './categories'
import * as constants from './constants'
import * as dataSets from './data-sets'
import * as financing from './financing'
import * as indicatorTypes from './indicator-types'
import * as orgUnitGroups from './org-unit-groups'
import * as population from './population'
import * as sec from './sec'
import * as training from './training'
import * as userGroups from './user-groups'
import type { Category, CategoryCombo, CategoryOption } from './kinds/category'
import type { Constant } from './kinds/constant'
import type { DataElement } from './kinds/data-element'
import type { DataSet } from './kinds/data-set'
import type { Indicator, IndicatorType } from './kinds/indicator'
import type { OrgUnitGroup } from './kinds/org-unit-group'
import type { UserGroup } from './kinds/user-group'

/** Every kind of object the package has. */
export type Definition =
  | CategoryOption
  | Category
  | CategoryCombo
  | Constant
  | DataElement
  | DataSet
  | Indicator
  | IndicatorType
  | OrgUnitGroup
  | UserGroup

export type DefinitionKind = Definition['kind']

type OfKind<K extends DefinitionKind> = Extract<Definition, { kind: K }>

/** The modules of the definition: what they export is the package; there is no list to forget something in. */
const modules: readonly Readonly<Record<string, unknown>>[] = [
  categories,
  constants,
  dataSets,
  financing,
  indicatorTypes,
  orgUnitGroups,
  population,
  sec,
  training,
  userGroups,
]

const KINDS: Readonly<Record<DefinitionKind, true>> = {
  categoryOption: true,
  category: true,
  categoryCombo: true,
  constant: true,
  dataElement: true,
  dataSet: true,
  indicator: true,
  indicatorType: true,
  organisationUnitGroup: true,
  userGroup: true,
}

/** All definitions, by code within their kind. */
export const definitions: readonly Definition[] = modules
  .flatMap((module) => Object.values(module))
  .filter(isDefinition)
  .sort((a, b) => compareText(`${a.kind} ${a.code}`, `${b.kind} ${b.code}`))

export function definitionsOf<K extends DefinitionKind>(kind: K): readonly OfKind<K>[] {
  return definitions.filter((one): one is OfKind<K> => one.kind === kind)
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && 'kind' in value && String(value.kind) in KINDS
}

/** The same on every machine, unlike localeCompare. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
