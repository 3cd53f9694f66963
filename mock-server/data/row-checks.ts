import type { Period } from '../../src/dhis2/period'
import type { EntryCombo, EntryElement } from './data-model'
import type { RowContext } from './row-context'
import { refuseUntimely } from './row-timeliness'
import { nameOf, textOf, type RawRow, type ValueSet } from './value-set'
import { faultOf, faultText, normaliseBoolean } from './value-types'

const MAX_COMMENT_LENGTH = 50_000

/** A row with all it names found. `value` is normalised, null where the row has none. */
export type CheckedRow = Readonly<{
  element: EntryElement
  period: Period
  orgUnit: string
  optionCombo: EntryCombo | string
  attributeCombo: EntryCombo | string
  value: string | null
  comment: string | undefined
  isDeleted: boolean
}>

/** Judges a row in DHIS2's order; the first fault is noted as a conflict and null given (DataValueSetImportValidator.java). */
export function checkRow(row: RawRow, index: number, set: ValueSet, context: RowContext): CheckedRow | null {
  const { conflicts } = context
  const elementName = nameOf(row['dataElement'])
  const element = elementName === undefined ? undefined : context.element(elementName)
  if (!element) return notFound(conflicts, index, 'E7610', 'dataElement', elementName)
  const periodName = nameOf(row['period']) ?? set.period
  const period = periodName === undefined ? null : context.period(periodName)
  if (!period) return notFound(conflicts, index, 'E7611', 'period', periodName)
  const unitName = nameOf(row['orgUnit']) ?? set.orgUnit
  const orgUnit = unitName === undefined ? undefined : context.orgUnit(unitName)
  if (orgUnit === undefined) return notFound(conflicts, index, 'E7612', 'orgUnit', unitName)
  const optionCombo = findCombo(row, 'categoryOptionCombo', undefined, index, context)
  if (optionCombo === null) return null
  const attributeCombo = findCombo(row, 'attributeOptionCombo', set.attributeOptionCombo, index, context)
  if (attributeCombo === null) return null
  if (!context.isInCaptureScope(orgUnit)) return outOfScope(index, orgUnit, context)
  const value = checkValue(row, index, element, context)
  if (value === undefined) return null
  const checked: CheckedRow = {
    element,
    period,
    orgUnit,
    optionCombo: optionCombo ?? context.model.defaultCombo,
    attributeCombo: attributeCombo ?? context.model.defaultCombo,
    value,
    comment: textOf(row['comment']),
    isDeleted: row['deleted'] === true || row['deleted'] === 'true',
  }
  const given = { optionCombo: optionCombo !== undefined, attributeCombo: attributeCombo !== undefined }
  const refusal = strictFault(checked, given, context)
  if (refusal) {
    conflicts.add(index, refusal.code, refusal.property, refusal.objects, refusal.message)
    return null
  }
  return refuseUntimely(checked, index, context) ? null : checked
}

const LABELS = {
  dataElement: 'Data element not found or not accessible',
  period: 'Period not valid',
  orgUnit: 'Organisation unit not found or not accessible',
} as const

function notFound(
  conflicts: RowContext['conflicts'],
  index: number,
  code: string,
  property: keyof typeof LABELS,
  name: string | undefined,
): null {
  const key = property === 'orgUnit' ? 'organisationUnit' : property
  conflicts.add(index, code, property, { [key]: name }, `${LABELS[property]}: \`${name ?? 'null'}\``)
  return null
}

const COMBO_CODES = {
  categoryOptionCombo: ['E7613', 'E7614', 'Category option combo'],
  attributeOptionCombo: ['E7615', 'E7616', 'Attribute option combo'],
} as const

/** Undefined: none named; null: refused. */
function findCombo(
  row: RawRow,
  property: keyof typeof COMBO_CODES,
  ofRoot: string | undefined,
  index: number,
  context: RowContext,
): EntryCombo | undefined | null {
  const name = nameOf(row[property]) ?? ofRoot
  if (name === undefined) return undefined
  const [missingCode, lockedCode, label] = COMBO_CODES[property]
  const combo = property === 'categoryOptionCombo' ? context.optionCombo(name) : context.attributeCombo(name)
  if (!combo) {
    const message = `${label} not found or not accessible for writing data: \`${name}\``
    context.conflicts.add(index, missingCode, property, { categoryOptionCombo: name }, message)
    return null
  }
  const locked = context.lockedOption(combo)
  if (locked === undefined) return combo
  const objects = { categoryOptionCombo: combo.id, categoryOption: locked }
  context.conflicts.add(
    index,
    lockedCode,
    property,
    objects,
    `${label}: \`${combo.id}\` option not accessible: \`${locked}\``,
  )
  return null
}

