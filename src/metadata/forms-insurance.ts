import {
  beneficiaries,
  benefitsPaid,
  communes,
  communesPaying,
  contributionsBilled,
  contributionsCollected,
  mainInsured,
  membersDue,
  membersRenewed,
  mutuelleUpToDate,
  quotaDue,
  quotaPaid,
} from './cmu'
import { insuranceQuarterly, quotaYearly } from './collection'
import { operand } from './expressions'
import { usualDelays } from './form-delays'
import { dataSet } from './kinds/data-set'
import { administrators, socialDevelopment } from './user-groups'

export const insuranceForm = dataSet({
  ...usualDelays,
  code: 'DS_CMU_T',
  name: { fr: 'CMU : enrôlement et cotisations', en: 'CMU: enrolment and contributions' },
  formName: { fr: 'Enrôlement et cotisations', en: 'Enrolment and contributions' },
  description: {
    fr: 'Assurés et bénéficiaires par régime et sexe, cotisations et prestations, chaque trimestre, par district.',
    en: 'Insured and beneficiaries by regime and sex, contributions and benefits, every quarter, by district.',
  },
  collection: insuranceQuarterly,
  openFuturePeriods: 0,
  levels: [3],
  sections: [
    {
      code: 'SECT_CMU_ENR',
      name: { fr: 'Assurés et bénéficiaires', en: 'Insured and beneficiaries' },
      description: { fr: 'Situation en fin de trimestre.', en: 'Situation at the end of the quarter.' },
      dataElements: [mainInsured, beneficiaries, mutuelleUpToDate],
    },
    {
      code: 'SECT_CMU_COT',
      name: { fr: 'Cotisations et adhésions', en: 'Contributions and memberships' },
      description: { fr: 'Mutuelles, mouvements du trimestre.', en: 'Mutuelles, movements of the quarter.' },
      dataElements: [contributionsBilled, contributionsCollected, membersDue, membersRenewed],
    },
    {
      code: 'SECT_CMU_PREST',
      name: { fr: 'Prestations', en: 'Benefits' },
      description: { fr: 'Soins payés dans le trimestre.', en: 'Care paid in the quarter.' },
      dataElements: [benefitsPaid],
    },
  ],
  compulsory: [operand(contributionsBilled), operand(contributionsCollected)],
  enteredBy: [administrators, socialDevelopment],
})

export const quotaForm = dataSet({
  ...usualDelays,
  code: 'DS_CMU_A',
  name: { fr: 'CMU : quote-parts RAMED des communes', en: 'CMU: RAMED quotas of communes' },
  shortName: { fr: 'CMU : quote-parts RAMED', en: 'CMU: RAMED quotas' },
  formName: { fr: 'Quote-parts RAMED', en: 'RAMED quotas' },
  description: {
    fr: 'Quote-part due et versée par les communes du district, une fois par an.',
    en: 'Quota due and paid by the communes of the district, once a year.',
  },
  collection: quotaYearly,
  openFuturePeriods: 1,
  levels: [3],
  sections: [
    {
      code: 'SECT_RAM_MONT',
      name: { fr: 'Montants (FCFA)', en: 'Amounts (FCFA)' },
      description: { fr: "Quote-part de l'année.", en: 'Quota of the year.' },
      dataElements: [quotaDue, quotaPaid],
    },
    {
      code: 'SECT_RAM_COM',
      name: { fr: 'Communes', en: 'Communes' },
      description: { fr: 'Communes tenues à la quote-part.', en: 'Communes owing the quota.' },
      dataElements: [communes, communesPaying],
    },
  ],
  compulsory: [operand(quotaDue), operand(communes)],
  enteredBy: [administrators, socialDevelopment],
})
