import { expect, test, type Page } from '@playwright/test'
import { populationBeyond5Km, populationServed } from '../../src/metadata/population'
import { colorsPrinted } from './printed-colors'
import { englishWords } from './interface-words'
import { overlaps } from './text-boxes'
import { asAdmin, expectAccessible, expectShown, logIn, open, orgUnit, plain, runAnalytics } from './session'

/**
 * The failures of the Scorecard app, measured on a server of our own (3.0.1), made impossible here: what is wrong on a
 * phone, by keyboard, on paper and in words. Those of figures are in peers.spec.ts.
 */
/** `first`: the figure on top; `classes`: at least so many marks of a class are drawn. */
const VIEWS = [
  { name: 'overview', hash: `#/overview?ou=${orgUnit('ML')}&pe=2025`, first: '4 272', classes: 0 },
  { name: 'coverage', hash: `#/coverage?ou=${orgUnit('ML')}&pe=2015`, first: '49,0 %', classes: 7 },
  { name: 'co-funding', hash: `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`, first: '50,0 %', classes: 1 },
  { name: 'training', hash: `#/training?ou=${orgUnit('ML-1')}&pe=2019`, first: '38,9 %', classes: 0 },
  { name: 'cmu', hash: `#/cmu?ou=${orgUnit('ML')}&pe=2025`, first: ' %', classes: 0 },
] as const

const mali2015 = VIEWS[1].hash

/** Every picture turned into its table. */
async function showTables(page: Page): Promise<void> {
  const switches = page.getByRole('radio', { name: /^Tableau$/ })
  for (const one of await switches.all()) await one.check({ force: true })
}

/** What lies further down is asked for when somebody gets there. */
async function toTheEnd(page: Page): Promise<void> {
  for (const section of await page.locator('main section').all()) await section.scrollIntoViewIfNeeded()
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
}

test.describe('7. "360 px: not one figure visible, sticky columns wider than the box"', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  for (const { name, hash, first } of VIEWS) {
    test(name, async ({ page }) => {
      await open(page, hash)
      await expectShown(page, first)
      // The first figure, found as a reader does: in the text, from the top.
      const bottom = await page.locator('main').evaluate((main, text) => {
        const range = document.createRange()
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (!(node.textContent ?? '').replace(/[\u00a0\u202f\u2009]/g, ' ').includes(text)) continue
          range.selectNodeContents(node)
          const { bottom: edge, height } = range.getBoundingClientRect()
          if (height > 0) return edge
        }
        return Infinity
      }, first)
      expect(bottom).toBeLessThanOrEqual(740)

      await toTheEnd(page)
      await showTables(page)
      await expect(page.locator('main table').first()).toBeVisible()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0)
      const columns = await page.locator('main table').evaluateAll((tables) =>
        tables.map((table) => {
          const heading = table.querySelector('tbody th')
          return {
            caption: table.querySelector('caption')?.textContent ?? '',
            position: heading ? getComputedStyle(heading).position : '',
            share: (heading?.getBoundingClientRect().width ?? Infinity) / (table.parentElement?.clientWidth ?? 1),
          }
        }),
      )
      for (const { caption, position, share } of columns) {
        expect(position, caption).toBe('sticky')
        expect(share, caption).toBeLessThanOrEqual(0.5)
      }
    })
  }
})

