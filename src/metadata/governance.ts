import { femme, homme } from './categories'
import { byOrgan, byOrganAndSex } from './categories-organs'
import { governanceYearly, ourDictionary } from './collection'
import { partOf, sum } from './expressions'
import { percentage } from './indicator-types'
import { undivided } from './kinds/category'
import { dataElement } from './kinds/data-element'
import { indicator } from './kinds/indicator'
import { coverageLegend, genderLegend } from './legend-sets'

const stock = {
  unit: 'count',
  valueType: 'INTEGER_ZERO_OR_POSITIVE',
  measures: 'stock',
  aggregationType: 'LAST_IN_PERIOD',
  collection: governanceYearly,
  source: ourDictionary,
} as const
const decentralisation = {
  fr: 'projet de renforcement du système de santé décentralisé (PRSSD, 2010-2017)',
  en: 'decentralised health system strengthening project (PRSSD, 2010-2017)',
} as const

export const organMembers = dataElement({
  ...stock,
  code: 'GOV_MEMB',
  countsPeople: true,
  name: { fr: 'Membres des organes', en: 'Members of organs' },
  description: {
    fr: "Personnes siégeant dans les organes en fin d'année, par type d'organe et sexe.",
    en: 'People who sit in the organs at the end of the year, by type of organ and sex.',
  },
  categoryCombo: byOrganAndSex,
})
export const organs = dataElement({
  ...stock,
  code: 'GOV_ORG',
  name: { fr: 'Organes existants', en: 'Organs' },
  description: {
    fr: "Organes constitués en fin d'année, par type, qu'ils se réunissent ou non.",
    en: 'Organs constituted at the end of the year, by type, whether they meet or not.',
  },
  categoryCombo: byOrgan,
})
export const organsWorking = dataElement({
  ...stock,
  code: 'GOV_ORG_FONC',
  name: { fr: 'Organes fonctionnels', en: 'Working organs' },
  description: {
    fr: "Organes qui ont tenu dans l'année les réunions que prévoient leurs textes, procès-verbal à l'appui.",
    en: 'Organs that held the meetings their rules ask for during the year, with minutes.',
  },
  categoryCombo: byOrgan,
})
export const organsChairedByWomen = dataElement({
  ...stock,
  code: 'GOV_ORG_PF',
  name: { fr: 'Organes présidés par une femme', en: 'Organs chaired by a woman' },
  description: {
    fr: "Organes dont la présidence est tenue par une femme en fin d'année, par type.",
    en: 'Organs whose chair is held by a woman at the end of the year, by type.',
  },
  categoryCombo: byOrgan,
})
export const womenUserCommittees = dataElement({
  ...stock,
  source: decentralisation,
  code: 'GOV_CFU',
  name: { fr: 'Comités de femmes utilisatrices (CFU)', en: "Women users' committees (CFU)" },
  shortName: { fr: 'Comités de femmes utilisatrices', en: "Women users' committees" },
  formName: { fr: 'Comités de femmes utilisatrices (CFU)', en: "Women users' committees (CFU)" },
  description: {
    fr: "Comités de femmes utilisatrices des CSCom en place en fin d'année.",
    en: 'Committees of women users of the CSCom in place at the end of the year.',
  },
  categoryCombo: undivided,
})
export const genderFocalPoints = dataElement({
  ...stock,
  source: decentralisation,
  code: 'GOV_PF',
  countsPeople: true,
  name: { fr: 'Points focaux égalité femmes-hommes', en: 'Gender equality focal points' },
  shortName: { fr: 'Points focaux ÉFH', en: 'Gender focal points' },
  description: {
    fr: "Points focaux égalité entre les femmes et les hommes (ÉFH) nommés et en fonction en fin d'année.",
    en: 'Gender equality focal points appointed and at work at the end of the year.',
  },
  categoryCombo: undivided,
})
export const qualityCommittees = dataElement({
  ...stock,
  source: decentralisation,
  code: 'GOV_CQ',
  name: { fr: 'Comités qualité', en: 'Quality committees' },
  description: {
    fr: "Comités qualité des services de santé en place en fin d'année.",
    en: 'Quality committees of health services in place at the end of the year.',
  },
  categoryCombo: undivided,
})
export const trainingCommissions = dataElement({
  ...stock,
  source: decentralisation,
  code: 'GOV_COF',
  name: { fr: 'Commissions de formation', en: 'Training commissions' },
  description: {
    fr: "Commissions de formation des régions et districts en place en fin d'année.",
    en: 'Training commissions of regions and districts in place at the end of the year.',
  },
  categoryCombo: undivided,
})

const womenSeated = partOf(organMembers, femme)
const percent = { unit: 'percent', type: percentage, decimals: 1, source: ourDictionary } as const
const organWords = { fr: 'organes existants', en: 'organs' }

export const womenInOrgansRate = indicator({
  ...percent,
  code: 'GOV_F_PCT',
  name: { fr: 'Femmes dans les organes (%)', en: 'Women in organs (%)' },
  description: {
    fr: 'Part des femmes parmi les membres dont le sexe est précisé. Repère (loi 2015-052) : entre 30 et 70 %.',
    en: 'Share of women among the members whose sex is stated. Mark (law 2015-052): between 30 and 70 %.',
  },
  legend: genderLegend,
  numerator: { of: womenSeated, words: { fr: 'femmes membres', en: 'women members' } },
  denominator: {
    of: sum(womenSeated, partOf(organMembers, homme)),
    words: { fr: 'membres, femmes et hommes', en: 'members, women and men' },
  },
})
export const womenChairRate = indicator({
  ...percent,
  code: 'GOV_PF_PCT',
  name: { fr: 'Organes présidés par une femme (%)', en: 'Organs chaired by a woman (%)' },
  shortName: { fr: 'Présidence féminine (%)', en: 'Women in the chair (%)' },
  description: {
    fr: 'Part des organes existants dont une femme tient la présidence.',
    en: 'Share of the organs whose chair is held by a woman.',
  },
  legend: genderLegend,
  numerator: {
    of: organsChairedByWomen,
    words: { fr: 'organes présidés par une femme', en: 'organs chaired by a woman' },
  },
  denominator: { of: organs, words: organWords },
})
export const organsWorkingRate = indicator({
  ...percent,
  code: 'GOV_COORD_PCT',
  name: { fr: 'Organes fonctionnels (%)', en: 'Working organs (%)' },
  description: {
    fr: "Part des organes existants qui ont tenu leurs réunions dans l'année.",
    en: 'Share of the organs that held their meetings during the year.',
  },
  legend: coverageLegend,
  numerator: { of: organsWorking, words: { fr: 'organes fonctionnels', en: 'working organs' } },
  denominator: { of: organs, words: organWords },
})
