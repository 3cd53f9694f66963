import { foldText } from './fold-text'
import { allSpellings, longestPart, plainLetters, spellings } from './name-spellings'
import type { FoundOrgUnit, FoundOrgUnits, OrgUnitPlace } from './ports'

/** One list request: its filters, and whether one of them is enough. */
export type SearchRequest = Readonly<{ filters: readonly string[]; isAny: boolean }>

/** A page of an answer; `total` counts what the server found, null when it does not say. */
export type SearchPage = Readonly<{ units: readonly FoundOrgUnit[]; total: number | null }>

/** Units asked for at once: enough to put the likeliest first, about 5 kB compressed. */
export const SEARCH_PAGE = 100
const MOST_SHOWN = 20

/**
 * Names that hold the longest part of the text that can be asked for in every spelling, or codes that hold the text as
 * typed. The server may answer more than asked for: `likeliest` sieves.
 */
export function searchRequest(text: string): SearchRequest {
  const folded = foldText(text)
  const part = longestPart([folded])
  const names = part === null ? [folded] : spellings(part)
  return { filters: [...names.map((name) => `displayName:ilike:${name}`), ...codeFilters(text)], isAny: true }
}

/**
 * What to ask when the first page was cut. Below one root of the user: only there, by the letters no accent changes.
 * Elsewhere: names that begin with the text, so that the likeliest are not lost among those that merely hold it. When
 * several words were found nowhere side by side: the longest alone. Null when the first page is all there is.
 */
export function secondSearchRequest(
  text: string,
  roots: readonly OrgUnitPlace[],
  first: SearchPage,
): SearchRequest | null {
  const folded = foldText(text)
  if (isCut(first)) return isBelowOneRoot(roots) ? withinRoot(folded, roots) : beginningWith(folded, text)
  const words = folded.split(' ')
  const part = words.length > 1 && likeliest(text, roots, first, null).total === 0 ? longestPart(words) : null
  return part === null ? null : { filters: spellings(part).map((name) => `displayName:ilike:${name}`), isAny: true }
}

function withinRoot(folded: string, roots: readonly OrgUnitPlace[]): SearchRequest {
  const places = roots.map((root) => `path:like:${root.id}`)
  return {
    filters: [...places, ...plainLetters(folded).map((letters) => `displayName:ilike:${letters}`)],
    isAny: false,
  }
}

function beginningWith(folded: string, text: string): SearchRequest {
  const names = allSpellings(folded) ?? [typedName(text)]
  return { filters: names.map((name) => `displayName:$ilike:${name}`), isAny: true }
}

/**
 * The likeliest first: named or coded so, beginning so, a word beginning so, holding it; then the larger unit, then by
 * name. Units outside of the roots and those the server found by their spelling alone are left out.
 */
export function likeliest(
  text: string,
  roots: readonly OrgUnitPlace[],
  first: SearchPage,
  second: SearchPage | null,
): FoundOrgUnits {
  const pages = [...first.units, ...(second?.units ?? [])]
  const units = [...new Map(pages.map((unit) => [unit.id, unit])).values()]
    .filter((unit) => isWithin(unit, roots))
    .flatMap((unit) => {
      const rank = rankOf(unit, foldText(text))
      return rank === null ? [] : [{ unit, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.unit.level - b.unit.level || byName(a.unit, b.unit))
    .map(({ unit }) => unit)
  return { units: units.slice(0, MOST_SHOWN), total: totalOf(text, roots, [first, second], units.length) }
}

const byName = (a: FoundOrgUnit, b: FoundOrgUnit): number =>
  a.name.localeCompare(b.name, 'fr', { numeric: true }) || a.id.localeCompare(b.id)

/** Whether the server found more than it sent. */
function isCut(page: SearchPage): boolean {
  return page.units.length >= SEARCH_PAGE && (page.total === null || page.total > page.units.length)
}

/** `known`: units fit to be shown. The server's count holds only where each unit it counted is one of them. */
function totalOf(
  text: string,
  roots: readonly OrgUnitPlace[],
  [first, second]: readonly [SearchPage, SearchPage | null],
  known: number,
): number | null {
  const last = isBelowOneRoot(roots) ? (second ?? first) : first
  if (!isCut(last)) return second !== null && last === first && isCut(second) ? null : known
  const folded = foldText(text)
  const isWhole = !folded.includes(' ') && longestPart([folded]) === folded
  return isWhole && roots.some((root) => root.level === 1) ? first.total : null
}

const isBelowOneRoot = (roots: readonly OrgUnitPlace[]): boolean => roots.length === 1 && (roots[0]?.level ?? 1) > 1

const isWithin = ({ path }: OrgUnitPlace, roots: readonly OrgUnitPlace[]): boolean =>
  roots.some((root) => `${path}/`.startsWith(`${root.path}/`))

/** Smaller is likelier; null when the unit is not what the text asks for. */
function rankOf(unit: FoundOrgUnit, text: string): number | null {
  const name = foldText(unit.name)
  const code = foldText(unit.code ?? '')
  if (name === text || code === text) return 0
  if (name.startsWith(text)) return 1
  if (` ${name}`.includes(` ${text}`)) return 2
  if (text.split(' ').every((word) => name.includes(word))) return 3
  return code.includes(text) ? 4 : null
}

/** A code is written without accents; signs that mean something in a filter are no part of one. */
function codeFilters(text: string): readonly string[] {
  const typed = text.trim()
  return /^[\w./ -]{2,}$/.test(typed) ? [`code:ilike:${typed}`] : []
}

/** As typed, without the signs that mean something in a filter. */
const typedName = (text: string): string => text.replace(/[^\p{Letter}\p{Mark}\p{Number} '’./-]+/gu, ' ').trim()
