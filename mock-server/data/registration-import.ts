import { captureScope } from '../access/rights'
import { usernameOf } from '../access/users'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { entryModel } from './data-model'
import { invalidPeriodMessage } from './entry-refusal'
import { uidFinder } from './id-schemes'
import type { ImportOptions } from './import-options'
import { NO_COUNTS, type ImportConflict, type ImportCount, type ImportSummary } from './import-summary'
import type { Registration, RegistrationKey } from './registration-store'
import { nameOf, type RawRow } from './value-set'

/** A failure that ends the import of registrations; nothing of it is stored. */
class ImportFailure extends Error {}

/** Imports completed reports row by row (DefaultCompleteDataSetRegistrationExchangeService.java). */
export function importRegistrations(
  rows: readonly RawRow[],
  options: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): ImportSummary {
  try {
    return importRows(rows, options, user, state)
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error
    return {
      status: 'ERROR',
      description: `The import process failed: ${error.message}`,
      importCount: NO_COUNTS,
      conflicts: [],
      rejectedIndexes: [],
    }
  }
}

function importRows(
  rows: readonly RawRow[],
  options: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): ImportSummary {
  const conflicts: ImportConflict[] = []
  const count: { -readonly [K in keyof ImportCount]: number } = { ...NO_COUNTS }
  const writes: (() => void)[] = []
  for (const row of rows) {
    const found = readRegistration(row, options, user, state)
    if ('value' in found) {
      conflicts.push(found)
      count.ignored += 1
    } else count[decide(found, options, state, writes)] += 1
  }
  if (!options.dryRun) {
    checkPeriods(rows, options, state)
    for (const write of writes) write()
  }
  const isNothing = count.imported + count.updated + count.deleted === 0
  return {
    status: isNothing ? 'ERROR' : 'SUCCESS',
    description: 'Import process complete.',
    importCount: count,
    conflicts,
    rejectedIndexes: [],
  }
}

function decide(
  found: Registration,
  { strategy }: ImportOptions,
  state: MockState,
  writes: (() => void)[],
): keyof ImportCount {
  const existing = state.registrations.get(found)
  if (strategy === 'DELETE') {
    if (!existing) return 'ignored'
    writes.push(() => state.registrations.remove(found))
    return 'deleted'
  }
  if ((existing && strategy === 'CREATE') || (!existing && strategy === 'UPDATE')) return 'ignored'
  writes.push(() => {
    state.registrations.put(found)
  })
  return existing ? 'updated' : 'imported'
}

/** @throws {ImportFailure} in versions where a period must already have its row */
function checkPeriods(rows: readonly RawRow[], { strategy }: ImportOptions, state: MockState): void {
  if (!state.quirks.registrationNeedsPeriod || strategy === 'DELETE') return
  const periods = new Set(rows.flatMap((row) => parsePeriod(nameOf(row['period']) ?? '')?.id ?? []))
  const unmet = [...periods].filter((period) => !isKnownPeriod(period, state))
  for (const period of unmet) state.registrations.meet(period)
  if (unmet.length > 0) throw new ImportFailure('Failed to flush BatchHandler')
}

function isKnownPeriod(period: string, { registrations, values }: MockState): boolean {
  return (
    registrations.hasMet(period) ||
    registrations.all().some((one) => one.period === period) ||
    values.dataElements().some((element) => values.bucket(element, period) !== undefined)
  )
}

function readRegistration(
  row: RawRow,
  { schemes }: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): Registration | ImportConflict {
  const refuse = (object: string | undefined, value: string): ImportConflict => ({
    ...(object !== undefined && { object }),
    value,
  })
  const setName = nameOf(row['dataSet'])
  const dataSet = uidFinder('dataSets', schemes.dataSet, state.metadata)(setName ?? '')
  if (dataSet === undefined) return refuse(setName, 'Data set not found or not accessible')
  const periodName = nameOf(row['period'])
  const period = parsePeriod(periodName ?? '')
  if (!period) {
    if (!state.quirks.dataEntryGroups) return refuse(periodName, 'Period not valid')
    throw new ImportFailure(`java.lang.IllegalArgumentException: ${invalidPeriodMessage(periodName ?? '')}`)
  }
  const unitName = nameOf(row['organisationUnit'])
  const orgUnit = uidFinder('organisationUnits', schemes.orgUnit, state.metadata)(unitName ?? '')
  if (orgUnit === undefined) return refuse(unitName, 'Organisation unit not found or not accessible')
  const comboName = nameOf(row['attributeOptionCombo'])
  const model = entryModel(state.metadata)
  const findCombo = uidFinder('categoryOptionCombos', schemes.attributeOptionCombo, state.metadata)
  const attributeOptionCombo = comboName === undefined ? model.defaultCombo : findCombo(comboName)
  if (attributeOptionCombo === undefined) {
    return refuse(comboName, 'Attribute option combo not found or not accessible')
  }
  const username = user ? usernameOf(user) : ''
  if (!captureScope(user, state)(orgUnit)) {
    return refuse(orgUnit, `Organisation unit is not in hierarchy of user: ${username}`)
  }
  return registration({ dataSet, period: period.id, orgUnit, attributeOptionCombo }, row, username, state)
}

function registration(key: RegistrationKey, row: RawRow, username: string, state: MockState): Registration {
  const now = state.clock.now().getTime()
  const date = Date.parse(nameOf(row['date']) ?? '')
  return {
    ...key,
    date: Number.isNaN(date) ? now : date,
    storedBy: nameOf(row['storedBy']) ?? username,
    completed: row['completed'] !== false && row['completed'] !== 'false',
    lastUpdated: now,
  }
}
