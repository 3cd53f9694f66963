import { asaco, byPayer, commune, communeAndAsaco, households, otherPayer, partners, state } from './categories-payers'
import { financingQuarterly, ourDictionary } from './collection'
import { monthlyPay } from './constants'
import { minus, operand, partOf, times } from './expressions'
import { percentage, plainNumber } from './indicator-types'
import { undivided } from './kinds/category'
import { dataElement } from './kinds/data-element'
import { indicator, ONE } from './kinds/indicator'
import { coFundingLegend, coverageLegend, partnerShareLegend } from './legend-sets'
import { areasWithAsaco } from './org-unit-groups'
import { ascInPost } from './sec'

const amount = {
  unit: 'fcfa',
  valueType: 'NUMBER',
  measures: 'flow',
  aggregationType: 'SUM',
  collection: financingQuarterly,
  source: { fr: 'convention de Kadiolo, 7 novembre 2014', en: 'Kadiolo agreement, 7 November 2014' },
} as const
const counted = {
  unit: 'count',
  valueType: 'INTEGER_ZERO_OR_POSITIVE',
  collection: financingQuarterly,
  source: ourDictionary,
} as const
const flow = { ...counted, measures: 'flow', aggregationType: 'SUM' } as const
const stock = { ...counted, measures: 'stock', aggregationType: 'LAST_IN_PERIOD' } as const

export const salariesDue = dataElement({
  ...amount,
  code: 'FIN_SAL_DU',
  name: { fr: 'Salaires ASC dus (FCFA)', en: 'ASC pay due (FCFA)' },
  shortName: { fr: 'Salaires dus (FCFA)', en: 'Pay due (FCFA)' },
  description: {
    fr: 'Salaires des ASC échus dans le trimestre, payés ou non, quel que soit le payeur.',
    en: 'ASC pay that fell due in the quarter, paid or not, whoever pays.',
  },
  categoryCombo: undivided,
})
export const pledged = dataElement({
  ...amount,
  code: 'FIN_ENG',
  name: { fr: 'Montant engagé par source (FCFA)', en: 'Amount pledged by payer (FCFA)' },
  shortName: { fr: 'Engagé par source', en: 'Pledged by payer' },
  formName: { fr: 'Montant engagé (FCFA)', en: 'Amount pledged (FCFA)' },
  description: {
    fr: "Ce que chaque payeur s'est engagé par écrit à verser pour les salaires du trimestre.",
    en: 'What each payer pledged in writing for the pay of the quarter.',
  },
  categoryCombo: byPayer,
})
export const paid = dataElement({
  ...amount,
  code: 'FIN_PAYE',
  name: { fr: 'Montant versé par source (FCFA)', en: 'Amount paid by payer (FCFA)' },
  shortName: { fr: 'Versé par source', en: 'Paid by payer' },
  formName: { fr: 'Montant versé (FCFA)', en: 'Amount paid (FCFA)' },
  description: {
    fr: 'Salaires remis aux ASC pendant le trimestre, selon qui a payé, arriérés compris.',
    en: 'ASC pay handed over during the quarter, by who paid it, arrears included.',
  },
  categoryCombo: byPayer,
})
export const ascMonthsDue = dataElement({
  ...flow,
  code: 'FIN_MOIS_DU',
  name: { fr: 'ASC-mois de salaire dus', en: 'ASC-months of pay due' },
  shortName: { fr: 'ASC-mois dus', en: 'ASC-months due' },
  description: {
    fr: 'Mois de salaire échus dans le trimestre, sommés sur les ASC (72 ASC x 3 mois = 216).',
    en: 'Months of pay that fell due in the quarter, added up over the ASC (72 ASC x 3 months = 216).',
  },
  categoryCombo: undivided,
})
export const ascMonthsPaid = dataElement({
  ...flow,
  code: 'FIN_MOIS_PAYE',
  name: { fr: 'ASC-mois payés intégralement', en: 'ASC-months paid in full' },
  shortName: { fr: 'ASC-mois payés', en: 'ASC-months paid' },
  formName: { fr: 'ASC-mois payés intégralement', en: 'ASC-months paid in full' },
  description: {
    fr: 'Parmi les ASC-mois dus, ceux dont le salaire a été versé en entier, à temps ou en retard.',
    en: 'Of the ASC-months due, those whose pay was handed over in full, on time or late.',
  },
  categoryCombo: undivided,
})
export const ascMonthsOnTime = dataElement({
  ...flow,
  code: 'FIN_MOIS_DELAI',
  name: { fr: 'ASC-mois payés à temps', en: 'ASC-months paid on time' },
  description: {
    fr: 'Parmi les ASC-mois payés intégralement, ceux versés au plus tard à la fin du mois suivant.',
    en: 'Of the ASC-months paid in full, those handed over by the end of the next month.',
  },
  categoryCombo: undivided,
})
export const arrears = dataElement({
  ...stock,
  code: 'FIN_ARR_MOIS',
  name: { fr: "ASC-mois d'arriérés en fin de trimestre", en: 'ASC-months in arrears at the end of the quarter' },
  shortName: { fr: "ASC-mois d'arriérés", en: 'ASC-months in arrears' },
  formName: { fr: "ASC-mois d'arriérés (fin de trimestre)", en: 'ASC-months in arrears (end of quarter)' },
  description: {
    fr: 'Mois de salaire encore dus le dernier jour du trimestre, toutes périodes confondues, sommés sur les ASC.',
    en: 'Months of pay still owed on the last day of the quarter, from any period, added up over the ASC.',
  },
  categoryCombo: undivided,
})
export const asacoContributed = dataElement({
  ...stock,
  code: 'FIN_ASACO_CONTR',
  name: { fr: "L'ASACO a contribué (0 ou 1)", en: 'The ASACO contributed (0 or 1)' },
  shortName: { fr: 'ASACO a contribué (0/1)', en: 'ASACO contributed (0/1)' },
  formName: { fr: "L'ASACO a contribué (1 = oui, 0 = non)", en: 'The ASACO contributed (1 = yes, 0 = no)' },
  description: {
    fr: "1 si l'ASACO a versé quelque chose pour les salaires des ASC dans le trimestre, sinon 0. Aux niveaux supérieurs : nombre d'ASACO.",
    en: '1 when the ASACO paid anything towards ASC pay in the quarter, else 0. Higher up: number of ASACO.',
  },
  categoryCombo: undivided,
})

