import { isSuperuser } from '../access/rights'
import { NO_STORE } from '../cache-headers'
import { wireTime } from '../clock'
import type { MockRequest, MockResponse } from '../http'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'

const EPOCH = 0

export function systemInfo({ baseUrl, user }: MockRequest, state: MockState): MockResponse {
  const about = isSuperuser(user, state) ? machine(state) : {}
  return { status: 200, body: { ...general(baseUrl, state), ...about }, headers: NO_STORE }
}

/** Times are 1970 before the first run, not absent: seen on a real server. */
function general(baseUrl: string, state: MockState): Record<string, unknown> {
  const now = state.clock.now()
  const built = state.lastAnalyticsSuccess ?? EPOCH
  const showsRuntime = state.lastAnalyticsSuccess === null || state.quirks.analyticsRuntimeInInfo
  return {
    contextPath: baseUrl,
    calendar: systemSetting('keyCalendar', state),
    dateFormat: String(systemSetting('keyDateFormat', state)).toLowerCase(),
    serverDate: wireTime(now),
    serverTimeZoneId: 'Etc/UTC',
    serverTimeZoneDisplayName: 'Coordinated Universal Time',
    lastAnalyticsTableSuccess: wireTime(new Date(built)),
    intervalSinceLastAnalyticsTableSuccess: interval(now.getTime() - built),
    ...(showsRuntime && { lastAnalyticsTableRuntime: state.lastAnalyticsSuccess === null ? '' : '00:00:00.100' }),
    lastAnalyticsTablePartitionSuccess: wireTime(new Date(EPOCH)),
    intervalSinceLastAnalyticsTablePartitionSuccess: interval(now.getTime() - EPOCH),
    lastAnalyticsTablePartitionRuntime: '',
    lastMetadataVersionSyncAttempt: wireTime(new Date(EPOCH)),
    readOnlyMode: 'off',
    version: state.quirks.fullVersion,
    revision: 'mock',
    buildTime: '2026-01-01T00:00:00.000',
    systemName: systemSetting('applicationTitle', state),
    instanceBaseUrl: baseUrl,
    systemId: '11111111-2222-4333-8444-555555555555',
    isMetadataVersionEnabled: systemSetting('keyVersionEnabled', state),
    isMetadataSyncEnabled: false,
    emailConfigured: false,
    ...state.quirks.ownSystemInfo,
  }
}

/** What only a superuser is told. */
function machine(state: MockState): Record<string, unknown> {
  return {
    osName: process.platform,
    javaVersion: '17.0.0',
    cpuCores: 1,
    memoryInfo: `Mem Total in JVM: ${Math.round(process.memoryUsage().heapTotal / 1e6)}`,
    databaseInfo: {
      name: 'mock',
      user: 'mock',
      databaseVersion: `mock of ${state.quirks.fullVersion}`,
      spatialSupport: false,
    },
    encryption: false,
    redisEnabled: false,
    readReplicaCount: 0,
  }
}

/** `498724 h, 32 m, 11 s` */
function interval(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return `${Math.floor(seconds / 3600)} h, ${Math.floor((seconds % 3600) / 60)} m, ${seconds % 60} s`
}
