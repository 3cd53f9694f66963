/**
 * First path segments below `/api` that a DHIS2 server answers and that this mock does not (or not wholly) emulate. A
 * request there is a gap of the mock, said with 501; anything else unknown is the 404 page a real server sends.
 * Source: resource list of `/api/resources` and the controllers of dhis2-core at the tags of quirks.ts.
 */
const KNOWN = new Set(
  `account aggregateDataExchanges analytics analytics.html+css analytics.xls analyticsTableHooks apiTokens appHub apps attributes audits auth
  categories categoryCombos categoryOptionCombos categoryOptionGroupSets categoryOptionGroups categoryOptions charts
  completeDataSetRegistrations configuration constants cacheStatistics
  dashboardItems dashboards dataAnalysis dataApprovalLevels dataApprovalWorkflows dataApprovals dataDimensions
  dataElementGroupSets dataElementGroups dataElementOperands dataElements dataEntryForms dataIntegrity
  dataItems dataSetNotificationTemplates dataSetReport dataSets dataStatistics dataStore dataSummary dataValueSets
  dataValues deprecatedAnalytics dimensions documents email enrollments eventCharts eventFilters eventHooks eventReports
  eventVisualizations events expressionDimensionItems expressions externalFileResources externalMapLayers favicon
  fieldFilters fileResources files filledOrganisationUnitLevels gateways geoFeatures geometry gist i18n icons identifiableObjects
  impersonate indexes indicatorGroupSets indicatorGroups indicatorTypes indicators interpretations jobConfigurations
  keyJsonValues latestDataValues legendSets locales lockExceptions loginConfig maintenance mapViews maps
  messageConversations metadata metadataAttributeCheck metadataVersions minMaxDataElements minMaxValues notifications oAuth2Clients
  openApi openapi optionGroupSets optionGroups optionSets options organisationUnitGroupSets organisationUnitGroups
  organisationUnitLevels organisationUnitLocations organisationUnitProfile organisationUnits orgUnitAnalytics outbound
  outlierDetection periodTypes periods ping predictorGroups predictors program programDataElements
  programIndicatorGroups programIndicators programNotificationTemplates programRuleActions programRuleVariables
  programRules programSections programStageSections programStages programs proxy publicKeys pushAnalysis query
  relationshipTypes relationships reports resourceTables resources routes scheduledJobs scheduling schemas sections
  sessions sharing sms smsCommands sqlViews staticContent svg.pdf svg.png svg symbol synchronization system
  systemSettings tokens tracker trackedEntities trackedEntityAttributes trackedEntityInstances trackedEntityTypes
  trackedEntityInstanceFilters translations trigramSummary twoFactor userDataStore userGroups userLookup userRoles userSettings users
  validation validationNotificationTemplates validationResults validationRuleGroups validationRules visualizations
  workingLists`.split(/\s+/),
)

/** As `KNOWN`, below segments whose other paths are all emulated. */
const KNOWN_BELOW = new Set(['me/dataApprovalLevels', 'me/dataApprovalWorkflows', 'me/password', 'me/validatePassword'])

/** True when a real server has something at the path (below `/api`). */
export function isKnownEndpoint(path: string): boolean {
  const [first = '', second = ''] = path.split('/').filter((segment) => segment !== '')
  return KNOWN.has(first) || KNOWN_BELOW.has(`${first}/${second}`)
}
