/**
 * The ways French writes a folded letter (fold-text.ts). DHIS2's `ilike` ignores case but knows nothing of accents: it
 * is asked for each spelling.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  a: 'aàâä',
  c: 'cç',
  e: 'eéèêë',
  i: 'iîï',
  o: 'oôö',
  u: 'uùûü',
  y: 'yÿ',
  ' ': " -'’",
}

/** Spellings asked for in one request: its address stays under 1,500 characters. */
const MOST_SPELLINGS = 24
const LONGEST = 60

/** What may be one letter in the name (œ, æ), and letters of other alphabets. */
const BREAKS = /oe|ae|[^a-z0-9 ]+/

/**
 * The longest part of the folded texts with few enough spellings; the fewest of them where two are equally long. Null
 * when no part will do.
 */
export function longestPart(folded: readonly string[]): string | null {
  return folded
    .flatMap((text) => text.slice(0, LONGEST).split(BREAKS))
    .flatMap(partsOf)
    .filter((part) => spellingCount(part) <= MOST_SPELLINGS)
    .reduce<string | null>((best, part) => (best === null || isBetter(part, best) ? part : best), null)
}

/** Without the spaces at its ends: they say nothing. */
function partsOf(text: string): readonly string[] {
  const letters = Array.from(text)
  const parts = letters.flatMap((_, start) =>
    letters.slice(start).map((__, length) => text.slice(start, start + length + 1)),
  )
  return parts.filter((part) => part === part.trim())
}

const isBetter = (part: string, best: string): boolean =>
  part.length > best.length || (part.length === best.length && spellingCount(part) < spellingCount(best))

const spellingCount = (part: string): number =>
  Array.from(part).reduce((count, letter) => count * (WRITTEN[letter]?.length ?? 1), 1)

/** Every way to write a part. */
export function spellings(part: string): readonly string[] {
  return Array.from(part).reduce<readonly string[]>(
    (begun, letter) => begun.flatMap((start) => Array.from(WRITTEN[letter] ?? letter, (written) => start + written)),
    [''],
  )
}

/** Every way to write the whole text; null when they are too many or cannot be listed. */
export function allSpellings(folded: string): readonly string[] | null {
  return BREAKS.test(folded) || spellingCount(folded) > MOST_SPELLINGS ? null : spellings(folded)
}

/** Runs of letters on which French writes no accent, each once; runs within another say nothing more. */
export function plainLetters(folded: string): readonly string[] {
  const runs = [...new Set(folded.split(/[aceiouy]|[^a-z0-9]+/))].filter((run) => run !== '')
  return runs.filter((run) => !runs.some((other) => other !== run && other.includes(run)))
}
