import type { Unit } from '../../dhis2/figure'
import type { DefinitionKind } from '../catalogue'
import type { DataElement } from '../kinds/data-element'
import type { Text } from '../kinds/definition'
import type { RuleOperator } from '../kinds/validation-rule'

export const UNIT_WORDS: Readonly<Record<Unit, Text>> = {
  count: { fr: 'nombre', en: 'count' },
  percent: { fr: '%', en: '%' },
  points: { fr: 'points', en: 'points' },
  fcfa: { fr: 'FCFA', en: 'FCFA' },
  ratio: { fr: 'rapport', en: 'ratio' },
  perTenThousand: { fr: 'pour 10 000', en: 'per 10,000' },
}

/** How an element adds up over time, in words. */
export const MEASURE_WORDS: Readonly<Record<DataElement['measures'], Text>> = {
  population: {
    fr: 'moyenne sur la période, sommée sur les unités',
    en: 'mean over the period, added up over the units',
  },
  stock: {
    fr: 'dernière valeur de la période, sommée sur les unités',
    en: 'last value of the period, added up over the units',
  },
  flow: { fr: 'somme sur la période et les unités', en: 'sum over the period and the units' },
}

export const FREQUENCY_WORDS: Readonly<Record<'Monthly' | 'Quarterly' | 'Yearly', Text>> = {
  Monthly: { fr: 'mensuel', en: 'monthly' },
  Quarterly: { fr: 'trimestriel', en: 'quarterly' },
  Yearly: { fr: 'annuel', en: 'yearly' },
}

export const LEVEL_WORDS: Readonly<Record<number, Text>> = {
  1: { fr: 'national', en: 'national' },
  2: { fr: 'région', en: 'region' },
  3: { fr: 'district', en: 'district' },
  4: { fr: 'aire de santé', en: 'health area' },
  5: { fr: 'site ASC', en: 'ASC site' },
}

export const OPERATOR_WORDS: Readonly<Record<RuleOperator, Text>> = {
  less_than_or_equal_to: { fr: 'ne dépasse pas', en: 'does not exceed' },
  greater_than_or_equal_to: { fr: 'est au moins', en: 'is at least' },
  exclusive_pair: { fr: 'ne se saisit pas avec', en: 'is not entered together with' },
  compulsory_pair: { fr: 'se saisit avec', en: 'is entered together with' },
}

/** Kinds that have a chapter, in the order of the dictionary, with the chapter's title. */
export const CHAPTER_TITLES = {
  indicator: { fr: 'Indicateurs', en: 'Indicators' },
  dataElement: { fr: 'Éléments de données', en: 'Data elements' },
  category: { fr: 'Catégories', en: 'Categories' },
  dataSet: { fr: 'Ensembles de données', en: 'Data sets' },
  constant: { fr: 'Constantes', en: 'Constants' },
  legendSet: { fr: 'Légendes', en: 'Legends' },
  validationRule: { fr: 'Règles de validation', en: 'Validation rules' },
  organisationUnitGroupSet: { fr: "Groupes d'unités d'organisation", en: 'Organisation unit groups' },
  userRole: { fr: "Rôles d'utilisateur", en: 'User roles' },
  dashboard: { fr: 'Tableaux de bord', en: 'Dashboards' },
} as const satisfies Partial<Record<DefinitionKind, Text>>

export type ChapterKind = keyof typeof CHAPTER_TITLES
