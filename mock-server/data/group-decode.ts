import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { isUid } from '../../src/dhis2/uid'
import { WebMessageError } from '../http'
import { isRecord } from '../metadata/shape'
import { EntryRefusal } from './entry-refusal'
import { describeInput, describeMap, flagField, textField } from './group-fields'
import { entryModel, type EntryModel } from './data-model'
import { nameUnder, uidFinder, type IdScheme, type SchemeType } from './id-schemes'
import type { ImportOptions } from './import-options'
import { textOf, type RawRow, type ValueSet } from './value-set'

/** A row with uids instead of names; null where it named none. Nothing is looked up yet but names of other schemes. */
export type EntryRow = Readonly<{
  index: number
  dataElement: string
  orgUnit: string
  categoryOptionCombo: string | null
  attributeOptionCombo: string | null
  period: string
  value: string | null
  comment: string | null
  followUp: boolean | null
  deleted: boolean | null
}>

export type EntryGroup = Readonly<{ dataSet: string | null; rows: readonly EntryRow[] }>

type Find = (text: string) => string | undefined

/**
 * Turns names into uids. The first row that cannot be read ends the whole request.
 * @throws {EntryRefusal} E8004-E8127
 */
export function decodeGroup(set: ValueSet, options: ImportOptions, state: MockState): EntryGroup {
  const { schemes } = options
  const model = entryModel(state.metadata)
  const find = (type: SchemeType, scheme: IdScheme): Find => {
    return scheme.kind === 'UID' ? (text) => text : uidFinder(type, scheme, state.metadata)
  }
  const dataSet = decodeDataSet(set.dataSet, find('dataSets', schemes.dataSet))
  const finders = {
    dataElement: find('dataElements', schemes.dataElement),
    orgUnit: find('organisationUnits', schemes.orgUnit),
    categoryOptionCombo: find('categoryOptionCombos', schemes.categoryOptionCombo),
    attributeOptionCombo: find('categoryOptionCombos', schemes.attributeOptionCombo),
  }
  const rows = set.rows.map((row, index) => decodeRow(row, index, set, dataSet, finders, model, state))
  return { dataSet, rows }
}

function decodeDataSet(name: string | undefined, find: Find): string | null {
  if (name === undefined) return null
  const uid = find(name)
  if (uid === undefined) throw new EntryRefusal('E8005', [name], `Data set not found: \`${name}\``)
  if (!isUid(uid)) throw new EntryRefusal('E8004', [uid], `Data set is not a valid UID: \`${uid}\``)
  return uid
}

type Finders = Readonly<Record<'dataElement' | 'orgUnit' | 'categoryOptionCombo' | 'attributeOptionCombo', Find>>

function decodeRow(
  row: RawRow,
  index: number,
  set: ValueSet,
  dataSet: string | null,
  finders: Finders,
  model: EntryModel,
  state: MockState,
): EntryRow {
  const period = decodePeriod(row, index, set)
  const dataElement = required(row, index, 'dataElement', undefined, finders.dataElement)
  const orgUnit = required(row, index, 'orgUnit', set.orgUnit, finders.orgUnit)
  const named = optionCombo(row, index, finders.categoryOptionCombo)
  const options = row['categoryOptions'] ?? row['categoryOptionCombo']
  const categoryOptionCombo =
    named === null && isRecord(options) ? comboOf(options, index, dataElement, dataSet, model, state) : named
  return {
    index,
    dataElement,
    orgUnit,
    categoryOptionCombo,
    attributeOptionCombo: attributeCombo(row, index, set, dataSet, finders.attributeOptionCombo, model, state),
    period,
    value: textField(row, 'value'),
    comment: textField(row, 'comment'),
    followUp: flagField(row, 'followUp'),
    deleted: flagField(row, 'deleted'),
  }
}

/** @throws {WebMessageError} 500, as DHIS2 trips over a period that is none in the rows of an import. */
function decodePeriod(row: RawRow, index: number, set: ValueSet): string {
  const text = textField(row, 'period') ?? set.period ?? null
  if (text === null || text === '') {
    const input = describeInput(row)
    throw new EntryRefusal(
      'E8100',
      [String(index), input],
      `Value #${index} period not defined in group or value: \`${input}\``,
    )
  }
  const period = parsePeriod(text)
  if (period) return period.id
  throw new WebMessageError(
    500,
    'Cannot invoke "org.hisp.dhis.datavalue.DataEntryGroup.deletion()" because "group" is null',
  )
}

