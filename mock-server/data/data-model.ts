import { isReference, isRecord } from '../metadata/shape'
import { derived, type MetadataObject, type MetadataStore } from '../metadata/store'
import { isPeriodType } from '../../src/dhis2/period'
import type { PeriodTypeName } from '../../src/dhis2/period-rules'
import { referencedIds } from '../access/references'

/** A data set as data entry sees it. */
export type DataSetModel = Readonly<{
  id: string
  object: MetadataObject
  periodType: PeriodTypeName
  dataElements: ReadonlySet<string>
  /** Category combos of elements that the set overrides. */
  combos: ReadonlyMap<string, string>
  orgUnits: ReadonlySet<string>
  categoryCombo: string
  openFuturePeriods: number
  expiryDays: number
}>

export type DataElementModel = Readonly<{
  id: string
  valueType: string
  aggregationType: string
  zeroIsSignificant: boolean
  categoryCombo: string
  /** Codes its option set allows; null without one. */
  optionCodes: ReadonlySet<string> | null
  dataSets: readonly DataSetModel[]
}>

export const DEFAULT_COMBO = 'bjDvmb4bfuf'
export const DEFAULT_OPTION_COMBO = 'HllvX50cXC0'

const text = (object: MetadataObject, property: string, fallback: string): string =>
  typeof object[property] === 'string' ? object[property] : fallback
const number = (object: MetadataObject, property: string): number =>
  typeof object[property] === 'number' ? object[property] : 0
const reference = (object: MetadataObject, property: string, fallback: string): string =>
  isReference(object[property]) ? object[property].id : fallback

/** Data sets by id; rebuilt after one was written. */
export const dataSetModels = derived(['dataSets'], (store) => {
  return new Map(store.all('dataSets').map((object) => [object.id, dataSetModel(object)] as const))
})

function dataSetModel(object: MetadataObject): DataSetModel {
  const list = Array.isArray(object['dataSetElements']) ? object['dataSetElements'] : []
  const elements = list.filter(isRecord).flatMap((entry) => {
    const element = entry['dataElement']
    return isReference(element) ? [{ id: element.id, combo: entry['categoryCombo'] }] : []
  })
  const periodType = object['periodType']
  return {
    id: object.id,
    object,
    periodType: isPeriodType(periodType) ? periodType : 'Monthly',
    dataElements: new Set(elements.map(({ id }) => id)),
    combos: new Map(elements.flatMap(({ id, combo }) => (isReference(combo) ? [[id, combo.id] as const] : []))),
    orgUnits: new Set(referencedIds(object, 'organisationUnits')),
    categoryCombo: reference(object, 'categoryCombo', DEFAULT_COMBO),
    openFuturePeriods: number(object, 'openFuturePeriods'),
    expiryDays: number(object, 'expiryDays'),
  }
}

/** Data elements by id, with the sets they are collected by. */
export const dataElementModels = derived(['dataElements', 'dataSets', 'optionSets', 'options'], (store) => {
  const sets = setsByElement(store)
  return new Map(
    store
      .all('dataElements')
      .map((object) => [object.id, dataElementModel(object, sets.get(object.id) ?? [], store)] as const),
  )
})

function setsByElement(store: MetadataStore): ReadonlyMap<string, readonly DataSetModel[]> {
  const sets = new Map<string, DataSetModel[]>()
  for (const model of dataSetModels(store).values()) {
    for (const element of model.dataElements) sets.set(element, [...(sets.get(element) ?? []), model])
  }
  return sets
}

function dataElementModel(
  object: MetadataObject,
  dataSets: readonly DataSetModel[],
  store: MetadataStore,
): DataElementModel {
  const optionSet = object['optionSet']
  return {
    id: object.id,
    valueType: text(object, 'valueType', 'TEXT'),
    aggregationType: text(object, 'aggregationType', 'NONE'),
    zeroIsSignificant: object['zeroIsSignificant'] === true,
    categoryCombo: reference(object, 'categoryCombo', DEFAULT_COMBO),
    optionCodes: isReference(optionSet) ? codesOf(optionSet.id, store) : null,
    dataSets,
  }
}

function codesOf(optionSet: string, store: MetadataStore): ReadonlySet<string> {
  const options = store
    .all('options')
    .filter((option) => isReference(option['optionSet']) && option['optionSet'].id === optionSet)
  return new Set(options.map((option) => text(option, 'code', '')))
}

/** Option combos: the combo each belongs to. */
export const comboOfOptionCombo = derived(['categoryOptionCombos'], (store) => {
  return new Map(
    store.all('categoryOptionCombos').map((object) => [object.id, reference(object, 'categoryCombo', '')] as const),
  )
})
