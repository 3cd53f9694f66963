import { bySex } from './categories'
import { ourDictionary, populationYearly } from './collection'
import { undivided } from './kinds/category'
import { dataElement } from './kinds/data-element'

const counted = {
  unit: 'count',
  valueType: 'INTEGER_ZERO_OR_POSITIVE',
  measures: 'population',
  aggregationType: 'AVERAGE_SUM_ORG_UNIT',
  collection: populationYearly,
  source: ourDictionary,
} as const

export const populationTotal = dataElement({
  ...counted,
  code: 'POP_TOT',
  name: { fr: 'Population totale', en: 'Total population' },
  description: {
    fr: "Habitants de l'unité, toutes distances au CSCom. Recensement ou projection officielle ; le commentaire dit lequel.",
    en: 'Inhabitants of the unit, at any distance from a CSCom. Census or official projection; the comment says which.',
  },
  categoryCombo: bySex,
})
export const populationBeyond5Km = dataElement({
  ...counted,
  code: 'POP_5KM',
  name: { fr: "Population à plus de 5 km d'un CSCom", en: 'Population beyond 5 km from a CSCom' },
  shortName: { fr: 'Population à plus de 5 km', en: 'Population beyond 5 km' },
  formName: { fr: "À plus de 5 km d'un CSCom", en: 'Beyond 5 km from a CSCom' },
  description: {
    fr: "Habitants vivant à plus de 5 km d'un centre de santé : la population que les ASC doivent desservir (population cible rurale).",
    en: 'Inhabitants living more than 5 km from a health centre: those the ASC are to serve (rural target population).',
  },
  categoryCombo: undivided,
})
export const populationServed = dataElement({
  ...counted,
  code: 'POP_ASC',
  name: { fr: 'Population desservie par les ASC', en: 'Population served by ASC' },
  formName: { fr: 'Desservie par un ASC', en: 'Served by an ASC' },
  description: {
    fr: "Habitants des villages qu'un ASC en poste dessert.",
    en: 'Inhabitants of the villages that an ASC in post serves.',
  },
  categoryCombo: undivided,
})
export const villages = dataElement({
  ...counted,
  code: 'VIL_TOT',
  name: { fr: 'Villages, total', en: 'Villages, all' },
  formName: { fr: 'Villages (total)', en: 'Villages (all)' },
  description: { fr: "Villages et hameaux officiels de l'unité.", en: 'Official villages and hamlets of the unit.' },
  categoryCombo: undivided,
})
export const villagesCovered = dataElement({
  ...counted,
  code: 'VIL_COUV',
  name: { fr: 'Villages couverts par un ASC', en: 'Villages covered by an ASC' },
  shortName: { fr: 'Villages couverts', en: 'Villages covered' },
  formName: { fr: 'Villages couverts par un ASC', en: 'Villages covered by an ASC' },
  description: {
    fr: 'Villages et hameaux où un ASC en poste réside ou passe régulièrement.',
    en: 'Villages and hamlets where an ASC in post lives or visits regularly.',
  },
  categoryCombo: undivided,
})
