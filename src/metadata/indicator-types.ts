import { indicatorType } from './kinds/indicator'

export const percentage = indicatorType({
  code: 'IT_PCT',
  name: { fr: 'Pourcentage (SEC-CMU)', en: 'Percentage (SEC-CMU)' },
  factor: 100,
  isNumber: false,
})
export const plainNumber = indicatorType({
  code: 'IT_NOMBRE',
  name: { fr: 'Nombre (SEC-CMU)', en: 'Number (SEC-CMU)' },
  factor: 1,
  isNumber: true,
})
export const quotient = indicatorType({
  code: 'IT_RAPPORT',
  name: { fr: 'Rapport (SEC-CMU)', en: 'Ratio (SEC-CMU)' },
  factor: 1,
  isNumber: false,
})
export const perTenThousand = indicatorType({
  code: 'IT_10000',
  name: { fr: 'Pour 10 000 (SEC-CMU)', en: 'Per 10,000 (SEC-CMU)' },
  factor: 10_000,
  isNumber: false,
})
