import { expressionText } from '../expressions'
import type {
  DataElementGroup,
  DataElementGroupSet,
  IndicatorGroup,
  IndicatorGroupSet,
  OrgUnitGroupSet,
  ValidationRuleGroup,
} from '../kinds/group'
import type { UserRole } from '../kinds/user-role'
import type { RuleSide, ValidationRule } from '../kinds/validation-rule'
import { reference, textProperties, type WireObject } from './objects'
import { sharedMetadata } from './sharing'
import type { Dhis2Version } from './versions'

export function validationRuleWire(given: ValidationRule, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, description, instruction, importance, operator, frequency, levels } = given
  return {
    id,
    code,
    ...textProperties({ name, shortName, description, instruction }),
    importance,
    operator,
    periodType: frequency,
    leftSide: sideWire(given.left),
    rightSide: sideWire(given.right),
    organisationUnitLevels: levels,
    skipFormValidation: false,
    sharing: sharedMetadata(version),
  }
}

const sideWire = ({ of, words, missing }: RuleSide): Readonly<Record<string, unknown>> => ({
  expression: expressionText(of),
  ...textProperties({ description: words }),
  missingValueStrategy: missing,
  slidingWindow: false,
})

export function validationRuleGroupWire(given: ValidationRuleGroup, version: Dhis2Version): WireObject {
  const { id, code, name, description, members } = given
  const sharing = sharedMetadata(version)
  return { id, code, ...textProperties({ name, description }), validationRules: members.map(reference), sharing }
}

export function dataElementGroupWire(given: DataElementGroup, version: Dhis2Version): WireObject {
  const { members } = given
  return { ...namedWire(given), dataElements: members.map(reference), sharing: sharedMetadata(version) }
}

export function dataElementGroupSetWire(given: DataElementGroupSet, version: Dhis2Version): WireObject {
  return {
    ...namedWire(given),
    compulsory: false,
    dataDimension: true,
    dataElementGroups: given.groups.map(reference),
    sharing: sharedMetadata(version),
  }
}

/** An indicator group has no short name of its own. */
export function indicatorGroupWire(given: IndicatorGroup, version: Dhis2Version): WireObject {
  const { id, code, name, description, members } = given
  const sharing = sharedMetadata(version)
  return { id, code, ...textProperties({ name, description }), indicators: members.map(reference), sharing }
}

export function indicatorGroupSetWire(given: IndicatorGroupSet, version: Dhis2Version): WireObject {
  return {
    ...namedWire(given),
    compulsory: false,
    indicatorGroups: given.groups.map(reference),
    sharing: sharedMetadata(version),
  }
}

export function orgUnitGroupSetWire(given: OrgUnitGroupSet, version: Dhis2Version): WireObject {
  return {
    ...namedWire(given),
    compulsory: false,
    dataDimension: true,
    includeSubhierarchyInAnalytics: given.holdsUnitsBelow,
    organisationUnitGroups: given.groups.map(reference),
    sharing: sharedMetadata(version),
  }
}

export function userRoleWire(
  { id, code, name, description, authorities }: UserRole,
  version: Dhis2Version,
): WireObject {
  const sharing = sharedMetadata(version)
  return { id, code, ...textProperties({ name, description }), authorities: [...authorities].sort(), sharing }
}

function namedWire(given: DataElementGroup | DataElementGroupSet | IndicatorGroupSet | OrgUnitGroupSet): WireObject {
  const { id, code, name, shortName, description } = given
  return { id, code, ...textProperties({ name, shortName, description }) }
}
