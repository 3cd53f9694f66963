import { sex } from './categories'
import { category, categoryCombo, categoryOption } from './kinds/category'

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
