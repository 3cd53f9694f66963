import { constant } from './kinds/constant'

/** Inhabitants per ASC. No source gives 700; the ministry decides, and changes it on the server. */
export const ascNorm = constant({
  code: 'NORM_ASC_POP',
  name: { fr: 'Norme : habitants par ASC', en: 'Norm: inhabitants per ASC' },
  shortName: { fr: 'Norme habitants par ASC', en: 'Norm inhabitants per ASC' },
  description: {
    fr: "Nombre d'habitants qu'un ASC doit desservir. Valeur par défaut 700 (sud), à valider par le ministère.",
    en: 'Inhabitants one ASC is to serve. Default 700 (south), for the ministry to confirm.',
  },
  value: 700,
  unit: 'ratio',
})
export const ascNormAlternative = constant({
  code: 'NORM_ALT',
  name: { fr: 'Norme alternative : habitants par ASC', en: 'Alternative norm: inhabitants per ASC' },
  shortName: { fr: 'Norme alternative', en: 'Alternative norm' },
  description: {
    fr: 'Seconde norme, montrée à côté de la première : environ 1 500 habitants par ASC dans les sources publiées.',
    en: 'Second norm, shown beside the first: about 1,500 inhabitants per ASC in published sources.',
  },
  value: 1500,
  unit: 'ratio',
})
export const monthlyPay = constant({
  code: 'SAL_ASC',
  name: { fr: "Salaire mensuel d'un ASC (FCFA)", en: 'Monthly pay of an ASC (FCFA)' },
  shortName: { fr: 'Salaire mensuel ASC', en: 'ASC monthly pay' },
  description: {
    fr: "Sert à estimer la masse salariale. 75 000 FCFA : catégorie D de l'accord collectif de 2024. À changer ici quand le salaire change.",
    en: 'Used to estimate the pay bill. 75,000 FCFA: category D of the 2024 collective agreement. Change it here when pay changes.',
  },
  value: 75_000,
  unit: 'fcfa',
})
export const genderMark = constant({
  code: 'SEUIL_GENRE',
  name: { fr: 'Repère de parité (%)', en: 'Parity mark (%)' },
  shortName: { fr: 'Repère de parité', en: 'Parity mark' },
  description: {
    fr: 'Repère de la loi 2015-052, lu pour les deux sexes : ni moins de 30 % ni plus de 70 %. Un repère, pas une obligation des ASACO et mutuelles.',
    en: 'Mark of law 2015-052, read for both sexes: neither below 30 % nor above 70 %. A mark, not an obligation of ASACO and mutuelles.',
  },
  value: 30,
  unit: 'percent',
})
export const coFundingTarget = constant({
  code: 'CIBLE_COFIN',
  name: { fr: 'Cible de prise en charge communautaire (%)', en: 'Target community share (%)' },
  shortName: { fr: 'Cible de cofinancement', en: 'Co-funding target' },
  description: {
    fr: 'Part des salaires des ASC que communes et ASACO se sont engagées à payer : 50 % (Kadiolo, 7 novembre 2014).',
    en: 'Share of ASC pay that communes and ASACO pledged: 50 % (Kadiolo, 7 November 2014).',
  },
  value: 50,
  unit: 'percent',
})
export const informalShare = constant({
  code: 'PART_INFORMEL',
  name: { fr: 'Part du secteur informel dans la population', en: 'Share of the informal sector in the population' },
  shortName: { fr: 'Part du secteur informel', en: 'Informal sector share' },
  description: {
    fr: 'Part de la population que les mutuelles peuvent viser : 0,78, soit 78 %.',
    en: 'Share of the population that mutuelles can aim at: 0.78, that is 78 %.',
  },
  value: 0.78,
  unit: 'ratio',
})
