import { foldText } from './fold-text'
import type { FoundOrgUnit, FoundOrgUnits, OrgUnitPlace } from './ports'

/** One list request: its filters, and whether one of them is enough. */
export type SearchRequest = Readonly<{ filters: readonly string[]; isAny: boolean }>

/** A page of an answer; `total` counts what the server found, null when it does not say. */
export type SearchPage = Readonly<{ units: readonly FoundOrgUnit[]; total: number | null }>

/** Units asked for at once: enough to put the likeliest first, about 5 kB compressed. */
export const SEARCH_PAGE = 100
const MOST_SHOWN = 20

/** The ways a letter is written in French. DHIS2's `ilike` ignores case but knows nothing of accents. */
const WRITTEN: Readonly<Record<string, string>> = {
  a: 'aàâä',
  c: 'cç',
  e: 'eéèêë',
  i: 'iîï',
  o: 'oôö',
  u: 'uùûü',
  y: 'yÿ',
}

/** Spellings asked for in one request: the address stays under 2,000 characters. */
const MOST_SPELLINGS = 24

/** Where a name may be written otherwise than letter by letter: ligatures, and anything that is no letter. */
const BREAKS = /oe|ae|[^a-z0-9]+/

/**
 * Names that hold one word of the text, in every spelling the accents allow, or codes that hold it as typed. The server
 * answers more than asked for, never less: `matches` sieves.
 */
export function searchRequest(text: string): SearchRequest {
  const names = askedSpellings(foldText(text), allParts).map((spelling) => `displayName:ilike:${spelling}`)
  return { filters: [...names, ...codeFilter(text)], isAny: true }
}

/**
 * What to ask when the first page was cut. Below one root of the user: only there, by the letters no accent changes.
 * Elsewhere: names that begin with the text, so that the likeliest are not lost among those that merely hold it.
 */
export function secondSearchRequest(text: string, roots: readonly OrgUnitPlace[]): SearchRequest {
  const [root, ...others] = roots
  if (root !== undefined && root.level > 1 && others.length === 0) {
    const letters = plainLetters(foldText(text)).map((part) => `displayName:ilike:${part}`)
    return { filters: [`path:like:${root.id}`, ...letters], isAny: false }
  }
  const names = askedSpellings(foldText(text), beginnings)
  return { filters: names.map((spelling) => `displayName:$ilike:${spelling}`), isAny: true }
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
    .sort((a, b) => a.rank - b.rank || a.unit.level - b.unit.level || a.unit.name.localeCompare(b.unit.name, 'fr'))
    .map(({ unit }) => unit)
  return { units: units.slice(0, MOST_SHOWN), total: totalOf(text, roots, first, second, units.length) }
}

/** Whether the server found more than it sent. */
export function isCut(page: SearchPage): boolean {
  return page.units.length >= SEARCH_PAGE && (page.total === null || page.total > page.units.length)
}

/** The server's count holds only where each unit it counted is one we would show. */
function totalOf(
  text: string,
  roots: readonly OrgUnitPlace[],
  first: SearchPage,
  second: SearchPage | null,
  known: number,
): number | null {
  if (!isCut(first) || (second !== null && isBelowOneRoot(roots) && !isCut(second))) return known
  const isExact = longestPart(foldText(text), allParts) === foldText(text)
  return isExact && roots.some((root) => root.level === 1) ? first.total : null
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
function codeFilter(text: string): readonly string[] {
  const typed = text.trim()
  return /^[\w./ -]{2,}$/.test(typed) ? [`code:ilike:${typed}`] : []
}

type PartsOf = (folded: string) => readonly string[]

const allParts: PartsOf = (folded) =>
  folded.split(BREAKS).flatMap((word) => [...word].flatMap((_, start) => beginnings(word.slice(start))))

const beginnings: PartsOf = (folded) => {
  const [word = ''] = folded.split(BREAKS)
  return [...word].map((_, index) => word.slice(0, index + 1))
}

/** The longest part with few enough spellings; the fewest of them where two are equally long. Null: no such part. */
function longestPart(folded: string, partsOf: PartsOf): string | null {
  const parts = partsOf(folded).filter((part) => spellingCount(part) <= MOST_SPELLINGS)
  return parts.reduce<string | null>((best, part) => (best === null || isBetter(part, best) ? part : best), null)
}

/** Spellings of the part the server is asked for; the text itself where no part will do. */
function askedSpellings(folded: string, partsOf: PartsOf): readonly string[] {
  const part = longestPart(folded, partsOf)
  return part === null ? [folded] : spellings(part)
}

const isBetter = (part: string, best: string): boolean =>
  part.length > best.length || (part.length === best.length && spellingCount(part) < spellingCount(best))

const spellingCount = (part: string): number =>
  [...part].reduce((count, letter) => count * (WRITTEN[letter]?.length ?? 1), 1)

function spellings(part: string): readonly string[] {
  return [...part].reduce<readonly string[]>(
    (begun, letter) => begun.flatMap((start) => [...(WRITTEN[letter] ?? letter)].map((written) => start + written)),
    [''],
  )
}

/** Runs of letters on which French writes no accent, each once; runs within another say nothing more. */
function plainLetters(folded: string): readonly string[] {
  const runs = [...new Set(folded.split(/[aceiouy]|[^a-z0-9]+/))].filter((run) => run !== '')
  return runs.filter((run) => !runs.some((other) => other !== run && other.includes(run)))
}
