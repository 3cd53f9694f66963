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

const UI_LOCALES =
  'ar ar_EG ar_IQ ar_SD bn bi my ckb zh zh_CN cs da nl en fr id id_ID km rw lo mn ne nb or ps pt pt_BR ro ru si es es_419 sv tg tet uk ur uz_UZ_Cyrl uz_UZ_Latn vi prs'

const SETTINGS_SINCE_243 = {
  analyticsWeeklyStart: 'WEEKLY',
  dataEntryAutoGroup: false,
  experimentalAnalyticsSqlEngineEnabled: true,
  keyCustomColor: '',
  keyCustomColorMobile: '',
  keyCustomTranslationsEnabled: false,
  startModule: 'dhis-web-dashboard',
} as const

const RATE_DIMENSIONS_UNTIL_242 = [
  'ORGANISATION_UNIT',
  'CATEGORY',
  'CATEGORY_OPTION_GROUP_SET',
  'ORGANISATION_UNIT_GROUP_SET',
  'PERIOD',
  'DATA_X',
] as const

const JOB_TYPES_UNTIL_242 = `DATA_INTEGRITY DATA_INTEGRITY_DETAILS RESOURCE_TABLE ANALYTICS_TABLE CONTINUOUS_ANALYTICS_TABLE
  SINGLE_EVENT_DATA_SYNC TRACKED_ENTITY_DATA_SYNC DATA_SYNC META_DATA_SYNC AGGREGATE_DATA_EXCHANGE
  SEND_SCHEDULED_MESSAGE PROGRAM_NOTIFICATIONS MONITORING PUSH_ANALYSIS HTML_PUSH_ANALYTICS
  TRACKER_SEARCH_OPTIMIZATION PREDICTOR MATERIALIZED_SQL_VIEW_UPDATE DISABLE_INACTIVE_USERS TEST
  LOCK_EXCEPTION_CLEANUP MOCK SMS_SEND SMS_INBOUND_PROCESSING TRACKER_IMPORT_JOB TRACKER_IMPORT_NOTIFICATION_JOB
  TRACKER_IMPORT_RULE_ENGINE_JOB IMAGE_PROCESSING COMPLETE_DATA_SET_REGISTRATION_IMPORT
  DATAVALUE_IMPORT_INTERNAL METADATA_IMPORT DATAVALUE_IMPORT GEOJSON_IMPORT GML_IMPORT HOUSEKEEPING
  DATA_VALUE_TRIM DATA_SET_NOTIFICATION CREDENTIALS_EXPIRY_ALERT DATA_STATISTICS FILE_RESOURCE_CLEANUP
  ACCOUNT_EXPIRY_ALERT VALIDATION_RESULTS_NOTIFICATION REMOVE_USED_OR_EXPIRED_RESERVED_VALUES
  SYSTEM_VERSION_UPDATE_CHECK`

const JOB_TYPES_SINCE_243 = `DATA_INTEGRITY DATA_INTEGRITY_DETAILS RESOURCE_TABLE ANALYTICS_TABLE CONTINUOUS_ANALYTICS_TABLE
  SINGLE_EVENT_DATA_SYNC TRACKED_ENTITY_DATA_SYNC DATA_SYNC META_DATA_SYNC AGGREGATE_DATA_EXCHANGE
  SEND_SCHEDULED_MESSAGE PROGRAM_NOTIFICATIONS MONITORING HTML_PUSH_ANALYTICS TRACKER_TRIGRAM_INDEX_MAINTENANCE
  PREDICTOR MATERIALIZED_SQL_VIEW_UPDATE DISABLE_INACTIVE_USERS TEST LOCK_EXCEPTION_CLEANUP MOCK SMS_SEND
  SMS_INBOUND_PROCESSING TRACKER_IMPORT_JOB TRACKER_IMPORT_NOTIFICATION_JOB TRACKER_IMPORT_RULE_ENGINE_JOB
  IMAGE_PROCESSING COMPLETE_DATA_SET_REGISTRATION_IMPORT DATAVALUE_IMPORT_INTERNAL METADATA_IMPORT
  DATAVALUE_IMPORT GEOJSON_IMPORT GML_IMPORT HOUSEKEEPING DATA_VALUE_TRIM DATA_SET_NOTIFICATION
  CREDENTIALS_EXPIRY_ALERT DATA_STATISTICS FILE_RESOURCE_CLEANUP ACCOUNT_EXPIRY_ALERT
  VALIDATION_RESULTS_NOTIFICATION REMOVE_USED_OR_EXPIRED_RESERVED_VALUES SYSTEM_VERSION_UPDATE_CHECK`

