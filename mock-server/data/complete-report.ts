import { usernameOf } from '../access/users'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { entryModel } from './data-model'
import { uidFinder } from './id-schemes'
import type { ImportOptions } from './import-options'
import type { ImportSummary } from './import-summary'
import type { ValueSet } from './value-set'

/**
 * A root that tells data set, period, unit and when it was completed also registers the report as complete, even where
 * all its values were refused (observed on 2.42). A broken-off import registers nothing.
 */
export function completeReport(
  set: ValueSet,
  summary: ImportSummary,
  options: ImportOptions,
  user: MetadataObject | null,
  state: MockState,
): ImportSummary {
  const { completeDate } = set
  if (completeDate === undefined || summary.dataSetComplete === undefined) return summary
  const date = Date.parse(completeDate)
  const key = reportKey(set, options, state)
  if (Number.isNaN(date) || !key) return summary
  if (!options.dryRun) {
    const storedBy = user ? usernameOf(user) : ''
    const lastUpdated = state.clock.now().getTime()
    state.registrations.put({ ...key, date, storedBy, completed: true, lastUpdated })
  }
  return { ...summary, dataSetComplete: new Date(date).toISOString().slice(0, 10) }
}

function reportKey(
  { dataSet, period, orgUnit, attributeOptionCombo }: ValueSet,
  { schemes }: ImportOptions,
  state: MockState,
): Readonly<{ dataSet: string; period: string; orgUnit: string; attributeOptionCombo: string }> | null {
  const setUid = uidFinder('dataSets', schemes.dataSet, state.metadata)(dataSet ?? '')
  const unitUid = uidFinder('organisationUnits', schemes.orgUnit, state.metadata)(orgUnit ?? '')
  const found = parsePeriod(period ?? '')
  if (setUid === undefined || unitUid === undefined || !found) return null
  const findCombo = uidFinder('categoryOptionCombos', schemes.attributeOptionCombo, state.metadata)
  const combo = attributeOptionCombo === undefined ? undefined : findCombo(attributeOptionCombo)
  const { defaultCombo } = entryModel(state.metadata)
  return { dataSet: setUid, period: found.id, orgUnit: unitUid, attributeOptionCombo: combo ?? defaultCombo }
}
