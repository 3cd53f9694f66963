import i18n from '@dhis2/d2-i18n'

type Texts = Readonly<Record<string, string>>

/**
 * One file for each language, fetched for who reads it. English is a file too: its plural forms are nowhere else (the
 * i18next of DHIS2 does not know `defaultValue_plural`).
 */
const TEXTS = {
  en: async (): Promise<Texts> => (await import('../locales/en/translations.json')).default,
  fr: async (): Promise<Texts> => (await import('../locales/fr/translations.json')).default,
}

export type TextsLanguage = keyof typeof TEXTS

/** Whose texts a reader of this language gets: French in any country, English for everybody else. */
export function textsLanguage(shellLanguage: string | undefined): TextsLanguage {
  return /^fr\b/.test((shellLanguage ?? 'en').replace('_', '-')) ? 'fr' : 'en'
}

/** Makes the texts of a language known. Those an administrator changed on the server, which the shell brought, stay. */
export async function bringTexts(language: TextsLanguage): Promise<TextsLanguage> {
  i18n.addResourceBundle(language, 'default', await TEXTS[language](), true, false)
  return language
}
