import { governanceYearly } from './collection'
import { usualDelays } from './form-delays'
import {
  genderFocalPoints,
  organMembers,
  organs,
  organsChairedByWomen,
  organsWorking,
  qualityCommittees,
  trainingCommissions,
  womenUserCommittees,
} from './governance'
import { dataSet } from './kinds/data-set'
import { administrators, genderOffice, healthInformation } from './user-groups'

export const governanceForm = dataSet({
  ...usualDelays,
  code: 'DS_GOV_A',
  name: { fr: 'SEC-CMU : gouvernance et parité des organes', en: 'SEC-CMU: governance and parity of organs' },
  shortName: { fr: 'SEC-CMU : gouvernance, parité', en: 'SEC-CMU: governance, parity' },
  formName: { fr: 'Gouvernance et parité des organes', en: 'Governance and parity of organs' },
  description: {
    fr: "Organes, membres par sexe, présidences et instances, une fois par an, là où l'organe siège.",
    en: 'Organs, members by sex, chairs and bodies, once a year, where the organ sits.',
  },
  collection: governanceYearly,
  // A year's situation is entered before the year ends.
  openFuturePeriods: 1,
  levels: [2, 3, 4],
  sections: [
    {
      code: 'SECT_GOV_ORG',
      name: { fr: 'Organes', en: 'Organs' },
      description: { fr: 'Organes, réunions et présidences.', en: 'Organs, meetings and chairs.' },
      dataElements: [organs, organsWorking, organsChairedByWomen],
    },
    {
      code: 'SECT_GOV_MEMB',
      name: { fr: 'Membres', en: 'Members' },
      description: { fr: 'Membres des organes, par sexe.', en: 'Members of the organs, by sex.' },
      dataElements: [organMembers],
    },
    {
      code: 'SECT_GOV_INST',
      name: { fr: 'Instances', en: 'Bodies' },
      description: {
        fr: 'Comités, points focaux et commissions en place.',
        en: 'Committees, focal points and commissions in place.',
      },
      dataElements: [womenUserCommittees, genderFocalPoints, qualityCommittees, trainingCommissions],
    },
  ],
  compulsory: [],
  enteredBy: [administrators, genderOffice, healthInformation],
})
