import { usernameOf } from '../access/users'
import { canWriteData } from '../access/rights'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import type { ImportOptions } from './import-options'
import { NO_COUNTS, type ImportConflict, type ImportCount, type ImportSummary } from './import-summary'
import { checkRow, comboId, type CheckedRow } from './row-checks'
import { createRowContext, type RowContext } from './row-context'
import { StampBook } from './stamps'
import { isTrue, textOf, type RawRow, type ValueSet } from './value-set'
import type { DataValueKey, StoredValue } from './value-store'
import { isZero } from './value-types'

/**
 * Imports as versions up to 2.42 do: each row by itself, a faulty one is left out and the others go in
 * (DefaultDataValueSetService.java).
 */
export function importRows(
  set: ValueSet,
  options: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): ImportSummary {
  const context = createRowContext(set, options, user, state)
  const refusal = refuseSet(set, context)
  if (refusal) {
    const description = 'Import process was aborted'
    return { status: 'ERROR', description, importCount: NO_COUNTS, conflicts: [refusal], rejectedIndexes: [] }
  }
  const outcome = new Outcome(context)
  set.rows.forEach((row, index) => {
    const checked = checkRow(row, index, set, context)
    if (checked) outcome.store(row, checked, index)
  })
  const conflicts = context.conflicts.list()
  const rejectedIndexes = [...context.conflicts.rejected, ...outcome.rejected].sort((a, b) => a - b)
  const ignored = outcome.count.ignored + context.conflicts.rejected.length
  return {
    status: conflicts.length > 0 ? 'WARNING' : 'SUCCESS',
    description: 'Import process completed successfully',
    importCount: { ...outcome.count, ignored },
    conflicts,
    rejectedIndexes,
    dataSetComplete: 'false',
  }
}

/** What is wrong with the root, which ends the import at once. */
function refuseSet(set: ValueSet, context: RowContext): ImportConflict | undefined {
  const conflict = (
    errorCode: string,
    property: string,
    name: string,
    object: string,
    text: string,
  ): ImportConflict => ({
    object,
    objects: { [name]: object },
    value: `${text}: \`${object}\``,
    errorCode,
    property,
  })
  if (set.dataSet !== undefined) {
    const { dataSet } = set
    if (!context.set) return conflict('E7600', 'dataSet', 'dataSet', dataSet, 'Data set not found or not accessible')
    if (!canWriteData(context.user, context.set.object, context.state)) {
      return conflict('E7601', 'dataSet', 'dataSet', dataSet, 'User does not have write access for DataSet')
    }
  }
  if (set.orgUnit !== undefined && context.orgUnit(set.orgUnit) === undefined) {
    return conflict('E7603', 'orgUnit', 'organisationUnit', set.orgUnit, 'Org unit not found or not accessible')
  }
  if (set.attributeOptionCombo !== undefined && !context.attributeCombo(set.attributeOptionCombo)) {
    const text = 'Attribute option combo not found or not accessible'
    return conflict('E7604', 'attributeOptionCombo', 'categoryOptionCombo', set.attributeOptionCombo, text)
  }
  return undefined
}

/** Writes rows and counts what became of them. */
class Outcome {
  readonly count: { -readonly [K in keyof ImportCount]: number } = { ...NO_COUNTS }
  /** Rows the strategy does not fit: ignored without a conflict. */
  readonly rejected: number[] = []
  private readonly stamps: StampBook
  private readonly tried = new Set<string>()

  constructor(private readonly context: RowContext) {
    this.stamps = new StampBook(context.state.clock.now().getTime())
  }

