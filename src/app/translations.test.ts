import i18n from '@dhis2/d2-i18n'
import { bringTexts, textsLanguage } from './translations'

beforeAll(() => i18n.setDefaultNamespace('default'))
afterAll(() => i18n.changeLanguage('en'))

test('French in any country, English for everybody else', () => {
  expect(['fr', 'fr-ML', 'fr_FR', 'en', 'ar-IQ', 'pt_BR', 'fro', undefined].map(textsLanguage)).toEqual([
    'fr',
    'fr',
    'fr',
    'en',
    'en',
    'en',
    'en',
    'en',
  ])
})

const units = (count: number): string =>
  i18n.t('{{count}} units', { count, defaultValue: '{{count}} unit', defaultValue_plural: '{{count}} units' })

test('English has its plural forms, also for a reader of another language', async () => {
  await bringTexts('en', 'common')
  i18n.changeLanguage('en')
  expect([units(1), units(2)]).toEqual(['1 unit', '2 units'])
  i18n.changeLanguage('pt-BR')
  expect([units(1), units(2)]).toEqual(['1 unit', '2 units'])
})

test('French comes when it is asked for, and leaves what an administrator has changed', async () => {
  i18n.changeLanguage('fr')
  i18n.addResourceBundle('fr', 'default', { 'Try again': 'Encore une fois' }, true, true)
  expect(i18n.t('Dictionary')).toBe('Dictionary')
  await bringTexts('fr', 'pages')
  expect(i18n.t('Dictionary')).toBe('Dictionnaire')
  expect(i18n.t('Try again')).toBe('Encore une fois')
})
