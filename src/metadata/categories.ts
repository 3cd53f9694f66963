import { category, categoryCombo, categoryOption } from './kinds/category'

// Sex. The third option keeps published totals whose split is not known.
export const femme = categoryOption({
  code: 'SEX_F',
  name: { fr: 'Femme', en: 'Female' },
  description: { fr: 'Femmes et filles.', en: 'Women and girls.' },
})
export const homme = categoryOption({
  code: 'SEX_H',
  name: { fr: 'Homme', en: 'Male' },
  description: { fr: 'Hommes et garçons.', en: 'Men and boys.' },
})
export const sexUnknown = categoryOption({
  code: 'SEX_I',
  name: { fr: 'Sexe non précisé', en: 'Sex not stated' },
  formName: { fr: 'Non précisé', en: 'Not stated' },
  description: {
    fr: "Total dont la répartition par sexe n'est pas connue ; ne s'ajoute jamais à une répartition déjà saisie.",
    en: 'Total whose split by sex is not known; never repeats a split already entered.',
  },
})
export const sex = category({
  code: 'SEXE',
  name: { fr: 'Sexe (SEC-CMU)', en: 'Sex (SEC-CMU)' },
  description: { fr: 'Répartition par sexe.', en: 'Split by sex.' },
  options: [femme, homme, sexUnknown],
})

// Who pays.
export const commune = categoryOption({
  code: 'PAY_COM',
  name: { fr: 'Commune', en: 'Commune' },
  description: { fr: 'Payé sur le budget de la commune.', en: "Paid from the commune's budget." },
})
export const asaco = categoryOption({
  code: 'PAY_ASA',
  name: { fr: 'ASACO', en: 'ASACO' },
  description: {
    fr: "Payé par l'association de santé communautaire sur ses recettes.",
    en: 'Paid by the community health association from its income.',
  },
})
export const communeAndAsaco = categoryOption({
  code: 'PAY_CAS',
  name: { fr: 'Commune + ASACO, non réparti', en: 'Commune + ASACO, not split' },
  formName: { fr: 'Commune + ASACO non réparti', en: 'Commune + ASACO not split' },
  description: {
    fr: "Part de la commune et de l'ASACO ensemble, quand leur partage n'est pas connu ; exclut une saisie sous « Commune » ou « ASACO ».",
    en: 'Share of commune and ASACO together where their split is not known; excludes an entry under "Commune" or "ASACO".',
  },
})
export const state = categoryOption({
  code: 'PAY_ETA',
  name: { fr: 'État', en: 'State' },
  description: { fr: "Payé sur le budget de l'État.", en: 'Paid from the State budget.' },
})
export const partners = categoryOption({
  code: 'PAY_PTF',
  name: { fr: 'Partenaire technique et financier', en: 'Technical and financial partner' },
  shortName: { fr: 'Partenaire (PTF)', en: 'Partner (TFP)' },
  formName: { fr: 'Partenaire', en: 'Partner' },
  description: {
    fr: 'Payé par un partenaire technique et financier ou une ONG.',
    en: 'Paid by a technical and financial partner or an NGO.',
  },
})
export const households = categoryOption({
  code: 'PAY_MEN',
  name: { fr: 'Ménages et diaspora', en: 'Households and diaspora' },
  formName: { fr: 'Ménages, diaspora', en: 'Households, diaspora' },
  description: {
    fr: 'Contributions directes des ménages et de la diaspora ; ne comptent pas dans la prise en charge communautaire.',
    en: 'Direct gifts of households and the diaspora; not part of the community share.',
  },
})
export const otherPayer = categoryOption({
  code: 'PAY_AUT',
  name: { fr: 'Autre payeur', en: 'Other payer' },
  formName: { fr: 'Autre', en: 'Other' },
  description: { fr: 'Toute autre source de paiement.', en: 'Any other source of payment.' },
})
export const payer = category({
  code: 'PAYEUR',
  name: { fr: 'Payeur (SEC-CMU)', en: 'Payer (SEC-CMU)' },
  description: { fr: 'Qui paie les ASC.', en: 'Who pays the ASC.' },
  options: [commune, asaco, communeAndAsaco, state, partners, households, otherPayer],
})

