import { sex } from './categories'
import { category, categoryCombo, categoryOption } from './kinds/category'

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
export const byAgeGroup = categoryCombo({
  code: 'CC_AGE2',
  name: { fr: "Par classe d'âge (SEC-CMU)", en: 'By age class (SEC-CMU)' },
  categories: [ageGroup],
})
