import { AccountStore } from './access/accounts'
import type { AnalyticsTables } from './analytics/tables'
import { AppStore } from './apps/store'
import { Clock } from './clock'
import { ChangeLog } from './data/change-log'
import { RegistrationStore } from './data/registration-store'
import { ValueStore } from './data/value-store'
import { DataStore } from './data-store/store'
import { JobList } from './jobs/jobs'
import { MetadataStore } from './metadata/store'
import { quirksOf, type Dhis2Version, type Quirks } from './quirks'
import { SettingsStore } from './settings/store'

/**
 * Everything the server knows. Handlers get it as their second argument and change it only through its stores; a
 * snapshot is the snapshots of the parts.
 */
export type MockState = {
  readonly version: Dhis2Version
  /** What this version does differently, by name. The only place where a version is looked at. */
  readonly quirks: Quirks
  readonly clock: Clock
  readonly metadata: MetadataStore
  readonly values: ValueStore
  readonly changeLog: ChangeLog
  readonly registrations: RegistrationStore
  readonly settings: SettingsStore
  readonly dataStore: DataStore
  readonly apps: AppStore
  readonly jobs: JobList
  readonly accounts: AccountStore
  /** Built only by an analytics run; null before the first (E7144). */
  analytics: AnalyticsTables | null
  /** Periods of values and reports there were when the server started; null while a seed is planted: all (quirk `periodColumnsSinceStart`). */
  periodsAtStart: ReadonlySet<string> | null
  /** When tables were last built, epoch milliseconds; null on a fresh server. */
  lastAnalyticsSuccess: number | null
}

/** A server as it is before the first seed: no user, no default category. Seeds fill it through the same handlers. */
export function createState(version: Dhis2Version): MockState {
  const clock = new Clock()
  return {
    version,
    quirks: quirksOf(version),
    clock,
    metadata: new MetadataStore(),
    values: new ValueStore(),
    changeLog: new ChangeLog(),
    registrations: new RegistrationStore(),
    settings: new SettingsStore(),
    dataStore: new DataStore(),
    apps: new AppStore(),
    jobs: new JobList(clock),
    accounts: new AccountStore(),
    analytics: null,
    periodsAtStart: null,
    lastAnalyticsSuccess: null,
  }
}
