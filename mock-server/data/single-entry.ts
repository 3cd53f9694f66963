import { captureScope, hasAuthority } from '../access/rights'
import { usernameOf } from '../access/users'
import { WebMessageError, type MockRequest } from '../http'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { entryModel } from './data-model'
import { createGroupContext } from './group-checks'
import { EntryRefusal, invalidPeriodMessage } from './entry-refusal'
import type { EntryRow } from './group-decode'
import { enterGroup } from './group-engine'
import { isOption } from './row-checks'
import { isExpired, mostOpen } from './row-timeliness'
import { findAttributeCombo, findTarget, type SingleInput, type SingleTarget } from './single-key'
import { StampBook } from './stamps'
import { isZero, faultOf, normaliseBoolean } from './value-types'
import type { DataValueKey, StoredValue } from './value-store'

const conflict = (code: string, message: string): WebMessageError =>
  new WebMessageError(409, message, { errorCode: code })

/** Stores one value as data entry does. What the input leaves out stays as it was. @throws {WebMessageError} */
export function enterValue(input: SingleInput, request: MockRequest, state: MockState): void {
  if (state.quirks.dataEntryGroups) enterByGroup(input, request.user, state)
  else enterByRow(input, request.user, state)
}

/** Up to 2.42: the checks of the data value endpoint (DataValidator.java). */
function enterByRow(input: SingleInput, user: MetadataObject | null, state: MockState): void {
  const target = findTarget(input, state)
  checkPlaceAndTime(target, user, state)
  const value = input.value === undefined ? undefined : normaliseBoolean(input.value, target.element.valueType)
  if (value !== undefined && value !== '') checkValue(value, target)
  const existing = state.values.get(target.key)
  const kept = existing && existing.deleted !== true ? existing : undefined
  const next = value ?? kept?.value ?? ''
  const isWorthless = next !== '' && target.element.dropsZero && isZero(next)
  if (isWorthless && !kept) return
  const comment = input.comment ?? kept?.comment ?? ''
  const isMarked = input.followUp === undefined ? kept?.followUp === true : input.followUp === 'true'
  const entered: StoredValue = {
    value: next,
    stamp: stampOf(existing, user, state),
    ...(comment !== '' && { comment }),
    ...(isMarked && { followUp: true as const }),
    ...(isWorthless && { deleted: true as const }),
  }
  store(target.key, existing, entered, user, state)
}

function store(
  key: DataValueKey,
  before: StoredValue | undefined,
  after: StoredValue,
  user: MetadataObject | null,
  state: MockState,
): void {
  state.values.put(key, after)
  if (before) state.changeLog.add({ key, before, after, modifiedBy: user ? usernameOf(user) : '' })
}

function stampOf(
  existing: StoredValue | undefined,
  user: MetadataObject | null,
  state: MockState,
): StoredValue['stamp'] {
  const stamps = new StampBook(state.clock.now().getTime())
  const storedBy = user ? usernameOf(user) : ''
  return existing ? stamps.changed(existing.stamp, storedBy) : stamps.created(storedBy)
}

/** @throws {WebMessageError} 409 E2020 outside the capture scope, E2022 future, E2023 expired */
function checkPlaceAndTime(
  { key, element, period }: SingleTarget,
  user: MetadataObject | null,
  state: MockState,
): void {
  if (!captureScope(user, state)(key.orgUnit)) {
    throw conflict('E2020', `Organisation unit is not in the hierarchy of the current user: \`${key.orgUnit}\``)
  }
  const today = state.clock.today()
  const latest = mostOpen(element.dataSets, today)?.period
  if (latest && period.start > latest.start) {
    const message = `Period: \`${period.id}\` is after latest open future period: \`${latest.id}\` for data element: \`${element.id}\``
    throw conflict('E2022', message)
  }
  const isLocked = element.dataSets.length > 0 && element.dataSets.every((set) => isExpired(set, period, today))
  if (isLocked && !hasAuthority(user, 'F_EDIT_EXPIRED', state)) throw conflict('E2017', 'Data set is locked')
}

