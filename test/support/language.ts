import i18n from '@dhis2/d2-i18n'
import '../../src/locales/index.js'

/** Speaks the app's own texts in this language, as DHIS2's shell arranges it. */
export function speak(language: 'fr' | 'en'): void {
  i18n.setDefaultNamespace('default')
  i18n.changeLanguage(language)
}
