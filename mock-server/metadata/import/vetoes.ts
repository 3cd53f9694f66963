import { referencedIds } from '../../access/references'
import type { MockState } from '../../state'
import { pointingTo } from '../query/inverse'
import { SCHEMAS } from '../schema/catalogue'
import { simpleName } from '../schema/schema'
import { isReference } from '../shape'
import type { MetadataObject } from '../store'

/** Who holds an object back, as E4030 names it; null when nobody does. */
type Veto = (id: string, state: MockState) => string | null

const nameOf = (object: MetadataObject): string => (typeof object['name'] === 'string' ? object['name'] : '')

/** A class, and where DHIS2 tells which object. */
const holder = (klass: string, found: MetadataObject | undefined): string | null =>
  found ? `${klass} (${nameOf(found)})` : null

const withData =
  (property: 'orgUnit' | 'categoryOptionCombo'): Veto =>
  (id, state) =>
    hasData((key) => key[property] === id, state) ? state.quirks.dataHolder : null

function hasData(
  holds: (key: Readonly<{ orgUnit: string; categoryOptionCombo: string }>) => boolean,
  state: MockState,
): boolean {
  for (const [key] of state.values.rows()) if (holds(key)) return true
  return false
}

const inExpression =
  (property: 'element' | 'option'): Veto =>
  (id, state) => {
    const mark = property === 'element' ? `#{${id}` : `.${id}`
    const uses = (object: MetadataObject): boolean =>
      ['numerator', 'denominator'].some((side) => String(object[side]).includes(mark))
    return holder('Indicator', state.metadata.all('indicators').find(uses))
  }

const referring =
  (type: string, property: string, klass: string, isNamed: boolean): Veto =>
  (id, state) => {
    const found = state.metadata.all(type).find((object) => {
      const target = object[property]
      return Array.isArray(target)
        ? referencedIds(object, property).includes(id)
        : isReference(target) && target.id === id
    })
    return found && !isNamed ? klass : holder(klass, found)
  }

/** Data of any of the option combos there are of a combo or an option. */
const ofOptionCombos =
  (property: 'categoryCombo' | 'categoryOptions'): Veto =>
  (id, state) => {
    const combos = new Set(pointingTo(state.metadata, id, 'categoryOptionCombos', property).map((one) => one.id))
    return hasData((key) => combos.has(key.categoryOptionCombo), state) ? 'CategoryOptionCombo' : null
  }

const comboInExpressions: Veto = (id, state) => {
  const combos = pointingTo(state.metadata, id, 'categoryOptionCombos', 'categoryCombo')
  for (const combo of combos) {
    const found = inExpression('option')(combo.id, state)
    if (found !== null) return found
  }
  return null
}

/** Whoever made objects stays. */
const madeObjects: Veto = (id, state) => {
  const made = (object: MetadataObject): boolean =>
    object.id !== id && isReference(object['createdBy']) && object['createdBy'].id === id
  const schema = SCHEMAS.find(({ plural }) => state.metadata.all(plural).some(made))
  return schema ? simpleName(schema.klass) : null
}

const withChildren: Veto = (id, state) => {
  const children = pointingTo(state.metadata, id, 'organisationUnits', 'parent')
  return children.length === 0 ? null : `OrganisationUnit (${children.map(nameOf).join(',')})`
}

/**
 * What DHIS2's deletion handlers look at, by type. Lists of members are no obstacle (the object is taken out of them),
 * nor are references that can be set back to the default.
 */
const VETOES: Readonly<Record<string, readonly Veto[]>> = {
  dataElements: [
    (id, state) => (state.values.periods(id).length > 0 ? state.quirks.dataHolder : null),
    inExpression('element'),
    referring('predictors', 'output', 'Predictor', true),
  ],
  indicatorTypes: [referring('indicators', 'indicatorType', 'Indicator', true)],
  optionSets: [
    referring('dataElements', 'optionSet', 'DataElement', false),
    referring('dataElements', 'commentOptionSet', 'DataElement', false),
    referring('attributes', 'optionSet', 'Attribute', false),
  ],
  categories: [referring('categoryCombos', 'categories', 'CategoryCombo', true)],
  categoryOptions: [ofOptionCombos('categoryOptions')],
  categoryCombos: [ofOptionCombos('categoryCombo'), comboInExpressions],
  categoryOptionCombos: [withData('categoryOptionCombo'), referring('predictors', 'outputCombo', 'Predictor', false)],
  organisationUnits: [withData('orgUnit'), withChildren],
  users: [madeObjects],
  userRoles: [referring('users', 'userRoles', 'User', true)],
  userGroups: [referring('dataSets', 'notificationRecipients', 'DataSet', false)],
}

/** The first who holds the object back. */
export function vetoOf(type: string, id: string, state: MockState): string | null {
  for (const veto of VETOES[type] ?? []) {
    const found = veto(id, state)
    if (found !== null) return found
  }
  return null
}
