import { expect, test } from '@playwright/test'
import { expectAccessible, expectShown, logIn, open, orgUnit, plain, tableRow } from './session'

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

  test('R2: 72 ASC are 216 ASC-months a quarter; nothing is late, and nothing is said of arrears', async ({ page }) => {
    await open(page, `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015Q1`)
    // 72 x 75,000 x 3 = 16,200,000; half of it 8,100,000.
    await expectShown(page, '16 200 000 FCFA', '8 100 000 sur 16 200 000 FCFA', 'Arriérés (ASC-mois)\nnon renseigné')
    expect((await tableRow(page, 'Commune + ASACO non réparti')).at(-1)).toBe('0')
  })

  test('R3 and R19: Kadiolo, need covered 21,0 % at 700 and 45,1 % at 1 500; 84 of 123 villages', async ({ page }) => {
    // 72 x 700 / 239,713 = 21.0 %; 72 x 1,500 / 239,713 = 45.1 %.
    await open(page, `#/coverage?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`)
    await expectShown(page, '21,0 %', '72 ASC × 700 pour 239 713 habitants', '45,1 % à la norme de 1 500')
    await open(page, `#/coverage?ou=${orgUnit('ML-3-KADIOLO')}&pe=2018`)
    await expectShown(page, '68,3 %', '84 sur 123')
  })

  test('R5: 20 000 people mobilised, 18 000 of them children, apart from training', async ({ page }) => {
    await open(page, `#/training?ou=${orgUnit('ML-3')}&pe=2015`)
    const fact = page.locator('[data-test="mobilised"]')
    await expect(fact).toBeVisible()
    const words = plain(await fact.innerText())
    for (const part of ['20 000', '18 000', '2 000', 'plaidoyer']) expect(words).toContain(part)
    await expect(page.getByRole('region', { name: 'Chiffres clés' })).not.toContainText('000')
  })

  test('R9, R11, R13: 27 women in June 2019, 45 later; no share by cercle', async ({ page }) => {
    await open(page, `#/training?ou=${orgUnit('ML-1')}&pe=2019Q2`)
    await expectShown(page, '27 sur 27', 'en 1 session', 'sessions réservées : 27 participantes')
    await open(page, `#/training?ou=${orgUnit('ML-1')}&pe=2019Q4`)
    await expectShown(page, '38,9 %', '11,1 points sous la parité', 'sessions réservées : 45 participantes')
    const row = page.locator('svg [data-row]').filter({ visible: true })
    for (const cercle of ['Kita', 'Diéma', 'Yélimané', 'Kéniéba']) {
      await expect(row.and(page.locator(`[aria-label^="${cercle},"]`))).toHaveAttribute('aria-label', /non réparti/)
    }
  })

  test('R19: 2 300 of 2 525 sites work at the end of 2016', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2016`)
    await expectShown(page, 'Population couverte\nnon renseigné')
    await page.getByRole('radio', { name: 'Tableau' }).first().check({ force: true })
    expect((await tableRow(page, 'Mali')).join(' | ')).toContain('91,1 %')
  })

  test('R20: 28,0 % insured in 2021; members and women of the two mutuelles', async ({ page }) => {
    await open(page, `#/cmu?ou=${orgUnit('ML')}&pe=2021`)
    await expectShown(page, '28,0 %', '5 911 360 sur 21 112 000', 'Non réparti entre ses unités')
    // MUTISE: 317 / 1,156 = 27.4 %, 2,510 / 4,256 = 59.0 %. Yanfolila: 440 / 775 = 56.8 %, 1,387 / 2,432 = 57.0 %.
    for (const [code, women, members, beneficiaries] of [
      ['ML-4-SEGOU', '59,0 %', '27,4 %', '2 510 sur 4 256'],
      ['ML-3-YANFOLILA', '57,0 %', '56,8 %', '1 387 sur 2 432'],
    ] as const) {
      await open(page, `#/cmu?ou=${orgUnit(code)}&pe=2015`)
      await expectShown(page, women, members, beneficiaries)
    }
  })

  test('a period without data says so and is not 0', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2013`)
    await expectShown(page, 'Aucune donnée')
    await expect(page.locator('main')).not.toContainText('0,0 %')
    await expectAccessible(page)
  })
})
