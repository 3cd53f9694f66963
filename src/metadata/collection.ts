import type { Collection } from './kinds/data-element'
import type { Text } from './kinds/definition'

/** Who enters what and when: each data set and all its data elements share one of these. */
export const populationYearly: Collection = {
  code: 'POP_A',
  frequency: 'Yearly',
  words: {
    fr: "Saisi une fois par an par l'aire de santé (CSCom), ou au niveau supérieur quand seul son total est connu.",
    en: 'Entered once a year by the health area (CSCom), or one level up where only its total is known.',
  },
}
export const situationMonthly: Collection = {
  code: 'SEC_M',
  frequency: 'Monthly',
  words: {
    fr: "Saisi chaque mois par l'aire de santé (CSCom), avant le 10 du mois suivant ; par le district seulement quand la répartition n'est pas connue.",
    en: 'Entered every month by the health area (CSCom), by the 10th of the next month; by the district only where no split is known.',
  },
}
export const financingQuarterly: Collection = {
  code: 'FIN_T',
  frequency: 'Quarterly',
  words: {
    fr: "Saisi chaque trimestre par l'aire de santé (CSCom et ASACO), ou par le district seul quand la répartition n'est pas connue ; jamais les deux.",
    en: 'Entered every quarter by the health area (CSCom and ASACO), or by the district alone where no split is known; never both.',
  },
}
export const trainingQuarterly: Collection = {
  code: 'GEN_T',
  frequency: 'Quarterly',
  words: {
    fr: "Saisi chaque trimestre par la région ou le district qui a tenu la session ; une session n'est saisie qu'une fois.",
    en: 'Entered every quarter by the region or district that held the session; a session is entered once only.',
  },
}
export const governanceYearly: Collection = {
  code: 'GOV_A',
  frequency: 'Yearly',
  words: {
    fr: "Saisi une fois par an par l'aire de santé, le district ou la région où siège l'organe.",
    en: 'Entered once a year by the health area, district or region where the organ sits.',
  },
}
export const insuranceQuarterly: Collection = {
  code: 'CMU_T',
  frequency: 'Quarterly',
  words: {
    fr: 'Saisi chaque trimestre par le district (service du développement social).',
    en: 'Entered every quarter by the district (social development service).',
  },
}
export const quotaYearly: Collection = {
  code: 'CMU_A',
  frequency: 'Yearly',
  words: {
    fr: 'Saisi une fois par an par le district (service du développement social).',
    en: 'Entered once a year by the district (social development service).',
  },
}

/** Where definitions come from. */
export const ourDictionary: Text = {
  fr: 'dictionnaire SEC-CMU, à valider par le ministère',
  en: 'SEC-CMU dictionary, for the ministry to confirm',
}