  store(row: RawRow, checked: CheckedRow, index: number): void {
    const { strategy } = this.context.options
    const key = keyOf(checked)
    const stored = this.context.state.values.get(key)
    const existing = stored && stored.deleted !== true && !this.stamps.isNew(stored.stamp) ? stored : undefined
    const isZeroToDrop = checked.value !== null && checked.element.dropsZero && isZero(checked.value)
    if (!existing) {
      if (isZeroToDrop) return
      if (strategy === 'CREATE' || strategy === 'CREATE_AND_UPDATE') this.create(row, checked, key, stored)
      else this.reject(index)
    } else if (strategy === 'CREATE') this.reject(index)
    else if (strategy === 'DELETE') this.remove(key, existing)
    else this.update(row, checked, key, existing, isZeroToDrop)
  }

  /** A key met before in the same import is not added again and counted nowhere: the first row wins. */
  private create(row: RawRow, checked: CheckedRow, key: DataValueKey, stored: StoredValue | undefined): void {
    if (stored && this.stamps.isNew(stored.stamp)) return
    if (checked.value === null && (checked.comment ?? '').trim() === '' && !checked.isDeleted) {
      this.count.ignored += 1
      return
    }
    if (this.context.options.dryRun) {
      const text = `${key.dataElement}${key.period}${key.orgUnit}${key.categoryOptionCombo}${key.attributeOptionCombo}`
      if (this.tried.has(text)) return
      this.tried.add(text)
    }
    this.count.imported += 1
    const storedBy = this.storedBy(row)
    const stamp = stored ? this.stamps.changed(stored.stamp, storedBy) : this.stamps.created(storedBy)
    this.put(key, { ...valueOf(row, checked), stamp, ...(checked.isDeleted && { deleted: true }) })
  }

  private update(row: RawRow, checked: CheckedRow, key: DataValueKey, existing: StoredValue, drops: boolean): void {
    const isNothing = checked.value === null && (checked.comment ?? '').trim() === ''
    if (checked.isDeleted || drops || isNothing) {
      this.remove(key, existing)
      return
    }
    const next = valueOf(row, checked)
    if (isSame(next, existing)) {
      this.count.ignored += 1
      return
    }
    this.count.updated += 1
    this.change(key, existing, { ...next, stamp: this.stamps.changed(existing.stamp, this.storedBy(row)) })
  }

  private remove(key: DataValueKey, existing: StoredValue): void {
    this.count.deleted += 1
    const stamp = this.stamps.changed(existing.stamp, existing.stamp.storedBy)
    this.change(key, existing, { ...existing, deleted: true, stamp })
  }

  private reject(index: number): void {
    this.count.ignored += 1
    this.rejected.push(index)
  }

  private put(key: DataValueKey, value: StoredValue): void {
    if (!this.context.options.dryRun) this.context.state.values.put(key, value)
  }

  private change(key: DataValueKey, before: StoredValue, after: StoredValue): void {
    const { user, options, state } = this.context
    const modifiedBy = user ? usernameOf(user) : ''
    if (!options.dryRun && !options.skipAudit) state.changeLog.add({ key, before, after, modifiedBy })
    this.put(key, after)
  }

  private storedBy(row: RawRow): string {
    const given = textOf(row['storedBy'])
    if (given !== undefined && given !== '') return given
    return this.context.user ? usernameOf(this.context.user) : ''
  }
}

function keyOf({ element, period, orgUnit, optionCombo, attributeCombo }: CheckedRow): DataValueKey {
  return {
    dataElement: element.id,
    period: period.id,
    orgUnit,
    categoryOptionCombo: comboId(optionCombo),
    attributeOptionCombo: comboId(attributeCombo),
  }
}

/** The wire's name of the flag is `followup` in these versions. */
function valueOf(row: RawRow, { value, comment }: CheckedRow): Omit<StoredValue, 'stamp'> {
  return {
    value: value ?? '',
    ...(comment !== undefined && comment !== '' && { comment }),
    ...(isTrue(row['followup']) && { followUp: true }),
  }
}

function isSame(next: Omit<StoredValue, 'stamp'>, existing: StoredValue): boolean {
  return next.value === existing.value && next.comment === existing.comment && next.followUp === existing.followUp
}
