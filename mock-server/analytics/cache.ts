import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'

const SECONDS: Readonly<Record<string, number>> = {
  CACHE_1_MINUTE: 60,
  CACHE_5_MINUTES: 300,
  CACHE_10_MINUTES: 600,
  CACHE_15_MINUTES: 900,
  CACHE_30_MINUTES: 1800,
  CACHE_1_HOUR: 3600,
  CACHE_TWO_WEEKS: 1_209_600,
}

const SECONDS_PER_HOUR = 3600

/** How long an answer may be kept, by the server's settings. Also on refusals of a query that was read. */
export function cacheHeaders(state: MockState): Readonly<Record<string, string>> {
  const strategy = String(systemSetting('keyCacheStrategy', state))
  const seconds = strategy === 'CACHE_6AM_TOMORROW' ? secondsToSixTomorrow(state.clock.now()) : SECONDS[strategy]
  if (seconds === undefined) return { 'cache-control': 'no-cache' }
  const isPrivate = systemSetting('keyCacheability', state) === 'PRIVATE'
  return { 'cache-control': `max-age=${seconds}, ${isPrivate ? 'private' : 'public'}` }
}

function secondsToSixTomorrow(now: Date): number {
  const six = new Date(now)
  six.setUTCHours(24 + 6, 0, 0, 0)
  return Math.min(Math.round((six.getTime() - now.getTime()) / 1000), 30 * SECONDS_PER_HOUR)
}
