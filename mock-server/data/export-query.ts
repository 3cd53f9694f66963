import { canReadData, isSuperuser, orgUnitsOf } from '../access/rights'
import { referencedIds } from '../access/references'
import { WebMessageError, type MockRequest } from '../http'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { entryModel } from './data-model'
import { invalidPeriodMessage } from './entry-refusal'
import { EXPORT_ORDERS, type ExportOrder } from './export-order'
import { parseIdScheme, uidFinder, UID_SCHEME, type IdScheme, type SchemeType } from './id-schemes'

/** Which values are asked for, as uids, and what the request was unique in. */
export type ExportQuery = Readonly<{
  dataSets: readonly string[]
  elements: ReadonlySet<string>
  periods: readonly string[]
  startDate?: string
  endDate?: string
  orgUnits: readonly string[]
  /** Units of `orgUnits` and, with `children`, all below. */
  includes: (orgUnit: string) => boolean
  children: boolean
  hasGroups: boolean
  hasOwnElements: boolean
  attributeCombos: ReadonlySet<string>
  optionCombos: ReadonlySet<string>
  /** Epoch milliseconds; rows changed before are left out. */
  changedSince?: number
  includeDeleted: boolean
  limit?: number
  offset: number
  /** What 2.43 brought: a single level, an order, rows that do not name default combos, combos as their options. */
  level?: number
  orders: readonly ExportOrder[]
  leavesOut: Readonly<{ defaultCoc: boolean; defaultAoc: boolean }>
  unfoldsCombos: boolean
}>

const refuse = (code: string, message: string): never => {
  throw new WebMessageError(409, message, { errorCode: code })
}

/**
 * Reads and judges the request.
 * @throws {WebMessageError} 409 E2001-E2009; since 2.43 400 for a period that is none
 */
export function readExportQuery(request: MockRequest, state: MockState): ExportQuery {
  const { query } = request
  const isLenient = !state.quirks.dataEntryGroups
  const find = (name: string, type: SchemeType, word: string): readonly string[] => {
    const scheme = inputScheme(query, word)
    const uid = uidFinder(type, scheme, state.metadata)
    return query.getAll(name).flatMap((text) => uid(text) ?? (isLenient || scheme.kind !== 'UID' ? [] : [text]))
  }
  const ofGroups = (name: string, type: string): readonly string[] => {
    const known = query.getAll(name).flatMap((id) => state.metadata.get(type, id) ?? [])
    return isLenient ? known.map((group) => group.id) : query.getAll(name)
  }
  const dataSets = find('dataSet', 'dataSets', 'DataSet')
  const ownElements = find('dataElement', 'dataElements', 'DataElement')
  const elementGroups = ofGroups('dataElementGroup', 'dataElementGroups')
  if (dataSets.length + ownElements.length + elementGroups.length === 0) {
    refuse('E2001', 'At least one data element, data set or data element group must be specified')
  }
  const time = readTime(query, state)
  const ownUnits = find('orgUnit', 'organisationUnits', 'OrgUnit')
  const unitGroups = ofGroups('orgUnitGroup', 'organisationUnitGroups')
  const children = query.get('children') === 'true'
  checkUnits(ownUnits, unitGroups, children)
  const limit = readLimit(query)
  const orgUnits = [...ownUnits, ...membersOf(unitGroups, 'organisationUnitGroups', 'organisationUnits', state)]
  return {
    dataSets,
    elements: new Set([
      ...elementsOf(dataSets, state),
      ...ownElements,
      ...membersOf(elementGroups, 'dataElementGroups', 'dataElements', state),
    ]),
    ...time,
    orgUnits,
    includes: unitFilter(orgUnits, children, state),
    children,
    hasGroups: unitGroups.length > 0,
    hasOwnElements: ownElements.length + elementGroups.length > 0,
    attributeCombos: new Set(find('attributeOptionCombo', 'categoryOptionCombos', 'AttributeOptionCombo')),
    optionCombos: new Set(isLenient ? [] : find('categoryOptionCombo', 'categoryOptionCombos', 'CategoryOptionCombo')),
    includeDeleted: query.get('includeDeleted') === 'true',
    ...(limit !== undefined && { limit }),
    offset: isLenient ? 0 : Math.max(0, Number(query.get('offset') ?? 0) || 0),
    ...readShape(isLenient ? new URLSearchParams() : query),
  }
}

function inputScheme(query: URLSearchParams, word: string): IdScheme {
  const read = (name: string): IdScheme | undefined => parseIdScheme(query.get(name), name)
  return read(`input${word}IdScheme`) ?? read('inputIdScheme') ?? UID_SCHEME
}

type Time = Pick<ExportQuery, 'periods' | 'startDate' | 'endDate' | 'changedSince'>

