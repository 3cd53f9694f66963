import type { FixedReference, OrgUnitTestNode } from '../../src/dhis2/expression/ast'
import type { ExpressionContext } from '../../src/dhis2/expression/evaluate'
import type { ExpressionItem } from '../../src/dhis2/expression/items'
import { numericValue } from '../../src/dhis2/expression/missing-values'
import { nextPeriod, periodContaining, periodDays, periodsWithin, type Period } from '../../src/dhis2/period'
import { referencedIds } from '../access/references'
import { entryModel, NUMERIC_TYPES } from '../data/data-model'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import type { MockState } from '../state'
import { isBroken, type RuleSide, type ValidationRule } from './rule'

/** One report: a unit, a period, an attribute option combo. */
export type Place = Readonly<{ orgUnit: string; period: Period; attributeOptionCombo: string }>

export type Violation = Readonly<{ rule: ValidationRule; place: Place; left: number | null; right: number | null }>

/**
 * The rules that a report breaks. Rules read what was entered for the unit itself, straight from the stored values:
 * neither units below nor analytics tables count.
 */
export function violationsAt(rules: readonly ValidationRule[], place: Place, state: MockState): readonly Violation[] {
  const context = contextAt(place, state)
  return rules.flatMap((rule) => {
    if (rule.periodType !== place.period.type) return []
    const left = sideValue(rule.left, context)
    const right = sideValue(rule.right, context)
    return isBroken(rule.operator, left, right) ? [{ rule, place, left, right }] : []
  })
}

function sideValue({ compute, missingValues }: RuleSide, context: ExpressionContext): number | null {
  const value = numericValue(compute(context), missingValues)
  return value === null || Number.isNaN(value) ? null : value
}

function contextAt(place: Place, state: MockState): ExpressionContext {
  return {
    item: (item) => itemValue(item, place, state),
    fixed: (reference) => fixedValue(reference, place, state),
    orgUnitTest: (test) => holds(test, place, state),
  }
}

/** Sum of an element's numbers over the option combos meant; null without any. What rules cannot read counts as missing. */
function itemValue(item: ExpressionItem, place: Place, state: MockState): number | string | null {
  if (item.kind !== 'data') return null
  const { reference, modifiers } = item
  if (reference.kind !== 'dataElement' && reference.kind !== 'operand') return null
  const id = reference.kind === 'dataElement' ? reference.id : reference.dataElement
  const combo = reference.kind === 'operand' ? reference.categoryOptionCombo : null
  const attribute = (reference.kind === 'operand' && reference.attributeOptionCombo) || place.attributeOptionCombo
  const period = nextPeriod(place.period, modifiers.periodOffset)
  const texts = valuesOf(id, period.id, place.orgUnit, combo, attribute, state)
  if (texts.length === 0) return null
  if (!NUMERIC_TYPES.has(entryModel(state.metadata).elements.get(id)?.valueType ?? '')) return texts[0] ?? null
  return texts.reduce((total, text) => total + Number(text), 0)
}

function valuesOf(
  dataElement: string,
  period: string,
  orgUnit: string,
  combo: string | null,
  attributeOptionCombo: string,
  { metadata, values }: MockState,
): readonly string[] {
  const { elements, defaultCombo } = entryModel(metadata)
  const combos = combo === null ? new Set([...(elements.get(dataElement)?.combos ?? []), defaultCombo]) : [combo]
  return [...combos].flatMap((categoryOptionCombo) => {
    const row = values.get({ dataElement, period, orgUnit, categoryOptionCombo, attributeOptionCombo })
    return row && row.deleted !== true && row.value !== '' ? [row.value] : []
  })
}

function fixedValue(reference: FixedReference, { orgUnit, period }: Place, state: MockState): number {
  switch (reference.kind) {
    case 'constant':
      return Number(state.metadata.get('constants', reference.id)?.['value'] ?? 0) || 0
    case 'orgUnitGroup': {
      const group = state.metadata.get('organisationUnitGroups', reference.id)
      const tree = orgUnitTree(state.metadata)
      return group
        ? referencedIds(group, 'organisationUnits').filter((unit) => isWithin(tree, unit, orgUnit)).length
        : 0
    }
    case 'days':
      return periodDays(period)
    case 'periodInYear':
      return periodsOfYear(period).findIndex((one) => one.id === period.id) + 1
    case 'yearlyPeriodCount':
      return periodsOfYear(period).length
  }
}

function periodsOfYear(period: Period): readonly Period[] {
  const year = periodContaining('Yearly', period.start)
  return periodsWithin(period.type, year.start, year.end)
}

function holds({ test, ids }: OrgUnitTestNode, { orgUnit }: Place, state: MockState): boolean {
  const tree = orgUnitTree(state.metadata)
  const lists = (type: string, id: string): boolean => {
    const object = state.metadata.get(type, id)
    return object !== undefined && referencedIds(object, 'organisationUnits').includes(orgUnit)
  }
  return ids.some((id) => {
    if (test === 'ancestor') return orgUnit !== id && isWithin(tree, orgUnit, id)
    if (test === 'group') return lists('organisationUnitGroups', id)
    return test === 'dataSet' && lists('dataSets', id)
  })
}

/** The reports of a period that hold a value of one of the elements, within a subtree. */
export function placesWithValues(
  elements: readonly string[],
  period: Period,
  includes: (orgUnit: string) => boolean,
  { values }: MockState,
): readonly Place[] {
  const places = new Map<string, Place>()
  for (const element of elements) {
    for (const [slot, row] of values.bucket(element, period.id) ?? []) {
      const { orgUnit, attributeOptionCombo } = values.unpack(slot)
      if (row.deleted === true || !includes(orgUnit)) continue
      places.set(`${orgUnit} ${attributeOptionCombo}`, { orgUnit, period, attributeOptionCombo })
    }
  }
  return [...places.values()]
}
