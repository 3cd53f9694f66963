import { expect, test, type Page } from '@playwright/test'
import { cercleSet, communeSet } from '../../src/metadata/org-unit-groups'
import { referencePage } from './reference-pages'
import { drawnRow, expectShown, logIn, open, orgUnit, plain, tableRow } from './session'

const mali2015 = referencePage('coverage').hash

/** What the headlines say, as text. */
const headlines = async (page: Page): Promise<string> =>
  plain(await page.getByRole('region', { name: 'Chiffres clés' }).innerText())

/** Opens a selector and chooses in its panel. */
async function choose(page: Page, selector: RegExp, choice: string): Promise<void> {
  await page.getByRole('button', { name: selector }).click()
  await page.getByRole('dialog').getByRole('button', { name: choice, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Reads what the first switch shows as a table; leaves the picture shown. */
async function twinRow(page: Page, name: string): Promise<readonly string[]> {
  await page.getByRole('radio', { name: 'Tableau' }).first().check({ force: true })
  const row = await tableRow(page, name)
  await page.getByRole('radio', { name: 'Graphique' }).first().check({ force: true })
  return row
}

test.describe('from place to place', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('two levels down by the picture, up by the path and the back button', async ({ page }) => {
    await open(page, mali2015)
    await expectShown(page, '2 187')
    await drawnRow(page, 'Sikasso').click()
    await expect(page).toHaveURL(new RegExp(`ou=${orgUnit('ML-3')}&pe=2015`))
    await expectShown(page, '648 353 sur 1 622 344')
    await drawnRow(page, 'Kadiolo').click()
    await expect(page).toHaveURL(new RegExp(`ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`))
    await expectShown(page, '84 sur 123')

    const path = page.getByRole('navigation', { name: "Chemin vers l'unité d'organisation" })
    expect((await path.innerText()).split('\n').map((name) => name.trim())).toEqual(['Mali', 'Sikasso', 'Kadiolo'])
    await path.getByRole('button', { name: 'Sikasso' }).click()
    await expectShown(page, '648 353 sur 1 622 344')
    await page.goBack()
    await expectShown(page, '84 sur 123')
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`ou=${orgUnit('ML')}&pe=2015`))
    await expectShown(page, '2 187')
  })

  test('districts at once, only those of a group, then all of them again', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2025`)
    await expectShown(page, '66,5 %')
    const all = await headlines(page)
    await choose(page, /^Par /, 'District sanitaire')
    await expect(page).toHaveURL(/&by=LEVEL-3/)
    await page.getByRole('radio', { name: 'Tableau' }).first().check({ force: true })
    await expect(page.getByRole('rowheader', { name: 'Kadiolo', exact: true }).first()).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'Yanfolila', exact: true }).first()).toBeVisible()
    expect(await headlines(page)).toBe(all)

    await page.getByRole('button', { name: /^Par / }).click()
    const cercle = 'Cercle de Yanfolila'
    await page.getByLabel("Seulement les unités d'un groupe").selectOption({ label: cercle })
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(new RegExp(`&gr=${cercleSet.id}:`))
    const chip = page.getByRole('button', { name: `Retirer ${cercle}` })
    await expect(chip).toBeVisible()
    await expect.poll(() => headlines(page)).not.toBe(all)
    await chip.click()
    await expect(page).not.toHaveURL(/gr=/)
    await expect(page).toHaveURL(/&by=LEVEL-3/)
    await expect.poll(() => headlines(page)).toBe(all)
  })

  test('Kadiolo by commune: nine of them', async ({ page }) => {
    await open(page, referencePage('co-funding').hash)
    await expectShown(page, '50,0 %')
    await choose(page, /^Par /, communeSet.name.fr)
    await expect(page).toHaveURL(new RegExp(`&by=${communeSet.id}`))
    await expectShown(page, '50,0 %')
    await page.getByRole('radio', { name: 'Tableau' }).first().check({ force: true })
    const communes = page.getByRole('rowheader', { name: /^Commune de/ })
    await expect(communes).toHaveCount(9)
    await expect(communes.filter({ hasText: 'Zégoua' })).toBeVisible()
  })
})

test.describe('from period to period', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('by the step, by the list, with and without a comparison', async ({ page }) => {
    await open(page, `#/training?ou=${orgUnit('ML')}&pe=2024`)
    await expectShown(page, 'depuis 2023')
    await page.getByRole('button', { name: 'Période suivante : 2025' }).click()
    await expect(page).toHaveURL(/pe=2025/)
    await expectShown(page, '42,9 %', '2 643 sur 6 168', 'depuis 2024')
    await choose(page, /^Comparer à/, 'Aucune comparaison')
    await expect(page).toHaveURL(/&cmp=none/)
    await expect(page.locator('main')).not.toContainText('depuis 2024')

    await page.getByRole('button', { name: /^Période 2025/ }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('radio', { name: 'Trimestre', exact: true }).check({ force: true })
    await panel.getByRole('button', { name: /juillet/ }).click()
    await expect(page).toHaveURL(/pe=2025Q3&cmp=none/)
    await expectShown(page, 'Femmes, sessions mixtes')
    await choose(page, /^Comparer à/, 'Un an plus tôt')
    await expect(page).toHaveURL(/pe=2025Q3&cmp=year/)
    await expect(page.locator('main')).toContainText(/depuis juillet.+2024/)
  })
})

