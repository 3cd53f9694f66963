import { usernameOf } from '../access/users'
import { periodName } from '../../src/dhis2/period-names'
import type { Period } from '../../src/dhis2/period'
import { displayNameOf, displayShortNameOf } from '../metadata/display'
import { orgUnitTree } from '../metadata/org-unit-tree'
import { isReference } from '../metadata/shape'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import type { Violation } from './evaluate'
import { OPERATOR_SIGNS } from './rule'

/** A row of an analysis. Ancestors go by their short names, from the root down, each with a slash behind it. */
export function analysisRow(
  { rule, place, left, right }: Violation,
  user: MetadataObject | null,
  state: MockState,
): Record<string, unknown> {
  const tree = orgUnitTree(state.metadata)
  const path = tree.paths[tree.index.get(place.orgUnit) ?? -1] ?? ''
  const nameIn = (type: string, id: string): string =>
    displayNameOf(state.metadata.get(type, id) ?? { id }, user, state)
  const shortNameOf = (id: string): string =>
    displayShortNameOf(state.metadata.get('organisationUnits', id) ?? { id }, user, state)
  const ancestors = path.split('/').slice(1, -1)
  return {
    validationRuleId: rule.object.id,
    validationRuleDescription: rule.object['description'] ?? rule.object['name'],
    organisationUnitId: place.orgUnit,
    organisationUnitDisplayName: nameIn('organisationUnits', place.orgUnit),
    organisationUnitPath: path,
    organisationUnitAncestorNames: ancestors.map((id) => `${shortNameOf(id)} / `).join(''),
    periodId: place.period.id,
    periodDisplayName: shortPeriodName(place.period),
    attributeOptionComboId: place.attributeOptionCombo,
    attributeOptionComboDisplayName: nameIn('categoryOptionCombos', place.attributeOptionCombo),
    importance: rule.object['importance'] ?? 'MEDIUM',
    leftSideValue: left,
    operator: OPERATOR_SIGNS[rule.operator] ?? rule.operator,
    rightSideValue: right,
  }
}

const SEVERAL_MONTHS = new Set([
  'Quarterly',
  'QuarterlyNov',
  'BiMonthly',
  'SixMonthly',
  'SixMonthlyApril',
  'SixMonthlyNov',
])
const MONTH = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })

/** This endpoint words periods of several months its own way: `Jan to Mar 2019`. */
function shortPeriodName(period: Period): string {
  if (!SEVERAL_MONTHS.has(period.type)) return periodName(period)
  const [start, end] = [period.start, period.end].map((day) => MONTH.format(new Date(day)))
  return `${start ?? ''} to ${end ?? ''} ${period.end.slice(0, 4)}`
}

/** A violation as the form's validation gives it: whole objects, as far as their owners show. */
export function formViolation(
  { rule, place, left, right }: Violation,
  user: MetadataObject | null,
  state: MockState,
): Record<string, unknown> {
  const object = (type: string, id: string): Record<string, unknown> =>
    wireObject(state.metadata.get(type, id) ?? { id }, user, state)
  const { id } = place.period
  const period = { id, code: id, name: id, displayName: id, ...EMPTY_LISTS, sharing: NO_SHARING }
  return {
    id: 0,
    validationRule: wireObject(rule.object, user, state),
    period,
    organisationUnit: object('organisationUnits', place.orgUnit),
    attributeOptionCombo: object('categoryOptionCombos', place.attributeOptionCombo),
    leftsideValue: left,
    rightsideValue: right,
    dayInPeriod: Number(place.period.end.slice(8, 10)),
    notificationSent: false,
  }
}

const EMPTY_LISTS = { translations: [], attributeValues: [], favorites: [], favorite: false } as const
const NO_SHARING = { external: false, users: {}, userGroups: {} } as const

function wireObject(object: MetadataObject, user: MetadataObject | null, state: MockState): Record<string, unknown> {
  const creator = wireUser(object['createdBy'], state)
  const changer = wireUser(object['lastUpdatedBy'], state)
  return {
    id: object.id,
    code: object['code'],
    name: object['name'],
    displayName: displayNameOf(object, user, state),
    created: object['created'],
    lastUpdated: object['lastUpdated'],
    ...EMPTY_LISTS,
    sharing: object['sharing'] ?? NO_SHARING,
    ...(creator && { createdBy: creator, user: creator }),
    ...(changer && { lastUpdatedBy: changer }),
  }
}

function wireUser(reference: unknown, state: MockState): Record<string, unknown> | undefined {
  const user = isReference(reference) ? state.metadata.get('users', reference.id) : undefined
  if (!user) return undefined
  const name = displayNameOf(user, null, state)
  return { id: user.id, code: user['code'], username: usernameOf(user), name, displayName: name }
}
