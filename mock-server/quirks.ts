export const DHIS2_VERSIONS = ['2.40', '2.41', '2.42', '2.43'] as const
export type Dhis2Version = (typeof DHIS2_VERSIONS)[number]

/** Strict data value imports were configurable until 2.43 made them the rule. */
const SETTINGS_UNTIL_242 = {
  experimentalAnalyticsSqlEngineEnabled: false,
  keyDataImportRequireCategoryOptionCombo: false,
  keyDataImportStrictCategoryOptionCombos: false,
  keyDataImportStrictDataElements: false,
  keyDataImportStrictDataSetApproval: true,
  keyDataImportStrictDataSetInputPeriods: true,
  keyDataImportStrictDataSetLocking: true,
  keyStyle: 'light_blue/light_blue.css',
  multiOrganisationUnitForms: false,
  startModule: 'dashboard',
} as const

const SETTINGS_SINCE_243 = {
  analyticsWeeklyStart: 'WEEKLY',
  dataEntryAutoGroup: false,
  experimentalAnalyticsSqlEngineEnabled: true,
  keyCustomColor: '',
  keyCustomColorMobile: '',
  keyCustomTranslationsEnabled: false,
  startModule: 'dhis-web-dashboard',
} as const

/**
 * What differs between DHIS2 versions, as named facts. One row a difference, its source in the comment; code asks
 * `state.quirks.name`, never the version.
 */
const TABLE = {
  /** Full version string of system/info. Tags read in webapi.md's head. */
  fullVersion: { '2.40': '2.40.12', '2.41': '2.41.9.1', '2.42': '2.42.5.2', '2.43': '2.43.1' },
  /** /api/{nn}/ prefixes answered: lowest and highest (webapi.md §0). */
  apiPrefix: { '2.40': [28, 40], '2.41': [28, 41], '2.42': [28, 42], '2.43': [28, 43] },
  /** Where a browser without log-in is sent (webapi.md §1.2, real-server.md). */
  loginPath: {
    '2.40': '/dhis-web-commons/security/login.action',
    '2.41': '/dhis-web-login/',
    '2.42': '/dhis-web-login/',
    '2.43': '/login/',
  },
  /** System settings that not every version has, with their defaults (SystemSettings.java; SettingKey.java before 2.42). */
  ownSystemSettings: {
    '2.40': SETTINGS_UNTIL_242,
    '2.41': SETTINGS_UNTIL_242,
    '2.42': SETTINGS_UNTIL_242,
    '2.43': SETTINGS_SINCE_243,
  },
  /** One setting asked for by key in JSON is text, whatever its type (webapi.md §1.4). */
  settingByKeyIsText: { '2.40': true, '2.41': true, '2.42': false, '2.43': false },
} as const satisfies Record<string, Record<Dhis2Version, unknown>>

export type Quirks = Readonly<{ [K in keyof typeof TABLE]: (typeof TABLE)[K][Dhis2Version] }>

/** The facts of one version. */
export function quirksOf(version: Dhis2Version): Quirks {
  return Object.fromEntries(Object.entries(TABLE).map(([name, row]) => [name, row[version]])) as Quirks
}