test.describe('an address', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('gives the same figures after a reload, in another page, and where none is given', async ({ page, context }) => {
    const address = `#/coverage?ou=${orgUnit('ML-3')}&pe=2015&by=LEVEL-3&cmp=none`
    await open(page, address)
    await expectShown(page, '660')
    const first = await headlines(page)
    expect(first).toContain('660')
    await page.reload()
    await expectShown(page, '660')
    expect(await headlines(page)).toBe(first)

    const second = await context.newPage()
    await second.goto(page.url())
    await expectShown(second, '660')
    expect(await headlines(second)).toBe(first)

    // The last selection is kept on the device, whole.
    const third = await context.newPage()
    await open(third, '#/coverage')
    await expectShown(third, '660')
    expect(await headlines(third)).toBe(first)
    await expect(third).toHaveURL(new RegExp(`ou=${orgUnit('ML-3')}&pe=2015&by=LEVEL-3&cmp=none`))
  })
})

test.describe('a picture and its table', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('of coverage say the same, region by region', async ({ page }) => {
    await open(page, mali2015)
    await expectShown(page, '49,0 %')
    for (const [region, share, of] of [
      ['Kayes', '29,8 %', '286 779 sur 961 289'],
      ['Mopti', '57,6 %', '680 261 sur 1 181 486'],
      ['Gao', 'non renseigné', ''],
    ] as const) {
      const drawn = plain((await drawnRow(page, region).getAttribute('aria-label')) ?? '')
      const [cell = ''] = await twinRow(page, region)
      for (const words of [share, of]) {
        expect(drawn).toContain(words)
        expect(cell).toContain(words)
      }
    }
  })

  test('of co-funding say the same', async ({ page }) => {
    await open(page, `#/co-funding?ou=${orgUnit('ML')}&pe=2025`)
    await expectShown(page, '20,6 %')
    const drawn = page.locator('svg[role="group"]').first().getByRole('button')
    const label = plain((await drawn.first().getAttribute('aria-label')) ?? '')
    const [name = ''] = label.split(',')
    const amounts = (await twinRow(page, name)).filter((cell) => cell.endsWith('FCFA'))
    expect(amounts.length).toBeGreaterThan(3)
    for (const amount of amounts.slice(0, 2)) expect(label).toContain(amount)
  })

  test('of the CMU say the same', async ({ page }) => {
    await open(page, referencePage('cmu').hash)
    await expectShown(page, '28,0 %')
    const drawn = page
      .locator('svg[role="group"]')
      .first()
      .getByRole('img', { name: /^Couverts,/ })
    const label = plain((await drawn.getAttribute('aria-label')) ?? '')
    const cells = await twinRow(page, 'Couverts')
    expect(cells.slice(0, 2)).toEqual(['5 911 360', '28,0 %'])
    for (const cell of cells.slice(0, 2)) expect(label).toContain(cell)
  })
})
