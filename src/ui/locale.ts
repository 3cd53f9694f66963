import i18n from '@dhis2/d2-i18n'

keepTextsPlain()

/** The reader's language as Intl understands it: `fr`, `en`, `ar-IQ`. DHIS2 writes `ar_IQ`. */
export function useLocale(): string {
  const tag = (i18n.language ?? 'en').replace('_', '-')
  return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en'
}

/** React escapes what it draws; i18next would do it once more and show "N&#39;Djenné". */
function keepTextsPlain(): void {
  i18n.options.interpolation = { ...i18n.options.interpolation, escapeValue: false }
  i18n.services.interpolator.init(i18n.options, false)
}
