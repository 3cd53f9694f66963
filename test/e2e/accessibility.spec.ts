import { expect, test } from '@playwright/test'
import { REFERENCE_PAGES, referencePage } from './reference-pages'
import { asAdmin, expectAccessible, expectShown, logIn, open, orgUnit } from './session'

/** Every state that a reader can bring a page to: WCAG 2.2 AA, by axe. On a phone: views.spec.ts; explanations: explanations.spec.ts. */
test.describe('every view', () => {
  for (const { view, hash, shows } of REFERENCE_PAGES) {
    test(`${view}: in French, as tables, in English`, async ({ page }) => {
      await logIn(page, 'fr')
      await open(page, hash)
      await expectShown(page, ...shows)
      await expectAccessible(page)
      for (const table of await page.getByRole('radio', { name: 'Tableau' }).all()) await table.check({ force: true })
      await expect(page.getByRole('table').first()).toBeVisible()
      await expectAccessible(page)
      await logIn(page, 'en')
      await open(page, hash)
      await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible()
      await expectAccessible(page)
    })
  }
})

test.describe('other states', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))
  test.afterEach(({ request }) => asAdmin(request, 'DELETE', '/__mock/faults'))

  test('the settings', async ({ page }) => {
    await open(page, '#/settings')
    await expectShown(page, 'Habitants par ASC')
    await expectAccessible(page)
  })

  // The panels are the same on every view.
  test('each panel open', async ({ page }) => {
    await open(page, referencePage('coverage').hash)
    await expectShown(page, '49,0 %')
    for (const name of [/^Unité Mali/, /^Par /, /^Période 2015/, /^Comparer à/]) {
      await page.getByRole('button', { name }).click()
      const panel = page.getByRole('dialog')
      await expect(panel).toBeVisible()
      await expect(panel.getByText('Chargement')).toHaveCount(0)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(panel).toHaveCount(0)
    }
    await page.getByRole('button', { name: 'Exporter' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccessible(page)
  })

  for (const { view } of REFERENCE_PAGES) {
    test(`${view}: a period without data, then an error of the server`, async ({ page, request }) => {
      await open(page, `#/${view}?ou=${orgUnit('ML')}&pe=2013`)
      await expectShown(page, 'Aucune donnée pour ce lieu et cette période')
      await expectAccessible(page)
      await asAdmin(request, 'PUT', '/__mock/faults', [{ method: 'GET', path: '*/analytics?*', status: 503 }])
      // Another year: the browser keeps answers it has.
      await open(page, `#/${view}?ou=${orgUnit('ML')}&pe=2012`)
      await expectShown(page, "Le serveur n'a pas pu répondre")
      await expectAccessible(page)
    })
  }

  test('the server cannot be reached, with and without earlier figures', async ({ page }) => {
    await open(page, referencePage('coverage').hash)
    await expectShown(page, '49,0 %')
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Cofinancement' }).click()
    await expectShown(page, 'Le serveur est injoignable')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Couverture ASC' }).click()
    await expectShown(page, '49,0 %')
    await page.getByRole('button', { name: 'Période précédente : 2014' }).click()
    await expect(page.locator('[data-test="last-good"]')).toBeVisible()
    await expectAccessible(page)
  })
})
