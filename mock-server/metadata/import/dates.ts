/** DHIS2's form of a date (`2010-01-01T00:00:00.000`), null when it is none. Numbers are epoch milliseconds. */
export function readDate(value: unknown): string | null {
  if (typeof value === 'number') return isoOf(new Date(value))
  if (typeof value !== 'string') return null
  if (!/^\d{4}(-\d{2}(-\d{2}([T ]\d{2}(:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(value)) return null
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(value) && value.length > 10
  const time = new Date(hasZone || value.length <= 10 ? value.replace(' ', 'T') : `${value.replace(' ', 'T')}Z`)
  return isoOf(time)
}

const isoOf = (time: Date): string | null => (Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 23))
