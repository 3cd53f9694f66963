/** Widths of Roboto's glyphs in em, rounded up: text is laid out before (and without) a browser that could measure it. */
const GLYPH_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,:;'’|!()[\]\u00a0 ]/, 0.34],
  [/[\u2009\u202f]/, 0.2],
  [/[mwMW@%]/, 0.88],
  [/[A-ZÀ-Þ]/, 0.68],
]
const OTHER_GLYPH = 0.57
const ELLIPSIS = '…'

/** Estimated width in pixels, rather too wide than too narrow. */
export function textWidth(text: string, fontSize: number): number {
  return Array.from(text).reduce((width, glyph) => width + glyphWidth(glyph), 0) * fontSize
}

function glyphWidth(glyph: string): number {
  return GLYPH_WIDTHS.find(([pattern]) => pattern.test(glyph))?.[1] ?? OTHER_GLYPH
}

/** The text, cut with an ellipsis where it is wider than `maxWidth` pixels. */
export function truncate(text: string, maxWidth: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= maxWidth) return text
  const glyphs = Array.from(text)
  while (glyphs.length > 1 && textWidth(glyphs.join('') + ELLIPSIS, fontSize) > maxWidth) glyphs.pop()
  return glyphs.join('').trimEnd() + ELLIPSIS
}

/** Words over at most `maxLines` lines of `maxWidth` pixels; what does not fit is cut with an ellipsis. */
export function wrap(text: string, maxWidth: number, fontSize: number, maxLines: number): readonly string[] {
  const lines: string[] = []
  let rest = text.split(' ')
  while (rest.length > 0) {
    if (lines.length === maxLines - 1) return [...lines, truncate(rest.join(' '), maxWidth, fontSize)]
    const count = wordsThatFit(rest, maxWidth, fontSize)
    lines.push(truncate(rest.slice(0, count).join(' '), maxWidth, fontSize))
    rest = rest.slice(count)
  }
  return lines
}

function wordsThatFit(words: readonly string[], maxWidth: number, fontSize: number): number {
  let count = 1
  while (count < words.length && textWidth(words.slice(0, count + 1).join(' '), fontSize) <= maxWidth) count += 1
  return count
}
