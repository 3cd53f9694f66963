import type { Uid } from '../../../src/dhis2/uid'
import { definitionsOf } from '../../../src/metadata/catalogue'
import type { DataSet } from '../../../src/metadata/kinds/data-set'
import { buildPackage, dashboardsWithMaps, mapsToCreate } from '../../../src/metadata/package'
import type { Dhis2Version } from '../../quirks'
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
  body?: unknown
  contentType?: string
}>

/** Who entered the demo's values, where the server keeps what it is told. */
const ENTERED_BY = 'donnees-demo'

/** Everything, in order. `adminId`: the superuser, who enters the values and therefore needs a place in the tree. */
export function seedRequests(version: Dhis2Version, adminId: Uid): readonly SeedRequest[] {
  const forms = definitionsOf('dataSet')
  const generated = generatedValues()
  const values = [...referenceValues(), ...generated]
  return [
    { method: 'POST', path: '/api/metadata', body: metadata(version) },
    ...mapsToCreate(version).map((body): SeedRequest => ({ method: 'POST', path: '/api/maps', body })),
    { method: 'POST', path: '/api/metadata', body: dashboardsWithMaps(version) },
    placeOf(adminId),
    ...userWires().map((body): SeedRequest => ({ method: 'POST', path: '/api/users', body })),
    ...groupUsers().map(({ group, users }) => changed(`/api/userGroups/${group}/users`, { additions: users })),
    ...DEMO_USERS.flatMap(({ username }) => inFrench(username)),
    ...forms.map((form): SeedRequest => ({ method: 'POST', path: '/api/dataValueSets', body: valueSet(form, values) })),
    ...[...pastAssignments()].map(([id, past]) =>
      changed(`/api/dataSets/${id}/organisationUnits`, { deletions: past.map((place) => place.id) }),
    ),
    { method: 'POST', path: '/api/completeDataSetRegistrations', body: completions(forms, generated) },
    { method: 'POST', path: '/api/resourceTables/analytics' },
  ]
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
    body: ['organisationUnits', 'dataViewOrganisationUnits'].map((property) => ({
      op: 'add',
      path: `/${property}`,
      value: units,
    })),
  }
}

function inFrench(username: string): readonly SeedRequest[] {
  return ['keyUiLocale', 'keyDbLocale'].map((key) => ({
    method: 'POST',
    path: `/api/userSettings/${key}?user=${username}&value=fr`,
  }))
}

/** All values of one form in one payload: 2.43 takes no other. */
function valueSet(form: DataSet, values: readonly SeedValue[]): unknown {
  return {
    dataSet: form.id,
    dataValues: valuesOf(form, values).map(({ operand, period, orgUnit, value, comment }) => ({
      dataElement: operand.dataElement.id,
      categoryOptionCombo: operand.optionCombo.id,
      period,
      orgUnit,
      value: String(value),
      comment,
      storedBy: ENTERED_BY,
    })),
  }
}

/** Members taken into a collection, or out of it. */
function changed(
  path: string,
  { additions = [], deletions = [] }: Readonly<{ additions?: readonly Uid[]; deletions?: readonly Uid[] }>,
): SeedRequest {
  const references = (ids: readonly Uid[]) => ids.map((id) => ({ id }))
  return { method: 'POST', path, body: { additions: references(additions), deletions: references(deletions) } }
}

function completions(forms: readonly DataSet[], values: readonly SeedValue[]): unknown {
  return {
    completeDataSetRegistrations: forms.flatMap((form) => registrationsFor(form.id, valuesOf(form, values))),
  }
}

const valuesOf = (form: DataSet, values: readonly SeedValue[]): readonly SeedValue[] =>
  values.filter((one) => one.operand.dataElement.collection === form.collection)
