import { GRID, GROUND, INK, MUTED_INK } from '../../charts/palette'
import { textWidth } from '../../charts/text'
import type { Drawing } from '../../exports/png'
import type { Run } from './runs'

/** All that stands on the image, in the reader's words. */
export type BriefImage = Readonly<{
  title: string
  /** Place and period. */
  scope: string
  /** That figures are made up; null when all were reported. */
  demonstration: string | null
  sentences: readonly (readonly Run[])[]
  placesTitle: string
  places: readonly Readonly<{ name: string; why: readonly Run[] }>[]
  /** Confidence and source. */
  foot: readonly string[]
}>

/** A phone held upright shows so many pixels, and the letters at their own size. */
const WIDTH = 540
const MARGIN = 28
const LINE = 1.4
/** Estimated widths are those of regular letters. */
const BOLD = 1.07

type Block = Readonly<{
  runs: readonly Run[]
  size: number
  color?: string
  bold?: boolean
  /** Before the first line: a number or a dot. */
  bullet?: string
  gapAfter: number
}>

/** The brief as one upright picture for a phone: a whole SVG file, the same for the same words. */
export function briefImage(brief: BriefImage): Drawing {
  let y = MARGIN
  const drawn = blocksOf(brief).map((block) => {
    const lines = linesOf(block)
    const svg = lines.map((line, index) => lineSvg(line, block, y, index)).join('')
    y += lines.length * block.size * LINE + block.gapAfter
    return svg
  })
  const height = Math.ceil(y - (blocksOf(brief).at(-1)?.gapAfter ?? 0) + MARGIN)
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"` +
    ` font-family="Roboto, Arial, sans-serif"><title>${escaped(`${brief.title}, ${brief.scope}`)}</title>` +
    `<rect width="${WIDTH}" height="${height}" fill="${GROUND}"/>` +
    `<rect width="8" height="${height}" fill="${GRID}"/>${drawn.join('')}</svg>`
  return { text, width: WIDTH, height }
}

function blocksOf(brief: BriefImage): readonly Block[] {
  const { title, scope, demonstration, sentences, placesTitle, places, foot } = brief
  return [
    { runs: [title], size: 16, color: MUTED_INK, gapAfter: 2 },
    { runs: [scope], size: 24, bold: true, gapAfter: 12 },
    ...(demonstration === null ? [] : [{ runs: [demonstration], size: 15, bold: true, gapAfter: 12 }]),
    ...sentences.map((runs) => ({ runs, size: 18, bullet: '•', gapAfter: 10 })),
    ...(places.length === 0 ? [] : [{ runs: [placesTitle], size: 19, bold: true, gapAfter: 8 }]),
    ...places.map(({ name, why }, index) => ({
      runs: [{ figure: name }, '. ', ...why],
      size: 18,
      bullet: String(index + 1),
      gapAfter: 10,
    })),
    ...foot.map((line) => ({ runs: [line], size: 13, color: MUTED_INK, gapAfter: 2 })),
  ]
}

type Word = Readonly<{ text: string; bold: boolean }>

const indentOf = ({ bullet, size }: Block): number => (bullet === undefined ? 0 : size * 1.2)

/** Words over as many lines as they need; no-break spaces keep a number with its unit. */
function linesOf(block: Block): readonly (readonly Word[])[] {
  const room = WIDTH - 2 * MARGIN - indentOf(block)
  const lines: Word[][] = [[]]
  let used = 0
  for (const atom of atomsOf(block)) {
    const width = atom.reduce((sum, { text, bold }) => sum + textWidth(text, block.size) * (bold ? BOLD : 1), 0)
    const space = used === 0 ? 0 : textWidth(' ', block.size)
    if (used > 0 && used + space + width > room) {
      lines.push([...atom])
      used = width
    } else {
      const line = lines.at(-1)
      if (space > 0) line?.push({ text: ' ', bold: false })
      line?.push(...atom)
      used += space + width
    }
  }
  return lines
}

/** What no line may break: letters up to a space, which may go on from bold to regular ("49,0 %."). */
function atomsOf({ runs, bold = false }: Block): readonly (readonly Word[])[] {
  const atoms: Word[][] = [[]]
  for (const run of runs) {
    const [text, isBold] = typeof run === 'string' ? [run, bold] : [run.figure, true]
    text.split(' ').forEach((word, index) => {
      if (index > 0) atoms.push([])
      if (word !== '') atoms.at(-1)?.push({ text: word, bold: isBold })
    })
  }
  return atoms.filter((atom) => atom.length > 0)
}

function lineSvg(line: readonly Word[], block: Block, top: number, index: number): string {
  const y = Math.round(top + index * block.size * LINE + block.size)
  const { size, color = INK, bullet } = block
  const start = MARGIN + indentOf(block)
  const mark = bullet !== undefined && index === 0 ? textSvg(MARGIN, y, size, MUTED_INK, escaped(bullet)) : ''
  const words = line.map(({ text, bold }) =>
    bold ? `<tspan font-weight="700">${escaped(text)}</tspan>` : escaped(text),
  )
  return mark + textSvg(start, y, size, color, words.join(''))
}

const textSvg = (x: number, y: number, size: number, color: string, content: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${color}" xml:space="preserve">${content}</text>`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
