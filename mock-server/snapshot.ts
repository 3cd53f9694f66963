import type { MockState } from './state'

/** All that a server knows at one moment. Shares its parts with the stores until those are written. */
export type StateSnapshot = Readonly<{
  parts: Readonly<{ [K in SnapshotPart]: ReturnType<MockState[K]['snapshot']> }>
  analytics: MockState['analytics']
  periodsAtStart: MockState['periodsAtStart']
  lastAnalyticsSuccess: number | null
}>

type SnapshotPart =
  'metadata' | 'values' | 'changeLog' | 'registrations' | 'settings' | 'dataStore' | 'apps' | 'accounts'

/** Cost: the number of types, buckets and apps, never that of data values. */
export function takeSnapshot(state: MockState): StateSnapshot {
  return {
    parts: {
      metadata: state.metadata.snapshot(),
      values: state.values.snapshot(),
      changeLog: state.changeLog.snapshot(),
      registrations: state.registrations.snapshot(),
      settings: state.settings.snapshot(),
      dataStore: state.dataStore.snapshot(),
      apps: state.apps.snapshot(),
      accounts: state.accounts.snapshot(),
    },
    analytics: state.analytics,
    periodsAtStart: state.periodsAtStart,
    lastAnalyticsSuccess: state.lastAnalyticsSuccess,
  }
}

/** Puts everything back but the clock, and forgets the jobs. */
export function restoreSnapshot(state: MockState, snapshot: StateSnapshot): void {
  const { parts, analytics, periodsAtStart, lastAnalyticsSuccess } = snapshot
  state.metadata.restore(parts.metadata)
  state.values.restore(parts.values)
  state.changeLog.restore(parts.changeLog)
  state.registrations.restore(parts.registrations)
  state.settings.restore(parts.settings)
  state.dataStore.restore(parts.dataStore)
  state.apps.restore(parts.apps)
  state.accounts.restore(parts.accounts)
  state.analytics = analytics
  state.periodsAtStart = periodsAtStart
  state.lastAnalyticsSuccess = lastAnalyticsSuccess
  state.jobs.clear()
}
