import { isUid } from '../dhis2/uid'

/** The units directly below the one chosen. */
export const DEFAULT_PARTS = 'children'

const LEVEL = /^LEVEL-([1-9]\d?)$/

/** How units are cut, as the address holds it: `children`, `LEVEL-n` or the uid of a group set; null for anything else. */
export function parseParts(text: string): string | null {
  return text === DEFAULT_PARTS || LEVEL.test(text) || isUid(text) ? text : null
}

/** 3 of `LEVEL-3`; null where units are not cut by level. */
export function levelOf(by: string): number | null {
  const level = LEVEL.exec(by)?.[1]
  return level === undefined ? null : Number(level)
}

/**
 * What can be shown of it for a unit of this level (null: several units, or keywords): a level that is not below the
 * unit gives way to the units directly below, and comes back on the way up.
 */
export function partsFor(by: string, unitLevel: number | null): string {
  const level = levelOf(by)
  return level !== null && unitLevel !== null && level <= unitLevel ? DEFAULT_PARTS : by
}
