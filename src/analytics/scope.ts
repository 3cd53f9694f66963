import type { AnalyticsServer, CurrentUserServer, OrgUnit, OrgUnitServer, SystemServer } from '../dhis2/ports'
import { isUid } from '../dhis2/uid'

/** How the parts of a place are cut: the units directly below, those of a level, or the groups of a group set. */
export const BY_CHILDREN = 'children'
const LEVEL = /^LEVEL-\d+$/
const USER_ORG_UNIT = 'USER_ORGUNIT'

/** Beyond so many ids an address gets too long for some servers: the level says the same in a word. */
const MOST_CHILDREN_NAMED = 150

/** Which organisation units a question names for the whole and for the parts. */
export type Scope = Readonly<{
  /** The one unit asked for, null when there are several. */
  unit: OrgUnit | null
  whole: readonly string[]
  parts:
    | Readonly<{ kind: 'none' }>
    /** The unit and its children, in one question. */
    | Readonly<{ kind: 'children'; children: OrgUnit['children'] }>
    /** Units or keywords of a question of their own. */
    | Readonly<{ kind: 'orgUnits'; items: readonly string[] }>
    /** Groups of this group set within the whole. */
    | Readonly<{ kind: 'groups'; groupSet: string }>
}>

type Ports = Pick<OrgUnitServer, 'orgUnit'> & Pick<CurrentUserServer, 'identity'>

/** What figures of a place are asked of. */
export type FigureServer = AnalyticsServer & Ports & Pick<SystemServer, 'systemInfo'>

export type ScopeQuestion = Readonly<{
  /** Ids or keywords, as a dashboard filter or an address gives them. */
  orgUnits: readonly string[]
  /** `children`, `LEVEL-n` or the uid of a group set; anything else means children. */
  by: string
  withParts: boolean
}>

/** @throws {ServerError} */
export async function scopeOf(server: Ports, asked: ScopeQuestion, signal?: AbortSignal): Promise<Scope> {
  const unit = await singleUnit(server, asked.orgUnits, signal)
  const whole = unit ? [unit.id] : asked.orgUnits
  return { unit, whole, parts: partsOf(asked, unit, whole) }
}

function partsOf({ by, withParts }: ScopeQuestion, unit: OrgUnit | null, whole: readonly string[]): Scope['parts'] {
  if (!withParts) return { kind: 'none' }
  if (isUid(by)) return { kind: 'groups', groupSet: by }
  if (LEVEL.test(by)) return { kind: 'orgUnits', items: [...whole, by] }
  if (unit === null) return { kind: 'orgUnits', items: whole }
  if (unit.children.length > MOST_CHILDREN_NAMED) {
    return { kind: 'orgUnits', items: [unit.id, `LEVEL-${unit.level + 1}`] }
  }
  return { kind: 'children', children: unit.children }
}

/** Null when several units are meant. USER_ORGUNIT of a user with one unit is that unit. */
async function singleUnit(server: Ports, orgUnits: readonly string[], signal?: AbortSignal): Promise<OrgUnit | null> {
  const [first, ...others] = orgUnits
  if (first === undefined || others.length > 0) return null
  if (isUid(first)) return server.orgUnit(first, signal)
  if (first !== USER_ORG_UNIT) return null
  const [own, ...more] = (await server.identity(signal)).homeUnits
  return own !== undefined && more.length === 0 ? server.orgUnit(own, signal) : null
}
