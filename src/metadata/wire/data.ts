import { expressionText } from '../expressions'
import type { Category, CategoryCombo, CategoryOption } from '../kinds/category'
import type { Constant } from '../kinds/constant'
import { isSplit, type DataElement } from '../kinds/data-element'
import { elementsOf, type DataSet } from '../kinds/data-set'
import type { Indicator, IndicatorType } from '../kinds/indicator'
import type { OrgUnitGroup } from '../kinds/org-unit-group'
import type { UserGroup } from '../kinds/user-group'
import { reference, textProperties, type WireObject } from './objects'
import { sharedForm, sharedMetadata, sharedOption } from './sharing'
import type { Dhis2Version } from './versions'

export function categoryOptionWire(given: CategoryOption, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, formName, description } = given
  return { id, code, ...textProperties({ name, shortName, formName, description }), sharing: sharedOption(version) }
}

export function categoryWire(given: Category, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, description, options } = given
  return {
    id,
    code,
    ...textProperties({ name, shortName, description }),
    dataDimensionType: 'DISAGGREGATION',
    dataDimension: true,
    categoryOptions: options.map(reference),
    sharing: sharedMetadata(version),
  }
}

export function categoryComboWire(given: CategoryCombo, version: Dhis2Version): WireObject {
  const { id, code, name } = given
  const categories: readonly Category[] = given.categories
  return {
    id,
    code,
    ...textProperties({ name }),
    dataDimensionType: 'DISAGGREGATION',
    skipTotal: false,
    categories: categories.map(reference),
    sharing: sharedMetadata(version),
  }
}

/** The complete set with our own uids: the server would make the same combinations under random ones. */
export function optionComboWires(given: CategoryCombo): readonly WireObject[] {
  return given.optionCombos.map(({ id, code, name, options }) => ({
    id,
    code,
    ...textProperties({ name }),
    categoryCombo: reference(given),
    categoryOptions: options.map(reference),
  }))
}

/** Left out for values that are not split: the server fills in its own default combo, whatever its uid there. */
export function dataElementWire(given: DataElement, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, formName, description, valueType, aggregationType, categoryCombo } = given
  return {
    id,
    code,
    ...textProperties({ name, shortName, formName, description }),
    domainType: 'AGGREGATE',
    valueType,
    aggregationType,
    zeroIsSignificant: true,
    ...(isSplit(given) ? { categoryCombo: reference(categoryCombo) } : {}),
    sharing: sharedMetadata(version),
  }
}

export function indicatorTypeWire({ id, code, name, factor, isNumber }: IndicatorType): WireObject {
  return { id, code, ...textProperties({ name }), factor, number: isNumber }
}

export function indicatorWire(given: Indicator, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, description, type, decimals, numerator, denominator, legend } = given
  return {
    id,
    code,
    ...textProperties({
      name,
      shortName,
      description,
      numeratorDescription: numerator.words,
      denominatorDescription: denominator.words,
    }),
    indicatorType: reference(type),
    annualized: false,
    decimals,
    numerator: expressionText(numerator.of),
    denominator: expressionText(denominator.of),
    legendSets: legend ? [reference(legend)] : [],
    sharing: sharedMetadata(version),
  }
}

export function constantWire(given: Constant, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, description, value } = given
  return { id, code, ...textProperties({ name, shortName, description }), value, sharing: sharedMetadata(version) }
}

export function orgUnitGroupWire(given: OrgUnitGroup, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, description } = given
  return { id, code, ...textProperties({ name, shortName, description }), sharing: sharedMetadata(version) }
}

export function userGroupWire({ id, code, name }: UserGroup, version: Dhis2Version): WireObject {
  return { id, code, ...textProperties({ name }), sharing: sharedMetadata(version) }
}

export function dataSetWire(given: DataSet, version: Dhis2Version): WireObject {
  const { id, code, name, shortName, formName, description, collection } = given
  return {
    id,
    code,
    ...textProperties({ name, shortName, formName, description }),
    periodType: collection.frequency,
    expiryDays: given.expiryDays,
    timelyDays: given.timelyDays,
    openFuturePeriods: given.openFuturePeriods,
    dataSetElements: elementsOf(given).map((element) => ({
      dataSet: reference(given),
      dataElement: reference(element),
    })),
    compulsoryDataElementOperands: given.compulsory.map(({ dataElement, optionCombo }) => ({
      dataElement: reference(dataElement),
      categoryOptionCombo: reference(optionCombo),
    })),
    compulsoryFieldsCompleteOnly: true,
    sharing: sharedForm(given.enteredBy, version),
  }
}

export function sectionWires(given: DataSet): readonly WireObject[] {
  return given.sections.map(({ id, code, name, description, dataElements }, position) => ({
    id,
    code,
    ...textProperties({ name, description }),
    dataSet: reference(given),
    sortOrder: position + 1,
    dataElements: dataElements.map(reference),
    showRowTotals: false,
    showColumnTotals: false,
  }))
}
