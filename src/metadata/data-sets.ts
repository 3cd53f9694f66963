import { financingQuarterly, populationYearly, situationMonthly, trainingQuarterly } from './collection'
import { operand } from './expressions'
import {
  arrears,
  asacoContributed,
  ascMonthsDue,
  ascMonthsOnTime,
  ascMonthsPaid,
  paid,
  pledged,
  salariesDue,
} from './financing'
import { dataSet } from './kinds/data-set'
import { populationBeyond5Km, populationServed, populationTotal, villages, villagesCovered } from './population'
import {
  ascFullPackage,
  ascInPost,
  ascJoining,
  ascLeaving,
  ascMonths,
  ascSupervised,
  sitesCreated,
  sitesFunctional,
  sitesReporting,
  stockOutSites,
} from './sec'
import { participantsMixed, participantsWomenOnly, peopleMobilised, sessionsMixed, sessionsWomenOnly } from './training'
import { administrators, genderOffice, healthInformation } from './user-groups'

/** Ministry's rule until told otherwise: on time by the 10th day, closed after the 15th. */
export const usualDelays = { expiryDays: 15, timelyDays: 10 } as const

export const populationForm = dataSet({
  ...usualDelays,
  code: 'DS_POP_A',
  name: { fr: 'SEC : population et normes', en: 'SEC: population and norms' },
  formName: { fr: 'Population et villages', en: 'Population and villages' },
  description: {
    fr: 'Population et villages de chaque aire de santé, une fois par an : dénominateurs de la couverture.',
    en: 'Population and villages of each health area, once a year: denominators of coverage.',
  },
  collection: populationYearly,
  // The year's figures are entered during the year.
  openFuturePeriods: 1,
  levels: [4],
  sections: [
    {
      code: 'SECT_POP_HAB',
      name: { fr: 'Population', en: 'Population' },
      description: { fr: 'Habitants, du recensement ou projetés.', en: 'Inhabitants, from the census or projected.' },
      dataElements: [populationTotal, populationBeyond5Km, populationServed],
    },
    {
      code: 'SECT_POP_VIL',
      name: { fr: 'Villages', en: 'Villages' },
      description: { fr: "Villages et hameaux de l'aire.", en: 'Villages and hamlets of the area.' },
      dataElements: [villages, villagesCovered],
    },
  ],
  compulsory: [operand(villages)],
  enteredBy: [administrators, healthInformation],
})

export const situationForm = dataSet({
  ...usualDelays,
  code: 'DS_SEC_M',
  name: { fr: 'SEC : situation mensuelle des ASC', en: 'SEC: monthly situation of ASC' },
  shortName: { fr: 'SEC : situation mensuelle ASC', en: 'SEC: monthly ASC situation' },
  formName: { fr: 'Situation mensuelle des ASC', en: 'Monthly situation of ASC' },
  description: {
    fr: 'ASC en poste, mouvements, sites, supervision et ruptures de chaque aire de santé, chaque mois.',
    en: 'ASC in post, turnover, sites, supervision and stock-outs of each health area, every month.',
  },
  collection: situationMonthly,
  openFuturePeriods: 0,
  levels: [4],
  sections: [
    {
      code: 'SECT_SEC_ASC',
      name: { fr: 'Agents de santé communautaire', en: 'Community health workers' },
      description: {
        fr: 'Effectif au dernier jour et mouvements du mois.',
        en: 'Head count on the last day and turnover of the month.',
      },
      dataElements: [ascInPost, ascJoining, ascLeaving, ascFullPackage],
    },
    {
      code: 'SECT_SEC_SUP',
      name: { fr: 'Supervision', en: 'Supervision' },
      description: { fr: 'Supervisions sur site du mois.', en: 'Supervisions on site in the month.' },
      dataElements: [ascMonths, ascSupervised],
    },
    {
      code: 'SECT_SEC_SIT',
      name: { fr: 'Sites et produits traceurs', en: 'Sites and tracer products' },
      description: {
        fr: 'Sites, rapports reçus et ruptures du mois.',
        en: 'Sites, reports received and stock-outs of the month.',
      },
      dataElements: [sitesCreated, sitesFunctional, sitesReporting, stockOutSites],
    },
  ],
  compulsory: [operand(ascMonths), operand(sitesFunctional)],
  enteredBy: [administrators, healthInformation],
})

export const financingForm = dataSet({
  ...usualDelays,
  code: 'DS_FIN_T',
  name: { fr: 'SEC : financement des ASC', en: 'SEC: financing of ASC' },
  formName: { fr: 'Financement des ASC', en: 'Financing of ASC' },
  description: {
    fr: 'Salaires dus, engagements et versements par payeur, mois payés et arriérés, chaque trimestre.',
    en: 'Pay due, pledges and payments by payer, months paid and arrears, every quarter.',
  },
  collection: financingQuarterly,
  openFuturePeriods: 0,
  levels: [4],
  sections: [
    {
      code: 'SECT_FIN_MONT',
      name: { fr: 'Montants (FCFA)', en: 'Amounts (FCFA)' },
      description: { fr: 'Ce qui est dû, promis et versé.', en: 'What is due, pledged and paid.' },
      dataElements: [salariesDue, pledged, paid],
    },
    {
      code: 'SECT_FIN_MOIS',
      name: { fr: 'Mois de salaire', en: 'Months of pay' },
      description: { fr: 'Comptés en ASC-mois.', en: 'Counted in ASC-months.' },
      dataElements: [ascMonthsDue, ascMonthsPaid, ascMonthsOnTime, arrears],
    },
    {
      code: 'SECT_FIN_ASACO',
      name: { fr: 'ASACO', en: 'ASACO' },
      description: {
        fr: "Contribution de l'ASACO dans le trimestre.",
        en: 'Contribution of the ASACO in the quarter.',
      },
      dataElements: [asacoContributed],
    },
  ],
  compulsory: [operand(salariesDue), operand(ascMonthsDue)],
  enteredBy: [administrators, healthInformation],
})

export const trainingForm = dataSet({
  ...usualDelays,
  code: 'DS_GEN_T',
  name: { fr: 'SEC-CMU : formations et plaidoyer', en: 'SEC-CMU: training and advocacy' },
  formName: { fr: 'Formations et plaidoyer', en: 'Training and advocacy' },
  description: {
    fr: "Sessions et participations par thème et sexe, chaque trimestre, saisies une fois par l'unité qui a tenu la session.",
    en: 'Sessions and participations by theme and sex, every quarter, entered once by the unit that held the session.',
  },
  collection: trainingQuarterly,
  openFuturePeriods: 0,
  levels: [2, 3],
  sections: [
    {
      code: 'SECT_GEN_MIX',
      name: { fr: 'Sessions mixtes', en: 'Mixed sessions' },
      description: { fr: 'Ouvertes aux deux sexes.', en: 'Open to both sexes.' },
      dataElements: [sessionsMixed, participantsMixed],
    },
    {
      code: 'SECT_GEN_NF',
      name: { fr: 'Sessions réservées aux femmes', en: 'Women-only sessions' },
      description: { fr: 'Réservées aux femmes.', en: 'For women only.' },
      dataElements: [sessionsWomenOnly, participantsWomenOnly],
    },
    {
      code: 'SECT_GEN_PLA',
      name: { fr: 'Mobilisation', en: 'Mobilisation' },
      description: { fr: 'Manifestations publiques de plaidoyer.', en: 'Public advocacy events.' },
      dataElements: [peopleMobilised],
    },
  ],
  compulsory: [],
  enteredBy: [administrators, genderOffice],
})
