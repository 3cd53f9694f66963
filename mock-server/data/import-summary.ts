import { webMessageResponse, type MockResponse } from '../http'
import type { MockState } from '../state'

/** One kind of refusal with all the rows it met. `indexes` absent: it concerns the set. */
export type ImportConflict = Readonly<{
  object?: string
  objects?: Readonly<Record<string, string>>
  value: string
  errorCode?: string
  property?: string
  indexes?: readonly number[]
}>

export type ImportCount = Readonly<{ imported: number; updated: number; ignored: number; deleted: number }>

export type ImportSummary = Readonly<{
  status: 'SUCCESS' | 'WARNING' | 'ERROR'
  description?: string
  importCount: ImportCount
  conflicts: readonly ImportConflict[]
  rejectedIndexes: readonly number[]
  /** The date of completion, `"false"`, or absent where the import broke off. */
  dataSetComplete?: string
}>

export const NO_COUNTS: ImportCount = { imported: 0, updated: 0, ignored: 0, deleted: 0 }

/** The summary as a job keeps it: no envelope, no name of a class. */
export function summaryBody(summary: ImportSummary, importOptions?: unknown): Record<string, unknown> {
  return { responseType: 'ImportSummary', ...summary, ...(importOptions !== undefined && { importOptions }) }
}

/** The envelope of an import. Warnings are 409 up to 2.42, 200 since. */
export function summaryResponse(summary: ImportSummary, state: MockState, importOptions?: unknown): MockResponse {
  const response = summaryBody(summary, importOptions)
  if (summary.status === 'SUCCESS') return webMessageResponse(200, { message: 'Import was successful.', response })
  if (summary.status === 'ERROR') {
    const message = 'An error occurred, please check import summary.'
    return webMessageResponse(409, { message, response })
  }
  const [status, message] = state.quirks.importWarning
  return webMessageResponse(status, { status: 'WARNING', message, response })
}

/** Conflicts of one import; equal ones (same code, same objects) become one with several indexes. */
export class ConflictList {
  private readonly byKey = new Map<string, { conflict: ImportConflict; indexes: number[] }>()
  readonly rejected: number[] = []

  /** Objects in the order DHIS2 names them: the first is `object`. Undefined ones are left out. */
  add(
    index: number,
    errorCode: string,
    property: string | undefined,
    objects: Readonly<Record<string, string | undefined>>,
    value: string,
  ): void {
    this.rejected.push(index)
    const known = Object.entries(objects).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const key = `${errorCode} ${known.map(([name, text]) => `${name}=${text}`).join(' ')}`
    const same = this.byKey.get(key)
    if (same) {
      same.indexes.push(index)
      return
    }
    const first = known[0]
    const conflict = {
      ...(first && { object: first[1] }),
      objects: Object.fromEntries(known),
      value,
      errorCode,
      ...(property !== undefined && { property }),
    }
    this.byKey.set(key, { conflict, indexes: [index] })
  }

  get size(): number {
    return this.byKey.size
  }

  list(): readonly ImportConflict[] {
    return [...this.byKey.values()].map(({ conflict, indexes }) => ({ ...conflict, indexes }))
  }
}
