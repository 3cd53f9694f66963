import type { DataValueKey, StoredValue } from './value-store'

/** What a write did to a stored row. */
export type ValueChange = Readonly<{
  key: DataValueKey
  before: StoredValue
  after: StoredValue
  /** Who changed it. */
  modifiedBy: string
}>

/**
 * Changes of stored data values, oldest first. Rows that were only ever created are not here: what they are says it.
 * They are few: imports mostly create.
 */
export class ChangeLog {
  private changes: ValueChange[] = []

  /** Keeps a change of the value itself or of its being deleted; comments and marks leave no trace. */
  add(change: ValueChange): void {
    const { before, after } = change
    const isSame = before.value === after.value && (before.deleted === true) === (after.deleted === true)
    if (!isSame) this.changes.push(change)
  }

  all(): readonly ValueChange[] {
    return this.changes
  }

  snapshot(): readonly ValueChange[] {
    const kept = this.changes
    this.changes = [...kept]
    return kept
  }

  restore(changes: readonly ValueChange[]): void {
    this.changes = [...changes]
  }
}
