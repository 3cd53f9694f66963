import { PERIOD_TYPES } from '../../src/dhis2/period'
import type { MockRequest, MockResponse } from '../http'
import type { MockState } from '../state'

export function listPeriodTypes(_request: MockRequest, state: MockState): MockResponse {
  const missing: readonly string[] = state.quirks.missingPeriodTypes
  const known = PERIOD_TYPES.filter(({ name }) => !missing.includes(name))
  if (!state.quirks.periodTypesNamed) return { status: 200, body: { periodTypes: known } }
  const named = known.map((type) => ({ ...type, displayName: displayNameOf(type.name) }))
  return { status: 200, body: { periodTypes: named.sort((a, b) => (a.name < b.name ? -1 : 1)) } }
}

/** The two newest have no English name on the server. */
const UNNAMED = new Set(['FinancialSep', 'WeeklyFriday'])
const MONTHS: Readonly<Record<string, string>> = { Feb: 'February', Aug: 'August', Oct: 'October', Nov: 'November' }

/** `SixMonthlyNov` → `Six-monthly November`. */
function displayNameOf(name: string): string {
  if (UNNAMED.has(name)) return name
  const [first = '', ...rest] = name
    .replace(/^(Bi|Six)([A-Z])/, (_, prefix: string, letter: string) => `${prefix}-${letter.toLowerCase()}`)
    .split(/(?=[A-Z])/)
  return [first, ...rest.map((word) => MONTHS[word] ?? word)].join(' ')
}
