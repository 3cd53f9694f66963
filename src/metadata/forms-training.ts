import { trainingQuarterly } from './collection'
import { usualDelays } from './form-delays'
import { dataSet } from './kinds/data-set'
import { participantsMixed, participantsWomenOnly, peopleMobilised, sessionsMixed, sessionsWomenOnly } from './training'
import { administrators, genderOffice } from './user-groups'

export const trainingForm = dataSet({
  ...usualDelays,
  code: 'DS_GEN_T',
  name: { fr: 'SEC-CMU : formations et plaidoyer', en: 'SEC-CMU: training and advocacy' },
  formName: { fr: 'Formations et plaidoyer', en: 'Training and advocacy' },
  description: {
    fr: "Sessions et participations par thème et sexe, chaque trimestre, saisies une fois par l'unité qui a tenu la session.",
    en: 'Sessions and participations by theme and sex, every quarter, entered once by the unit that held the session.',
  },
  collection: trainingQuarterly,
  openFuturePeriods: 0,
  levels: [2, 3],
  sections: [
    {
      code: 'SECT_GEN_MIX',
      name: { fr: 'Sessions mixtes', en: 'Mixed sessions' },
      description: { fr: 'Ouvertes aux deux sexes.', en: 'Open to both sexes.' },
      dataElements: [sessionsMixed, participantsMixed],
    },
    {
      code: 'SECT_GEN_NF',
      name: { fr: 'Sessions réservées aux femmes', en: 'Women-only sessions' },
      description: { fr: 'Réservées aux femmes.', en: 'For women only.' },
      dataElements: [sessionsWomenOnly, participantsWomenOnly],
    },
    {
      code: 'SECT_GEN_PLA',
      name: { fr: 'Mobilisation', en: 'Mobilisation' },
      description: { fr: 'Manifestations publiques de plaidoyer.', en: 'Public advocacy events.' },
      dataElements: [peopleMobilised],
    },
  ],
  compulsory: [],
  enteredBy: [administrators, genderOffice],
})
