import type { MockRequest, MockResponse, Route } from '../http'
import type { MockState } from '../state'
import { userSetting } from './effective'

/** Languages names can be translated into. Source: I18nLocaleService of DHIS2. */
const DATABASE_LOCALES = 'af am ar bi my zh nl dz en fr de gu hi id it km rw lo ne no ps fa pt ru es sw tg vi'.split(
  ' ',
)

export const localeRoutes: readonly Route[] = [
  { method: 'GET', path: '/locales/ui', handle: uiLocales, public: true, about: 'languages of the user interface' },
  { method: 'GET', path: '/locales/db', handle: databaseLocales, about: 'languages of names' },
]

function uiLocales(request: MockRequest, state: MockState): MockResponse {
  return { status: 200, body: described(state.quirks.uiLocales.split(' '), request, state) }
}

function databaseLocales(request: MockRequest, state: MockState): MockResponse {
  return { status: 200, body: described(DATABASE_LOCALES, request, state) }
}

type DescribedLocale = Readonly<{ locale: string; name: string; displayName: string; languageTag: string }>

/** Named in the reader's language, sorted by that name as Java compares text. */
function described(locales: readonly string[], { user }: MockRequest, state: MockState): readonly DescribedLocale[] {
  const reader = tagOf(String(userSetting('keyUiLocale', user, state) ?? 'en'))
  return locales
    .map((locale) => {
      const languageTag = tagOf(locale)
      return { locale, languageTag, name: nameOf(languageTag, languageTag), displayName: nameOf(languageTag, reader) }
    })
    .sort((a, b) => (a.displayName < b.displayName ? -1 : 1))
}

/** `uz-Cyrl-UZ` of Java's `uz_UZ_Cyrl`. */
function tagOf(locale: string): string {
  const [language = 'en', region, script] = locale.split('_')
  return [language, script, region].filter((part) => part !== undefined).join('-')
}

/** What Java's locale data lacks, and so shows by code or in English. */
const UNNAMED = new Set(['prs'])
const WITHOUT_OWN_NAME = new Set(['rw'])

function nameOf(tag: string, reader: string): string {
  if (UNNAMED.has(tag)) return tag
  const language = WITHOUT_OWN_NAME.has(reader) ? 'en' : reader
  try {
    const names = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' })
    return (names.of(tag) ?? tag).replace(/（(.+)）/, ' ($1)')
  } catch {
    // A locale set by hand need not be one.
    return tag
  }
}