const communityPaid = partOf(paid, commune, asaco, communeAndAsaco)
const communityWords = {
  fr: 'versé par communes et ASACO, y compris non réparti',
  en: 'paid by communes and ASACO, not split included',
}
const dueWords = { fr: 'salaires dus', en: 'pay due' }
const paidWords = { fr: 'montant versé, tous payeurs', en: 'amount paid, all payers' }
const percent = { unit: 'percent', type: percentage, decimals: 1, source: ourDictionary } as const
const francs = { unit: 'fcfa', type: plainNumber, decimals: 0, source: ourDictionary } as const

export const communityShare = indicator({
  ...percent,
  code: 'FIN_COFIN_PCT',
  name: { fr: 'Prise en charge communautaire (%)', en: 'Community share of ASC pay (%)' },
  shortName: { fr: 'Prise en charge communautaire (%)', en: 'Community share (%)' },
  description: {
    fr: 'Part des salaires dus que communes et ASACO ont versée. Engagement de Kadiolo : 50 %. Sans les ménages ni la diaspora.',
    en: 'Share of the pay due that communes and ASACO paid. Kadiolo pledge: 50 %. Without households and diaspora.',
  },
  legend: coFundingLegend,
  numerator: { of: communityPaid, words: communityWords },
  denominator: { of: salariesDue, words: dueWords },
})
export const communeShare = indicator({
  ...percent,
  code: 'FIN_PART_COM',
  name: { fr: 'Part des communes dans le montant versé (%)', en: 'Share of communes in the amount paid (%)' },
  shortName: { fr: 'Part des communes (%)', en: 'Share of communes (%)' },
  description: {
    fr: 'Part du montant versé venue des communes seules. Sans la part « commune + ASACO non réparti ».',
    en: 'Share of the amount paid that came from communes alone. Without the part "commune + ASACO not split".',
  },
  numerator: { of: operand(paid, commune), words: { fr: 'versé par les communes', en: 'paid by communes' } },
  denominator: { of: paid, words: paidWords },
})
export const stateShare = indicator({
  ...percent,
  code: 'FIN_PART_ETA',
  name: { fr: "Part de l'État dans le montant versé (%)", en: 'Share of the State in the amount paid (%)' },
  shortName: { fr: "Part de l'État (%)", en: 'Share of the State (%)' },
  description: {
    fr: "Part du montant versé venue du budget de l'État.",
    en: 'Share of the amount paid that came from the State budget.',
  },
  numerator: { of: operand(paid, state), words: { fr: "versé par l'État", en: 'paid by the State' } },
  denominator: { of: paid, words: paidWords },
})
export const partnerShare = indicator({
  ...percent,
  code: 'FIN_PART_PTF',
  name: { fr: 'Part des partenaires dans le montant versé (%)', en: 'Share of partners in the amount paid (%)' },
  shortName: { fr: 'Part des partenaires (%)', en: 'Share of partners (%)' },
  description: {
    fr: 'Part du montant versé venue des partenaires : mesure la dépendance aux bailleurs. Plus c’est bas, mieux c’est.',
    en: 'Share of the amount paid that came from partners: measures dependence on donors. The lower the better.',
  },
  legend: partnerShareLegend,
  numerator: { of: operand(paid, partners), words: { fr: 'versé par les partenaires', en: 'paid by partners' } },
  denominator: { of: paid, words: paidWords },
})
export const pledgesKept = indicator({
  ...percent,
  code: 'FIN_EXEC_PCT',
  name: { fr: 'Exécution des engagements (%)', en: 'Pledges kept (%)' },
  description: {
    fr: 'Montant versé rapporté au montant engagé, tous payeurs. Peut dépasser 100 % quand des arriérés sont payés.',
    en: 'Amount paid against the amount pledged, all payers. May exceed 100 % when arrears are paid.',
  },
  numerator: { of: paid, words: paidWords },
  denominator: { of: pledged, words: { fr: 'montant engagé, tous payeurs', en: 'amount pledged, all payers' } },
})
export const remaining = indicator({
  ...francs,
  code: 'FIN_GAP',
  name: { fr: 'Reste à payer (FCFA)', en: 'Remaining to pay (FCFA)' },
  description: {
    fr: 'Salaires dus moins montant versé, tous payeurs. Négatif quand des arriérés plus anciens sont payés.',
    en: 'Pay due less amount paid, all payers. Negative when older arrears are paid.',
  },
  numerator: {
    of: minus(salariesDue, paid),
    words: { fr: 'salaires dus moins montant versé', en: 'pay due less amount paid' },
  },
  denominator: ONE,
})
export const unpaidRate = indicator({
  ...percent,
  code: 'FIN_IMPAYE_PCT',
  name: { fr: 'Salaires impayés (%)', en: 'Pay not paid (%)' },
  description: {
    fr: "Part des salaires dus que personne n'a versée.",
    en: 'Share of the pay due that nobody paid.',
  },
  numerator: {
    of: minus(salariesDue, paid),
    words: { fr: 'salaires dus moins montant versé', en: 'pay due less amount paid' },
  },
  denominator: { of: salariesDue, words: dueWords },
})
export const ascMonthsPaidRate = indicator({
  ...percent,
  code: 'FIN_MOIS_PCT',
  name: { fr: 'ASC-mois payés intégralement (%)', en: 'ASC-months paid in full (%)' },
  shortName: { fr: 'ASC-mois payés (%)', en: 'ASC-months paid (%)' },
  description: {
    fr: 'Part des mois de salaire dus qui ont été payés en entier.',
    en: 'Share of the months of pay due that were paid in full.',
  },
  legend: coverageLegend,
  numerator: { of: ascMonthsPaid, words: { fr: 'ASC-mois payés intégralement', en: 'ASC-months paid in full' } },
  denominator: { of: ascMonthsDue, words: { fr: 'ASC-mois dus', en: 'ASC-months due' } },
})
export const ascMonthsOnTimeRate = indicator({
  ...percent,
  code: 'FIN_DELAI_PCT',
  name: { fr: 'ASC-mois payés à temps (%)', en: 'ASC-months paid on time (%)' },
  description: {
    fr: 'Part des mois de salaire dus qui ont été payés en entier et à temps.',
    en: 'Share of the months of pay due that were paid in full and on time.',
  },
  legend: coverageLegend,
  numerator: { of: ascMonthsOnTime, words: { fr: 'ASC-mois payés à temps', en: 'ASC-months paid on time' } },
  denominator: { of: ascMonthsDue, words: { fr: 'ASC-mois dus', en: 'ASC-months due' } },
})
export const asacoContributing = indicator({
  ...percent,
  code: 'FIN_ASACO_PCT',
  name: { fr: 'ASACO contributrices (%)', en: 'ASACO contributing (%)' },
  description: {
    fr: 'Part des aires ayant une ASACO dont l’ASACO a contribué aux salaires des ASC.',
    en: 'Share of the areas with an ASACO whose ASACO contributed to ASC pay.',
  },
  legend: coverageLegend,
  numerator: { of: asacoContributed, words: { fr: 'ASACO ayant contribué', en: 'ASACO that contributed' } },
  denominator: {
    of: areasWithAsaco,
    words: { fr: 'aires de santé ayant une ASACO', en: 'health areas with an ASACO' },
  },
})
export const monthlyBill = indicator({
  ...francs,
  code: 'FIN_MASSE_EST',
  name: { fr: 'Masse salariale mensuelle estimée (FCFA)', en: 'Estimated monthly pay bill (FCFA)' },
  shortName: { fr: 'Masse salariale estimée (FCFA)', en: 'Estimated pay bill (FCFA)' },
  description: {
    fr: 'ASC en poste x salaire mensuel de référence. Une estimation, pas un montant versé ; suit la constante SAL_ASC.',
    en: 'ASC in post x reference monthly pay. An estimate, not an amount paid; follows the constant SAL_ASC.',
  },
  numerator: {
    of: times(ascInPost, monthlyPay),
    words: { fr: "ASC en poste x salaire mensuel d'un ASC", en: 'ASC in post x monthly pay of an ASC' },
  },
  denominator: ONE,
})
export const communityMonthlyBill = indicator({
  ...francs,
  code: 'FIN_MASSE_COM',
  name: {
    fr: 'Part communautaire de la masse salariale mensuelle estimée (FCFA)',
    en: "Community's part of the estimated monthly pay bill (FCFA)",
  },
  shortName: { fr: 'Part communautaire estimée (FCFA)', en: "Community's part, estimated (FCFA)" },
  description: {
    fr: 'Masse salariale mensuelle estimée x part des salaires dus que communes et ASACO ont versée. Suit la constante SAL_ASC.',
    en: 'Estimated monthly pay bill x share of the pay due that communes and ASACO paid. Follows the constant SAL_ASC.',
  },
  numerator: {
    of: times(ascInPost, monthlyPay, communityPaid),
    words: {
      fr: "ASC en poste x salaire mensuel d'un ASC x versé par communes et ASACO",
      en: 'ASC in post x monthly pay of an ASC x paid by communes and ASACO',
    },
  },
  denominator: { of: salariesDue, words: dueWords },
})

/** Amounts paid by each payer, in the order of the form. */
export const PAID_BY = {
  commune: operand(paid, commune),
  asaco: operand(paid, asaco),
  communeAndAsaco: operand(paid, communeAndAsaco),
  state: operand(paid, state),
  partners: operand(paid, partners),
  households: operand(paid, households),
  other: operand(paid, otherPayer),
} as const

/** Amounts pledged by each payer, the same payers. */
export const PROMISED_BY = {
  commune: operand(pledged, commune),
  asaco: operand(pledged, asaco),
  communeAndAsaco: operand(pledged, communeAndAsaco),
  state: operand(pledged, state),
  partners: operand(pledged, partners),
  households: operand(pledged, households),
  other: operand(pledged, otherPayer),
} as const

/** Mayors and ASACO chairs of the cercle signed it; no other cercle's agreement is known to us (R1). */
export const KADIOLO_AGREEMENT = { cercle: 'Kadiolo', signedOn: '2014-11-07' } as const
