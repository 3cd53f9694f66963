import { bySex, femme, homme } from './categories'
import { byRegime, byRegimeAndSex, mutuelle } from './categories-regimes'
import { insuranceQuarterly, ourDictionary, quotaYearly } from './collection'
import { informalShare } from './constants'
import { partOf, times } from './expressions'
import { percentage, quotient } from './indicator-types'
import { undivided } from './kinds/category'
import { dataElement } from './kinds/data-element'
import { indicator } from './kinds/indicator'
import { coverageLegend, genderLegend, insuranceLegend } from './legend-sets'
import { populationTotal } from './population'

const count = { unit: 'count', valueType: 'INTEGER_ZERO_OR_POSITIVE', source: ourDictionary } as const
const stock = {
  ...count,
  measures: 'stock',
  aggregationType: 'LAST_IN_PERIOD',
  collection: insuranceQuarterly,
} as const
const flow = { ...count, measures: 'flow', aggregationType: 'SUM', collection: insuranceQuarterly } as const
const amount = {
  unit: 'fcfa',
  valueType: 'NUMBER',
  measures: 'flow',
  aggregationType: 'SUM',
  collection: insuranceQuarterly,
  source: ourDictionary,
} as const

export const mainInsured = dataElement({
  ...stock,
  code: 'CMU_ADH',
  countsPeople: true,
  name: { fr: 'Assurés principaux et adhérents', en: 'Main insured and members' },
  shortName: { fr: 'Assurés principaux, adhérents', en: 'Main insured, members' },
  description: {
    fr: 'Personnes inscrites en leur nom (assuré AMO, chef de ménage RAMED, adhérent de mutuelle) en fin de trimestre, par régime et sexe.',
    en: 'People enrolled in their own name (AMO insured, RAMED head of household, mutuelle member) at the end of the quarter, by regime and sex.',
  },
  categoryCombo: byRegimeAndSex,
})
export const beneficiaries = dataElement({
  ...stock,
  code: 'CMU_BENEF',
  countsPeople: true,
  name: { fr: 'Bénéficiaires de la CMU', en: 'CMU beneficiaries' },
  formName: { fr: 'Bénéficiaires', en: 'Beneficiaries' },
  description: {
    fr: 'Personnes couvertes en fin de trimestre, ayants droit compris, par régime et sexe. Double immatriculation possible entre régimes.',
    en: 'People covered at the end of the quarter, dependants included, by regime and sex. Double registration between regimes is possible.',
  },
  categoryCombo: byRegimeAndSex,
})
export const mutuelleUpToDate = dataElement({
  ...stock,
  code: 'CMU_MUT_AJ',
  countsPeople: true,
  name: { fr: 'Bénéficiaires de mutuelle à jour', en: 'Up-to-date mutuelle beneficiaries' },
  description: {
    fr: 'Bénéficiaires de mutuelle dont la cotisation est payée en fin de trimestre, par sexe.',
    en: 'Mutuelle beneficiaries whose contribution is paid at the end of the quarter, by sex.',
  },
  categoryCombo: bySex,
})
export const contributionsBilled = dataElement({
  ...amount,
  code: 'CMU_COT_EM',
  name: { fr: 'Cotisations de mutuelle émises (FCFA)', en: 'Mutuelle contributions billed (FCFA)' },
  shortName: { fr: 'Cotisations émises (FCFA)', en: 'Contributions billed (FCFA)' },
  description: {
    fr: 'Cotisations de mutuelle appelées pour le trimestre, part des adhérents.',
    en: "Mutuelle contributions called for the quarter, members' part.",
  },
  categoryCombo: undivided,
})
export const contributionsCollected = dataElement({
  ...amount,
  code: 'CMU_COT_REC',
  name: { fr: 'Cotisations de mutuelle recouvrées (FCFA)', en: 'Mutuelle contributions collected (FCFA)' },
  shortName: { fr: 'Cotisations recouvrées (FCFA)', en: 'Contributions collected (FCFA)' },
  description: {
    fr: 'Cotisations de mutuelle encaissées dans le trimestre, arriérés compris.',
    en: 'Mutuelle contributions received in the quarter, arrears included.',
  },
  categoryCombo: undivided,
})
export const benefitsPaid = dataElement({
  ...amount,
  code: 'CMU_PREST',
  name: { fr: 'Prestations payées (FCFA)', en: 'Benefits paid (FCFA)' },
  description: {
    fr: 'Soins remboursés ou payés aux prestataires dans le trimestre, par régime.',
    en: 'Care refunded or paid to providers in the quarter, by regime.',
  },
  categoryCombo: byRegime,
})
export const membersRenewed = dataElement({
  ...flow,
  code: 'CMU_RENOUV',
  countsPeople: true,
  name: { fr: 'Adhérents de mutuelle renouvelés', en: 'Mutuelle members renewed' },
  shortName: { fr: 'Adhérents renouvelés', en: 'Members renewed' },
  description: {
    fr: 'Parmi les adhérents arrivés à échéance dans le trimestre, ceux qui ont renouvelé.',
    en: 'Of the members whose term ended in the quarter, those who renewed.',
  },
  categoryCombo: undivided,
})
export const membersDue = dataElement({
  ...flow,
  code: 'CMU_ECHUS',
  countsPeople: true,
  name: { fr: 'Adhérents de mutuelle arrivés à échéance', en: 'Mutuelle members due for renewal' },
  shortName: { fr: 'Adhérents arrivés à échéance', en: 'Members due for renewal' },
  description: {
    fr: "Adhérents de mutuelle dont l'adhésion arrivait à terme dans le trimestre.",
    en: 'Mutuelle members whose membership came to its term in the quarter.',
  },
  categoryCombo: undivided,
})
export const quotaDue = dataElement({
  ...amount,
  collection: quotaYearly,
  code: 'RAM_QP_DUE',
  name: { fr: 'Quote-part RAMED due par les communes (FCFA)', en: 'RAMED quota due by communes (FCFA)' },
  shortName: { fr: 'Quote-part RAMED due (FCFA)', en: 'RAMED quota due (FCFA)' },
  formName: { fr: 'Quote-part due (FCFA)', en: 'Quota due (FCFA)' },
  description: {
    fr: "Contribution des communes au RAMED pour l'année (15 % du financement, l'État portant 85 %).",
    en: 'What communes owe RAMED for the year (15 % of its funding, the State bearing 85 %).',
  },
  categoryCombo: undivided,
})
export const quotaPaid = dataElement({
  ...amount,
  collection: quotaYearly,
  code: 'RAM_QP_PAYE',
  name: { fr: 'Quote-part RAMED versée par les communes (FCFA)', en: 'RAMED quota paid by communes (FCFA)' },
  shortName: { fr: 'Quote-part RAMED versée (FCFA)', en: 'RAMED quota paid (FCFA)' },
  formName: { fr: 'Quote-part versée (FCFA)', en: 'Quota paid (FCFA)' },
  description: {
    fr: "Ce que les communes ont effectivement versé au RAMED dans l'année.",
    en: 'What communes actually paid to RAMED during the year.',
  },
  categoryCombo: undivided,
})
export const communes = dataElement({
  ...stock,
  collection: quotaYearly,
  code: 'RAM_COM_TOT',
  name: { fr: 'Communes tenues à la quote-part RAMED', en: 'Communes owing the RAMED quota' },
  shortName: { fr: 'Communes (RAMED)', en: 'Communes (RAMED)' },
  formName: { fr: 'Communes', en: 'Communes' },
  description: {
    fr: 'Communes du district qui doivent une quote-part au RAMED.',
    en: 'Communes of the district that owe RAMED a quota.',
  },
  categoryCombo: undivided,
})
export const communesPaying = dataElement({
  ...stock,
  collection: quotaYearly,
  code: 'RAM_COM_PAYE',
  name: { fr: 'Communes ayant versé leur quote-part RAMED', en: 'Communes that paid their RAMED quota' },
  shortName: { fr: 'Communes ayant versé (RAMED)', en: 'Communes that paid (RAMED)' },
  formName: { fr: 'Communes ayant versé', en: 'Communes that paid' },
  description: {
    fr: "Communes qui ont versé au moins une partie de leur quote-part dans l'année.",
    en: 'Communes that paid at least part of their quota during the year.',
  },
  categoryCombo: undivided,
})

