import i18n from '@dhis2/d2-i18n'
import { useLocale } from './locale'

afterEach(() => i18n.changeLanguage('en'))

test.each([
  ['fr', 'fr'],
  ['ar_IQ', 'ar-IQ'],
  ['xx', 'en'],
])('DHIS2 writes %s, Intl understands %s', (language, expected) => {
  i18n.changeLanguage(language)
  expect(useLocale()).toBe(expected)
})

test('names keep their apostrophe', () => {
  expect(i18n.t('No data: {{name}}', { name: "N'Djenné & <co>" })).toBe("No data: N'Djenné & <co>")
})
