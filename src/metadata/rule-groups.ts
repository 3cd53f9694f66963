import { validationRuleGroup } from './kinds/group'
import * as rules from './validation-rules'

/** Part never exceeds whole, and what goes together is entered together: run by whoever checks the monthly entries. */
export const situationRules = validationRuleGroup({
  code: 'VG_SEC',
  name: { fr: 'SEC : population et situation des ASC', en: 'SEC: population and ASC situation' },
  description: {
    fr: 'Contrôles des saisies de population, de villages, de sites et de supervision.',
    en: 'Checks of population, village, site and supervision entries.',
  },
  members: [
    rules.functionalWithinCreated,
    rules.supervisedWithinInPost,
    rules.stockOutsWithinReporting,
    rules.fullPackageWithinInPost,
    rules.servedWithinPopulation,
    rules.beyond5KmWithinPopulation,
    rules.coveredWithinVillages,
  ],
})
export const financingRules = validationRuleGroup({
  code: 'VG_FIN',
  name: { fr: 'SEC : financement des ASC', en: 'SEC: financing of ASC' },
  description: {
    fr: 'Contrôles des montants, des mois payés et de la contribution des ASACO.',
    en: 'Checks of amounts, months paid and the contribution of ASACO.',
  },
  members: [
    rules.paidMonthsWithinDue,
    rules.onTimeMonthsWithinPaid,
    rules.paidNearDue,
    rules.paidSplitOrNot,
    rules.pledgedSplitOrNot,
    rules.asacoAtMostOne,
  ],
})
export const genderRules = validationRuleGroup({
  code: 'VG_GEN',
  name: { fr: 'SEC-CMU : formations, plaidoyer et organes', en: 'SEC-CMU: training, advocacy and organs' },
  description: {
    fr: 'Contrôles des sessions, des participations et des organes.',
    en: 'Checks of sessions, participations and organs.',
  },
  members: [
    rules.mixedSessionsComplete,
    rules.womenOnlySessionsComplete,
    rules.workingWithinOrgans,
    rules.womenChairsWithinOrgans,
  ],
})
export const insuranceRules = validationRuleGroup({
  code: 'VG_CMU',
  name: { fr: 'CMU : enrôlement et quote-parts', en: 'CMU: enrolment and quotas' },
  description: {
    fr: 'Contrôles des assurés, des bénéficiaires, des cotisations et des quote-parts.',
    en: 'Checks of insured, beneficiaries, contributions and quotas.',
  },
  members: [
    rules.amoBeneficiaries,
    rules.ramedBeneficiaries,
    rules.mutuelleBeneficiaries,
    rules.unknownRegimeBeneficiaries,
    rules.upToDateWithinMutuelles,
    rules.collectedNearBilled,
    rules.payingWithinCommunes,
  ],
})
