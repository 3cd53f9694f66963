import { sex } from './categories'
import { payer } from './categories-payers'
import { regime } from './categories-regimes'
import { theme } from './categories-training'
import {
  beneficiaries,
  collectionRate,
  communesPayingRate,
  insuredRate,
  mutuellePenetration,
  quotaDue,
  quotaPaid,
  quotaPaidRate,
  retentionRate,
  upToDateRate,
  womenBeneficiaryRate,
} from './cmu'
import { coFundingTarget, genderMark } from './constants'
import {
  arrears,
  ascMonthsOnTimeRate,
  ascMonthsPaidRate,
  asacoContributing,
  communityShare,
  paid,
  partnerShare,
  remaining,
  salariesDue,
} from './financing'
import {
  genderFocalPoints,
  organsWorkingRate,
  qualityCommittees,
  trainingCommissions,
  womenChairRate,
  womenInOrgansRate,
  womenUserCommittees,
} from './governance'
import { visualization } from './kinds/visualization'
import { coFundingLegend, coverageLegend, genderLegend, insuranceLegend } from './legend-sets'
import {
  ascInPost,
  inhabitantsPerAsc,
  needCovered,
  needCoveredAlternative,
  populationCovered,
  sitesFunctionalRate,
  stockOutRate,
  supervisionRate,
  villagesCoveredRate,
} from './sec'
import { participantsMixed, womenInAllRate, womenInMixedRate } from './training'

const below = { orgUnits: ['userOrganisationUnitChildren'] } as const
const own = { orgUnits: ['userOrganisationUnit'] } as const
/** Units side by side for last year, one bar per item. */
const ranking = { ...below, periods: ['lastYear'], columns: ['dx'], rows: ['ou'], filters: ['pe'] } as const
/** The reader's unit over time, one line or bar per item. */
const trend = { ...own, columns: ['dx'], rows: ['pe'], filters: ['ou'] } as const
const headline = { ...own, type: 'SINGLE_VALUE', columns: ['dx'], rows: [], filters: ['pe', 'ou'] } as const

// ASC coverage.
export const coverageByUnit = visualization({
  ...ranking,
  code: 'VIS_COUV_UNITE',
  name: { fr: 'Couverture ASC : population couverte par unité', en: 'ASC coverage: population covered by unit' },
  description: {
    fr: "Part de la population à plus de 5 km desservie, l'an dernier, pour chaque unité sous la vôtre.",
    en: 'Share of the population beyond 5 km that is served, last year, for each unit below yours.',
  },
  type: 'BAR',
  items: [populationCovered],
  legend: coverageLegend,
})
export const coverageTable = visualization({
  ...ranking,
  code: 'VIS_COUV_TABLEAU',
  name: { fr: 'Couverture ASC : tableau par unité', en: 'ASC coverage: table by unit' },
  description: {
    fr: 'ASC en poste, besoin couvert aux deux normes, habitants par ASC et villages couverts.',
    en: 'ASC in post, need covered at both norms, inhabitants per ASC and villages covered.',
  },
  type: 'PIVOT_TABLE',
  items: [ascInPost, needCovered, needCoveredAlternative, inhabitantsPerAsc, villagesCoveredRate],
})
export const ascTrend = visualization({
  ...trend,
  code: 'VIS_ASC_EVOLUTION',
  name: { fr: 'Couverture ASC : ASC en poste, 12 mois', en: 'ASC coverage: ASC in post, 12 months' },
  description: {
    fr: 'ASC en poste à la fin de chacun des douze derniers mois.',
    en: 'ASC in post at the end of each of the last twelve months.',
  },
  type: 'LINE',
  items: [ascInPost],
  periods: ['last12Months'],
})
export const sitesTrend = visualization({
  ...trend,
  code: 'VIS_SITES_EVOLUTION',
  name: { fr: 'Couverture ASC : sites, supervision et ruptures', en: 'ASC coverage: sites, supervision, stock-outs' },
  description: {
    fr: 'Sites fonctionnels, ASC supervisés et sites en rupture, par mois sur douze mois.',
    en: 'Functional sites, ASC supervised and sites with stock-outs, by month over twelve months.',
  },
  type: 'LINE',
  items: [sitesFunctionalRate, supervisionRate, stockOutRate],
  periods: ['last12Months'],
})