const percent = { unit: 'percent', type: percentage, decimals: 1, source: ourDictionary } as const
const inMutuelles = partOf(beneficiaries, mutuelle)
const mutuelleWords = { fr: 'bénéficiaires de mutuelle', en: 'mutuelle beneficiaries' }

export const insuredRate = indicator({
  ...percent,
  code: 'CMU_COUV_PCT',
  name: { fr: 'Population couverte par la CMU (%)', en: 'Population covered by CMU (%)' },
  shortName: { fr: 'Couverture CMU (%)', en: 'CMU coverage (%)' },
  description: {
    fr: 'Part de la population couverte par un régime, tous régimes ensemble. Double immatriculation possible.',
    en: 'Share of the population covered by a regime, all regimes together. Double registration is possible.',
  },
  legend: insuranceLegend,
  numerator: { of: beneficiaries, words: { fr: 'bénéficiaires, tous régimes', en: 'beneficiaries, all regimes' } },
  denominator: { of: populationTotal, words: { fr: 'population totale', en: 'total population' } },
})
export const mutuellePenetration = indicator({
  ...percent,
  code: 'CMU_PEN_MUT',
  name: { fr: 'Pénétration des mutuelles (%)', en: 'Mutuelle penetration (%)' },
  description: {
    fr: 'Part de la population du secteur informel couverte par une mutuelle.',
    en: 'Share of the population of the informal sector that a mutuelle covers.',
  },
  numerator: { of: inMutuelles, words: mutuelleWords },
  denominator: {
    of: times(populationTotal, informalShare),
    words: { fr: 'population totale x part du secteur informel', en: 'total population x informal sector share' },
  },
})
export const upToDateRate = indicator({
  ...percent,
  code: 'CMU_AJ_PCT',
  name: { fr: 'Bénéficiaires de mutuelle à jour (%)', en: 'Mutuelle beneficiaries up to date (%)' },
  shortName: { fr: 'Mutuelles à jour (%)', en: 'Mutuelles up to date (%)' },
  description: {
    fr: 'Part des bénéficiaires de mutuelle dont la cotisation est payée.',
    en: 'Share of the mutuelle beneficiaries whose contribution is paid.',
  },
  legend: coverageLegend,
  numerator: { of: mutuelleUpToDate, words: { fr: 'bénéficiaires à jour', en: 'up-to-date beneficiaries' } },
  denominator: { of: inMutuelles, words: mutuelleWords },
})
export const collectionRate = indicator({
  ...percent,
  code: 'CMU_REC_PCT',
  name: { fr: 'Recouvrement des cotisations (%)', en: 'Contributions collected (%)' },
  shortName: { fr: 'Recouvrement (%)', en: 'Collected (%)' },
  description: {
    fr: 'Cotisations encaissées rapportées aux cotisations appelées. Peut dépasser 100 % quand des arriérés rentrent.',
    en: 'Contributions received against those called. May exceed 100 % when arrears come in.',
  },
  legend: coverageLegend,
  numerator: { of: contributionsCollected, words: { fr: 'cotisations recouvrées', en: 'contributions collected' } },
  denominator: { of: contributionsBilled, words: { fr: 'cotisations émises', en: 'contributions billed' } },
})
export const retentionRate = indicator({
  ...percent,
  code: 'CMU_FID_PCT',
  name: { fr: 'Fidélisation des adhérents (%)', en: 'Members retained (%)' },
  shortName: { fr: 'Fidélisation (%)', en: 'Retention (%)' },
  description: {
    fr: 'Part des adhérents arrivés à échéance qui ont renouvelé.',
    en: 'Share of the members due for renewal who renewed.',
  },
  legend: coverageLegend,
  numerator: { of: membersRenewed, words: { fr: 'adhérents renouvelés', en: 'members renewed' } },
  denominator: { of: membersDue, words: { fr: 'adhérents arrivés à échéance', en: 'members due for renewal' } },
})
export const womenInsuredRate = indicator({
  ...percent,
  code: 'CMU_F_ADH',
  name: { fr: 'Femmes parmi les assurés principaux (%)', en: 'Women among main insured (%)' },
  shortName: { fr: 'Femmes adhérentes (%)', en: 'Women among members (%)' },
  description: {
    fr: 'Part des femmes parmi les assurés principaux et adhérents dont le sexe est précisé.',
    en: 'Share of women among the main insured and members whose sex is stated.',
  },
  legend: genderLegend,
  numerator: { of: partOf(mainInsured, femme), words: { fr: 'femmes adhérentes', en: 'women members' } },
  denominator: {
    of: partOf(mainInsured, femme, homme),
    words: { fr: 'adhérents, femmes et hommes', en: 'members, women and men' },
  },
})
export const womenBeneficiaryRate = indicator({
  ...percent,
  code: 'CMU_F_BEN',
  name: { fr: 'Femmes parmi les bénéficiaires (%)', en: 'Women among beneficiaries (%)' },
  shortName: { fr: 'Femmes bénéficiaires (%)', en: 'Women among beneficiaries (%)' },
  description: {
    fr: 'Part des femmes parmi les bénéficiaires dont le sexe est précisé.',
    en: 'Share of women among the beneficiaries whose sex is stated.',
  },
  legend: genderLegend,
  numerator: { of: partOf(beneficiaries, femme), words: { fr: 'femmes bénéficiaires', en: 'women beneficiaries' } },
  denominator: {
    of: partOf(beneficiaries, femme, homme),
    words: { fr: 'bénéficiaires, femmes et hommes', en: 'beneficiaries, women and men' },
  },
})
export const beneficiariesPerMember = indicator({
  code: 'CMU_TAILLE',
  name: { fr: 'Bénéficiaires par adhérent', en: 'Beneficiaries per member' },
  description: {
    fr: 'Combien de personnes chaque assuré principal couvre, lui-même compris.',
    en: 'How many people each main insured covers, themselves included.',
  },
  unit: 'ratio',
  type: quotient,
  decimals: 2,
  source: ourDictionary,
  numerator: { of: beneficiaries, words: { fr: 'bénéficiaires', en: 'beneficiaries' } },
  denominator: { of: mainInsured, words: { fr: 'assurés principaux et adhérents', en: 'main insured and members' } },
})
export const quotaPaidRate = indicator({
  ...percent,
  code: 'RAM_QP_PCT',
  name: { fr: 'Quote-part RAMED versée (%)', en: 'RAMED quota paid (%)' },
  description: {
    fr: "Part de la quote-part due par les communes qu'elles ont versée.",
    en: 'Share of the quota due by communes that they paid.',
  },
  legend: coverageLegend,
  numerator: { of: quotaPaid, words: { fr: 'quote-part versée', en: 'quota paid' } },
  denominator: { of: quotaDue, words: { fr: 'quote-part due', en: 'quota due' } },
})
export const communesPayingRate = indicator({
  ...percent,
  code: 'RAM_COM_PCT',
  name: { fr: 'Communes ayant versé leur quote-part (%)', en: 'Communes that paid their quota (%)' },
  shortName: { fr: 'Communes ayant versé (%)', en: 'Communes that paid (%)' },
  description: {
    fr: 'Part des communes tenues à la quote-part RAMED qui ont versé quelque chose.',
    en: 'Share of the communes owing the RAMED quota that paid anything.',
  },
  legend: coverageLegend,
  numerator: { of: communesPaying, words: { fr: 'communes ayant versé', en: 'communes that paid' } },
  denominator: { of: communes, words: { fr: 'communes tenues à la quote-part', en: 'communes owing the quota' } },
})