const REQUIRED = {
  dataElement: ['E8102', 'E8103', 'E8104', 'data element'],
  orgUnit: ['E8105', 'E8107', 'E8106', 'org unit'],
} as const

function required(
  row: RawRow,
  index: number,
  field: keyof typeof REQUIRED,
  ofRoot: string | undefined,
  find: Find,
): string {
  const [missing, unknown, malformed, label] = REQUIRED[field]
  const name = textField(row, field) ?? ofRoot
  if (name === undefined) {
    const input = describeInput(row)
    throw new EntryRefusal(missing, [String(index), input], `Value #${index} ${label} not defined: \`${input}\``)
  }
  const uid = find(name)
  if (uid === undefined) {
    throw new EntryRefusal(unknown, [String(index), name], `Value #${index} ${label} not found: \`${name}\``)
  }
  if (isUid(uid)) return uid
  throw new EntryRefusal(malformed, [String(index), uid], `Value #${index} ${label} is not a valid UID: \`${uid}\``)
}

function optionCombo(row: RawRow, index: number, find: Find): string | null {
  if (isRecord(row['categoryOptionCombo'])) return null
  const name = textField(row, 'categoryOptionCombo')
  if (name === null || name === '') return null
  return decodeCombo(name, index, find, ['E8108', 'E8109'], 'category option combo')
}

function decodeCombo(
  name: string,
  index: number,
  find: Find,
  [unknown, malformed]: readonly [string, string],
  label: string,
): string {
  const uid = find(name)
  if (uid === undefined) {
    throw new EntryRefusal(unknown, [String(index), name], `Value #${index} ${label} not found: \`${name}\``)
  }
  if (isUid(uid)) return uid
  throw new EntryRefusal(malformed, [String(index), uid], `Value #${index} ${label} is not a valid UID: \`${uid}\``)
}

function attributeCombo(
  row: RawRow,
  index: number,
  set: ValueSet,
  dataSet: string | null,
  find: Find,
  model: EntryModel,
  state: MockState,
): string | null {
  const given = row['attributeOptionCombo']
  if (isRecord(given)) {
    const combos = dataSet === null ? undefined : model.dataSets.get(dataSet)?.attributeCombos
    return comboAmong(combos, given, index, dataSet, model, state)
  }
  const own = textField(row, 'attributeOptionCombo')
  const name = own !== null && own !== '' ? own : set.attributeOptionCombo
  return name === undefined ? null : decodeCombo(name, index, find, ['E8110', 'E8111'], 'attribute option combo')
}

function comboOf(
  options: Readonly<Record<string, unknown>>,
  index: number,
  dataElement: string,
  dataSet: string | null,
  model: EntryModel,
  state: MockState,
): string {
  const combos = dataSet === null ? undefined : model.dataSets.get(dataSet)?.combosByElement.get(dataElement)
  return comboAmong(combos, options, index, dataSet, model, state)
}

/** The option combo of these options, given as `{ category: option }`, among those that may be meant. */
function comboAmong(
  combos: ReadonlySet<string> | undefined,
  options: Readonly<Record<string, unknown>>,
  index: number,
  dataSet: string | null,
  model: EntryModel,
  state: MockState,
): string {
  const shown = describeMap(options)
  if (dataSet === null) {
    const message = `Value #${index} data set is required to decode category options: \`${shown}\``
    throw new EntryRefusal('E8101', [String(index), shown], message)
  }
  const wanted = new Set(Object.values(options).flatMap((option) => textOf(option) ?? []))
  const found = [...(combos ?? [])].find((id) => {
    const own = model.combos.get(id)?.options ?? []
    return own.length > 0 && own.every((option) => isNamedIn(wanted, option.id, state))
  })
  if (found !== undefined) return found
  throw new EntryRefusal(
    'E8108',
    [String(index), shown],
    `Value #${index} category option combo not found: \`${shown}\``,
  )
}

function isNamedIn(wanted: ReadonlySet<string>, option: string, state: MockState): boolean {
  if (wanted.has(option)) return true
  const object = state.metadata.get('categoryOptions', option)
  return object !== undefined && wanted.has(nameUnder({ kind: 'CODE' }, object) ?? '')
}
