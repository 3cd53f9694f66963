import { financingQuarterly } from './collection'
import { operand } from './expressions'
import {
  arrears,
  asacoContributed,
  ascMonthsDue,
  ascMonthsOnTime,
  ascMonthsPaid,
  paid,
  pledged,
  salariesDue,
} from './financing'
import { usualDelays } from './form-delays'
import { dataSet } from './kinds/data-set'
import { administrators, healthInformation } from './user-groups'

export const financingForm = dataSet({
  ...usualDelays,
  code: 'DS_FIN_T',
  name: { fr: 'SEC : financement des ASC', en: 'SEC: financing of ASC' },
  formName: { fr: 'Financement des ASC', en: 'Financing of ASC' },
  description: {
    fr: 'Salaires dus, engagements et versements par payeur, mois payés et arriérés, chaque trimestre.',
    en: 'Pay due, pledges and payments by payer, months paid and arrears, every quarter.',
  },
  collection: financingQuarterly,
  openFuturePeriods: 0,
  levels: [4],
  sections: [
    {
      code: 'SECT_FIN_MONT',
      name: { fr: 'Montants (FCFA)', en: 'Amounts (FCFA)' },
      description: { fr: 'Ce qui est dû, promis et versé.', en: 'What is due, pledged and paid.' },
      dataElements: [salariesDue, pledged, paid],
    },
    {
      code: 'SECT_FIN_MOIS',
      name: { fr: 'Mois de salaire', en: 'Months of pay' },
      description: { fr: 'Comptés en ASC-mois.', en: 'Counted in ASC-months.' },
      dataElements: [ascMonthsDue, ascMonthsPaid, ascMonthsOnTime, arrears],
    },
    {
      code: 'SECT_FIN_ASACO',
      name: { fr: 'ASACO', en: 'ASACO' },
      description: {
        fr: "Contribution de l'ASACO dans le trimestre.",
        en: 'Contribution of the ASACO in the quarter.',
      },
      dataElements: [asacoContributed],
    },
  ],
  compulsory: [operand(salariesDue), operand(ascMonthsDue)],
  enteredBy: [administrators, healthInformation],
})