function checkValue(value: string, { element }: SingleTarget): void {
  if (faultOf(value, element.valueType) !== null) {
    throw conflict('E2030', `Data value must match data element value type: \`${element.valueType}\``)
  }
  if (isOption(value, element)) return
  throw conflict('E2029', `Data value is not a valid option of the data element option set: \`${element.id}\``)
}

/** Since 2.43: a group of one row, refused with the group's own codes. An empty value deletes. */
function enterByGroup(input: SingleInput, user: MetadataObject | null, state: MockState): void {
  const row = rowOf(input, state)
  const existing = state.values.get(keyOfRow(row, state))
  const kept = existing && existing.deleted !== true ? existing : undefined
  const value = input.value ?? kept?.value ?? null
  const deleted = value === null || value === ''
  enterRow(
    { ...row, value, comment: input.comment ?? kept?.comment ?? null, deleted, followUp: followUp(input, kept) },
    input,
    user,
    state,
  )
}

function followUp(input: SingleInput, kept: StoredValue | undefined): boolean {
  return input.followUp === undefined ? kept?.followUp === true : input.followUp === 'true'
}

function enterRow(row: EntryRow, input: SingleInput, user: MetadataObject | null, state: MockState): void {
  const context = createGroupContext(user, false, state)
  const options = { atomic: true, dryRun: false, strategy: 'CREATE_AND_UPDATE' } as const
  try {
    enterGroup(input.ds ?? null, [row], options, context)
  } catch (error) {
    if (!(error instanceof EntryRefusal)) throw error
    // Faults of the value itself (E812x) are wrapped, those of its place are not.
    const isOfValue = error.code.startsWith('E812') && error.code !== 'E8128'
    const message = isOfValue ? `Failed to upsert data value: ${error.message}` : error.message
    throw conflict(isOfValue ? 'E1004' : error.code, message)
  }
}

function rowOf(input: SingleInput, state: MockState): EntryRow {
  const period = parsePeriod(input.pe ?? '')
  if (!period) throw new WebMessageError(400, invalidPeriodMessage(input.pe ?? ''))
  const hasAttribute = Boolean(input.aoc ?? input.cc ?? input.cp)
  return {
    index: 0,
    dataElement: input.de ?? '',
    orgUnit: input.ou ?? '',
    categoryOptionCombo: input.co === undefined || input.co === '' ? null : input.co,
    attributeOptionCombo: hasAttribute ? findAttributeCombo(input, state) : null,
    period: period.id,
    value: null,
    comment: null,
    followUp: null,
    deleted: null,
  }
}

function keyOfRow(row: EntryRow, state: MockState): DataValueKey {
  const { defaultCombo } = entryModel(state.metadata)
  return {
    dataElement: row.dataElement,
    period: row.period,
    orgUnit: row.orgUnit,
    categoryOptionCombo: row.categoryOptionCombo ?? defaultCombo,
    attributeOptionCombo: row.attributeOptionCombo ?? defaultCombo,
  }
}

/** Deletes softly. @throws {WebMessageError} up to 2.42 409 where there is nothing to delete */
export function deleteValue(input: SingleInput, request: MockRequest, state: MockState): void {
  const { user } = request
  if (state.quirks.dataEntryGroups) {
    const row = rowOf(input, state)
    const existing = state.values.get(keyOfRow(row, state))
    if (existing) enterRow({ ...row, value: existing.value, deleted: true }, input, user, state)
    return
  }
  const target = findTarget(input, state)
  checkPlaceAndTime(target, user, state)
  const existing = state.values.get(target.key)
  if (!existing || existing.deleted === true) {
    throw new WebMessageError(409, 'Data value cannot be deleted because it does not exist')
  }
  store(target.key, existing, { ...existing, deleted: true, stamp: stampOf(existing, user, state) }, user, state)
}
