import i18n from '@dhis2/d2-i18n'
import { GROUND, INK, MUTED_INK } from '../charts/palette'
import { wrap } from '../charts/text'
import { ExportProblem } from '../ui/export-problem'
import { formatDate } from '../ui/format'
import { demonstrationRow } from './about'
import type { ExportedView } from './exported-view'
import type { Picture } from './pictures'
import type { Drawing } from './png'

const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const GAP = { words: 6, picture: 16 } as const
const MOST_LINES = 4
/** Narrower, the words would fill the page. */
const NARROWEST = 360

/** Words over the width of the file, `size` pixels high. */
type Words = Readonly<{ text: string; size: number; bold?: boolean; color?: string }>

type Block = Readonly<{ words: Words } | { picture: Picture }>

/**
 * The pictures of a view under each other, in one file that explains itself wherever it is sent: the finding above them,
 * place and period, the mark of made-up figures, source and dates below. One file because together they are the answer.
 * @throws {ExportProblem} noPicture, notDrawn
 */
export function pictureFile(pictures: readonly Picture[], view: ExportedView, locale: string): Drawing {
  if (pictures.length === 0) throw new ExportProblem('noPicture')
  const inner = Math.max(NARROWEST, ...pictures.map(({ width }) => width))
  const sheet = document.implementation.createDocument(SVG, 'svg').documentElement
  child(sheet, 'title', {}).textContent = view.title
  const ground = child(sheet, 'rect', { fill: GROUND })
  let y = MARGIN
  for (const block of blocks(pictures, view, locale)) {
    y =
      'words' in block
        ? drawWords(sheet, block.words, inner, y) + GAP.words
        : drawPicture(sheet, block.picture, y) + GAP.picture
  }
  const size = { width: inner + 2 * MARGIN, height: Math.ceil(y + MARGIN) }
  for (const [name, value] of Object.entries(size)) {
    ground.setAttribute(name, String(value))
    sheet.setAttribute(name, String(value))
  }
  sheet.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  sheet.setAttribute('font-family', 'Roboto, Arial, sans-serif')
  return { text: new XMLSerializer().serializeToString(sheet), ...size }
}

function blocks(pictures: readonly Picture[], view: ExportedView, locale: string): readonly Block[] {
  const place = [view.place, view.period, ...view.filters].join(' · ')
  const analytics =
    view.analyticsBuilt === null
      ? i18n.t('Analytics never run')
      : i18n.t('Analytics of {{date}}', { date: formatDate(view.analyticsBuilt, locale) })
  const made = `${i18n.t('Exported on')} ${formatDate(view.made, locale)}`
  return [
    { words: { text: view.title, size: 16, bold: true } },
    { words: { text: `${view.view} · ${place}`, size: 13 } },
    ...(view.generatedFrom === null ? [] : [{ words: demonstrationWords(view.generatedFrom, locale) }]),
    ...pictures.flatMap((picture): readonly Block[] => [
      // The finding of the only picture is that of the view.
      ...(picture.title === view.title ? [] : [{ words: { text: picture.title, size: 14, bold: true } }]),
      ...(picture.description === '' ? [] : [{ words: { text: picture.description, size: 12, color: MUTED_INK } }]),
      { picture },
    ]),
    { words: { text: [view.source, analytics, made].join(' · '), size: 11, color: MUTED_INK } },
  ]
}

function demonstrationWords(from: string, locale: string): Words {
  return { text: demonstrationRow(from, locale).join(' · '), size: 12, bold: true }
}

/** Where the words end. */
function drawWords(sheet: Element, { text, size, bold = false, color = INK }: Words, width: number, y: number): number {
  const lineHeight = Math.round(size * 1.3)
  // Estimated widths are those of regular letters.
  const lines = wrap(text, bold ? width * 0.94 : width, size, MOST_LINES)
  lines.forEach((line, index) => {
    const element = child(sheet, 'text', {
      x: String(MARGIN),
      y: String(y + index * lineHeight + size),
      'font-size': String(size),
      fill: color,
      ...(bold ? { 'font-weight': '700' } : {}),
    })
    element.textContent = line
  })
  return y + lines.length * lineHeight
}

/** Where the picture ends. */
function drawPicture(sheet: Element, { text, height }: Picture, y: number): number {
  const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  if (drawn.localName !== 'svg') throw new ExportProblem('notDrawn')
  drawn.setAttribute('x', String(MARGIN))
  drawn.setAttribute('y', String(y))
  sheet.append(sheet.ownerDocument.importNode(drawn, true))
  return y + height
}

function child(parent: Element, tag: string, attributes: Readonly<Record<string, string>>): Element {
  const element = parent.ownerDocument.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  parent.append(element)
  return element
}
