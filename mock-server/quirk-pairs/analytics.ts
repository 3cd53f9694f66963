import { FACILITY_VALUES, testServer } from '../analytics/fixture'
import type { Quirks } from '../quirks'
import type { QuirkPair } from './pair'

async function withValues(version: Parameters<QuirkPair['look']>[0]) {
  const server = await testServer(version)
  await server.put(FACILITY_VALUES)
  await server.run()
  return server
}

/** Quirks of analytics. */
export const analyticsPairs = {
  periodColumnsSinceStart: {
    look: async (version) => {
      const server = await testServer(version)
      server.state.periodsAtStart = new Set(['202401'])
      await server.put(FACILITY_VALUES)
      await server.run()
      return server.rows('dimension=dx:deSumInt001&dimension=pe:202401;202402&filter=ou:ouDist00001')
    },
    // January 10 + 5, February 7
    shows: {
      '2.42': [
        ['deSumInt001', '202401', '15'],
        ['deSumInt001', '202402', '7'],
      ],
      '2.43': [['deSumInt001', '202401', '15']],
    },
  },
  financialYearsFollowRelativeDate: {
    look: async (version) => {
      const server = await withValues(version)
      server.state.clock.set(new Date('2026-06-15T12:00:00Z'))
      const { body } = await server.get(
        '/api/analytics?dimension=dx:deSumInt001&dimension=pe:LAST_FINANCIAL_YEAR&relativePeriodDate=2024-06-15',
      )
      return body.metaData?.dimensions['pe']
    },
    // Financial years begin in October: the last before June 2026 is October 2024 to September 2025.
    shows: { '2.42': ['2024Oct'], '2.43': ['2022Oct'] },
  },
  refusesOffsetWithPeriodFilter: {
    look: async (version) => {
      const server = await withValues(version)
      const query = 'dimension=dx:inChange001&filter=pe:202402&dimension=ou:ouDist00001'
      const { status, body } = await server.get(`/api/analytics?${query}`)
      return [status, body.errorCode]
    },
    shows: { '2.42': [200, undefined], '2.43': [409, 'E7152'] },
  },
  dimensionsBesideRates: {
    look: async (version) => {
      const server = await withValues(version)
      const query = 'dimension=dx:dsMonthly01.REPORTING_RATE&dimension=pe:2024&dimension=co'
      const { body } = await server.get(`/api/analytics?${query}`)
      return [body.errorCode, /\[?([A-Z_]+),/.exec(body.message ?? '')?.[1]]
    },
    shows: { '2.42': ['E7112', 'ORGANISATION_UNIT'], '2.43': ['E7112', 'DATA_X'] },
  },
} satisfies Partial<Record<keyof Quirks, QuirkPair>>