test.describe('8. "no figure reachable by keyboard; status by colour alone; tables without caption or scope"', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('every row of a picture is reached with the arrow keys and says its figure', async ({ page }) => {
    await open(page, mali2015)
    await expectShown(page, '49,0 %')
    const rows = page.locator('main svg[role=group]').first().locator('[data-row]')
    await page.getByRole('radio', { name: 'Graphique' }).first().focus()
    await page.keyboard.press('Tab')
    const count = await rows.count()
    // Five regions with a figure, those without one.
    expect(count).toBeGreaterThan(5)
    const told: string[] = []
    for (let row = 0; row < count; row += 1) {
      await expect(rows.nth(row)).toBeFocused()
      told.push(plain((await rows.nth(row).getAttribute('aria-label')) ?? ''))
      await page.keyboard.press('ArrowDown')
    }
    for (const words of told) expect(words).toMatch(/, (\d+,\d %|non renseigné|non réparti)/)
  })

  for (const { name, hash, first, classes } of VIEWS) {
    test(`${name}: pictures and tables can be reached, tables are named, classes have shapes`, async ({ page }) => {
      await open(page, hash)
      await expectShown(page, first)
      await toTheEnd(page)
      const pictures = await page.locator('main svg[role=group]').evaluateAll((all) =>
        all.map((picture) => ({
          stops: picture.querySelectorAll('[data-row][tabindex="0"]').length,
          unnamed: picture.querySelectorAll('[data-row]:not([aria-label])').length,
        })),
      )
      for (const picture of pictures) expect(picture).toEqual({ stops: 1, unnamed: 0 })
      // ▼ ● ▲: one shape for each colour, and for no other.
      const shapes = await page.locator('main svg path').evaluateAll(
        (paths, colors) => {
          const marks = paths.filter((path) => /^M-4\.5,/.test(path.getAttribute('d') ?? ''))
          return marks.map((path) => [colors.indexOf(path.getAttribute('fill') ?? ''), path.getAttribute('d')])
        },
        ['#8a3800', '#b8860b', '#2b76ad'],
      )
      expect(shapes.length).toBeGreaterThanOrEqual(classes)
      const distinct = new Set(shapes.map((shape) => shape.join(' ')))
      expect(distinct.size).toBe(new Set(shapes.map(([color]) => color)).size)
      expect(distinct.size).toBe(new Set(shapes.map(([, shape]) => shape)).size)
      await expectAccessible(page)

      await showTables(page)
      const tables = await page.locator('main table').evaluateAll((all) =>
        all.map((table) => ({
          caption: table.querySelector('caption')?.textContent ?? '',
          withoutScope: table.querySelectorAll('th:not([scope])').length,
          rowHeadings: table.querySelectorAll('th[scope=row]').length,
          isReached: table.parentElement?.tabIndex === 0,
          // A tinted cell says its class in words as well.
          tintedInSilence: [...table.querySelectorAll('td')].filter(
            (cell) =>
              getComputedStyle(cell).backgroundColor !== 'rgba(0, 0, 0, 0)' && !cell.querySelector('[aria-label]'),
          ).length,
        })),
      )
      expect(tables.length).toBeGreaterThan(0)
      for (const { caption, rowHeadings, ...faults } of tables) {
        expect(caption).not.toBe('')
        expect(rowHeadings, caption).toBeGreaterThan(0)
        expect(faults, caption).toEqual({ withoutScope: 0, isReached: true, tintedInSilence: 0 })
      }
      await expectAccessible(page)
    })
  }
})

test.describe('9. "printed with default settings all colour is lost and 12 months overlap; no date, source or place on paper"', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))
  test.afterEach(({ request }) => asAdmin(request, 'PUT', '/__mock/clock', { now: new Date().toISOString() }))

  test('without background graphics: classes in colour, shape and words; place, source and date', async ({ page }) => {
    await open(page, mali2015)
    await expectShown(page, '49,0 %', '57,6 %')
    // Low and medium: 29.8 to 58.9 %.
    const printed = colorsPrinted(await page.pdf({ format: 'A4', printBackground: false }))
    expect([printed.has('#8a3800'), printed.has('#b8860b')]).toEqual([true, true])
    await page.emulateMedia({ media: 'print' })
    await expectShown(page, 'Faible (moins de 50 %)', 'Moyen (50 % à 80 %)', '57,6 %')
    await expectShown(page, 'Mali · 2015', 'Couverture ASC, Mali, 2015', 'sources ', 'imprimé le ')
    const backgrounds = await page
      .locator('main *')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).backgroundImage !== 'none').length)
    expect(backgrounds).toBe(0)
    expect(await page.locator('main svg pattern').count()).toBeGreaterThan(0)
  })

  for (const width of [360, 764, 1400]) {
    test(`twelve months do not overlap, ${width} px`, async ({ page, request }) => {
      await asAdmin(request, 'PUT', '/__mock/clock', { now: '2026-01-15T10:00:00' })
      await page.setViewportSize({ width, height: 900 })
      await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=LAST_12_MONTHS`)
      await expectShown(page, '66,5 %')
      await page.getByRole('heading', { name: 'Période par période' }).scrollIntoViewIfNeeded()
      const lines = page
        .locator('main section')
        .filter({ hasText: 'Couverture dans le temps' })
        .locator('svg[role=group]')
      await lines.scrollIntoViewIfNeeded()
      const texts = lines.locator('text')
      expect((await texts.allTextContents()).filter((text) => text.includes('2025')).length).toBeGreaterThan(1)
      expect(await overlaps(texts)).toEqual([])
    })
  }

  test('the sheet is not cut at its side', async ({ page, request }) => {
    await asAdmin(request, 'PUT', '/__mock/clock', { now: '2026-01-15T10:00:00' })
    // A4 between its margins.
    await page.setViewportSize({ width: 680, height: 1000 })
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=LAST_12_MONTHS`)
    await expectShown(page, '66,5 %')
    await page.emulateMedia({ media: 'print' })
    const main = page.locator('main')
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
    await expectShown(page, 'janvier 2025 à décembre 2025', 'imprimé le ')
  })
})

