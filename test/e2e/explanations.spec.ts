import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { pluginItemId } from '../../src/metadata/plugin-items'
import { expectAccessible, expectShown, logIn, open, orgUnit, plain } from './session'

const kadiolo2015 = `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`
const mali2024 = `#/coverage?ou=${orgUnit('ML')}&pe=2024`
const MARK = 'Données de démonstration'

const opener = (page: Page) => page.getByRole('button', { name: 'Expliquer ce chiffre, Prise en charge communautaire' })
const panel = (page: Page) => page.getByRole('dialog', { name: /^Expliquer ce chiffre/ })

async function expectPanelAccessible(page: Page, ...frame: readonly string[]): Promise<void> {
  const result = await new AxeBuilder({ page })
    .include([...frame, 'dialog'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

test.describe('explain this figure', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('by keyboard: opened, kept inside, closed by Escape, back at the button', async ({ page }) => {
    await open(page, kadiolo2015)
    await expectShown(page, '50,0 %')
    await opener(page).focus()
    await page.keyboard.press('Enter')
    await expect(panel(page)).toContainText('Numérateur')
    expect(plain(await panel(page).innerText())).toContain('32 400 000 FCFA')
    await expect(panel(page).getByRole('button', { name: 'Fermer' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(panel(page).getByRole('link', { name: 'Voir dans le dictionnaire' })).toBeFocused()
    // What lies behind cannot be reached, not even by its own shortcut of the tab key.
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      const isOutside = await page.evaluate(() => {
        const focused = document.activeElement
        return focused !== document.body && focused?.closest('dialog') === null
      })
      expect(isOutside).toBe(false)
    }
    await expectPanelAccessible(page)
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(opener(page)).toBeFocused()
  })

  test('a click beside it closes it', async ({ page }) => {
    await open(page, kadiolo2015)
    await opener(page).click()
    await expect(panel(page)).toBeVisible()
    await page.mouse.click(5, 400)
    await expect(panel(page)).toHaveCount(0)
  })

  test('the link opens the object in the dictionary, and back comes back to the view', async ({ page }) => {
    await open(page, kadiolo2015)
    await opener(page).click()
    await panel(page).getByRole('link', { name: 'Voir dans le dictionnaire' }).click()
    await expect(page).toHaveURL(/#\/dictionary\?code=FIN_COFIN_PCT/)
    await expect(page.locator('details[open] summary')).toContainText('FIN_COFIN_PCT')
    await expect(panel(page)).toHaveCount(0)
    await page.goBack()
    await expectShown(page, '50,0 %')
  })

  test('is neither button nor panel on paper', async ({ page }) => {
    await open(page, kadiolo2015)
    await opener(page).click()
    await expect(panel(page)).toContainText('Numérateur')
    await page.emulateMedia({ media: 'print' })
    await expect(panel(page)).toHaveCount(0)
    await expect(page.locator('dialog')).toBeHidden()
    await expect(page.getByRole('button', { name: /^Expliquer/ })).toHaveCount(0)
    await expectShown(page, '50,0 %')
  })

  test('in a dashboard item: fits it, and leads into the app', async ({ page }) => {
    // The form above the item has grown: the whole frame has to be in sight, as on a dashboard.
    await page.setViewportSize({ width: 1280, height: 1100 })
    await page.addInitScript(() => window.localStorage.setItem('sec-cmu.dev-pages', 'true'))
    await open(page, '#/dev/plugin')
    await page.getByLabel("Identifiant de l'élément").fill(pluginItemId('coverage'))
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML'))
    const item = page.frameLocator('iframe')
    await item.getByRole('button', { name: 'Expliquer ce chiffre, Population couverte' }).click()
    const inItem = item.getByRole('dialog')
    await expect(inItem).toContainText('Dénominateur')
    const widths = await inItem.evaluate((dialog) => [dialog.scrollWidth - dialog.clientWidth, dialog.clientWidth])
    expect(widths[0]).toBeLessThanOrEqual(0)
    await expectPanelAccessible(page, 'iframe')
    await inItem.getByRole('link', { name: 'Voir dans le dictionnaire' }).click()
    // The whole window leaves the dashboard.
    await expect(page).toHaveURL(/\/api\/apps\/sec-cmu\/index\.html.*#\/dictionary\?code=SEC_COUV_POP/)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('the panel fits 360 px and scrolls inside itself', async ({ page }) => {
    await open(page, kadiolo2015)
    await opener(page).click()
    await expect(panel(page)).toContainText('Numérateur')
    const box = await panel(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740)
    expect(await panel(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0)
    await expectPanelAccessible(page)
  })

  test('the mark of generated figures fits too', async ({ page }) => {
    await open(page, mali2024)
    await expectShown(page, MARK)
    expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})

test.describe('generated figures', () => {
  test('are marked on screen and on paper, in French and English; published ones are not', async ({ page }) => {
    await logIn(page, 'fr')
    await open(page, mali2024)
    await expectShown(page, MARK)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(MARK)).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    await open(page, kadiolo2015)
    await expectShown(page, '50,0 %')
    await expect(page.getByText(MARK)).toHaveCount(0)
    await logIn(page, 'en')
    await open(page, mali2024)
    await expectShown(page, 'Demonstration data', 'made up from Jan 1, 2022 on')
  })
})
