import { orgUnitGroup } from './kinds/org-unit-group'

/** The denominator of contributing ASACO: which areas have one is the server's to say. */
export const areasWithAsaco = orgUnitGroup({
  code: 'OG_ASACO',
  name: { fr: 'Aires de santé ayant une ASACO', en: 'Health areas with an ASACO' },
  shortName: { fr: 'Aires avec ASACO', en: 'Areas with an ASACO' },
  description: {
    fr: 'Aires de santé dont le CSCom est géré par une association de santé communautaire.',
    en: 'Health areas whose CSCom is run by a community health association.',
  },
})
