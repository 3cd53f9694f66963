/** Where DHIS2's JSON reader says something is: line and column count from 1. */
export function sourceAt(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return `[Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${lines.length}, column: ${column}]`
}

type Open = Readonly<{ type: 'Array' | 'Object'; offset: number }>

/** What DHIS2's JSON reader says of a text that is no JSON. */
export function jsonFault(text: string): string {
  const open: Open[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at] ?? ''
    if (character === '[' || character === '{') open.push({ type: character === '[' ? 'Array' : 'Object', offset: at })
    else if (character === ']' || character === '}') {
      if (open.pop() === undefined) return unexpectedCharacter(text, at)
    } else if (character === '"') {
      const end = stringEnd(text, at)
      if (end === null)
        return `Unexpected end-of-input: was expecting closing quote for a string value\n at ${sourceAt(text, text.length)}`
      at = end
    } else if (/[A-Za-z_$]/.test(character)) {
      const word = /^[\w$]+/.exec(text.slice(at))?.[0] ?? character
      if (!['true', 'false', 'null'].includes(word)) return unrecognized(text, at, word)
      at += word.length - 1
    } else if (!/[\s,:\d.eE+-]/.test(character)) return unexpectedCharacter(text, at)
    at += 1
  }
  const last = open.at(-1)
  if (!last) return unexpectedCharacter(text, text.length - 1)
  const marker = `start marker at ${sourceAt(text, last.offset)}`
  return `Unexpected end-of-input: expected close marker for ${last.type} (${marker})\n at ${sourceAt(text, text.length)}`
}

/** Offset of the closing quote; null when there is none. */
function stringEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return null
}

const VALUES = "JSON String, Number, Array, Object or token 'null', 'true' or 'false'"

function unexpectedCharacter(text: string, at: number): string {
  const character = text[at] ?? ''
  const code = `'${character}' (code ${character.charCodeAt(0)})`
  return `Unexpected character (${code}): expected a valid value (${VALUES})\n at ${sourceAt(text, at + 1)}`
}

function unrecognized(text: string, at: number, word: string): string {
  const place = sourceAt(text, at + word.length)
  return `Unrecognized token '${word}': was expecting (${VALUES})\n at ${place}`
}
