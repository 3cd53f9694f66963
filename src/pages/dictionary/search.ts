import type { DictionaryChapter, DictionaryEntry } from '../../metadata/dictionary/dictionary'

export type DictionarySearch = Readonly<{
  /** Words to find, in any order. */
  text: string
  /** Kind of object, '' = all. */
  kind: string
}>

/** Chapters with the entries that have every word in code, name, short name or description; empty chapters left out. */
export function searchDictionary(
  chapters: readonly DictionaryChapter[],
  { text, kind }: DictionarySearch,
): readonly DictionaryChapter[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return chapters
    .filter((chapter) => kind === '' || chapter.kind === kind)
    .map((chapter) => ({ ...chapter, entries: chapter.entries.filter((entry) => hasAll(entry, words)) }))
    .filter(({ entries }) => entries.length > 0)
}

function hasAll({ code, name, shortName, description }: DictionaryEntry, words: readonly string[]): boolean {
  const told = plain([code, name, shortName, description].join(' '))
  return words.every((word) => told.includes(word))
}

/** Without case and accents: "desservie a 5 km" finds "Desservie à 5 km". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** What the page is asked for, by the names it has in the address. */
export type Asked = Readonly<{ q?: string; kind?: string; code?: string }>

/** The address asking for this alone; what is not the page's own (unit and period of the views) stays. */
export function withAsked(current: URLSearchParams, asked: Asked): URLSearchParams {
  const next = new URLSearchParams(current)
  for (const name of ['q', 'kind', 'code'] as const) {
    const value = asked[name] ?? ''
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}
