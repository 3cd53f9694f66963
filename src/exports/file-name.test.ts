import fc from 'fast-check'
import { fileName } from './file-name'

test.each([
  ['Couverture ASC', 'Sikasso', '2015', 'sec-cmu_couverture-asc_Sikasso_2015.xlsx'],
  ['Formation et parité', 'Ségou', '1er trimestre 2015', 'sec-cmu_formation-et-parite_Segou_1er-trimestre-2015.xlsx'],
  ['CMU', 'Kɛnɛya Œuvre', '2015', 'sec-cmu_cmu_Keneya-OEuvre_2015.xlsx'],
  ['CMU', '../../etc/passwd', '2015', 'sec-cmu_cmu_etc-passwd_2015.xlsx'],
  ['CMU', 'a\u202Egpj.exe', 'C:\\CON', 'sec-cmu_cmu_a-gpj-exe_C-CON.xlsx'],
  ['CMU', 'باماكو', '2015', 'sec-cmu_cmu_2015.xlsx'],
  ['CMU', '.', '', 'sec-cmu_cmu.xlsx'],
])('%s, %s, %s', (view, place, period, expected) => {
  expect(fileName({ view, place, period }, 'xlsx')).toBe(expected)
})

test('a long place gives way, the period stays whole', () => {
  const place = 'Aire de santé de '.repeat(9)
  const name = fileName({ view: 'Cofinancement', place, period: 'août 2015 à décembre 2015' }, 'csv')
  expect(name).toMatch(/^sec-cmu_cofinancement_Aire-de-sante-de-[A-Za-z-]+_aout-2015-a-decembre-2015\.csv$/)
  expect(name.length).toBeLessThanOrEqual(80)
})

test('whatever the server calls it, the name is safe', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 })
  fc.assert(
    fc.property(text, text, text, (view, place, period) => {
      const name = fileName({ view, place, period }, 'xlsx')
      expect(name).toMatch(/^sec-cmu(_[A-Za-z0-9]+(-[A-Za-z0-9]+)*)*\.xlsx$/)
      expect(name.length).toBeLessThanOrEqual(80)
    }),
  )
})
