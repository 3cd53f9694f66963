import { captureScope, hasAuthority } from '../access/rights'
import { usernameOf } from '../access/users'
import { referencedIds } from '../access/references'
import { wireTime } from '../clock'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { parseJsonObject } from '../json-body'
import { isReference } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { parsePeriod, type Period } from '../../src/dhis2/period'
import { entryModel, type EntrySet } from './data-model'
import { inputState, isExpired } from './row-timeliness'
import { findAttributeCombo, fromJson, type SingleInput } from './single-key'
import type { RegistrationKey } from './registration-store'

/** What the data entry app asks: the values of one form, and that it is complete. */
export const dataEntryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/dataEntry/dataValues',
    handle: getFormValues,
    about: 'values, completion and lock of a form',
  },
  {
    method: 'POST',
    path: '/dataEntry/dataSetCompletion',
    handle: postCompletion,
    about: 'completes or reopens a form',
  },
]

type Form = Readonly<{ set: EntrySet; period: Period; unit: MetadataObject; key: RegistrationKey }>

/** @throws {WebMessageError} 409 for what the form does not name rightly */
function findForm(input: SingleInput, state: MockState): Form {
  const fail = (code: string, message: string): never => {
    throw new WebMessageError(409, message, { errorCode: code })
  }
  const set =
    entryModel(state.metadata).dataSets.get(input.ds ?? '') ??
    fail('E1105', `Data set not found or not accessible: \`${input.ds ?? 'null'}\``)
  const period = parsePeriod(input.pe ?? '') ?? fail('E1101', `Period is invalid: \`${input.pe ?? 'null'}\``)
  const unit =
    state.metadata.get('organisationUnits', input.ou ?? '') ??
    fail('E1102', `Organisation unit not found or not accessible: \`${input.ou ?? 'null'}\``)
  const attributeOptionCombo = findAttributeCombo(input, state)
  return { set, period, unit, key: { dataSet: set.id, period: period.id, orgUnit: unit.id, attributeOptionCombo } }
}

function getFormValues({ query, user }: MockRequest, state: MockState): MockResponse {
  const form = findForm(Object.fromEntries(query), state)
  const registration = state.registrations.get(form.key)
  const completeStatus = registration?.completed
    ? { complete: true, created: wireTime(new Date(registration.date)), createdBy: registration.storedBy }
    : { complete: false }
  return {
    status: 200,
    body: {
      dataValues: formValues(form, state),
      minMaxValues: [],
      lockStatus: lockStatus(form, user, state),
      completeStatus,
    },
  }
}

function formValues({ set, key }: Form, state: MockState): readonly Record<string, unknown>[] {
  const combo = state.metadata.get('categoryOptionCombos', key.attributeOptionCombo)
  const owner = combo?.['categoryCombo']
  const attribute = {
    combo: isReference(owner) ? owner.id : undefined,
    options: combo ? referencedIds(combo, 'categoryOptions') : [],
  }
  return [...set.combosByElement.keys()].flatMap((dataElement) => {
    const bucket = state.values.bucket(dataElement, key.period) ?? new Map<number, never>()
    return [...bucket].flatMap(([slot, row]) => {
      const place = state.values.unpack(slot)
      const isHere = place.orgUnit === key.orgUnit && place.attributeOptionCombo === key.attributeOptionCombo
      if (!isHere || row.deleted === true) return []
      return [
        {
          dataElement,
          period: key.period,
          orgUnit: key.orgUnit,
          categoryOptionCombo: place.categoryOptionCombo,
          attribute,
          value: row.value,
          ...(row.comment !== undefined && { comment: row.comment }),
          followUp: row.followUp === true,
          storedBy: row.stamp.storedBy,
          created: wireTime(new Date(row.stamp.created)),
          lastUpdated: wireTime(new Date(row.stamp.lastUpdated)),
        },
      ]
    })
  })
}

function lockStatus({ set, period }: Form, user: MetadataObject | null, state: MockState): 'OPEN' | 'LOCKED' {
  const today = state.clock.today()
  const isOver = isExpired(set, period, today) && !hasAuthority(user, 'F_EDIT_EXPIRED', state)
  return isOver || inputState(set, period.id, today) !== 'open' ? 'LOCKED' : 'OPEN'
}

function postCompletion(request: MockRequest, state: MockState): MockResponse {
  const json = parseJsonObject(request.body)
  const form = findForm(fromJson({ ...json, ds: json['dataSet'] }), state)
  const { user } = request
  if (!captureScope(user, state)(form.unit.id)) {
    const message = `Organisation unit is not in the hierarchy of the current user: \`${form.unit.id}\``
    throw new WebMessageError(409, message, { errorCode: 'E2020' })
  }
  const now = state.clock.now().getTime()
  const storedBy = user ? usernameOf(user) : ''
  const completed = json['completed'] === true
  state.registrations.put({ ...form.key, date: now, storedBy, completed, lastUpdated: now })
  return { status: 200 }
}
