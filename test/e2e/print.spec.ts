import { expect, test, type Page } from '@playwright/test'
import { firstPhase, phaseSet } from '../../src/metadata/org-unit-groups'
import { REFERENCE_PAGES, referencePage } from './reference-pages'
import { expectShown, logIn, open, plain } from './session'

/** What can be done on the screen and not on paper, beside the names of units that lead there. */
const CONTROLS = [
  'nav',
  '[role="radio"], input, select, textarea',
  'button[aria-haspopup]',
  'button[aria-expanded]',
  'button:has(svg)',
].join(', ')

test.describe('on paper', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  for (const { view, hash, shows, finding, legend, title, place, period } of REFERENCE_PAGES) {
    test(`${view}: one sheet that says what it is of, where, when and from what`, async ({ page }) => {
      await open(page, hash)
      await expectShown(page, ...shows, finding)
      await page.evaluate(() => document.fonts.ready)
      const day = await serverDay(page)
      await asPrinted(page)
      await expectShown(page, ...shows, finding, ...legend, `${place} · ${period}`, 'Analyse du ')
      await expectShown(
        page,
        `${title}, ${place}, ${period} · `,
        ' · sources ',
        ` · imprimé le ${day} · SEC-CMU, DHIS2`,
      )
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
      await expectNoControls(page)
      expect(await pagesPrinted(page)).toBe(1)
    })
  }

  test('a filter and a chosen period to compare with are written out', async ({ page }) => {
    const filter = `gr=${phaseSet.id}:${firstPhase.id}`
    await open(page, `${referencePage('coverage').hash}&${filter}&cmp=2014`)
    await expectShown(page, '49,0 %', 'SEC, phase 1')
    await asPrinted(page)
    await expectShown(page, 'Couverture ASC, Mali, 2015 · comparé à 2014 · seulement SEC, phase 1 · sources ')
    expect(await pagesPrinted(page)).toBe(1)
  })

  test('a letter of co-funding is one sheet, with the letter alone on it', async ({ page }) => {
    await open(page, referencePage('co-funding').hash)
    await page.getByRole('button', { name: 'Lettre pour Kadiolo' }).click()
    await expect(page.locator('dialog [data-test="letter"]')).toContainText('Objet')
    await asPrinted(page)
    const sheet = page.locator('body > * [data-test="letter"]:visible')
    await expect(sheet).toHaveCount(1)
    const letter = plain(await sheet.innerText())
    for (const words of ['Kadiolo', '32 400 000 FCFA', 'Objet', 'signature', 'Sources']) expect(letter).toContain(words)
    // Nothing but the letter: all that is seen of the page is the letter's text.
    expect(plain(await page.locator('body').innerText()).trim()).toBe(letter.trim())
    expect(await pagesPrinted(page)).toBe(1)
  })
})

/** As the printer sees the page: print styles, and what the page draws anew for paper. */
async function asPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
}

async function pagesPrinted(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function expectNoControls(page: Page): Promise<void> {
  await expect(page.locator(CONTROLS).filter({ visible: true })).toHaveCount(0)
  for (const name of ['Exporter', 'Imprimer', 'Copier le lien', "Partager l'image"]) {
    await expect(page.getByRole('button', { name }), name).toHaveCount(0)
  }
  await expect(page.getByRole('button', { name: /^(Lettre|Expliquer|Trier|Unité|Période|Par|Comparer)/ })).toHaveCount(
    0,
  )
}

/** "25 nov. 2026": the server's day, as the page writes days. */
async function serverDay(page: Page): Promise<string> {
  const answer = await page.request.get('/api/system/info')
  const { serverDate } = (await answer.json()) as { serverDate: string }
  return new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${serverDate.slice(0, 10)}T00:00:00Z`),
  )
}
