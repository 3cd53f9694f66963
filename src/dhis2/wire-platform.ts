import type { SearchPage } from './org-unit-search'
import type {
  ConstantState,
  CurrentUser,
  FoundOrgUnit,
  Groupings,
  Identity,
  OrgUnit,
  OrgUnitPlace,
  OrgUnitRef,
  SystemInfo,
  UserRights,
} from './ports'
import type { Uid } from './uid'
import {
  isWireObject,
  optionalFlag,
  optionalNumber,
  optionalText,
  wireList,
  wireObject,
  wireText,
  type WireObject,
} from './wire-parse'

export const ORG_UNIT_FIELDS =
  'id,displayName,path,level,ancestors[id,displayName],children[id,displayName,leaf]' as const
const PLACE_FIELDS = 'id,displayName,path,level'
/** Ids of the ancestors are in the path. */
export const FOUND_FIELDS = 'id,displayName,code,path,ancestors[displayName]'
export const GROUP_SET_FIELDS = 'id,displayName,organisationUnitGroups[id,displayName]'
export const USER_FIELDS = `id,displayName,organisationUnits[${PLACE_FIELDS}],dataViewOrganisationUnits[${PLACE_FIELDS}]`

export const ZEROS_SETTING = 'keyIncludeZeroValuesInAnalytics'
export const IDENTITY_FIELDS = 'id,organisationUnits[id],dataViewOrganisationUnits[id]'
export const RIGHTS_FIELDS = 'authorities,userGroups[id]'

/** A fresh server says its tables were built at the start of time: never. */
const NEVER = '1970-01-01'

function nameOf(object: WireObject, path: string): string {
  return optionalText(object['displayName']) ?? optionalText(object['name']) ?? wireText(object['id'], `${path}.id`)
}

function parseRef(value: unknown, path: string): OrgUnitRef {
  const object = wireObject(value, path)
  return { id: wireText(object['id'], `${path}.id`), name: nameOf(object, path) }
}

function parseChild(value: unknown, path: string): OrgUnit['children'][number] {
  const isLeaf = optionalFlag(wireObject(value, path)['leaf'])
  return { ...parseRef(value, path), ...(isLeaf !== null && { isLeaf }) }
}

function parsePlace(value: unknown, path: string): OrgUnitPlace {
  const object = wireObject(value, path)
  const ref = parseRef(object, path)
  const unitPath = optionalText(object['path']) ?? `/${ref.id}`
  return { ...ref, path: unitPath, level: optionalNumber(object['level']) ?? unitPath.split('/').length - 1 }
}