/**
 * What differs between DHIS2 versions, as named facts. One row a difference, its source in the comment; code asks
 * `state.quirks.name`, never the version.
 *
 * Sources: a class is one of dhis2-core, read at the tags of `fullVersion`; "recorded" are answers kept from real
 * servers of 2.42 and 2.43, "observed" is what such a server was seen to do. For 2.40 and 2.41 both follow 2.42.
 */
const TABLE = {
  /** Full version string of system/info. The tags dhis2-core was read at. */
  fullVersion: { '2.40': '2.40.12', '2.41': '2.41.9.1', '2.42': '2.42.5.2', '2.43': '2.43.1' },
  /** /api/{nn}/ prefixes answered: lowest and highest (ApiVersionFilter.java). */
  apiPrefix: { '2.40': [28, 40], '2.41': [28, 41], '2.42': [28, 42], '2.43': [28, 43] },
  /** Where a browser without log-in is sent (DhisWebApiWebSecurityConfig.java; 2.42 observed). */
  loginPath: {
    '2.40': '/dhis-web-commons/security/login.action',
    '2.41': '/dhis-web-login/',
    '2.42': '/dhis-web-login/',
    '2.43': '/login/',
  },
  /** Categories of more than 50 options and combos of more than 5 categories are refused (ConfigurationKey.java, metadata.categories.*). */
  categoryLimits: { '2.40': false, '2.41': false, '2.42': true, '2.43': true },
  /** Maintenance of option combos answers 200 with an envelope instead of 204 (recorded). */
  maintenanceAnswers: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** A list ordered by a property that is not there is refused (recorded). */
  refusesUnknownOrder: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** Lists come in the order of the names as the user sees them, not as they are stored (recorded). */
  ordersByDisplayName: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** Status of an import whose payload cannot be read: a wrong enumeration, a text for an object (recorded). */
  unreadablePayloadStatus: { '2.40': 500, '2.41': 500, '2.42': 500, '2.43': 409 },
  /** E5000 says what CREATE is (recorded). */
  createIsCalled: { '2.40': 'mode', '2.41': 'mode', '2.42': 'mode', '2.43': 'strategy' },
  /** An unknown patch operation trips the server, or is a bad request (recorded). */
  unknownPatchStatus: { '2.40': 500, '2.41': 500, '2.42': 500, '2.43': 400 },
  /** A map view of an import cannot point to other objects (observed; 2.43 recorded). */
  mapViewsCannotRefer: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /** Periods of a visualization carry their names (recorded). */
  visualizationPeriodNames: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /** What E4030 names when data values stand on an object (recorded). */
  dataHolder: { '2.40': 'DataValue', '2.41': 'DataValue', '2.42': 'DataValue', '2.43': 'DataValueChangelog' },
  /** Items of dashboards are no objects of their own any more (recorded). */
  plainDashboardItems: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** Dashboards have a form name (recorded). */
  dashboardFormNames: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /** A gist page always names a next one unless totals are asked for (recorded). */
  gistAlwaysGoesOn: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** `cache-control` of gist answers (recorded). */
  gistCaching: {
    '2.40': 'no-cache, private',
    '2.41': 'no-cache, private',
    '2.42': 'no-cache, private',
    '2.43': 'no-cache, no-store, max-age=0, must-revalidate',
  },
  /** Value type TRACKER_ASSOCIATE (recorded). */
  trackerAssociate: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /** Category combos can be favourites like everything else (recorded). */
  categoryComboFavorites: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /** Option combos in a payload must be the complete set of their combo: E1130-E1132 (CategoryOptionComboObjectBundleHook.java). */
  fullOptionComboSets: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** System settings that not every version has, with their defaults (SystemSettings.java; SettingKey.java before 2.42). */
  ownSystemSettings: {
    '2.40': SETTINGS_UNTIL_242,
    '2.41': SETTINGS_UNTIL_242,
    '2.42': SETTINGS_UNTIL_242,
    '2.43': SETTINGS_SINCE_243,
  },
  /** Languages of the user interface, in Java's notation (i18n_module files of each tag). */
  uiLocales: { '2.40': UI_LOCALES, '2.41': UI_LOCALES, '2.42': UI_LOCALES, '2.43': `${UI_LOCALES} hi_IN` },
  /** `externalAccess`, `external` and `access.externalize` of sharing: gone with 2.43 (recorded). */
  externalAccess: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /** Period types an earlier version does not have (PeriodTypeEnum of each tag). */
  missingPeriodTypes: {
    '2.40': ['FinancialSep', 'FinancialFeb', 'FinancialAug', 'WeeklyFriday'],
    '2.41': ['FinancialSep', 'FinancialFeb', 'FinancialAug', 'WeeklyFriday'],
    '2.42': ['FinancialFeb', 'FinancialAug', 'WeeklyFriday'],
    '2.43': [],
  },
  /** /api/periodTypes: with display names and sorted by them, or by length (recorded). */
  periodTypesNamed: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** Authorities of the first role besides those of all versions (recorded). */
  ownAuthorities: { '2.40': [], '2.41': [], '2.42': [], '2.43': ['F_CATEGORY_COMBO_MERGE', 'F_CATEGORY_MERGE'] },
  /** Types of jobs, as the refusal of another one lists them (recorded). */
  jobTypes: {
    '2.40': JOB_TYPES_UNTIL_242.split(/\s+/),
    '2.41': JOB_TYPES_UNTIL_242.split(/\s+/),
    '2.42': JOB_TYPES_UNTIL_242.split(/\s+/),
    '2.43': JOB_TYPES_SINCE_243.split(/\s+/),
  },
  /** `POST /api/auth/login` and `/api/loginConfig` (AuthenticationController.java). */
  loginApi: { '2.40': false, '2.41': true, '2.42': true, '2.43': true },
  /** Other keys of system/info (recorded). */
  ownSystemInfo: {
    '2.40': {},
    '2.41': {},
    '2.42': {},
    '2.43': { capability: { analyticsTotalCounts: false }, sessionTimeout: 3600 },
  },
  /** system/info tells when tables were built, but no longer how long it took (recorded). */
  analyticsRuntimeInInfo: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /** An app's index page leads into the global shell (observed). */
  globalShell: { '2.40': false, '2.41': false, '2.42': true, '2.43': true },
  /** POST /api/apps gives the app back (AppController.java). */
  uploadGivesApp: { '2.40': false, '2.41': false, '2.42': true, '2.43': true },
  /** Apps carry `bundled` and `basePath` (App.java). */
  bundledApps: { '2.40': false, '2.41': false, '2.42': true, '2.43': true },
  /** An app is kept under the name of its zip file; from 2.43 under its key and a random text (recorded). */
  appFolder: { '2.40': 'zip', '2.41': 'zip', '2.42': 'zip', '2.43': 'key' },
  /** A zip without manifest is refused, or trips the server (recorded). */
  uploadWithoutManifest: { '2.40': 'refused', '2.41': 'refused', '2.42': 'refused', '2.43': 'fails' },
  /** One setting asked for by key in JSON is text, whatever its type (SystemSettingsController.java). */
  settingByKeyIsText: { '2.40': true, '2.41': true, '2.42': false, '2.43': false },
  /** Data values are imported by data set, always strictly, instead of row by row (DataEntryPipeline.java; DefaultDataValueSetService.java before). */
  dataEntryGroups: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** Status and message of an import that left some values out (WebMessageUtils.java; recorded). */
  importWarning: {
    '2.40': [409, 'One more conflicts encountered, please check import summary.'],
    '2.41': [409, 'One more conflicts encountered, please check import summary.'],
    '2.42': [409, 'One more conflicts encountered, please check import summary.'],
    '2.43': [200, 'Import completed with warnings, please check import summary.'],
  },
  /** A registration for a period the server has no row of yet fails, and leaves that row behind (recorded). */
  registrationNeedsPeriod: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /**
   * Rows of periods that came in after the server's start have no period columns: sums and reports received do not find
   * them, date ranges and LAST do (recorded on a fresh server; that a restart mends it is inferred).
   */
  periodColumnsSinceStart: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** Audits tell that a value was created, and what it is after each change instead of before (V2_43_17 of the migrations; recorded). */
  auditsCreation: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** `relativePeriodDate` moves financial years too; before, they go by today (recorded). */
  financialYearsFollowRelativeDate: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** `periodOffset` is refused where periods are a filter: E7152 (DefaultQueryValidator.java). */
  refusesOffsetWithPeriodFilter: { '2.40': false, '2.41': false, '2.42': false, '2.43': true },
  /** Dimension types that reporting rates go with, in the order E7112 names them (recorded). */
  dimensionsBesideRates: {
    '2.40': RATE_DIMENSIONS_UNTIL_242,
    '2.41': RATE_DIMENSIONS_UNTIL_242,
    '2.42': RATE_DIMENSIONS_UNTIL_242,
    '2.43': [
      'DATA_X',
      'CATEGORY',
      'PERIOD',
      'ORGANISATION_UNIT',
      'ORGANISATION_UNIT_GROUP_SET',
      'CATEGORY_OPTION_GROUP_SET',
    ],
  },
} as const satisfies Record<string, Record<Dhis2Version, unknown>>

export type Quirks = Readonly<{ [K in keyof typeof TABLE]: (typeof TABLE)[K][Dhis2Version] }>

/** The facts of one version. */
export function quirksOf(version: Dhis2Version): Quirks {
  return Object.fromEntries(Object.entries(TABLE).map(([name, row]) => [name, row[version]])) as Quirks
}
