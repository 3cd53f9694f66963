import { expect, test } from '@playwright/test'
import { expectAccessible, expectShown, logIn, open, orgUnit, tableRow } from './session'

/** Published figures (docs/demo-data.md) that were computed by hand, as a reader sees them. */
test.describe('reference cases in French', () => {
  test.beforeEach(({ page }) => logIn(page, 'fr'))

  test('ASC coverage 2015: 49,0 % in the five regions, 2 187 ASC', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2015`)
    await expectShown(page, '49,0 %', '3 197 026 sur 6 523 306', '2 187')
    await page.getByRole('radio', { name: 'Tableau' }).first().check({ force: true })
    for (const [region, rate] of [
      ['Kayes', '29,8 %'],
      ['Koulikoro', '58,9 %'],
      ['Sikasso', '40,0 %'],
      ['Ségou', '55,6 %'],
      ['Mopti', '57,6 %'],
    ] as const) {
      expect((await tableRow(page, region)).join(' | ')).toContain(rate)
    }
    // Regions outside the table have no data, which is not zero.
    expect((await tableRow(page, 'Gao')).join(' | ')).not.toContain('0,0 %')
    await expectAccessible(page)
  })

  test('Sikasso 2015: 660 ASC = 72 at Kadiolo + 588 not split', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
    await expectShown(page, '660')
    await page.getByRole('radio', { name: 'Tableau' }).first().check({ force: true })
    expect((await tableRow(page, 'Kadiolo')).join(' | ')).toContain('72')
    await expectShown(page, 'non réparti', '588')
  })

  test('Kadiolo 2015: half the pay of 72 ASC, 23 of 23 ASACO, the commune/ASACO split not given', async ({ page }) => {
    await open(page, `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`)
    await expectShown(page, '50,0 %', '32 400 000', '64 800 000', '23 sur 23', '5 400 000', '2 700 000', 'non réparti')
    await expectAccessible(page)
  })

  test('Kayes 2019: 37 of 95 in mixed sessions, 109 of 167 in all, 72 in women-only; three labels without a figure', async ({
    page,
  }) => {
    await open(page, `#/training?ou=${orgUnit('ML-1')}&pe=2019`)
    await expectShown(page, '38,9 %', '37 sur 95', '65,3 %', '109 sur 167', '72', 'donnée absente')
    await expectAccessible(page)
  })

  test('a period without data says so and is not 0', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2013`)
    await expectShown(page, 'Aucune donnée')
    await expect(page.locator('main')).not.toContainText('0,0 %')
    await expectAccessible(page)
  })
})
