import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import readXlsx from 'read-excel-file/node'
import { plain } from './session'

type Kind = 'CSV' | 'XLSX' | 'SVG' | 'PNG'

type ExportedFile = Readonly<{ name: string; bytes: Buffer }>

/** The file that the export menu hands over; works in both languages. */
export async function exportFile(page: Page, kind: Kind): Promise<ExportedFile> {
  await page.getByRole('button', { name: /^(Exporter|Export)$/ }).click()
  const item = page.getByRole('menuitem', { name: new RegExp(`\\(${kind}\\)`) })
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

type Cell = string | number | boolean | Date | null

/** A sheet read back: the cells of a row by the heading of their column. */
export type ReadSheet = Readonly<{
  name: string
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** What stands in the row named in its first cell. @throws {Error} where there is no such row or column. */
  cell: (row: string, column: string) => Cell
}>

/** The sheets of a workbook in their order. */
export async function sheetsOf({ bytes }: ExportedFile): Promise<readonly ReadSheet[]> {
  const sheets = await readXlsx(bytes)
  return sheets.map(({ sheet, data }) => readSheet(sheet, data as Cell[][]))
}

function readSheet(name: string, [first = [], ...rows]: Cell[][]): ReadSheet {
  const header = first.map((text) => plain(String(text)))
  const cell = (row: string, column: string): Cell => {
    const found = rows.find(([label]) => label === row)
    const index = header.indexOf(column)
    if (found === undefined || index < 0) throw new Error(`${name} has no ${row} × ${column}: ${header.join(' | ')}`)
    return found[index] ?? null
  }
  return { name, header, rows, cell }
}

/** What the last sheet says about the figures, by label. */
export function aboutOf(sheets: readonly ReadSheet[]): ReadonlyMap<string, string> {
  const about = sheets.at(-1)
  if (about === undefined) throw new Error('a workbook without sheets')
  // Its first row is no heading.
  const pairs = [about.header, ...about.rows].map(([label, text]) => [String(label), plain(String(text))] as const)
  return new Map(pairs)
}

/** The number a French reader sees: "49,0 %" is 49. */
export function frenchNumber(shown: string): number {
  const value = Number(plain(shown).replace(/ /g, '').replace('%', '').replace('FCFA', '').replace(',', '.'))
  expect(value, shown).not.toBeNaN()
  return value
}

type ReadSvg = Readonly<{ problem: string | null; title: string; text: string; width: number }>

/** Parses the picture as the browser does. */
export function readSvg(page: Page, { bytes }: ExportedFile): Promise<ReadSvg> {
  return page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement
    return {
      problem: root.querySelector('parsererror')?.textContent ?? (root.localName === 'svg' ? null : root.localName),
      title: root.querySelector(':scope > title')?.textContent ?? '',
      text: [...root.querySelectorAll('text')].map((element) => element.textContent).join(' '),
      width: Number(root.getAttribute('width')),
    }
  }, bytes.toString('utf8'))
}

/** How many pixels wide it is, and how many colours are on it. */
export function readPng(page: Page, { bytes }: ExportedFile): Promise<Readonly<{ width: number; colours: number }>> {
  return page.evaluate(async (base64) => {
    const octets = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([octets], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const colours = new Set(new Uint32Array(data.buffer))
    return { width: image.width, colours: colours.size }
  }, bytes.toString('base64'))
}
