import * as categories from './categories'
import * as categoriesOrgans from './categories-organs'
import * as categoriesPayers from './categories-payers'
import * as categoriesRegimes from './categories-regimes'
import * as categoriesTraining from './categories-training'
import * as cmu from './cmu'
import * as constants from './constants'
import * as dashboards from './dashboards'
import * as financing from './financing'
import * as formsFinancing from './forms-financing'
import * as formsGovernance from './forms-governance'
import * as formsInsurance from './forms-insurance'
import * as formsPopulation from './forms-population'
import * as formsSituation from './forms-situation'
import * as formsTraining from './forms-training'
import * as governance from './governance'
import * as groups from './groups'
import * as indicatorTypes from './indicator-types'
import type { Category, CategoryCombo, CategoryOption } from './kinds/category'
import type { Constant } from './kinds/constant'
import type { Dashboard } from './kinds/dashboard'
import type { DataElement } from './kinds/data-element'
import type { DataSet } from './kinds/data-set'
import type {
  DataElementGroup,
  DataElementGroupSet,
  IndicatorGroup,
  IndicatorGroupSet,
  OrgUnitGroupSet,
  ValidationRuleGroup,
} from './kinds/group'
import type { Indicator, IndicatorType } from './kinds/indicator'
import type { LegendSet } from './kinds/legend-set'
import type { ThematicMap } from './kinds/map'
import type { OrgUnitGroup } from './kinds/org-unit-group'
import type { UserGroup } from './kinds/user-group'
import type { UserRole } from './kinds/user-role'
import type { ValidationRule } from './kinds/validation-rule'
import type { Visualization } from './kinds/visualization'
import * as legendSets from './legend-sets'
import * as maps from './maps'
import * as orgUnitGroups from './org-unit-groups'
import * as population from './population'
import * as ruleGroups from './rule-groups'
import * as sec from './sec'
import * as training from './training'
import * as userGroups from './user-groups'
import * as userRoles from './user-roles'
import * as validationRules from './validation-rules'
import * as visualizations from './visualizations'

/** Every kind of object the package has, by the name DHIS2 gives it. */
type Kinds = Readonly<{
  category: Category
  categoryCombo: CategoryCombo
  categoryOption: CategoryOption
  constant: Constant
  dashboard: Dashboard
  dataElement: DataElement
  dataElementGroup: DataElementGroup
  dataElementGroupSet: DataElementGroupSet
  dataSet: DataSet
  indicator: Indicator
  indicatorGroup: IndicatorGroup
  indicatorGroupSet: IndicatorGroupSet
  indicatorType: IndicatorType
  legendSet: LegendSet
  map: ThematicMap
  organisationUnitGroup: OrgUnitGroup
  organisationUnitGroupSet: OrgUnitGroupSet
  userGroup: UserGroup
  userRole: UserRole
  validationRule: ValidationRule
  validationRuleGroup: ValidationRuleGroup
  visualization: Visualization
}>

export type DefinitionKind = keyof Kinds

export type Definition = Kinds[DefinitionKind]

/** Objects that are defined inside another (sections, items, operands) or exist on every server are not listed. */
const KINDS: Readonly<Record<DefinitionKind, true>> = {
  category: true,
  categoryCombo: true,
  categoryOption: true,
  constant: true,
  dashboard: true,
  dataElement: true,
  dataElementGroup: true,
  dataElementGroupSet: true,
  dataSet: true,
  indicator: true,
  indicatorGroup: true,
  indicatorGroupSet: true,
  indicatorType: true,
  legendSet: true,
  map: true,
  organisationUnitGroup: true,
  organisationUnitGroupSet: true,
  userGroup: true,
  userRole: true,
  validationRule: true,
  validationRuleGroup: true,
  visualization: true,
}

/** The modules of the definition: what they export is the package; there is no list to forget something in. */
const modules: readonly Readonly<Record<string, unknown>>[] = [
  categories,
  categoriesOrgans,
  categoriesPayers,
  categoriesRegimes,
  categoriesTraining,
  cmu,
  constants,
  dashboards,
  financing,
  formsFinancing,
  formsGovernance,
  formsInsurance,
  formsPopulation,
  formsSituation,
  formsTraining,
  governance,
  groups,
  indicatorTypes,
  legendSets,
  maps,
  orgUnitGroups,
  population,
  ruleGroups,
  sec,
  training,
  userGroups,
  userRoles,
  validationRules,
  visualizations,
]

/** All definitions, by code within their kind. */
export const definitions: readonly Definition[] = modules
  .flatMap((module) => Object.values(module))
  .flatMap((exported) => (Array.isArray(exported) ? (exported as readonly unknown[]) : [exported]))
  .filter(isDefinition)
  .sort((a, b) => compareText(`${a.kind} ${a.code}`, `${b.kind} ${b.code}`))

export function definitionsOf<K extends DefinitionKind>(kind: K): readonly Kinds[K][] {
  return definitions.filter((one): one is Kinds[K] => one.kind === kind)
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && 'kind' in value && String(value.kind) in KINDS
}

/** The same on every machine, unlike localeCompare. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
