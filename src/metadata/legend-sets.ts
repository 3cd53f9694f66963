import { legendSet } from './kinds/legend-set'

/**
 * Rates come rounded to one decimal: a class that includes 75.0 ends at 75.05, which no figure can be.
 * The last class is open: rates may exceed 100 %.
 */
const OPEN_END = 100_000

const wanted = {
  low: { fr: 'Faible', en: 'Low' },
  mid: { fr: 'Moyen', en: 'Medium' },
  high: { fr: 'Bon', en: 'Good' },
} as const

/** Coverage, sites, supervision, months paid: 80 % is the wished-for promptness of the 2019 bulletins. */
export const coverageLegend = legendSet({
  code: 'LS_COUVERTURE',
  name: { fr: 'SEC-CMU : couverture (50 / 80 %)', en: 'SEC-CMU: coverage (50 / 80 %)' },
  legends: [
    { name: wanted.low, start: 0, end: 50, tone: 'low' },
    { name: wanted.mid, start: 50, end: 80, tone: 'mid' },
    { name: wanted.high, start: 80, end: OPEN_END, tone: 'high' },
  ],
})
/** 50 % is the Kadiolo pledge. */
export const coFundingLegend = legendSet({
  code: 'LS_COFIN',
  name: { fr: 'SEC-CMU : cofinancement (25 / 50 %)', en: 'SEC-CMU: co-funding (25 / 50 %)' },
  legends: [
    { name: wanted.low, start: 0, end: 25, tone: 'low' },
    { name: wanted.mid, start: 25, end: 50, tone: 'mid' },
    { name: wanted.high, start: 50, end: OPEN_END, tone: 'high' },
  ],
})
/** Dependence on partners: the lower the better. */
export const partnerShareLegend = legendSet({
  code: 'LS_PART_PTF',
  name: { fr: 'SEC-CMU : dépendance aux partenaires (50 / 75 %)', en: 'SEC-CMU: dependence on partners (50 / 75 %)' },
  legends: [
    { name: { fr: 'Faible dépendance', en: 'Low dependence' }, start: 0, end: 50, tone: 'high' },
    { name: { fr: 'Dépendance', en: 'Dependence' }, start: 50, end: 75.05, tone: 'mid' },
    { name: { fr: 'Forte dépendance', en: 'High dependence' }, start: 75.05, end: OPEN_END, tone: 'low' },
  ],
})
/** Read for both sexes: far from parity on either side is the same class. */
export const genderLegend = legendSet({
  code: 'LS_GENRE',
  name: { fr: 'SEC-CMU : parité (repère 30 / 70 %)', en: 'SEC-CMU: parity (mark 30 / 70 %)' },
  legends: [
    { name: { fr: 'Moins de 30 % de femmes', en: 'Below 30 % women' }, start: 0, end: 30, tone: 'low' },
    { name: { fr: '30 à 39,9 % de femmes', en: '30 to 39.9 % women' }, start: 30, end: 40, tone: 'mid' },
    { name: { fr: 'Proche de la parité', en: 'Near parity' }, start: 40, end: 60.05, tone: 'high' },
    { name: { fr: '60,1 à 70 % de femmes', en: '60.1 to 70 % women' }, start: 60.05, end: 70.05, tone: 'mid' },
    { name: { fr: 'Plus de 70 % de femmes', en: 'Above 70 % women' }, start: 70.05, end: 100.05, tone: 'low' },
  ],
})
/** Inhabitants per ASC against the two norms: the lower the better. Whole numbers. */
export const inhabitantsLegend = legendSet({
  code: 'LS_HAB_ASC',
  name: { fr: 'SEC-CMU : habitants par ASC (700 / 1 500)', en: 'SEC-CMU: inhabitants per ASC (700 / 1,500)' },
  legends: [
    { name: { fr: '700 ou moins', en: '700 or fewer' }, start: 0, end: 700.5, tone: 'high' },
    { name: { fr: '701 à 1 500', en: '701 to 1,500' }, start: 700.5, end: 1500.5, tone: 'mid' },
    { name: { fr: 'Plus de 1 500', en: 'More than 1,500' }, start: 1500.5, end: 10_000_000, tone: 'low' },
  ],
})
/** 12 % and 28 % are the national figures of 2018 and 2021. */
export const insuranceLegend = legendSet({
  code: 'LS_CMU',
  name: { fr: 'SEC-CMU : couverture CMU (12 / 28 %)', en: 'SEC-CMU: CMU coverage (12 / 28 %)' },
  legends: [
    { name: { fr: 'Sous le niveau de 2018', en: 'Below the 2018 level' }, start: 0, end: 12, tone: 'low' },
    { name: { fr: 'Entre 2018 et 2021', en: 'Between 2018 and 2021' }, start: 12, end: 28, tone: 'mid' },
    {
      name: { fr: 'Au niveau de 2021 ou plus', en: 'At the 2021 level or above' },
      start: 28,
      end: OPEN_END,
      tone: 'high',
    },
  ],
})
/** Stock-outs: the lower the better. */
export const stockOutLegend = legendSet({
  code: 'LS_RUPTURE',
  name: { fr: 'SEC-CMU : ruptures (5 / 20 %)', en: 'SEC-CMU: stock-outs (5 / 20 %)' },
  legends: [
    { name: { fr: 'Rares', en: 'Rare' }, start: 0, end: 5, tone: 'high' },
    { name: { fr: 'Fréquentes', en: 'Frequent' }, start: 5, end: 20.05, tone: 'mid' },
    { name: { fr: 'Très fréquentes', en: 'Very frequent' }, start: 20.05, end: OPEN_END, tone: 'low' },
  ],
})
