import type {
  ConstantState,
  CurrentUser,
  FoundOrgUnit,
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
export const FOUND_FIELDS = `${PLACE_FIELDS},ancestors[id,displayName]`
export const USER_FIELDS = `id,displayName,organisationUnits[${PLACE_FIELDS}],dataViewOrganisationUnits[${PLACE_FIELDS}]`

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
export function parseFoundOrgUnits(body: unknown): readonly FoundOrgUnit[] {
  return wireList(wireObject(body, 'organisationUnits')['organisationUnits'], 'organisationUnits').map(
    (unit, index) => {
      const path = `organisationUnits[${index}]`
      const ancestors = wireList(wireObject(unit, path)['ancestors'] ?? [], `${path}.ancestors`)
      return {
        ...parsePlace(unit, path),
        ancestors: ancestors.map((ancestor, place) => parseRef(ancestor, `${path}.ancestors[${place}]`)),
      }
    },
  )
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

/** `GET /api/system/info`, and the system setting about zeros when it could be read. @throws {WireError} */
export function parseSystemInfo(info: unknown, settings: unknown): SystemInfo {
  const object = wireObject(info, 'system/info')
  const built = optionalText(object['lastAnalyticsTableSuccess'])
  const partBuilt = optionalText(object['lastAnalyticsTablePartitionSuccess'])
  const newest = [built, partBuilt].filter((date) => date !== null && !date.startsWith(NEVER)).sort()
  return {
    serverDate: wireText(object['serverDate'], 'serverDate'),
    version: wireText(object['version'], 'version'),
    analyticsBuilt: newest.at(-1) ?? null,
    zerosCounted: isWireObject(settings) ? optionalFlag(settings['keyIncludeZeroValuesInAnalytics']) : null,
  }
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