function readTime(query: URLSearchParams, state: MockState): Time {
  const isLenient = !state.quirks.dataEntryGroups
  const periods = query.getAll('period').flatMap((text) => {
    const period = parsePeriod(text)
    if (period) return [period.id]
    if (isLenient) return []
    throw new WebMessageError(400, invalidPeriodMessage(text))
  })
  const startDate = isoDay(query, 'startDate')
  const endDate = isoDay(query, 'endDate')
  const changedSince = readChangedSince(query, state.clock.now().getTime())
  const hasDates = startDate !== undefined && endDate !== undefined
  // Since 2.43 a time of change alone is not enough, whatever the message says.
  const hasChange = changedSince !== undefined && isLenient
  if (periods.length === 0 && !hasDates && !hasChange) {
    refuse('E2002', 'At least one period, start/end dates, last updated or last updated duration must be specified')
  }
  if (periods.length > 0 && hasDates && !isLenient) {
    refuse('E2003', 'Both periods and start/end date cannot be specified')
  }
  if (hasDates && startDate > endDate) refuse('E2004', 'Start date must be before end date')
  return {
    periods,
    ...(hasDates && periods.length === 0 && { startDate, endDate }),
    ...(changedSince !== undefined && { changedSince }),
  }
}

function isoDay(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(Date.parse(text.slice(0, 10)))) {
    throw new WebMessageError(400, `Value '${text}' is not valid for parameter ${name}. Invalid date format '${text}'`)
  }
  return text.slice(0, 10)
}

const UNITS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 }

/** `lastUpdated` is a date, `lastUpdatedDuration` like `10d`, `4h`, `30m`. */
function readChangedSince(query: URLSearchParams, now: number): number | undefined {
  const since = Date.parse(query.get('lastUpdated') ?? '')
  if (!Number.isNaN(since)) return since
  const text = query.get('lastUpdatedDuration')
  if (text === null) return undefined
  const [, count = '', unit = ''] = /^(\d+)([dhms])$/.exec(text) ?? []
  const length = UNITS[unit]
  if (length === undefined) return refuse('E2005', `Duration is not valid: \`${text}\``)
  return now - Number(count) * length
}

function checkUnits(units: readonly string[], groups: readonly string[], children: boolean): void {
  if (units.length + groups.length === 0) {
    refuse('E2006', 'At least one organisation unit or organisation unit group must be specified')
  }
  if (children && groups.length > 0) {
    refuse('E2007', 'Organisation unit children cannot be included for organisation unit groups')
  }
}

type Shape = Pick<ExportQuery, 'level' | 'orders' | 'leavesOut' | 'unfoldsCombos'>

/** Parameters that came with 2.43. */
function readShape(query: URLSearchParams): Shape {
  const level = readWhole(query, 'level')
  const orders = query
    .getAll('order')
    .flatMap((text) => text.split(','))
    .map((text) => {
      const found = EXPORT_ORDERS.find((order) => order === text.toUpperCase())
      if (!found) throw new WebMessageError(400, `Value '${text}' is not valid for parameter order. `)
      return found
    })
  return {
    ...(level !== undefined && { level }),
    orders,
    leavesOut: {
      defaultCoc: query.get('excludeDefaultCoc') === 'true',
      defaultAoc: query.get('excludeDefaultAoc') === 'true',
    },
    unfoldsCombos: query.get('unfoldOptionCombos') === 'true',
  }
}

function readWhole(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  const whole = Number(text)
  if (!Number.isInteger(whole)) throw new WebMessageError(400, `Value '${text}' is not valid for parameter ${name}. `)
  return whole
}

function readLimit(query: URLSearchParams): number | undefined {
  const limit = readWhole(query, 'limit')
  return limit !== undefined && limit < 0 ? refuse('E2009', `Limit cannot be less than zero: \`${limit}\``) : limit
}

function elementsOf(dataSets: readonly string[], state: MockState): readonly string[] {
  const model = entryModel(state.metadata)
  return dataSets.flatMap((id) => [...(model.dataSets.get(id)?.combosByElement.keys() ?? [])])
}

function membersOf(groups: readonly string[], type: string, property: string, state: MockState): readonly string[] {
  return groups.flatMap((id) => referencedIds(state.metadata.get(type, id) ?? { id }, property))
}

function unitFilter(units: readonly string[], children: boolean, state: MockState): (orgUnit: string) => boolean {
  const own = new Set(units)
  if (!children) return (unit) => own.has(unit)
  const tree = orgUnitTree(state.metadata)
  return (unit) => units.some((top) => isWithin(tree, unit, top))
}

/** Why the user may not read what is asked for: E2010 data sets, E2012 units outside the data view; undefined: may. */
export function exportRefusal(query: ExportQuery, request: MockRequest, state: MockState): WebMessageError | undefined {
  const { user } = request
  if (state.quirks.dataEntryGroups && isSuperuser(user, state)) return undefined
  const locked = query.dataSets.filter((id) => {
    const set = state.metadata.get('dataSets', id)
    return set !== undefined && !canReadData(user, set, state)
  })
  if (locked.length > 0) {
    const message = `User is not allowed to read data for data set(s): \`[${locked.join(', ')}]\``
    return new WebMessageError(409, message, { errorCode: 'E2010' })
  }
  const view = orgUnitsOf(user, 'dataView', state)
  const roots = view.length > 0 ? view : orgUnitsOf(user, 'capture', state)
  const tree = orgUnitTree(state.metadata)
  const outside = query.orgUnits.filter((unit) => !roots.some((root) => isWithin(tree, unit, root)))
  if (outside.length === 0) return undefined
  const message = `User is not allowed to view org unit(s): \`[${outside.join(', ')}]\``
  return new WebMessageError(409, message, { errorCode: 'E2012' })
}
