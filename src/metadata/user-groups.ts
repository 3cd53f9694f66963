import { userGroup } from './kinds/user-group'

/** Keeps the package: may change its objects. */
export const administrators = userGroup({
  code: 'UG_SECCMU_ADMIN',
  name: { fr: 'SEC-CMU : administration', en: 'SEC-CMU: administration' },
})
/** Enters population, situation and financing of the ASC. */
export const healthInformation = userGroup({
  code: 'UG_DRS',
  name: { fr: 'SEC-CMU : information sanitaire (DRS)', en: 'SEC-CMU: health information (DRS)' },
})
/** Enters insurance and RAMED quotas. */
export const socialDevelopment = userGroup({
  code: 'UG_DRDSES',
  name: { fr: 'SEC-CMU : développement social (DRDSES)', en: 'SEC-CMU: social development (DRDSES)' },
})
/** Enters training, advocacy and the parity of organs. */
export const genderOffice = userGroup({
  code: 'UG_DRPFEF',
  name: { fr: 'SEC-CMU : genre (DRPFEF)', en: 'SEC-CMU: gender (DRPFEF)' },
})
/** Reads everything, enters nothing. */
export const federations = userGroup({
  code: 'UG_FEDERATIONS',
  name: { fr: 'SEC-CMU : fédérations (FERASCOM, FELASCOM)', en: 'SEC-CMU: federations (FERASCOM, FELASCOM)' },
})
