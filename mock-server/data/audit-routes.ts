import { wireTime } from '../clock'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { isRecord, isReference } from '../metadata/shape'
import { pageOf } from '../paging'
import type { MockState } from '../state'
import { parsePeriod, type Period } from '../../src/dhis2/period'
import type { ValueChange } from './change-log'
import type { DataValueKey, StoredValue } from './value-store'

export const auditRoutes: readonly Route[] = [
  { method: 'GET', path: '/audits/dataValue', handle: getAudits, about: 'changes of data values, newest first' },
]

const AUDIT_TYPES = ['CREATE', 'UPDATE', 'DELETE'] as const
type AuditType = (typeof AUDIT_TYPES)[number]

type Audit = Readonly<{ key: DataValueKey; auditType: AuditType; value: string; modifiedBy: string; created: number }>

/** @throws {WebMessageError} 409 for a period that is none, 400 for a type that is none */
function getAudits({ query }: MockRequest, state: MockState): MockResponse {
  const wanted = readWanted(query, state)
  const found = auditsOf(wanted, state)
    .filter(isWanted(wanted))
    .sort((a, b) => b.created - a.created)
  const { rows, pager } = pageOf(found, query)
  return { status: 200, body: { ...(pager && { pager }), dataValueAudits: rows.map(shown) } }
}

/** What is asked for; an empty list asks for all. */
type Wanted = Readonly<{
  elements: readonly string[]
  periods: readonly string[]
  units: readonly string[]
  types: readonly string[]
  combos: readonly string[]
  attributes: readonly string[]
}>

function readWanted(query: URLSearchParams, state: MockState): Wanted {
  const list = (name: string): readonly string[] => query.getAll(name).flatMap((text) => text.split(','))
  const ofSets = list('ds').flatMap((id) => elementsOf(id, state))
  return {
    elements: [...list('de'), ...ofSets],
    periods: list('pe').map(readPeriod),
    units: list('ou'),
    types: list('auditType').map(readType),
    combos: query.getAll('co').slice(0, 1),
    attributes: query.getAll('cc').slice(0, 1),
  }
}

const among = (wanted: readonly string[], text: string): boolean => wanted.length === 0 || wanted.includes(text)

const isWanted =
  (wanted: Wanted) =>
  ({ key, auditType }: Audit): boolean =>
    among(wanted.elements, key.dataElement) &&
    among(wanted.periods, key.period) &&
    among(wanted.units, key.orgUnit) &&
    among(wanted.types, auditType) &&
    among(wanted.combos, key.categoryOptionCombo) &&
    among(wanted.attributes, key.attributeOptionCombo)

function elementsOf(dataSet: string, state: MockState): readonly string[] {
  const members = state.metadata.get('dataSets', dataSet)?.['dataSetElements']
  const list = Array.isArray(members) ? members.filter(isRecord) : []
  return list.map((member) => member['dataElement']).flatMap((one) => (isReference(one) ? [one.id] : []))
}

function readPeriod(text: string): string {
  const period = parsePeriod(text)
  if (!period) throw new WebMessageError(409, `Illegal period identifier: ${text}`)
  return period.id
}

function readType(text: string): AuditType {
  const type = AUDIT_TYPES.find((one) => one === text)
  if (type) return type
  const message = `Value '${text}' is not valid for parameter auditType. Valid values are: [CREATE, UPDATE, DELETE, READ, SEARCH]`
  throw new WebMessageError(400, message)
}

/**
 * Up to 2.42 the server notes what a value was before each change; since 2.43 a trigger of the database notes what it
 * is after it, creation included (V2_43_17 of dhis2-core's migrations; the creation recorded).
 */
function auditsOf(wanted: Wanted, state: MockState): Audit[] {
  const changes = state.changeLog.all()
  if (!state.quirks.auditsCreation) return changes.flatMap(beforeChange)
  return [...creations(wanted, state), ...changes.map(afterChange)]
}

/** A row says when it was made; what it was then, its first change. */
function creations(wanted: Wanted, { values, changeLog }: MockState): Audit[] {
  const first = new Map<string, ValueChange>()
  for (const change of changeLog.all()) if (!first.has(textOf(change.key))) first.set(textOf(change.key), change)
  const audits: Audit[] = []
  for (const dataElement of values.dataElements().filter((id) => among(wanted.elements, id))) {
    for (const period of values.periods(dataElement).filter((id) => among(wanted.periods, id))) {
      for (const [slot, row] of values.bucket(dataElement, period) ?? []) {
        const key = { dataElement, period, ...values.unpack(slot) }
        audits.push(creation(key, first.get(textOf(key))?.before ?? row))
      }
    }
  }
  return audits
}

const textOf = (key: DataValueKey): string =>
  [key.dataElement, key.period, key.orgUnit, key.categoryOptionCombo, key.attributeOptionCombo].join(' ')

/** A deleted row that is entered again leaves no trace. */
function beforeChange({ key, before, after, modifiedBy }: ValueChange): readonly Audit[] {
  if (before.deleted === true) return []
  const auditType = after.deleted === true ? 'DELETE' : 'UPDATE'
  return [{ key, auditType, value: before.value, modifiedBy, created: after.stamp.lastUpdated }]
}

function afterChange({ key, before, after }: ValueChange): Audit {
  const auditType = after.deleted === true && before.deleted !== true ? 'DELETE' : 'UPDATE'
  const { storedBy, lastUpdated } = after.stamp
  return { key, auditType, value: after.value, modifiedBy: storedBy, created: lastUpdated }
}

function creation(key: DataValueKey, { value, stamp }: StoredValue): Audit {
  return { key, auditType: 'CREATE', value, modifiedBy: stamp.storedBy, created: stamp.created }
}

function shown({ key, auditType, value, modifiedBy, created }: Audit): Record<string, unknown> {
  const period = parsePeriod(key.period)
  return {
    dataElement: { id: key.dataElement },
    period: period ? shownPeriod(period) : { name: key.period },
    organisationUnit: { id: key.orgUnit },
    categoryOptionCombo: { id: key.categoryOptionCombo },
    attributeOptionCombo: { id: key.attributeOptionCombo },
    value,
    modifiedBy,
    created: wireTime(new Date(created)),
    auditType,
  }
}

function shownPeriod({ type, start, end }: Period): Record<string, string> {
  return { periodType: type, startDate: `${start}T00:00:00.000`, endDate: `${end}T00:00:00.000` }
}