function outOfScope(index: number, orgUnit: string, { conflicts, user }: RowContext): null {
  const id = user?.id ?? 'null'
  const message = `Organisation unit: \`${orgUnit}\` not in hierarchy of current user: \`${id}\``
  conflicts.add(index, 'E7617', 'orgUnit', { organisationUnit: orgUnit, user: id }, message)
  return null
}

/** The value as it will be kept, null for none; undefined: refused. */
function checkValue(row: RawRow, index: number, element: EntryElement, context: RowContext): string | null | undefined {
  const { conflicts } = context
  const text = textOf(row['value'])
  const comment = textOf(row['comment'])
  const isDeleted = row['deleted'] === true || row['deleted'] === 'true'
  const { id } = element
  if ((text === undefined || text === '') && (comment === undefined || comment === '') && !isDeleted) {
    const message = `Data value or comment not specified for data element: \`${id}\``
    conflicts.add(index, 'E7618', 'value', { dataElement: id }, message)
    return undefined
  }
  if (comment !== undefined && comment.length > MAX_COMMENT_LENGTH) {
    const fault = 'comment_length_greater_than_max_length'
    conflicts.add(index, 'E7620', 'comment', { value: fault }, `Invalid comment: ${fault}`)
    return undefined
  }
  if (text === undefined || text.trim() === '') return null
  const value = normaliseBoolean(text, element.valueType)
  const fault = faultOf(value, element.valueType)
  if (fault !== null) {
    const message = `Value must match value type of data element \`${id}\`: \`${faultText(fault)}\``
    conflicts.add(index, 'E7619', 'value', { dataElement: id, value: fault }, message)
    return undefined
  }
  if (!isOption(value, element)) {
    const message = `Data value is not a valid option of the data element option set: \`${id}\``
    conflicts.add(index, 'E7621', 'value', { dataElement: id }, message)
    return undefined
  }
  return value
}

/** True for elements without option set, and for the codes of one (comma-joined for MULTI_TEXT). */
export function isOption(value: string, { options, valueType }: EntryElement): boolean {
  if (options === null) return true
  if (valueType === 'MULTI_TEXT') return value.split(',').every((code) => options.has(code))
  return options.has(value)
}

export function comboId(combo: EntryCombo | string): string {
  return typeof combo === 'string' ? combo : combo.id
}

type Fault = Readonly<{
  code: string
  property: string | undefined
  objects: Readonly<Record<string, string>>
  message: string
}>

const fault = (code: string, property: string | undefined, objects: Fault['objects'], message: string): Fault => ({
  code,
  property,
  objects,
  message,
})

/** What the strict rules find; null when the row keeps them. */
function strictFault(
  row: CheckedRow,
  given: Readonly<{ optionCombo: boolean; attributeCombo: boolean }>,
  context: RowContext,
): Fault | null {
  const { strict } = context.options
  const { element, period, orgUnit } = row
  const de = element.id
  if (strict.requireCategoryOptionCombo && !given.optionCombo) {
    return fault('E7630', 'categoryOptionCombo', {}, 'Category option combo is required but is not specified')
  }
  if (strict.requireAttributeOptionCombo && !given.attributeCombo) {
    return fault('E7631', 'attributeOptionCombo', {}, 'Attribute option combo is required but is not specified')
  }
  if (strict.periods && !element.dataSets.some((set) => set.periodType === period.type)) {
    const message = `Period type of period: \`${period.id}\` not valid for data element: \`${de}\``
    return fault('E7632', undefined, { period: period.id, dataElement: de }, message)
  }
  const sets = context.sets ?? element.dataSets
  if (strict.dataElements && !sets.some((set) => set.combosByElement.has(de))) {
    const names = sets.map((set) => set.id).join(',')
    const message = `Data element: \`${de}\` is not part of dataset(s): \`${names}\``
    return fault('E7633', 'dataElement', { dataElement: de, dataSet: names }, message)
  }
  const coc = comboId(row.optionCombo)
  if (strict.categoryOptionCombos && !element.combos.has(coc)) {
    const message = `Category option combo: \`${coc}\` must be part of category combo of data element: \`${de}\``
    return fault('E7634', 'categoryOptionCombo', { categoryOptionCombo: coc, dataElement: de }, message)
  }
  const aoc = comboId(row.attributeCombo)
  if (strict.attributeOptionCombos && !element.attributeCombos.has(aoc)) {
    const message = `Attribute option combo: \`${aoc}\` must be part of category combo of data sets of data element: \`${de}\``
    return fault('E7635', 'attributeOptionCombo', { categoryOptionCombo: aoc, dataElement: de }, message)
  }
  if (strict.organisationUnits && !element.dataSets.some((set) => set.orgUnits.has(orgUnit))) {
    const message = `Data element: \`${de}\` must be assigned through data sets to organisation unit: \`${orgUnit}\``
    return fault('E7636', 'orgUnit', { organisationUnit: orgUnit, dataElement: de }, message)
  }
  return null
}
