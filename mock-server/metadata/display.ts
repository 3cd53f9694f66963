import type { MockState } from '../state'
import type { MetadataObject } from './store'

type Translation = Readonly<{ locale?: unknown; property?: unknown; value?: unknown }>

const DEFAULT_LOCALE = 'en'

/** The locale names are shown in: the user's `keyDbLocale`, else the server's. */
export function databaseLocaleOf(user: MetadataObject | null, state: MockState): string {
  const own = user ? state.settings.getUser(user.id, 'keyDbLocale') : undefined
  return String(own ?? state.settings.getSystem('keyDbLocale') ?? DEFAULT_LOCALE)
}

/**
 * A property in a locale: its translation (`fr_ML` falls back to `fr`), else the value itself.
 * `key` is DHIS2's name of the property: NAME, SHORT_NAME, DESCRIPTION, FORM_NAME.
 */
export function translated(object: MetadataObject, property: string, key: string, locale: string): string | undefined {
  const translations = object['translations']
  if (Array.isArray(translations)) {
    const [language] = locale.split('_')
    const found = (wanted: string | undefined): Translation | undefined =>
      (translations as readonly (Translation | null)[]).find(
        (entry) => entry?.property === key && entry.locale === wanted,
      ) ?? undefined
    const value = (found(locale) ?? found(language))?.value
    if (typeof value === 'string' && value !== '') return value
  }
  const own = object[property]
  return typeof own === 'string' ? own : undefined
}

/** What a user sees as the name of an object. Users are shown by first name and surname. */
export function displayNameOf(object: MetadataObject, user: MetadataObject | null, state: MockState): string {
  return nameIn(object, databaseLocaleOf(user, state))
}

export function displayShortNameOf(object: MetadataObject, user: MetadataObject | null, state: MockState): string {
  const locale = databaseLocaleOf(user, state)
  return translated(object, 'shortName', 'SHORT_NAME', locale) ?? nameIn(object, locale)
}

/** @see displayNameOf */
export function nameIn(object: MetadataObject, locale: string): string {
  const name = translated(object, 'name', 'NAME', locale)
  if (name !== undefined) return name
  const person = [object['firstName'], object['surname']].filter((part) => typeof part === 'string').join(' ')
  return person === '' ? object.id : person
}
