import { expect, test, type Page } from '@playwright/test'
import { aboutOf, exportFile, frenchNumber, readPng, readSvg, sheetsOf, type ReadSheet } from './exported-files'
import { REFERENCE_PAGES, referencePage, type ReferencePage } from './reference-pages'
import { asAdmin, expectShown, logIn, open, orgUnit, plain } from './session'

const BYTE_ORDER_MARK = '\uFEFF'

/** Headings of columns that hold numbers: they say their unit, or what they count. */
const HOLDS_NUMBERS = /\((%|FCFA)\)$|, (numérateur|dénominateur)/

test.describe('exports in French', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  for (const reference of REFERENCE_PAGES) {
    test(`${reference.view}: what is on the page is in the CSV, the workbook and the pictures`, async ({ page }) => {
      await open(page, reference.hash)
      await expectShown(page, ...reference.shows, reference.finding)
      await expectWorkbook(page, reference)
      await expectFrenchCsv(page, reference)
      await expectPictures(page, reference)
    })
  }

  test('a unit named like a formula stays text', async ({ page, request }) => {
    await asAdmin(request, 'POST', '/__mock/snapshots/before-renaming')
    try {
      const name = '=HYPERLINK("http://x","y")'
      await asAdmin(request, 'PATCH', `/api/organisationUnits/${orgUnit('ML-1')}`, [
        { op: 'replace', path: '/name', value: name },
      ])
      await open(page, referencePage('coverage').hash)
      await expectShown(page, name, '29,8 %')
      const { bytes } = await exportFile(page, 'CSV')
      // Quoted, its quotes doubled, and led by an apostrophe that keeps a spreadsheet from running it.
      expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""http://x"",""y"")";détail;29,8;`)
      const [sheet] = await sheetsOf(await exportFile(page, 'XLSX'))
      expect(sheet?.cell(name, 'Population couverte (%)')).toBe(29.8)
    } finally {
      await asAdmin(request, 'POST', '/__mock/snapshots/before-renaming/restore')
    }
  })
})

test('in English the CSV has commas between cells and points in numbers', async ({ page }) => {
  await logIn(page, 'en')
  await open(page, referencePage('coverage').hash)
  await expectShown(page, '49.0%')
  const text = (await exportFile(page, 'CSV')).bytes.toString('utf8')
  expect(text.startsWith(`${BYTE_ORDER_MARK}Organisation unit,`)).toBe(true)
  expect(text).toContain('\r\nKayes,detail,29.8,286779,961289,')
  expect(text).toMatch(/\r\nPlace,Mali\r\nPeriod,2015\r\n/)
})

async function expectWorkbook(page: Page, { title, place, period, cell }: ReferencePage): Promise<void> {
  const file = await exportFile(page, 'XLSX')
  expect(file.name).toMatch(new RegExp(`^sec-cmu_[a-z-]+_${place}_${period}\\.xlsx$`))
  const sheets = await sheetsOf(file)
  const tables = sheets.slice(0, -1)
  const [main] = tables
  expect(main?.name).toBe(title)
  expect(main?.cell(cell.row, cell.column)).toBe(frenchNumber(cell.shown))
  for (const table of tables) expectNumbers(table)
  expect(sheets.at(-1)?.name).toBe('À propos')
  const about = aboutOf(sheets)
  expect(about.get('Lieu')).toBe(place)
  expect(about.get('Période')).toBe(period)
  expect(about.get('Source')).toMatch(/\S/)
  // The day of the tables, as the page says it.
  await expectShown(page, `Analyse du ${about.get('Analyse') ?? ''}`)
  expect(about.get('Analyse')).toMatch(/\d{4}/)
}

/** No number is a text: columns that say their unit hold numbers and empty cells, at least one number in all. */
function expectNumbers({ name, header, rows }: ReadSheet): void {
  const columns = header.flatMap((heading, index) => (HOLDS_NUMBERS.test(heading) ? [index] : []))
  const types = columns.flatMap((index) => rows.map((row) => (row[index] === null ? 'empty' : typeof row[index])))
  expect(new Set(types.filter((type) => type !== 'empty')), name).toEqual(new Set(['number']))
}

async function expectFrenchCsv(page: Page, { cell }: ReferencePage): Promise<void> {
  const text = (await exportFile(page, 'CSV')).bytes.toString('utf8')
  expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true)
  const [header = '', ...lines] = text.slice(BYTE_ORDER_MARK.length).split('\r\n')
  const column = header
    .replace(/"([^"]*)"/g, (_, quoted: string) => quoted)
    .split(';')
    .map(plain)
    .indexOf(cell.column)
  // Names with a comma are quoted; none here holds a semicolon.
  const row = lines.find((line) => line.replace(/^"([^"]*)"/, '$1').startsWith(`${cell.row};`))?.split(';') ?? []
  // A decimal comma, and none where the number is whole: 49 for "49,0 %", 38,9 for "38,9 %".
  expect(row[column]).toBe(String(frenchNumber(cell.shown)).replace('.', ','))
}

async function expectPictures(page: Page, { title, place, period, finding }: ReferencePage): Promise<void> {
  const svg = await readSvg(page, await exportFile(page, 'SVG'))
  expect(svg.problem).toBeNull()
  expect(plain(svg.title)).toBe(finding)
  expect(plain(svg.text)).toContain(finding)
  expect(plain(svg.text)).toContain(`${title} · ${place} · ${period}`)
  const file = await exportFile(page, 'PNG')
  expect(file.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const png = await readPng(page, file)
  expect(png.width).toBe(2 * svg.width)
  // Letters alone have more shades than that; a blank picture has one.
  expect(png.colours).toBeGreaterThan(10)
}
