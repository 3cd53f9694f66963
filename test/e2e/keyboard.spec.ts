import { expect, test, type Locator, type Page } from '@playwright/test'
import { REFERENCE_PAGES } from './reference-pages'
import { expectShown, logIn, open, orgUnit } from './session'

/** More stops than any view has. */
const MOST_STOPS = 120

/**
 * Whether the focused element shows it: an outline or shadow of its own, of its first line (a unit of the tree), of the
 * label beside a hidden radio button, or the ring of a row of a picture.
 */
const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || !focused.matches(':focus-visible')) return false
    const shown = [focused, focused.firstElementChild, focused.nextElementSibling].filter((element) => element !== null)
    const isRinged = [...focused.querySelectorAll('[class*="focusRing"]')].some((ring) => {
      const { stroke, strokeWidth } = getComputedStyle(ring)
      return stroke !== 'none' && !/, 0\)$/.test(stroke) && parseFloat(strokeWidth) >= 2
    })
    return (
      isRinged ||
      shown.some((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      })
    )
  })

/** Goes there as a reader without a mouse does, and finds it marked. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement)
  for (let stop = 0; stop < MOST_STOPS && !(await isThere()); stop += 1) await page.keyboard.press(key)
  await expect(target).toBeFocused()
  expect(await showsFocus(page), `focus is seen on ${await nameOfFocused(page)}`).toBe(true)
}

const nameOfFocused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    return `${focused?.tagName ?? ''} ${focused?.getAttribute('aria-label') ?? focused?.textContent ?? ''}`.slice(0, 80)
  })

/** Walks on to the end of the page: every stop is another one, and each is marked. Gives the number of stops. */
async function walkToTheEnd(page: Page): Promise<number> {
  await page.evaluate(() => document.querySelectorAll('[data-walked]').forEach((e) => e.removeAttribute('data-walked')))
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const where = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === null || focused.closest('main') === null) return 'outside'
      if (focused.hasAttribute('data-walked')) return 'again'
      focused.setAttribute('data-walked', '')
      return 'new'
    })
    if (where === 'outside') return stop
    expect(where, `no trap at ${await nameOfFocused(page)}`).toBe('new')
    expect(await showsFocus(page), `focus is seen on ${await nameOfFocused(page)}`).toBe(true)
  }
  throw new Error('the page does not end')
}

test.describe('without a mouse', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  for (const { view, hash, title, shows } of REFERENCE_PAGES) {
    test(`${view}: from the navigation to the unit, the figures, the export and the end of the page`, async ({
      page,
    }) => {
      await open(page, hash)
      await expectShown(page, ...shows)
      await tabTo(page, page.getByRole('navigation', { name: 'Vues' }).getByRole('link', { name: title, exact: true }))
      await chooseUnit(page)
      await expectShown(page, 'Ségou')
      await page.goBack()
      await expectShown(page, ...shows)
      await exportMenu(page)
      if (view !== 'overview') await explanation(page)
      await switchToTable(page)
      expect(await walkToTheEnd(page)).toBeGreaterThan(0)
    })
  }

  test('a row of the picture opens its unit', async ({ page }) => {
    for (const view of ['coverage', 'co-funding'] as const) {
      await open(page, `#/${view}?ou=${orgUnit('ML')}&pe=2025`)
      // All rows: the whole comes first in co-funding, and leads nowhere.
      const rows = page.locator('svg[role="group"]').first().locator('[data-row]')
      await expect(rows.nth(1)).toBeVisible()
      await tabTo(page, rows.first())
      await page.keyboard.press('End')
      await expect(rows.last()).toBeFocused()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowDown')
      await expect(rows.nth(1)).toBeFocused()
      expect(await showsFocus(page)).toBe(true)
      const unit = ((await rows.nth(1).getAttribute('aria-label')) ?? '').split(',')[0] ?? ''
      await page.keyboard.press('Enter')
      await expect(page.locator('[aria-current="location"]')).toHaveText(unit)
    }
  })
})

/** Opens the tree, goes to Ségou by its letters, chooses it. */
async function chooseUnit(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: /^Unité/ }))
  await page.keyboard.press('Enter')
  const tree = page.getByRole('tree')
  const mali = tree.getByRole('treeitem', { name: 'Mali' })
  await expect(tree.getByRole('treeitem', { name: 'Ségou' }).first()).toBeVisible()
  await tabTo(page, tree.locator('[role="treeitem"][tabindex="0"]'))
  await page.keyboard.press('Home')
  await expect(mali).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(tree.getByRole('treeitem', { name: 'Bamako' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(mali).toBeFocused()
  await page.keyboard.type('seg')
  await expect(tree.getByRole('treeitem', { name: 'Ségou' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`ou=${orgUnit('ML-4')}`))
}

async function exportMenu(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Exporter' })
  await tabTo(page, button)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: /CSV/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: /PNG/ })).toBeFocused()
  await page.keyboard.press('Home')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  await expect(button).toBeFocused()
}

async function explanation(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Expliquer ce chiffre/ }).first()
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Dénominateur')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
}

async function switchToTable(page: Page): Promise<void> {
  const choices = page.getByRole('group', { name: 'Montrer en' }).first()
  await tabTo(page, choices.getByRole('radio', { name: 'Graphique' }))
  // The last of the choices, from the first backwards around.
  await page.keyboard.press('ArrowLeft')
  await expect(choices.getByRole('radio', { name: 'Tableau' })).toBeChecked()
  await expect(page.getByRole('table').first()).toBeVisible()
}