/** `GET /api/organisationUnits/{id}` with ORG_UNIT_FIELDS. @throws {WireError} */
export function parseOrgUnit(body: unknown): OrgUnit {
  const object = wireObject(body, 'organisationUnit')
  return {
    ...parsePlace(object, 'organisationUnit'),
    ancestors: wireList(object['ancestors'], 'ancestors').map((unit, index) => parseRef(unit, `ancestors[${index}]`)),
    children: wireList(object['children'], 'children')
      .map((unit, index) => parseChild(unit, `children[${index}]`))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** `GET /api/organisationUnits` with FOUND_FIELDS. @throws {WireError} */
export function parseFoundOrgUnits(body: unknown): SearchPage {
  const answer = wireObject(body, 'organisationUnits')
  const pager = answer['pager']
  return {
    units: wireList(answer['organisationUnits'], 'organisationUnits').map((unit, index) =>
      parseFound(unit, `organisationUnits[${index}]`),
    ),
    total: isWireObject(pager) ? optionalNumber(pager['total']) : null,
  }
}

function parseFound(value: unknown, path: string): FoundOrgUnit {
  const object = wireObject(value, path)
  const place = parsePlace(object, path)
  const ids = place.path.split('/').filter((id) => id !== '')
  const names = wireList(object['ancestors'], `${path}.ancestors`)
  return {
    ...place,
    code: optionalText(object['code']),
    ancestors: names.map((ancestor, index) =>
      parseRef({ id: ids[index], ...(isWireObject(ancestor) && ancestor) }, `${path}.ancestors[${index}]`),
    ),
  }
}

/**
 * `GET /api/organisationUnitLevels` (fields level, displayName) and `GET /api/organisationUnitGroupSets` with
 * GROUP_SET_FIELDS. @throws {WireError}
 */
export function parseGroupings(levels: unknown, groupSets: unknown): Groupings {
  const refs = (value: unknown, path: string): readonly OrgUnitRef[] =>
    wireList(value, path).map((item, index) => parseRef(item, `${path}[${index}]`))
  return {
    levels: wireList(wireObject(levels, 'levels')['organisationUnitLevels'], 'organisationUnitLevels')
      .flatMap((item, index) => {
        const object = wireObject(item, `organisationUnitLevels[${index}]`)
        const level = optionalNumber(object['level'])
        return level === null ? [] : [{ level, name: optionalText(object['displayName']) ?? String(level) }]
      })
      .sort((a, b) => a.level - b.level),
    groupSets: wireList(
      wireObject(groupSets, 'groupSets')['organisationUnitGroupSets'],
      'organisationUnitGroupSets',
    ).map((item, index) => {
      const path = `organisationUnitGroupSets[${index}]`
      const groups = refs(wireObject(item, path)['organisationUnitGroups'], `${path}.organisationUnitGroups`)
      return { ...parseRef(item, path), groups: [...groups].sort((a, b) => a.name.localeCompare(b.name)) }
    }),
  }
}

/** `GET /api/me` with USER_FIELDS. @throws {WireError} */
export function parseCurrentUser(body: unknown): CurrentUser {
  const object = wireObject(body, 'me')
  const places = (key: string): readonly OrgUnitPlace[] =>
    wireList(object[key], key).map((unit, index) => parsePlace(unit, `${key}[${index}]`))
  const orgUnits = places('organisationUnits')
  const dataView = places('dataViewOrganisationUnits')
  return {
    id: wireText(object['id'], 'me.id'),
    name: nameOf(object, 'me'),
    roots: dataView.length > 0 ? dataView : orgUnits,
    orgUnits,
  }
}

/** `GET /api/system/info`. @throws {WireError} */
export function parseSystemInfo(info: unknown): SystemInfo {
  const object = wireObject(info, 'system/info')
  const built = optionalText(object['lastAnalyticsTableSuccess'])
  const partBuilt = optionalText(object['lastAnalyticsTablePartitionSuccess'])
  const newest = [built, partBuilt].filter((date) => date !== null && !date.startsWith(NEVER)).sort()
  return {
    serverDate: wireText(object['serverDate'], 'serverDate'),
    version: wireText(object['version'], 'version'),
    analyticsBuilt: newest.at(-1) ?? null,
  }
}

/** `GET /api/systemSettings?key=keyIncludeZeroValuesInAnalytics`; null where the server does not say. */
export function parseZerosCounted(settings: unknown): boolean | null {
  return isWireObject(settings) ? optionalFlag(settings[ZEROS_SETTING]) : null
}

/** `GET /api/me` with IDENTITY_FIELDS, or with all it gives unasked. @throws {WireError} */
export function parseIdentity(me: unknown): Identity {
  const object = wireObject(me, 'me')
  const idsOf = (key: string): readonly Uid[] =>
    wireList(object[key], key).map((unit, index) =>
      wireText(wireObject(unit, `${key}[${index}]`)['id'], `${key}[${index}].id`),
    )
  const homeUnits = idsOf('organisationUnits')
  const dataView = idsOf('dataViewOrganisationUnits')
  return { id: wireText(object['id'], 'me.id'), homeUnits, roots: dataView.length > 0 ? dataView : homeUnits }
}

/** `GET /api/me` with RIGHTS_FIELDS. @throws {WireError} */
export function parseUserRights(body: unknown): UserRights {
  const object = wireObject(body, 'me')
  return {
    authorities: new Set(wireList(object['authorities'], 'authorities').map((one) => wireText(one, 'authorities'))),
    groups: wireList(object['userGroups'], 'userGroups').map((group, index) =>
      wireText(wireObject(group, `userGroups[${index}]`)['id'], `userGroups[${index}].id`),
    ),
  }
}

/** `GET /api/constants?fields=id,value`. @throws {WireError} */
export function parseConstants(body: unknown): ReadonlyMap<Uid, number> {
  return new Map([...parseConstantStates(body)].map(([id, { value }]) => [id, value]))
}

/** `GET /api/constants?fields=id,value,access`. @throws {WireError} */
export function parseConstantStates(body: unknown): ReadonlyMap<Uid, ConstantState> {
  return new Map(
    wireList(wireObject(body, 'constants')['constants'], 'constants').flatMap((constant, index) => {
      const object = wireObject(constant, `constants[${index}]`)
      const value = optionalNumber(object['value'])
      if (value === null) return []
      const access = isWireObject(object['access']) ? object['access'] : {}
      const state = { value, mayChange: optionalFlag(access['update']) === true }
      return [[wireText(object['id'], `constants[${index}].id`), state] as const]
    }),
  )
}