// Health insurance regime.
export const amo = categoryOption({
  code: 'REG_AMO',
  name: { fr: 'AMO', en: 'AMO (compulsory insurance)' },
  shortName: { fr: 'AMO', en: 'AMO' },
  description: {
    fr: 'Assurance maladie obligatoire du secteur formel, gérée par la CANAM (loi 09-015).',
    en: 'Compulsory health insurance of the formal sector, run by CANAM (law 09-015).',
  },
})
export const ramed = categoryOption({
  code: 'REG_RAM',
  name: { fr: 'RAMED', en: 'RAMED (medical assistance)' },
  shortName: { fr: 'RAMED', en: 'RAMED' },
  description: {
    fr: "Régime d'assistance médicale des indigents, géré par l'ANAM (lois 09-030 et 16-065).",
    en: 'Medical assistance to the indigent, run by ANAM (laws 09-030 and 16-065).',
  },
})
export const mutuelle = categoryOption({
  code: 'REG_MUT',
  name: { fr: 'Mutuelle', en: 'Mutuelle (mutual health society)' },
  shortName: { fr: 'Mutuelle', en: 'Mutuelle' },
  description: {
    fr: 'Mutuelles de santé du secteur informel et agricole.',
    en: 'Mutual health societies of the informal and farming sector.',
  },
})
export const regimeUnknown = categoryOption({
  code: 'REG_NR',
  name: { fr: 'Régime non réparti', en: 'Regime not split' },
  formName: { fr: 'Non réparti', en: 'Not split' },
  description: {
    fr: "Total dont la répartition par régime n'est pas connue ; ne s'ajoute jamais à une répartition déjà saisie.",
    en: 'Total whose split by regime is not known; never repeats a split already entered.',
  },
})
export const regime = category({
  code: 'REGIME',
  name: { fr: 'Régime de couverture maladie', en: 'Health insurance regime' },
  description: { fr: 'Régime qui couvre la personne.', en: 'Regime that covers the person.' },
  options: [amo, ramed, mutuelle, regimeUnknown],
})

// Theme of a training or advocacy session.
export const themeAdvocacy = categoryOption({
  code: 'THM_PLA',
  name: { fr: 'Plaidoyer', en: 'Advocacy' },
  description: { fr: 'Sessions de plaidoyer et de mobilisation.', en: 'Advocacy and mobilisation sessions.' },
})
export const themeGender = categoryOption({
  code: 'THM_GEN',
  name: { fr: 'Genre, droits et VBG', en: 'Gender, rights and GBV' },
  shortName: { fr: 'Genre, droits, VBG', en: 'Gender, rights, GBV' },
  description: {
    fr: 'Égalité femmes-hommes, droits et violences basées sur le genre.',
    en: 'Gender equality, rights and gender-based violence.',
  },
})
export const themeGovernance = categoryOption({
  code: 'THM_GES',
  name: { fr: 'Gestion et gouvernance', en: 'Management and governance' },
  formName: { fr: 'Gestion, gouvernance', en: 'Management, governance' },
  description: {
    fr: 'Gestion, communication et gouvernance des ASACO, mutuelles et fédérations.',
    en: 'Management, communication and governance of ASACO, mutuelles and federations.',
  },
})
export const themeSec = categoryOption({
  code: 'THM_SEC',
  name: { fr: 'Technique SEC', en: 'SEC technical' },
  description: {
    fr: 'Formation technique aux soins essentiels dans la communauté.',
    en: 'Technical training in essential community care.',
  },
})
export const themeOther = categoryOption({
  code: 'THM_AUT',
  name: { fr: 'Autre thème', en: 'Other theme' },
  formName: { fr: 'Autre', en: 'Other' },
  description: { fr: 'Tout autre thème.', en: 'Any other theme.' },
})
export const theme = category({
  code: 'THEME',
  name: { fr: 'Thème de la session', en: 'Theme of the session' },
  description: { fr: 'Thème principal de la session.', en: 'Main theme of the session.' },
  options: [themeAdvocacy, themeGender, themeGovernance, themeSec, themeOther],
})

