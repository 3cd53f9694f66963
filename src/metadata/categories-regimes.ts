import { sex } from './categories'
import { category, categoryCombo, categoryOption } from './kinds/category'

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
