/** Why an object was refused, as DHIS2 writes it. */
export type ErrorReport = Readonly<{
  message: string
  mainKlass: string
  errorCode: string
  errorKlass?: string
  mainId?: string
  errorProperty?: string
  errorProperties: readonly unknown[]
  args: readonly string[]
}>

export type ObjectReport = Readonly<{
  klass: string
  index: number
  uid: string
  errorReports: readonly ErrorReport[]
}>

export type Stats = Readonly<{ created: number; updated: number; deleted: number; ignored: number; total: number }>

export const NO_STATS: Stats = { created: 0, updated: 0, deleted: 0, ignored: 0, total: 0 }

export type TypeReport = Readonly<{ klass: string; stats: Stats; objectReports: readonly ObjectReport[] }>

export type ImportReport = Readonly<{
  responseType: 'ImportReport'
  status: 'OK' | 'WARNING' | 'ERROR'
  stats: Stats
  typeReports: readonly TypeReport[]
}>

export function addStats(a: Stats, b: Stats): Stats {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    deleted: a.deleted + b.deleted,
    ignored: a.ignored + b.ignored,
    total: a.total + b.total,
  }
}

/** `Cases [deCas000000] (DataElement)`, as messages name an object. */
export function identifierText(object: Readonly<Record<string, unknown>>, simpleName: string): string {
  const name = typeof object['name'] === 'string' ? `${object['name']} ` : ''
  const id = typeof object['id'] === 'string' ? object['id'] : ''
  return `${name}[${id}] (${simpleName})`
}
