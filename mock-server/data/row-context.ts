import { canWriteData, captureScope, hasAuthority } from '../access/rights'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { parsePeriod, type Period } from '../../src/dhis2/period'
import { entryModel, type EntryCombo, type EntryElement, type EntryModel, type EntrySet } from './data-model'
import { uidFinder } from './id-schemes'
import type { ImportOptions } from './import-options'
import { ConflictList } from './import-summary'
import type { ValueSet } from './value-set'

/** What the rows of one import up to 2.42 are judged by. Found once, then looked up. */
export type RowContext = Readonly<{
  state: MockState
  user: MetadataObject | null
  options: ImportOptions
  model: EntryModel
  conflicts: ConflictList
  today: string
  /** Of the root; undefined when the root names none. */
  set: EntrySet | undefined
  /** The same as a list; null when the root names none: then rows are judged by all sets of their element. */
  sets: readonly EntrySet[] | null
  mayEditExpired: boolean
  element: (text: string) => EntryElement | undefined
  period: (text: string) => Period | null
  orgUnit: (text: string) => string | undefined
  optionCombo: (text: string) => EntryCombo | undefined
  attributeCombo: (text: string) => EntryCombo | undefined
  isInCaptureScope: (orgUnit: string) => boolean
  /** The first option of the combo the user may not write data to. */
  lockedOption: (combo: EntryCombo) => string | undefined
}>

export function createRowContext(
  valueSet: ValueSet,
  options: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): RowContext {
  const model = entryModel(state.metadata)
  const { schemes } = options
  const find = (type: Parameters<typeof uidFinder>[0], scheme: Parameters<typeof uidFinder>[1]) =>
    uidFinder(type, scheme, state.metadata)
  const elementUid = find('dataElements', schemes.dataElement)
  const comboUid = find('categoryOptionCombos', schemes.categoryOptionCombo)
  const attributeUid = find('categoryOptionCombos', schemes.attributeOptionCombo)
  const setUid = find('dataSets', schemes.dataSet)
  const set = valueSet.dataSet === undefined ? undefined : model.dataSets.get(setUid(valueSet.dataSet) ?? '')
  return {
    state,
    user,
    options,
    model,
    conflicts: new ConflictList(),
    today: state.clock.today(),
    set,
    sets: set ? [set] : null,
    mayEditExpired: hasAuthority(user, 'F_EDIT_EXPIRED', state),
    element: remember((text) => model.elements.get(elementUid(text) ?? '')),
    period: remember(parsePeriod),
    orgUnit: remember(find('organisationUnits', schemes.orgUnit)),
    optionCombo: remember((text) => model.combos.get(comboUid(text) ?? '')),
    attributeCombo: remember((text) => model.combos.get(attributeUid(text) ?? '')),
    isInCaptureScope: remember(captureScope(user, state)),
    lockedOption: remember((combo: EntryCombo) => {
      return combo.options.find((option) => !canWriteData(user, option, state))?.id
    }),
  }
}

/** A function that is asked the same few things with every row. */
export function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined || known.has(key)) return value as V
    const found = find(key)
    known.set(key, found)
    return found
  }
}
