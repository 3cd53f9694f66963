import i18n from '@dhis2/d2-i18n'

type Texts = Readonly<Record<string, string>>
type LoadTexts = () => Promise<Readonly<{ default: Texts }>>

/** What most parts use, all pages that are no view, and each view by its folder. */
export type TextsPart = 'common' | 'pages' | 'overview' | 'asc-coverage' | 'co-funding' | 'training' | 'cmu'

/**
 * A file for each language and part, fetched for who reads it. English has files too: its plural forms are nowhere else
 * (the i18next of DHIS2 does not know `defaultValue_plural`).
 */
const TEXTS: Readonly<Record<TextsLanguage, Readonly<Record<TextsPart, LoadTexts>>>> = {
  en: {
    common: () => import('../locales/en/translations.json?common&texts'),
    pages: () => import('../locales/en/translations.json?pages&texts'),
    overview: () => import('../locales/en/translations.json?overview&texts'),
    'asc-coverage': () => import('../locales/en/translations.json?asc-coverage&texts'),
    'co-funding': () => import('../locales/en/translations.json?co-funding&texts'),
    training: () => import('../locales/en/translations.json?training&texts'),
    cmu: () => import('../locales/en/translations.json?cmu&texts'),
  },
  fr: {
    common: () => import('../locales/fr/translations.json?common&texts'),
    pages: () => import('../locales/fr/translations.json?pages&texts'),
    overview: () => import('../locales/fr/translations.json?overview&texts'),
    'asc-coverage': () => import('../locales/fr/translations.json?asc-coverage&texts'),
    'co-funding': () => import('../locales/fr/translations.json?co-funding&texts'),
    training: () => import('../locales/fr/translations.json?training&texts'),
    cmu: () => import('../locales/fr/translations.json?cmu&texts'),
  },
}

export type TextsLanguage = 'en' | 'fr'

/** Whose texts a reader of this language gets: French in any country, English for everybody else. */
export function textsLanguage(shellLanguage: string | undefined): TextsLanguage {
  return /^fr\b/.test((shellLanguage ?? 'en').replace('_', '-')) ? 'fr' : 'en'
}

/** Makes texts of a language known. Those an administrator changed on the server, which the shell brought, stay. */
export async function bringTexts(language: TextsLanguage, part: TextsPart): Promise<TextsLanguage> {
  const { default: texts } = await TEXTS[language][part]()
  i18n.addResourceBundle(language, 'default', texts, true, false)
  return language
}

/** A part of the program, once its texts in the reader's language are there too; both are fetched at the same time. */
export function withTexts<T>(part: TextsPart, load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [loaded] = await Promise.all([load(), bringTexts(textsLanguage(i18n.language), part)])
    return loaded
  }
}
