import { aRow, openFixture } from '../data/entry-fixture'
import type { Quirks } from '../quirks'
import type { QuirkPair } from './pair'

type Summary = Readonly<{
  status: string
  message: string
  response: { importCount: Readonly<Record<string, number>> }
}>
const WARNING = 'One more conflicts encountered, please check import summary.'

/** Quirks of data values and of reports marked as complete. */
export const dataPairs = {
  dataEntryGroups: {
    look: async (version) => {
      const { ask } = await openFixture(version)
      const { body } = await ask('POST', '/dataValueSets', { dataValues: [aRow()] })
      const { imported, updated } = (body as Summary).response.importCount
      return { imported, updated }
    },
    shows: {
      '2.40': { imported: 1, updated: 0 },
      '2.41': { imported: 1, updated: 0 },
      '2.42': { imported: 1, updated: 0 },
      '2.43': { imported: 0, updated: 1 },
    },
  },
  importWarning: {
    look: async (version) => {
      const { ask } = await openFixture(version)
      const dataValues = [aRow(), aRow({ period: '202402', value: 'abc' })]
      const { status, body } = await ask('POST', '/dataValueSets', { dataValues })
      return [status, (body as Summary).status, (body as Summary).message]
    },
    shows: {
      '2.40': [409, 'WARNING', WARNING],
      '2.42': [409, 'WARNING', WARNING],
      '2.43': [200, 'WARNING', 'Import completed with warnings, please check import summary.'],
    },
  },
  registrationNeedsPeriod: {
    look: async (version) => {
      const { ask } = await openFixture(version)
      const report = { dataSet: 'dsMonthly01', period: '202401', organisationUnit: 'ouFacA00001' }
      const post = () => ask('POST', '/completeDataSetRegistrations', { completeDataSetRegistrations: [report] })
      return [(await post()).status, (await post()).status]
    },
    shows: { '2.42': [200, 200], '2.43': [409, 200] },
  },
  auditsCreation: {
    look: async (version) => {
      const { ask } = await openFixture(version)
      for (const value of ['5', '6']) await ask('POST', '/dataValueSets', { dataValues: [aRow({ value })] })
      const { body } = await ask('GET', '/audits/dataValue?de=deSumInt001')
      const { dataValueAudits } = body as { dataValueAudits: { auditType: string; value: string }[] }
      return dataValueAudits.map(({ auditType, value }) => `${auditType} ${value}`).sort()
    },
    shows: { '2.42': ['UPDATE 5'], '2.43': ['CREATE 5', 'UPDATE 6'] },
  },
  dataHolder: {
    look: async (version) => {
      const { ask } = await openFixture(version)
      await ask('POST', '/dataValueSets', { dataValues: [aRow()] })
      const { status, body } = await ask('DELETE', '/dataElements/deSumInt001')
      return [status, /DataValue\w*/.exec(JSON.stringify(body))?.[0]]
    },
    shows: { '2.42': [409, 'DataValue'], '2.43': [409, 'DataValueChangelog'] },
  },
} satisfies Partial<Record<keyof Quirks, QuirkPair>>
