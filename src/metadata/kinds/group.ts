import type { DataElement } from './data-element'
import {
  checkedText,
  DefinitionError,
  described,
  identity,
  type Described,
  type DescribedInput,
  type Identity,
  type Text,
} from './definition'
import type { Indicator } from './indicator'
import type { OrgUnitGroup } from './org-unit-group'
import type { ValidationRule } from './validation-rule'

export type DataElementGroup = Described<'dataElementGroup'> & Readonly<{ members: readonly DataElement[] }>
export type DataElementGroupSet = Described<'dataElementGroupSet'> & Readonly<{ groups: readonly DataElementGroup[] }>
export type IndicatorGroup = Described<'indicatorGroup'> & Readonly<{ members: readonly Indicator[] }>
export type IndicatorGroupSet = Described<'indicatorGroupSet'> & Readonly<{ groups: readonly IndicatorGroup[] }>
export type OrgUnitGroupSet = Described<'organisationUnitGroupSet'> &
  Readonly<{
    groups: readonly OrgUnitGroup[]
    /** Whether analytics count what was entered below a member, too: a cercle is its district and the areas in it. */
    holdsUnitsBelow: boolean
  }>
export type ValidationRuleGroup = Identity<'validationRuleGroup'> &
  Readonly<{ description: Text; members: readonly ValidationRule[] }>

/* @__NO_SIDE_EFFECTS__ */
export function dataElementGroup(
  given: DescribedInput & Readonly<{ members: readonly DataElement[] }>,
): DataElementGroup {
  return { ...described('dataElementGroup', given), members: filled(given.code, given.members) }
}

/** @throws {DefinitionError} when an element is in two groups: a set tells each element one place. */
/* @__NO_SIDE_EFFECTS__ */
export function dataElementGroupSet(
  given: DescribedInput & Readonly<{ groups: readonly DataElementGroup[] }>,
): DataElementGroupSet {
  exclusive(given)
  return { ...described('dataElementGroupSet', given), groups: given.groups }
}

/* @__NO_SIDE_EFFECTS__ */
export function indicatorGroup(given: DescribedInput & Readonly<{ members: readonly Indicator[] }>): IndicatorGroup {
  return { ...described('indicatorGroup', given), members: filled(given.code, given.members) }
}

/** @throws {DefinitionError} when an indicator is in two groups. */
/* @__NO_SIDE_EFFECTS__ */
export function indicatorGroupSet(
  given: DescribedInput & Readonly<{ groups: readonly IndicatorGroup[] }>,
): IndicatorGroupSet {
  exclusive(given)
  return { ...described('indicatorGroupSet', given), groups: given.groups }
}

/* @__NO_SIDE_EFFECTS__ */
export function orgUnitGroupSet(
  given: DescribedInput & Readonly<{ groups: readonly OrgUnitGroup[]; holdsUnitsBelow?: boolean }>,
): OrgUnitGroupSet {
  return {
    ...described('organisationUnitGroupSet', given),
    groups: filled(given.code, given.groups),
    holdsUnitsBelow: given.holdsUnitsBelow ?? true,
  }
}

/* @__NO_SIDE_EFFECTS__ */
export function validationRuleGroup(
  given: Readonly<{ code: string; name: Text; description: Text; members: readonly ValidationRule[] }>,
): ValidationRuleGroup {
  return {
    ...identity('validationRuleGroup', given),
    description: checkedText(given.code, 'description', given.description),
    members: filled(given.code, given.members),
  }
}

function filled<T>(code: string, members: readonly T[]): readonly T[] {
  if (members.length === 0) throw new DefinitionError(code, 'members', 'is empty')
  return members
}

function exclusive(
  set: Readonly<{ code: string; groups: readonly Readonly<{ members: readonly unknown[] }>[] }>,
): void {
  const members = filled(set.code, set.groups).flatMap((group) => group.members)
  if (new Set(members).size < members.length) throw new DefinitionError(set.code, 'groups', 'share a member')
}
