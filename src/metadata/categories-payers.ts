import { category, categoryCombo, categoryOption } from './kinds/category'

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

export const byPayer = categoryCombo({
  code: 'CC_PAYEUR',
  name: { fr: 'Par payeur (SEC-CMU)', en: 'By payer (SEC-CMU)' },
  categories: [payer],
})