// Community co-funding.
export const communityShareByUnit = visualization({
  ...ranking,
  code: 'VIS_COFIN_UNITE',
  name: { fr: 'Cofinancement : prise en charge par unité', en: 'Co-funding: community share by unit' },
  description: {
    fr: "Part des salaires dus payée par communes et ASACO l'an dernier, avec la cible.",
    en: 'Share of the pay due that communes and ASACO paid last year, with the target.',
  },
  type: 'BAR',
  items: [communityShare],
  legend: coFundingLegend,
  target: { value: coFundingTarget.value, label: { fr: 'Engagement', en: 'Pledge' } },
})
export const paidByPayer = visualization({
  ...own,
  code: 'VIS_COFIN_PAYEURS',
  name: { fr: 'Cofinancement : montant versé par payeur', en: 'Co-funding: amount paid by payer' },
  description: {
    fr: 'Qui a payé les salaires des quatre derniers trimestres, part non répartie comprise.',
    en: 'Who paid the last four quarters of pay, the part not split included.',
  },
  type: 'STACKED_COLUMN',
  items: [paid],
  columns: [payer],
  rows: ['pe'],
  filters: ['dx', 'ou'],
  periods: ['last4Quarters'],
})
export const remainingTable = visualization({
  ...ranking,
  code: 'VIS_COFIN_RESTE',
  name: { fr: 'Cofinancement : dû, versé et reste à payer', en: 'Co-funding: due, paid and remaining' },
  description: {
    fr: "Salaires dus, versés, reste à payer et arriérés de l'an dernier, par unité.",
    en: 'Pay due, paid, remaining and arrears of last year, by unit.',
  },
  type: 'PIVOT_TABLE',
  items: [salariesDue, paid, remaining, arrears, ascMonthsPaidRate, ascMonthsOnTimeRate],
})
export const partnerTrend = visualization({
  ...trend,
  code: 'VIS_COFIN_DEPENDANCE',
  name: { fr: 'Cofinancement : dépendance aux partenaires', en: 'Co-funding: dependence on partners' },
  description: {
    fr: 'Part des partenaires et part communautaire sur cinq ans.',
    en: 'Share of partners and community share over five years.',
  },
  type: 'LINE',
  items: [partnerShare, communityShare],
  periods: ['last5Years'],
})

// Training and parity.
export const womenTrainedTrend = visualization({
  ...trend,
  code: 'VIS_PAR_EVOLUTION',
  name: { fr: 'Parité : femmes formées, cinq ans', en: 'Parity: women trained, five years' },
  description: {
    fr: 'Part des femmes dans les sessions mixtes et dans toutes les sessions, avec le repère de la loi 2015-052.',
    en: 'Share of women in mixed sessions and in all sessions, with the mark of law 2015-052.',
  },
  type: 'LINE',
  items: [womenInMixedRate, womenInAllRate],
  periods: ['last5Years'],
  target: { value: genderMark.value, label: { fr: 'Repère', en: 'Mark' } },
})
export const participantsByTheme = visualization({
  ...own,
  code: 'VIS_PAR_THEMES',
  name: { fr: 'Parité : participations par thème et sexe', en: 'Parity: participations by theme and sex' },
  description: {
    fr: "Participations aux sessions mixtes de l'an dernier, par thème et sexe.",
    en: 'Participations in mixed sessions of last year, by theme and sex.',
  },
  type: 'STACKED_BAR',
  items: [participantsMixed],
  columns: [sex],
  rows: [theme],
  filters: ['dx', 'pe', 'ou'],
  periods: ['lastYear'],
})
export const womenSeatedByUnit = visualization({
  ...ranking,
  code: 'VIS_PAR_ORGANES',
  name: { fr: 'Parité : femmes dans les organes', en: 'Parity: women in organs' },
  description: {
    fr: "Femmes membres et femmes à la présidence des organes, l'an dernier, par unité.",
    en: 'Women members and women in the chair of organs, last year, by unit.',
  },
  type: 'COLUMN',
  items: [womenInOrgansRate, womenChairRate],
  legend: genderLegend,
})
export const bodiesTable = visualization({
  ...ranking,
  code: 'VIS_PAR_INSTANCES',
  name: { fr: 'Parité : les quatre instances', en: 'Parity: the four bodies' },
  description: {
    fr: 'Comités de femmes utilisatrices, points focaux, comités qualité et commissions de formation, par unité.',
    en: "Women users' committees, focal points, quality committees and training commissions, by unit.",
  },
  type: 'PIVOT_TABLE',
  items: [womenUserCommittees, genderFocalPoints, qualityCommittees, trainingCommissions, organsWorkingRate],
})

