import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { REFERENCE_PAGES, referencePage } from './reference-pages'
import { drawnRow, expectAccessible, expectShown, logIn, open, orgUnit, plain, tableRow } from './session'

const mali2015 = referencePage('coverage').hash

test.describe('in English', () => {
  test.beforeEach(({ page }) => logIn(page, 'en'))

  test('numbers, words and names of metadata are English', async ({ page }) => {
    await open(page, `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`)
    await expectShown(page, '50.0%', '32,400,000 of 64,800,000 FCFA', '23 of 23', 'not split')
    await expectAccessible(page)
  })

  test('the title of the page is the finding', async ({ page }) => {
    await open(page, `#/training?ou=${orgUnit('ML-1')}&pe=2019`)
    await expectShown(page, '38.9% women in mixed sessions; both sexes reach the mark of 30%')
    await expect(page).toHaveTitle(/Training and parity/)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  for (const { view, hash, shows } of REFERENCE_PAGES) {
    test(`${view} fits 360 px`, async ({ page }) => {
      await open(page, hash)
      await expectShown(page, ...shows)
      const main = page.locator('main')
      expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    })
  }

  test('the selectors fold into one line that opens them', async ({ page }) => {
    await open(page, mali2015)
    await expectShown(page, 'Mali · 2015')
    await page.getByRole('button', { name: /Modifier/ }).click()
    await expect(page.getByRole('button', { name: /^Unité/ })).toBeVisible()
  })
})

test.describe('place and period', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('drilling by keyboard, back, reload and a shared link give the same view', async ({ page, context }) => {
    await open(page, mali2015)
    await expectShown(page, '49,0 %')
    // The picture is one stop of the tab key; arrows move between its rows, worst first.
    const kayes = drawnRow(page, 'Kayes')
    await kayes.focus()
    await page.keyboard.press('ArrowDown')
    await expect(drawnRow(page, 'Sikasso')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`ou=${orgUnit('ML-3')}&pe=2015`))
    await expectShown(page, '660')
    const address = page.url()

    await page.goBack()
    await expectShown(page, '2 187')
    await page.goForward()
    await expectShown(page, '660')
    await page.reload()
    await expectShown(page, '660')

    const shared = await context.newPage()
    await shared.goto(address)
    await expectShown(shared, '660')
  })

  test('another unit is chosen in the tree, another year in the list', async ({ page }) => {
    await open(page, mali2015)
    await page.getByRole('button', { name: /^Unité/ }).click()
    // The tree comes when it is opened; the picture behind it has a Kayes too.
    await page.getByRole('dialog').getByText('Kayes', { exact: true }).first().click()
    await expect(page).toHaveURL(new RegExp(`ou=${orgUnit('ML-1')}`))
    await page.getByRole('button', { name: /^Période 20/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '2019', exact: true }).click()
    await expect(page).toHaveURL(/pe=2019/)
  })

  test('picture and table say the same', async ({ page }) => {
    await open(page, mali2015)
    await expectShown(page, '49,0 %')
    const drawn = plain((await drawnRow(page, 'Kayes').getAttribute('aria-label')) ?? '')
    await page.getByRole('radio', { name: 'Tableau' }).first().check({ force: true })
    const [covered = ''] = await tableRow(page, 'Kayes')
    expect(drawn).toContain(covered.split('\n')[0])
  })
})

test.describe('sent from a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('the brief is one image under 150 kB', async ({ page }) => {
    await open(page, `#/overview?ou=${orgUnit('ML')}&pe=2025`)
    const button = page.getByRole('button', { name: "Partager l'image" })
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(file.suggestedFilename()).toBe('sec-cmu_synthese_Mali_2025.png')
    const bytes = readFileSync(await file.path())
    expect(bytes.length).toBeLessThanOrEqual(150_000)
    // Sharp: twice the 540 pixels it is laid out for.
    expect(bytes.readUInt32BE(16)).toBe(1080)
  })
})
