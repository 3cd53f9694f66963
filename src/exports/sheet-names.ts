const MOST_CHARACTERS = 31

/** What Excel refuses in the name of a sheet. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}]+/gu

/** Excel keeps this name for itself. */
const RESERVED = 'history'

/** Names that Excel accepts, all different to its eye, which does not see capitals. `fallback` stands for a name that is nothing but forbidden signs. */
export function sheetNames(wanted: readonly string[], fallback: string): readonly string[] {
  const taken = new Set<string>([RESERVED])
  return wanted.map((name) => {
    const plain = name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
    const allowed = trimmed(plain) || fallback
    let free = cut(allowed, MOST_CHARACTERS)
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const suffix = ` ${count}`
      free = cut(allowed, MOST_CHARACTERS - suffix.length) + suffix
    }
    taken.add(free.toLowerCase())
    return free
  })
}

/** Whole characters only: half of a pair would be no text at all. */
function cut(text: string, length: number): string {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > length) break
    short += character
  }
  return trimmed(short)
}

/** An apostrophe may not stand at either end. */
const trimmed = (text: string): string => text.replace(/^[\s']+|[\s']+$/g, '')
