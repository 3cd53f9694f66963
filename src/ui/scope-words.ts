import i18n from '@dhis2/d2-i18n'

type Named = Readonly<{ id: string; name: string }>

const NAMES_LISTED = 3

/** Where the figures are from: the unit, or the first of several that are taken together. */
export function placeName(unit: Named | null, parts: readonly Named[]): string {
  if (unit !== null) return unit.name
  if (parts.length > NAMES_LISTED) {
    return i18n.t('{{count}} units together', {
      count: parts.length,
      defaultValue: '{{count}} unit together',
      defaultValue_plural: '{{count}} units together',
    })
  }
  return parts.length === 0 ? i18n.t('My organisation units') : parts.map((part) => part.name).join(', ')
}

/** When the figures are from, as the server names it: one period, or the first and last of several taken together. */
export function periodWords(periods: readonly Named[]): string {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return ''
  return periods.length === 1 ? first.name : i18n.t('{{first}} to {{last}}', { first: first.name, last: last.name })
}

/** "Gao, Kidal, Ménaka and 3 more". */
export function namesInShort(names: readonly string[], listed: number): string {
  if (names.length <= listed) return names.join(', ')
  return i18n.t('{{names}} and {{count}} more', {
    count: names.length - listed,
    names: names.slice(0, listed).join(', '),
    defaultValue: '{{names}} and {{count}} more',
    defaultValue_plural: '{{names}} and {{count}} more',
  })
}
