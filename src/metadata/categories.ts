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

export const bySex = categoryCombo({
  code: 'CC_SEXE',
  name: { fr: 'Par sexe (SEC-CMU)', en: 'By sex (SEC-CMU)' },
  categories: [sex],
})