// CMU.
export const insuredByUnit = visualization({
  ...ranking,
  code: 'VIS_CMU_UNITE',
  name: { fr: 'CMU : population couverte par unité', en: 'CMU: population covered by unit' },
  description: {
    fr: "Part de la population couverte par un régime, l'an dernier, par unité.",
    en: 'Share of the population covered by a regime, last year, by unit.',
  },
  type: 'BAR',
  items: [insuredRate],
  legend: insuranceLegend,
})
export const beneficiariesByRegime = visualization({
  ...own,
  code: 'VIS_CMU_REGIMES',
  name: { fr: 'CMU : bénéficiaires par régime', en: 'CMU: beneficiaries by regime' },
  description: {
    fr: 'Bénéficiaires des quatre derniers trimestres, par régime. Double immatriculation possible.',
    en: 'Beneficiaries of the last four quarters, by regime. Double registration is possible.',
  },
  type: 'STACKED_COLUMN',
  items: [beneficiaries],
  columns: [regime],
  rows: ['pe'],
  filters: ['dx', 'ou'],
  periods: ['last4Quarters'],
})
export const mutuelleTrend = visualization({
  ...trend,
  code: 'VIS_CMU_MUTUELLES',
  name: { fr: 'CMU : santé des mutuelles', en: 'CMU: health of mutuelles' },
  description: {
    fr: 'Bénéficiaires à jour, recouvrement et fidélisation, quatre trimestres.',
    en: 'Beneficiaries up to date, collection and retention, four quarters.',
  },
  type: 'COLUMN',
  items: [upToDateRate, collectionRate, retentionRate],
  periods: ['last4Quarters'],
})
export const quotaTable = visualization({
  ...ranking,
  code: 'VIS_CMU_QUOTEPARTS',
  name: { fr: 'CMU : quote-parts RAMED des communes', en: 'CMU: RAMED quotas of communes' },
  description: {
    fr: "Quote-part due et versée par les communes l'an dernier, et mutuelles, par unité.",
    en: 'Quota due and paid by communes last year, and mutuelles, by unit.',
  },
  type: 'PIVOT_TABLE',
  items: [quotaDue, quotaPaid, quotaPaidRate, communesPayingRate, mutuellePenetration, womenBeneficiaryRate],
})

// Overview: one figure per view.
export const coverageHeadline = visualization({
  ...headline,
  code: 'VIS_SYN_COUV',
  name: { fr: 'Synthèse : population couverte par les ASC', en: 'Overview: population covered by ASC' },
  description: { fr: "L'an dernier, dans votre unité.", en: 'Last year, in your unit.' },
  items: [populationCovered],
  periods: ['lastYear'],
  legend: coverageLegend,
})
export const communityHeadline = visualization({
  ...headline,
  code: 'VIS_SYN_COFIN',
  name: { fr: 'Synthèse : prise en charge communautaire', en: 'Overview: community share of ASC pay' },
  description: { fr: "L'an dernier, dans votre unité.", en: 'Last year, in your unit.' },
  items: [communityShare],
  periods: ['lastYear'],
  legend: coFundingLegend,
})
export const parityHeadline = visualization({
  ...headline,
  code: 'VIS_SYN_PARITE',
  name: { fr: 'Synthèse : femmes, sessions mixtes', en: 'Overview: women in mixed sessions' },
  description: { fr: "L'an dernier, dans votre unité.", en: 'Last year, in your unit.' },
  items: [womenInMixedRate],
  periods: ['lastYear'],
  legend: genderLegend,
})
export const insuredHeadline = visualization({
  ...headline,
  code: 'VIS_SYN_CMU',
  name: { fr: 'Synthèse : population couverte par la CMU', en: 'Overview: population covered by CMU' },
  description: { fr: "L'an dernier, dans votre unité.", en: 'Last year, in your unit.' },
  items: [insuredRate],
  periods: ['lastYear'],
  legend: insuranceLegend,
})
export const contributionTrend = visualization({
  ...trend,
  code: 'VIS_COFIN_ASACO',
  name: { fr: 'Cofinancement : ASACO contributrices', en: 'Co-funding: ASACO contributing' },
  description: {
    fr: 'Part des ASACO qui ont contribué, sur quatre trimestres.',
    en: 'Share of ASACO that contributed, over four quarters.',
  },
  type: 'COLUMN',
  items: [asacoContributing],
  periods: ['last4Quarters'],
})
