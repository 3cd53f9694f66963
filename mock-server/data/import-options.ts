import { hasAuthority, isSuperuser } from '../access/rights'
import type { MockRequest } from '../http'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'
import { parseIdScheme, UID_SCHEME, type IdScheme } from './id-schemes'

export type ImportStrategy = 'CREATE' | 'UPDATE' | 'CREATE_AND_UPDATE' | 'DELETE'

/** Constraints of imports up to 2.42, each switched on by a parameter or a setting. */
export type StrictRules = Readonly<{
  periods: boolean
  dataElements: boolean
  categoryOptionCombos: boolean
  attributeOptionCombos: boolean
  organisationUnits: boolean
  locking: boolean
  inputPeriods: boolean
  requireCategoryOptionCombo: boolean
  requireAttributeOptionCombo: boolean
}>

export type IdSchemes = Readonly<{
  dataElement: IdScheme
  orgUnit: IdScheme
  categoryOptionCombo: IdScheme
  attributeOptionCombo: IdScheme
  dataSet: IdScheme
}>

export type ImportOptions = Readonly<{
  dryRun: boolean
  async: boolean
  atomic: boolean
  /** Only for superusers; for others the wish is ignored. */
  force: boolean
  /** Only with its authority; for others the wish is ignored. */
  skipAudit: boolean
  firstRowIsHeader: boolean
  /** Data set of a CSV import. */
  dataSet: string | null
  strategy: ImportStrategy
  schemes: IdSchemes
  strict: StrictRules
}>

const STRATEGIES: Readonly<Record<string, ImportStrategy>> = {
  CREATE: 'CREATE',
  NEW: 'CREATE',
  UPDATE: 'UPDATE',
  UPDATES: 'UPDATE',
  CREATE_AND_UPDATE: 'CREATE_AND_UPDATE',
  NEW_AND_UPDATES: 'CREATE_AND_UPDATE',
  DELETE: 'DELETE',
  DELETES: 'DELETE',
}

/** @throws {WebMessageError} 400 for a scheme that is none. Other unknown words fall back, as DHIS2 does. */
export function readImportOptions({ query, user }: MockRequest, state: MockState): ImportOptions {
  const isOn = (name: string): boolean => query.get(name) === 'true'
  return {
    dryRun: isOn('dryRun'),
    async: isOn('async'),
    atomic: isOn('atomic'),
    force: isOn('force') && isSuperuser(user, state),
    skipAudit: isOn('skipAudit') && hasAuthority(user, 'F_SKIP_DATA_IMPORT_AUDIT', state),
    firstRowIsHeader: query.get('firstRowIsHeader') !== 'false',
    dataSet: query.get('dataSet'),
    strategy: STRATEGIES[query.get('importStrategy') ?? query.get('strategy') ?? ''] ?? 'CREATE_AND_UPDATE',
    schemes: readSchemes(query),
    strict: readStrictRules(query, state),
  }
}

function readSchemes(query: URLSearchParams): IdSchemes {
  const scheme = (name: string): IdScheme | undefined => parseIdScheme(query.get(name), name)
  const all = scheme('idScheme') ?? UID_SCHEME
  const combos = scheme('categoryOptionComboIdScheme')
  return {
    dataElement: scheme('dataElementIdScheme') ?? all,
    orgUnit: scheme('orgUnitIdScheme') ?? all,
    categoryOptionCombo: combos ?? all,
    attributeOptionCombo: scheme('attributeOptionComboIdScheme') ?? combos ?? all,
    dataSet: scheme('dataSetIdScheme') ?? all,
  }
}

function readStrictRules(query: URLSearchParams, state: MockState): StrictRules {
  const rule = (parameter: string, setting: string): boolean =>
    query.get(parameter) === 'true' || systemSetting(setting, state) === true
  return {
    periods: rule('strictPeriods', 'keyDataImportStrictPeriods'),
    dataElements: rule('strictDataElements', 'keyDataImportStrictDataElements'),
    categoryOptionCombos: rule('strictCategoryOptionCombos', 'keyDataImportStrictCategoryOptionCombos'),
    attributeOptionCombos: rule('strictAttributeOptionCombos', 'keyDataImportStrictAttributeOptionCombos'),
    organisationUnits: rule('strictOrganisationUnits', 'keyDataImportStrictOrganisationUnits'),
    locking: rule('strictDataSetLocking', 'keyDataImportStrictDataSetLocking'),
    inputPeriods: rule('strictDataSetInputPeriods', 'keyDataImportStrictDataSetInputPeriods'),
    requireCategoryOptionCombo: rule('requireCategoryOptionCombo', 'keyDataImportRequireCategoryOptionCombo'),
    requireAttributeOptionCombo: rule('requireAttributeOptionCombo', 'keyDataImportRequireAttributeOptionCombo'),
  }
}

/** What DHIS2 gives back as `importOptions`. */
export function echoOptions({ dryRun, async, skipAudit, strategy, strict }: ImportOptions): Record<string, unknown> {
  return {
    idSchemes: {},
    dryRun,
    async,
    importStrategy: strategy,
    mergeMode: 'REPLACE',
    reportMode: 'FULL',
    skipExistingCheck: false,
    sharing: false,
    skipNotifications: false,
    skipAudit,
    datasetAllowsPeriods: false,
    strictPeriods: strict.periods,
    strictDataElements: strict.dataElements,
    strictCategoryOptionCombos: strict.categoryOptionCombos,
    strictAttributeOptionCombos: strict.attributeOptionCombos,
    strictOrganisationUnits: strict.organisationUnits,
    requireCategoryOptionCombo: strict.requireCategoryOptionCombo,
    requireAttributeOptionCombo: strict.requireAttributeOptionCombo,
    force: false,
    firstRowIsHeader: true,
    skipLastUpdated: false,
    mergeDataValues: false,
    skipCache: false,
  }
}