test.describe('10. "values above the scale shown as N/A; no separators, no unit; French 74 %, legend names in their author\'s language"', () => {
  test.beforeEach(({ request }) => asAdmin(request, 'POST', '/__mock/snapshots/before-above'))
  test.afterEach(({ request }) => asAdmin(request, 'POST', '/__mock/snapshots/before-above/restore'))

  test('120 % is drawn and written', async ({ page, request }) => {
    await logIn(page, 'fr')
    const dataValues = [
      { dataElement: populationServed.id, value: '36000' },
      { dataElement: populationBeyond5Km.id, value: '30000' },
    ].map((value) => ({ ...value, orgUnit: orgUnit('ML-1-KITA'), period: '2013' }))
    await asAdmin(request, 'POST', '/api/dataValueSets', { dataValues })
    await runAnalytics(request)
    await open(page, `#/coverage?ou=${orgUnit('ML-1')}&pe=2013`)
    // 36,000 of 30,000.
    await expectShown(page, '120,0 %', '36 000 sur 30 000')
    const picture = page.locator('main svg[role=group]').first()
    const outside = await picture.evaluate((svg) => {
      const frame = svg.getBoundingClientRect()
      const drawn = [...svg.querySelectorAll('rect, text, path')]
        .filter((one) => one.closest('defs, pattern') === null)
        .map((one) => one.getBoundingClientRect())
      return drawn.filter(({ left, right }) => left < frame.left - 1 || right > frame.right + 1).length
    })
    expect(outside).toBe(0)
    // The bar is longer than the place where the axis says 100 %.
    const [bar, hundred] = await picture.evaluate((svg) => {
      const right = (one: Element | undefined): number => one?.getBoundingClientRect().right ?? NaN
      const bars = [...svg.querySelectorAll('rect')].filter((rect) => rect.getAttribute('fill') === '#2b76ad')
      const axis = [...svg.querySelectorAll('text')].filter((text) => /^100\s%$/.test(text.textContent))
      return [right(bars[0]), right(axis[0])]
    })
    expect(bar).toBeGreaterThan(hundred)
    expect(await page.locator('main').innerText()).not.toContain('N/A')
  })

  for (const { name, hash, first } of VIEWS) {
    test(`${name}: no English word on the French page`, async ({ page }) => {
      await logIn(page, 'fr')
      await open(page, hash)
      await expectShown(page, first)
      await toTheEnd(page)
      const words = englishWords()
      expect(words.length).toBeGreaterThan(200)
      const read = async (): Promise<string> => {
        const labels = await page
          .locator('main [aria-label], main [title]')
          .evaluateAll((all) => all.flatMap((one) => [one.getAttribute('aria-label'), one.getAttribute('title')]))
        return plain([await page.locator('body').innerText(), ...labels].join('\n'))
      }
      const pictures = await read()
      await showTables(page)
      const all = `${pictures}\n${await read()}`
      expect(words.filter((text) => new RegExp(`(?<![\\p{L}])${text}(?![\\p{L}])`, 'u').test(all))).toEqual([])
    })
  }

  for (const [locale, legends, value] of [
    ['fr', ['Faible (moins de 50 %)', 'Moyen (50 % à 80 %)'], '3 197 026 sur 6 523 306'],
    ['en', ['Low (below 50%)', 'Medium (50% to 80%)'], '3,197,026 of 6,523,306'],
  ] as const) {
    test(`names of classes and separators follow the reader: ${locale}`, async ({ page }) => {
      await logIn(page, locale)
      await open(page, mali2015)
      await expectShown(page, ...legends, value)
    })
  }
})
