import { expect, test, type FrameLocator, type Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { uidFor } from '../../src/dhis2/uid'
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

const SIZES = [
  [280, 150],
  [451, 528],
  [1200, 900],
] as const

const SECTION = `devDashboard-${pluginItemId('coverage')}`

async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.getByLabel('Largeur').fill(String(width))
  await page.getByLabel('Hauteur').fill(String(height))
}

/** Pixels of the item that its frame does not show. */
function cutOff(page: Page): Promise<Readonly<{ below: number; beside: number }>> {
  return item(page)
    .locator('main')
    .evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => ({
      below: scrollHeight - clientHeight,
      beside: scrollWidth - clientWidth,
    }))
}

async function expectItemAccessible(page: Page): Promise<void> {
  const result = await new AxeBuilder({ page })
    .include(['iframe', 'main'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

/** Ids of the sections that the service worker keeps with at least one answer from analytics. */
function recordedSections(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('devDashboard-'))
    const kept = await Promise.all(
      names.map(async (name) => {
        const requests = await (await caches.open(name)).keys()
        return requests.some(({ url }) => url.includes('/analytics')) ? [name] : []
      }),
    )
    return kept.flat()
  })
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

  test('a group set narrows the figures, says so and goes along to the app', async ({ page }) => {
    const cercles = uidFor('organisationUnitGroupSet', 'OGS_CERCLE')
    const kadiolo = uidFor('organisationUnitGroup', 'OG_CER_KADIOLO')
    await expectItemShows(page, '49,0 %')
    await page.getByLabel('Autres filtres').fill(`${cercles}:${kadiolo}`)
    await expectItemShows(page, `Seulement ${kadiolo}`)
    await expect(page.getByTestId('told')).toContainText(`&gr=${cercles}:${kadiolo}`)
    await expect(item(page).getByText('49,0 %')).toHaveCount(0)
  })

  test('a row opens in the item by keyboard, with a way back, and the app follows', async ({ page }) => {
    await expectItemShows(page, 'Mali', '49,0 %')
    await item(page)
      .getByRole('button', { name: /^Sikasso/ })
      .focus()
    await page.keyboard.press('Enter')
    await expectItemShows(page, 'Sikasso · 2015', '40,0 %')
    await expect(page.getByTestId('told')).toContainText(`ou=${orgUnit('ML-3')}&pe=2015`)
    await expect(item(page).getByRole('button', { name: 'Retour' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expectItemShows(page, 'Mali · 2015', '49,0 %')
    await expect(item(page).getByRole('button', { name: 'Retour' })).toHaveCount(0)
  })

  test('edit mode keeps a choice, view mode shows it; removing the item loses nothing', async ({ page, request }) => {
    const stored = () => asAdmin(request, 'GET', '/api/dataStore/sec-cmu/item-e2eItem0001')
    await page.getByLabel("Identifiant de l'élément").fill('e2eItem0001')
    await expectItemShows(page, "Rien n'est encore choisi")
    await page.getByLabel('Mode').selectOption('edit')
    await item(page).getByRole('radio', { name: 'Cofinancement' }).check()
    await expect.poll(stored).toEqual({ view: 'co-funding' })
    await item(page).getByRole('checkbox', { name: 'Comparer à la période précédente' }).click()
    await expect.poll(stored).toEqual({ view: 'co-funding', compare: false })
    await expectItemAccessible(page)
    await page.getByRole('button', { name: "Retirer l'élément" }).click()
    await expect(page.locator('iframe')).toHaveCount(0)
    expect(await stored()).toEqual({ view: 'co-funding', compare: false })
    await page.getByRole('button', { name: "Recharger l'élément" }).click()
    await page.getByLabel('Mode').selectOption('view')
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML-3-KADIOLO'))
    await expectItemShows(page, '50,0 %', '32 400 000 sur 64 800 000')
    await asAdmin(request, 'DELETE', '/api/dataStore/sec-cmu/item-e2eItem0001')
  })

  test('edit mode draws the item without anything to open', async ({ page }) => {
    await page.getByLabel('Mode').selectOption('edit')
    await expect(item(page).getByRole('radio', { name: 'Couverture ASC' })).toBeChecked()
    await expect(item(page).locator('svg[role=img]')).toHaveCount(1)
    await expect(item(page).getByRole('button')).toHaveCount(0)
  })

  for (const mode of ['print', 'print-layout'] as const) {
    test(`${mode}: place, period and figures are written out, nothing can be clicked`, async ({ page }) => {
      await page.getByLabel('Mode').selectOption(mode)
      await expectItemShows(page, 'Mali', '2015', '49,0 %')
      await expect(item(page).getByRole('button')).toHaveCount(0)
    })

    for (const view of ['coverage', 'co-funding', 'training', 'cmu'] as const) {
      test(`${mode} of ${view}: nothing is cut at the bottom, at any size`, async ({ page }) => {
        await page.getByLabel("Identifiant de l'élément").fill(pluginItemId(view))
        await page.getByLabel('Mode').selectOption(mode)
        for (const [width, height] of [...SIZES, [346, 538], [1062, 358]] as const) {
          await resize(page, width, height)
          await expect(item(page).locator('dd').first()).toBeVisible()
          await expect.poll(() => cutOff(page), { message: `${width} x ${height}` }).toEqual({ below: 0, beside: 0 })
        }
        // The printer's own rules may only make it smaller.
        await page.emulateMedia({ media: 'print' })
        expect(await cutOff(page)).toEqual({ below: 0, beside: 0 })
      })
    }
  }

  test('on paper rows that do not fit are counted in words', async ({ page }) => {
    await page.getByLabel('Mode').selectOption('print-layout')
    await resize(page, 346, 538)
    await expectItemShows(page, 'Kayes', 'et 3 autres')
  })

  test('a large item has the table below the picture', async ({ page }) => {
    await page.getByLabel("Identifiant de l'élément").fill(pluginItemId('training'))
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML-1'))
    await page.getByLabel('Filtre : période').fill('2019')
    await resize(page, 1200, 900)
    await expect(item(page).locator('svg[role=group]')).toHaveCount(1)
    await expect(item(page).getByRole('table')).toHaveCount(1)
    await expectItemAccessible(page)
  })

  for (const [width, height] of [...SIZES, [310, 528]] as const) {
    test(`${width} x ${height}: nothing is cut at the side, and axe finds nothing`, async ({ page }) => {
      await resize(page, width, height)
      await expectItemShows(page, '49,0 %')
      expect((await cutOff(page)).beside).toBe(0)
      await expectItemAccessible(page)
    })
  }
})

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' })
  test.setTimeout(90_000)

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => window.localStorage.setItem('sec-cmu.dev-pages', 'true'))
    await logIn(page, 'fr')
    await open(page, '#/dev/plugin')
    // The first visit installs the service worker, the second is in its hands.
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML'))
    await expectItemShows(page, '49,0 %')
  })

  test('a recorded item shows its figures and of which day they are', async ({ page, context }) => {
    await page.getByLabel('Tableau de bord disponible hors connexion').check()
    await expect.poll(() => recordedSections(page), { timeout: 20_000 }).toEqual([SECTION])
    await context.setOffline(true)
    await page.reload()
    await page.getByLabel('Tableau de bord disponible hors connexion').check()
    await page.getByLabel("Filtre : unité d'organisation").fill(orgUnit('ML'))
    await expectItemShows(page, '49,0 %', 'Hors connexion, chiffres du')
    await expectItemAccessible(page)
    // What was not recorded is not made up.
    await page.getByLabel('Filtre : période').fill('2013')
    await expectItemShows(page, 'Le serveur est injoignable')
    await context.setOffline(false)
  })

  test('an item that was not recorded says so', async ({ page, context }) => {
    await context.setOffline(true)
    await page.reload()
    await expectItemShows(page, "Rien n'a été gardé de cet élément", 'Le serveur est injoignable')
    await context.setOffline(false)
  })

  test('a dashboard that is no longer kept takes its items along', async ({ page }) => {
    const kept = page.getByLabel('Tableau de bord disponible hors connexion')
    await kept.check()
    await expect.poll(() => recordedSections(page), { timeout: 20_000 }).toEqual([SECTION])
    await kept.uncheck()
    await expect.poll(() => recordedSections(page)).toEqual([])
  })

  test('the app itself works in the hands of its service worker', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2015`)
    await expect(page.locator('main')).toContainText('49,0')
  })
})

test('opened by itself the item says where it belongs', async ({ page }) => {
  await logIn(page, 'fr')
  await page.goto('/api/apps/sec-cmu/plugin.html')
  await expect(page.getByText('À ouvrir dans un tableau de bord')).toBeVisible()
  await expect(page).toHaveTitle('SEC et CMU')
})
