import { expect, test } from '@playwright/test'
import { sexUnknown } from '../../src/metadata/categories'
import { monthlyPay } from '../../src/metadata/constants'
import { operand } from '../../src/metadata/expressions'
import { ascInPost } from '../../src/metadata/sec'
import { exportFile, sheetsOf } from './exported-files'
import { asAdmin, expectShown, logIn, open, orgUnit, plain, runAnalytics } from './session'

/** The figures on the screen are computed from what the server holds: they follow it. */
test.describe('when the data changes', () => {
  test.beforeEach(async ({ page, request }) => {
    await asAdmin(request, 'POST', '/__mock/snapshots/before-changes')
    await logIn(page, 'fr')
  })
  test.afterEach(async ({ request }) => {
    await asAdmin(request, 'DELETE', '/__mock/faults')
    await asAdmin(request, 'POST', '/__mock/snapshots/before-changes/restore')
  })

  test('a posted value is on the screen after the analytics run, not before', async ({ page, request }) => {
    const { dataElement, optionCombo } = operand(ascInPost, sexUnknown)
    await asAdmin(request, 'POST', '/api/dataValueSets', {
      dataValues: [
        {
          dataElement: dataElement.id,
          categoryOptionCombo: optionCombo.id,
          orgUnit: orgUnit('ML-3-KADIOLO'),
          period: '201512',
          value: '80',
        },
      ],
    })
    await open(page, `#/coverage?ou=${orgUnit('ML-3')}&pe=2015`)
    await expectShown(page, '660')
    await runAnalytics(request)
    await page.reload()
    // 588 at the region + 80 at Kadiolo.
    await expectShown(page, '668')
    const [sheet] = await sheetsOf(await exportFile(page, 'XLSX'))
    expect(sheet?.cell('Sikasso', 'ASC en poste')).toBe(668)
    expect(sheet?.cell('Kadiolo', 'ASC en poste')).toBe(80)
    await page.emulateMedia({ media: 'print' })
    await expectShown(page, '668', 'Couverture ASC, Sikasso, 2015')
    expect(plain(await page.locator('main').innerText())).not.toContain('660')
  })

  test('the estimated bill follows the constant: 72 x 40,000 = 2,880,000, half of it 1,440,000', async ({
    page,
    request,
  }) => {
    await asAdmin(request, 'PATCH', `/api/constants/${monthlyPay.id}`, [
      { op: 'replace', path: '/value', value: 40_000 },
    ])
    await open(page, `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`)
    await expectShown(page, '2 880 000', '1 440 000', '72 ASC × 40 000 FCFA')
  })

  test('the server goes silent: the reader is told, and can try again', async ({ page }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2015`)
    await expectShown(page, '49,0 %')
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Cofinancement' }).click()
    await expectShown(page, 'Le serveur est injoignable')
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expect(page.getByText('Prise en charge communautaire').first()).toBeVisible()
  })

  test('the server goes silent: the last good figures stay, under their own place, period and time', async ({
    page,
  }) => {
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2015`)
    await expectShown(page, '49,0 %')
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('button', { name: 'Période suivante : 2016' }).click()
    await expectShown(page, 'Le serveur est injoignable')
    const lastGood = page.locator('[data-test="last-good"]')
    await expect(lastGood).toContainText(/derniers chiffres reçus.*Mali, 2015/)
    expect(plain(await lastGood.innerText())).toContain('49,0 %')
    expect(plain(await lastGood.innerText())).toContain('3 197 026 sur 6 523 306')
  })

  test('figures that did not come are not offered as a file', async ({ page, request }) => {
    await asAdmin(request, 'PUT', '/__mock/faults', [{ method: 'GET', path: '*/analytics?*', status: 503 }])
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2015`)
    await expectShown(page, "Le serveur n'a pas pu répondre")
    await expect(page.getByRole('button', { name: 'Exporter' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Imprimer' })).toHaveCount(0)
    await expect(page.locator('[data-test="last-good"]')).toHaveCount(0)
  })

  test('the server fails once: the reader is told, and trying again helps', async ({ page, request }) => {
    await asAdmin(request, 'PUT', '/__mock/faults', [{ method: 'GET', path: '*/analytics?*', status: 503, count: 1 }])
    await open(page, `#/coverage?ou=${orgUnit('ML')}&pe=2015`)
    await expectShown(page, "Le serveur n'a pas pu répondre")
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expectShown(page, '49,0 %')
  })
})
