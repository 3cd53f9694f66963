import type { Uid } from '../../../src/dhis2/uid'
import { DATA_STORE_NAMESPACE, DEMONSTRATION_KEY } from '../../../src/dhis2/wire-data-store'
import { definitionsOf } from '../../../src/metadata/catalogue'
import type { DataSet } from '../../../src/metadata/kinds/data-set'
import { buildPackage, dashboardsWithMaps, mapsToCreate } from '../../../src/metadata/package'
import type { Dhis2Version } from '../../quirks'
import { FIRST_YEAR } from './generated/units'
import { generatedValues } from './generated/values'
import { assignments, groupMembers, levelWires, orgUnitWires, pastAssignments } from './org-units'
import { country, type Place } from './places'
import { referenceValues } from './reference-values'
import { registrationsFor } from './registrations'
import { DEMO_USERS, groupUsers, userWires } from './users'
import type { SeedValue } from './values'

/** What an administrator would send to set the demo up. */
export type SeedRequest = Readonly<{
  method: 'POST' | 'PATCH'
  path: string
  /** JSON */
  body?: string
  contentType?: string
}>

/** Who entered the demo's values, where the server keeps what it is told. */
const ENTERED_BY = 'donnees-demo'

/**
 * Everything, in order, made when asked for: together the values are 10 MB. `adminId`: the superuser, who enters the values and
 * therefore needs a place in the tree.
 */
export function* seedRequests(version: Dhis2Version, adminId: Uid): Generator<SeedRequest> {
  yield post('/api/metadata', metadata(version))
  for (const map of mapsToCreate(version)) yield post('/api/maps', map)
  yield post('/api/metadata', dashboardsWithMaps(version))
  yield placeOf(adminId)
  for (const user of userWires()) yield post('/api/users', user)
  for (const { group, users } of groupUsers()) yield changed(`/api/userGroups/${group}/users`, { additions: users })
  for (const { username } of DEMO_USERS) yield* inFrench(username)
  const forms = definitionsOf('dataSet')
  const generated = generatedValues()
  const values = byCollection([...referenceValues(), ...generated])
  for (const form of forms) {
    yield { method: 'POST', path: '/api/dataValueSets', body: valueSetText(form, values.get(form.collection) ?? []) }
  }
  for (const [id, past] of pastAssignments()) {
    yield changed(`/api/dataSets/${id}/organisationUnits`, { deletions: past.map((place) => place.id) })
  }
  yield post('/api/completeDataSetRegistrations', completions(forms, generated))
  yield demonstration()
  yield post('/api/resourceTables/analytics')
}

function post(path: string, body?: unknown): SeedRequest {
  return { method: 'POST', path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
}

/** The package with what it leaves to the server: the tree, members of groups, who reports what. */
function metadata(version: Dhis2Version): unknown {
  const given = buildPackage(version)
  const members = groupMembers()
  const current = assignments()
  const past = pastAssignments()
  return {
    ...given,
    organisationUnitLevels: levelWires(),
    organisationUnits: orgUnitWires(),
    organisationUnitGroups: withUnits(given['organisationUnitGroups'], (id) => members.get(id) ?? []),
    dataSets: withUnits(given['dataSets'], (id) => [...(current.get(id) ?? []), ...(past.get(id) ?? [])]),
  }
}

type Collection = ReturnType<typeof buildPackage>[string] | undefined

function withUnits(collection: Collection, placesOf: (id: Uid) => readonly Place[]): readonly unknown[] {
  if (!Array.isArray(collection)) return []
  return (collection as readonly Readonly<{ id: Uid }>[]).map((object) => ({
    ...object,
    organisationUnits: placesOf(object.id).map(({ id }) => ({ id })),
  }))
}

function placeOf(userId: Uid): SeedRequest {
  const units = [{ id: country.id }]
  return {
    method: 'PATCH',
    path: `/api/users/${userId}`,
    contentType: 'application/json-patch+json',
    body: JSON.stringify(
      ['organisationUnits', 'dataViewOrganisationUnits'].map((property) => ({
        op: 'add',
        path: `/${property}`,
        value: units,
      })),
    ),
  }
}

function inFrench(username: string): readonly SeedRequest[] {
  return ['keyUiLocale', 'keyDbLocale'].map((key) => post(`/api/userSettings/${key}?user=${username}&value=fr`))
}

/** All values of one form in one payload: 2.43 takes no other. Written as text at once, since most of a start goes by here. */
function valueSetText(form: DataSet, values: readonly SeedValue[]): string {
  const comments = new Map<string, string>()
  let rows = ''
  for (const { operand, period, orgUnit, value, comment } of values) {
    const quoted = comments.get(comment) ?? JSON.stringify(comment)
    comments.set(comment, quoted)
    const cell = `"dataElement":"${operand.dataElement.id}","categoryOptionCombo":"${operand.optionCombo.id}","period":"${period}","orgUnit":"${orgUnit}"`
    rows += `${rows === '' ? '' : ','}{${cell},"value":"${value}","comment":${quoted},"storedBy":"${ENTERED_BY}"}`
  }
  return `{"dataSet":"${form.id}","dataValues":[${rows}]}`
}

/** Tells the app from which day on the figures are made up. */
function demonstration(): SeedRequest {
  return post(`/api/dataStore/${DATA_STORE_NAMESPACE}/${DEMONSTRATION_KEY}`, { generatedFrom: `${FIRST_YEAR}-01-01` })
}

/** Members taken into a collection, or out of it. */
function changed(
  path: string,
  { additions = [], deletions = [] }: Readonly<{ additions?: readonly Uid[]; deletions?: readonly Uid[] }>,
): SeedRequest {
  const references = (ids: readonly Uid[]) => ids.map((id) => ({ id }))
  return post(path, { additions: references(additions), deletions: references(deletions) })
}

function completions(forms: readonly DataSet[], values: readonly SeedValue[]): unknown {
  const reported = byCollection(values)
  return {
    completeDataSetRegistrations: forms.flatMap((form) =>
      registrationsFor(form.id, reported.get(form.collection) ?? []),
    ),
  }
}

/** Values of each form, in their order. */
function byCollection(values: readonly SeedValue[]): ReadonlyMap<DataSet['collection'], readonly SeedValue[]> {
  const groups = new Map<DataSet['collection'], SeedValue[]>()
  for (const value of values) {
    const { collection } = value.operand.dataElement
    const group = groups.get(collection)
    if (group) group.push(value)
    else groups.set(collection, [value])
  }
  return groups
}
