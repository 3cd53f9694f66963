import { webMessageResponse, type MockResponse } from '../http'

export type Conflict = Readonly<{
  object?: string
  objects: Readonly<Record<string, string>>
  value: string
  errorCode?: string
  property?: string
  indexes?: number[]
}>

export type ImportCount = { imported: number; updated: number; ignored: number; deleted: number }

/** What an import did, as it goes: counts, refused rows, and conflicts merged by what they say. */
export class Summary {
  readonly count: ImportCount = { imported: 0, updated: 0, ignored: 0, deleted: 0 }
  readonly rejected = new Set<number>()
  private readonly conflicts = new Map<string, Conflict>()

  /** A row that is refused for a reason. Rows with the same reason share one conflict. */
  refuse(index: number, conflict: Omit<Conflict, 'indexes'>): void {
    this.conflict(conflict, [index])
    this.rejected.add(index)
  }

  /** `indexes` left out: the conflict is the whole payload's. */
  conflict(conflict: Omit<Conflict, 'indexes'>, indexes?: readonly number[]): void {
    const key = `${conflict.errorCode ?? ''} ${conflict.value} ${JSON.stringify(conflict.objects)}`
    const known = this.conflicts.get(key)
    if (known?.indexes && indexes) known.indexes.push(...indexes)
    else this.conflicts.set(key, { ...conflict, ...(indexes && { indexes: [...indexes] }) })
  }

  hasConflicts(): boolean {
    return this.conflicts.size > 0
  }

  /** The `response` of an import. */
  body(status: 'SUCCESS' | 'WARNING' | 'ERROR', extra: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return {
      responseType: 'ImportSummary',
      status,
      ...extra,
      importCount: { ...this.count },
      conflicts: [...this.conflicts.values()],
      rejectedIndexes: [...this.rejected].sort((a, b) => a - b),
    }
  }
}

const MESSAGES = {
  SUCCESS: 'Import was successful.',
  WARNING: 'One more conflicts encountered, please check import summary.',
  ERROR: 'An error occurred, please check import summary.',
} as const

/** The envelope of a summary. `warningStatus`: 409 up to 2.42, 200 from 2.43 on. */
export function summaryAnswer(body: Readonly<Record<string, unknown>>, strict: boolean): MockResponse {
  const status = body['status'] as keyof typeof MESSAGES
  if (status === 'SUCCESS') return webMessageResponse(200, { message: MESSAGES.SUCCESS, response: body })
  if (status === 'WARNING' && strict) {
    const message = 'Import completed with warnings, please check import summary.'
    return webMessageResponse(200, { status: 'WARNING', message, response: body })
  }
  return webMessageResponse(409, { status, message: MESSAGES[status], response: body })
}
