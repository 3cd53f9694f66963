import { chartItem, dashboard, mapItem, type DashboardItem, type Place } from './kinds/dashboard'
import type { ThematicMap } from './kinds/map'
import type { Visualization } from './kinds/visualization'
import { coFundingMap, coverageMap, insuranceMap } from './maps'
import { pluginItemId, type PluginView } from './plugin-items'
import * as charts from './visualizations'

const HALF = 30
const WHOLE = 60
const TALL = 29
const USUAL = 20
const LOW = 10

function plugin(view: PluginView, y: number): DashboardItem {
  return { id: pluginItemId(view), type: 'plugin', view, x: 0, y, width: WHOLE, height: TALL }
}

/** Pictures two by two from row `y` on. */
function pairs(code: string, shown: readonly Visualization[], y: number): readonly DashboardItem[] {
  return shown.map((one, position) => {
    const place: Place = {
      x: position % 2 === 0 ? 0 : HALF,
      y: y + Math.floor(position / 2) * USUAL,
      width: HALF,
      height: USUAL,
    }
    return chartItem(code, one, place)
  })
}

/** The view itself on top, DHIS2's own pictures under it, the map last: without it no hole is left. */
function dashboardOfView(
  given: Readonly<{
    code: string
    name: Readonly<{ fr: string; en: string }>
    description: Readonly<{ fr: string; en: string }>
    view: PluginView
    shown: readonly Visualization[]
    map?: ThematicMap
  }>,
) {
  const { code, name, description, view, shown, map } = given
  const end = TALL + Math.ceil(shown.length / 2) * USUAL
  const last = map ? [mapItem(code, map, { x: 0, y: end, width: WHOLE, height: TALL })] : []
  return dashboard({ code, name, description, items: [plugin(view, 0), ...pairs(code, shown, TALL), ...last] })
}

export const coverageDashboard = dashboardOfView({
  code: 'DB_COUVERTURE',
  name: { fr: 'SEC-CMU : couverture ASC', en: 'SEC-CMU: ASC coverage' },
  description: { fr: 'Où manque-t-il des ASC ?', en: 'Where are ASC missing?' },
  view: 'coverage',
  shown: [charts.coverageByUnit, charts.coverageTable, charts.ascTrend, charts.sitesTrend],
  map: coverageMap,
})
export const coFundingDashboard = dashboardOfView({
  code: 'DB_COFINANCEMENT',
  name: { fr: 'SEC-CMU : cofinancement', en: 'SEC-CMU: co-funding' },
  description: { fr: 'Qui paie, qui doit ?', en: 'Who pays, who owes?' },
  view: 'co-funding',
  shown: [
    charts.communityShareByUnit,
    charts.paidByPayer,
    charts.remainingTable,
    charts.partnerTrend,
    charts.contributionTrend,
  ],
  map: coFundingMap,
})
export const trainingDashboard = dashboardOfView({
  code: 'DB_PARITE',
  name: { fr: 'SEC-CMU : formation et parité', en: 'SEC-CMU: training and parity' },
  description: {
    fr: 'Les femmes sont-elles formées et représentées ?',
    en: 'Are women trained and represented?',
  },
  view: 'training',
  shown: [charts.womenTrainedTrend, charts.participantsByTheme, charts.womenSeatedByUnit, charts.bodiesTable],
})
export const insuranceDashboard = dashboardOfView({
  code: 'DB_CMU',
  name: { fr: 'SEC-CMU : couverture maladie universelle', en: 'SEC-CMU: universal health coverage' },
  description: { fr: 'Qui est couvert ?', en: 'Who is covered?' },
  view: 'cmu',
  shown: [charts.insuredByUnit, charts.beneficiariesByRegime, charts.mutuelleTrend, charts.quotaTable],
  map: insuranceMap,
})

const OVERVIEW = 'DB_SYNTHESE'
const headlines = [charts.coverageHeadline, charts.communityHeadline, charts.parityHeadline, charts.insuredHeadline]

export const overviewDashboard = dashboard({
  code: OVERVIEW,
  name: { fr: 'SEC-CMU : synthèse', en: 'SEC-CMU: overview' },
  description: { fr: 'Que dois-je faire ce mois-ci ?', en: 'What needs me this month?' },
  items: [
    ...headlines.map((one, position) =>
      chartItem(OVERVIEW, one, { x: position * (WHOLE / 4), y: 0, width: WHOLE / 4, height: LOW }),
    ),
    plugin('overview', LOW),
  ],
})
