import { DEFAULT_SETTINGS } from '../../settings/settings'
import { marksOf } from './brief-marks'

const MALI = { unit: { id: 'mali', name: 'Mali', path: '/mali', level: 1, ancestors: [], children: [] } }
const IN_2015 = { ...MALI, periods: [{ id: '2015', name: '2015' }] }

test('where nothing is set: the best class of coverage and CMU, the pledge, the mark', () => {
  expect(marksOf(DEFAULT_SETTINGS, IN_2015)).toMatchObject({
    notable: { points: 5, percent: 10 },
    targets: { coverage: 80, coFunding: 50, training: 30, cmu: 28 },
    partTargets: { coverage: 80, coFunding: 50, training: 30, cmu: 28 },
    wishedTimeliness: 80,
  })
})

test('targets hold for their level, borders of legends for all', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    targets: [{ indicator: 'FIN_COFIN_PCT', level: 2, from: '2015', to: null, value: 60 }],
    legends: { ...DEFAULT_SETTINGS.legends, LS_CMU: [20, 40], LS_GENRE: [33, 40, 60, 67] },
  }
  const { targets, partTargets, legends } = marksOf(settings, IN_2015)
  expect([targets.coFunding, partTargets.coFunding]).toEqual([50, 60])
  expect([targets.cmu, targets.training]).toEqual([40, 33])
  expect(legends.cmu.legends.map(({ start }) => start)).toEqual([0, 20, 40])
})
