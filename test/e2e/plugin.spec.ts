import { expect, test, type FrameLocator, type Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { pluginItemId } from '../../src/metadata/plugin-items'
import { asAdmin, logIn, open, orgUnit, plain } from './session'

const item = (page: Page): FrameLocator => page.frameLocator('iframe')

async function expectItemShows(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await expect
      .poll(async () => plain(await item(page).locator('main').innerText()), { message: `the item shows "${text}"` })
      .toContain(text)
  }
}

test.describe('the dashboard item in its host page', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => window.localStorage.setItem('sec-cmu.dev-pages', 'true'))
    await logIn(page, 'fr')
    await open(page, '#/dev/plugin')
    await page.getByLabel("Identifiant de l'élément").fill(pluginItemId('coverage'))
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML'))
  })

  test('filters replace place and period, without a new frame', async ({ page }) => {
    await expectItemShows(page, 'Mali', '2015', '49,0 %')
    const frame = page.frames().at(-1)
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML-3'))
    await expectItemShows(page, 'Sikasso', '40,0 %')
    expect(frame?.isDetached()).toBe(false)
    await page.getByLabel('Filtre : période').fill('2013')
    await expectItemShows(page, 'Aucune donnée')
  })

  test('the host is told a title and where the item opens in the app', async ({ page }) => {
    await expect(page.getByTestId('told')).toHaveText(`Couverture ASC #/coverage?ou=${orgUnit('ML')}&pe=2015`)
  })

  test('a low item shows the answer alone', async ({ page }) => {
    await page.getByLabel('Hauteur').fill('150')
    await expectItemShows(page, '49,0 %')
    await expect(item(page).locator('svg[role=group]')).toHaveCount(0)
    await page.getByLabel('Hauteur').fill('528')
    await expect(item(page).locator('svg[role=group]')).toHaveCount(1)
  })

  test('edit mode keeps a choice, view mode shows it', async ({ page, request }) => {
    await page.getByLabel("Identifiant de l'élément").fill('e2eItem0001')
    await expectItemShows(page, "Rien n'est encore choisi")
    await page.getByLabel('Mode').selectOption('edit')
    await item(page).getByRole('radio', { name: 'Cofinancement' }).check()
    await expect
      .poll(() => asAdmin(request, 'GET', '/api/dataStore/sec-cmu/item-e2eItem0001'))
      .toEqual({ view: 'co-funding' })
    await page.getByLabel('Mode').selectOption('view')
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML-3-KADIOLO'))
    await expectItemShows(page, '50,0 %', '32 400 000 sur 64 800 000')
    await asAdmin(request, 'DELETE', '/api/dataStore/sec-cmu/item-e2eItem0001')
  })

  for (const mode of ['print', 'print-layout'] as const) {
    test(`${mode}: place, period and figures are written out, nothing can be clicked`, async ({ page }) => {
      await page.getByLabel('Mode').selectOption(mode)
      await expectItemShows(page, 'Mali', '2015', '49,0 %')
      await expect(item(page).getByRole('button')).toHaveCount(0)
    })
  }

  for (const [width, height] of [
    [280, 150],
    [310, 528],
    [1200, 900],
  ] as const) {
    test(`${width} x ${height}: nothing is cut at the side, and axe finds nothing`, async ({ page }) => {
      await page.getByLabel('Largeur').fill(String(width))
      await page.getByLabel('Hauteur').fill(String(height))
      await expectItemShows(page, '49,0 %')
      const main = item(page).locator('main')
      expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
      const result = await new AxeBuilder({ page })
        .include(['iframe', 'main'])
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
        [],
      )
    })
  }
})

test('opened by itself the item says where it belongs', async ({ page }) => {
  await logIn(page, 'fr')
  await page.goto('/api/apps/sec-cmu/plugin.html')
  await expect(page.getByText('À ouvrir dans un tableau de bord')).toBeVisible()
  await expect(page).toHaveTitle('SEC et CMU')
})