// Organ of community health governance.
export const organAsaco = categoryOption({
  code: 'ORG_ASA',
  name: { fr: "Organe d'ASACO", en: 'ASACO organ' },
  formName: { fr: 'ASACO', en: 'ASACO' },
  description: {
    fr: "Comité de gestion ou conseil d'administration d'une ASACO.",
    en: 'Management committee or board of an ASACO.',
  },
})
export const organMutuelle = categoryOption({
  code: 'ORG_MUT',
  name: { fr: 'Organe de mutuelle', en: 'Mutuelle organ' },
  formName: { fr: 'Mutuelle', en: 'Mutuelle' },
  description: { fr: "Organe élu d'une mutuelle de santé.", en: 'Elected organ of a mutual health society.' },
})
export const organFederation = categoryOption({
  code: 'ORG_FED',
  name: { fr: 'Organe de fédération', en: 'Federation organ' },
  formName: { fr: 'Fédération', en: 'Federation' },
  description: { fr: 'Organe de FELASCOM ou FERASCOM.', en: 'Organ of a FELASCOM or FERASCOM.' },
})
export const organCoordination = categoryOption({
  code: 'ORG_SEC',
  name: { fr: 'Instance de coordination SEC', en: 'SEC coordination body' },
  formName: { fr: 'Coordination SEC', en: 'SEC coordination' },
  description: {
    fr: 'Instance de coordination des soins essentiels dans la communauté.',
    en: 'Body that coordinates essential community care.',
  },
})
export const organ = category({
  code: 'ORGANE',
  name: { fr: 'Organe de gouvernance', en: 'Governance organ' },
  description: {
    fr: "Type d'organe de la santé communautaire.",
    en: 'Type of community health organ.',
  },
  options: [organAsaco, organMutuelle, organFederation, organCoordination],
})

// Age of people mobilised.
export const children = categoryOption({
  code: 'AGE_ENF',
  name: { fr: 'Enfants', en: 'Children' },
  description: { fr: 'Moins de 18 ans.', en: 'Under 18.' },
})
export const adults = categoryOption({
  code: 'AGE_ADU',
  name: { fr: 'Adultes', en: 'Adults' },
  description: { fr: '18 ans et plus.', en: '18 and over.' },
})
export const ageGroup = category({
  code: 'AGE2',
  name: { fr: 'Enfants ou adultes', en: 'Children or adults' },
  description: { fr: "Deux classes d'âge.", en: 'Two age classes.' },
  options: [children, adults],
})

export const bySex = categoryCombo({
  code: 'CC_SEXE',
  name: { fr: 'Par sexe (SEC-CMU)', en: 'By sex (SEC-CMU)' },
  categories: [sex],
})
export const byPayer = categoryCombo({
  code: 'CC_PAYEUR',
  name: { fr: 'Par payeur (SEC-CMU)', en: 'By payer (SEC-CMU)' },
  categories: [payer],
})
export const byRegime = categoryCombo({
  code: 'CC_REGIME',
  name: { fr: 'Par régime (SEC-CMU)', en: 'By regime (SEC-CMU)' },
  categories: [regime],
})
export const byRegimeAndSex = categoryCombo({
  code: 'CC_REGIME_SEXE',
  name: { fr: 'Par régime et sexe (SEC-CMU)', en: 'By regime and sex (SEC-CMU)' },
  categories: [regime, sex],
})
export const byTheme = categoryCombo({
  code: 'CC_THEME',
  name: { fr: 'Par thème (SEC-CMU)', en: 'By theme (SEC-CMU)' },
  categories: [theme],
})
export const byThemeAndSex = categoryCombo({
  code: 'CC_THEME_SEXE',
  name: { fr: 'Par thème et sexe (SEC-CMU)', en: 'By theme and sex (SEC-CMU)' },
  categories: [theme, sex],
})
export const byOrgan = categoryCombo({
  code: 'CC_ORGANE',
  name: { fr: 'Par organe (SEC-CMU)', en: 'By organ (SEC-CMU)' },
  categories: [organ],
})
export const byOrganAndSex = categoryCombo({
  code: 'CC_ORGANE_SEXE',
  name: { fr: 'Par organe et sexe (SEC-CMU)', en: 'By organ and sex (SEC-CMU)' },
  categories: [organ, sex],
})
export const byAgeGroup = categoryCombo({
  code: 'CC_AGE2',
  name: { fr: "Par classe d'âge (SEC-CMU)", en: 'By age class (SEC-CMU)' },
  categories: [ageGroup],
})
