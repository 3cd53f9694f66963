const SPACES = /[\s\u00a0\u202f]/g

/** As somebody types it: decimals by the reader's own sign, no groups. */
export function typedNumber(value: number | null, locale: string): string {
  if (value === null) return ''
  return value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 4 })
}

/**
 * A number as typed, null for anything else. Groups of three are taken apart by spaces, or by the comma where the reader's
 * language does so; else comma and point both begin the decimals ("0,78" is never 78).
 */
export function readNumber(text: string, locale: string): number | null {
  const compact = text.replace(SPACES, '')
  const isGroupedByComma = !locale.startsWith('fr') && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)
  const plain = isGroupedByComma ? compact.replaceAll(',', '') : compact.replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
