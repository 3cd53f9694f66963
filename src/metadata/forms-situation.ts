import { situationMonthly } from './collection'
import { operand } from './expressions'
import { usualDelays } from './form-delays'
import { dataSet } from './kinds/data-set'
import {
  ascFullPackage,
  ascInPost,
  ascJoining,
  ascLeaving,
  ascMonths,
  ascSupervised,
  sitesCreated,
  sitesFunctional,
  sitesReporting,
  stockOutSites,
} from './sec'
import { administrators, healthInformation } from './user-groups'

export const situationForm = dataSet({
  ...usualDelays,
  code: 'DS_SEC_M',
  name: { fr: 'SEC : situation mensuelle des ASC', en: 'SEC: monthly situation of ASC' },
  shortName: { fr: 'SEC : situation mensuelle ASC', en: 'SEC: monthly ASC situation' },
  formName: { fr: 'Situation mensuelle des ASC', en: 'Monthly situation of ASC' },
  description: {
    fr: 'ASC en poste, mouvements, sites, supervision et ruptures de chaque aire de santé, chaque mois.',
    en: 'ASC in post, turnover, sites, supervision and stock-outs of each health area, every month.',
  },
  collection: situationMonthly,
  openFuturePeriods: 0,
  levels: [4],
  sections: [
    {
      code: 'SECT_SEC_ASC',
      name: { fr: 'Agents de santé communautaire', en: 'Community health workers' },
      description: {
        fr: 'Effectif au dernier jour et mouvements du mois.',
        en: 'Head count on the last day and turnover of the month.',
      },
      dataElements: [ascInPost, ascJoining, ascLeaving, ascFullPackage],
    },
    {
      code: 'SECT_SEC_SUP',
      name: { fr: 'Supervision', en: 'Supervision' },
      description: { fr: 'Supervisions sur site du mois.', en: 'Supervisions on site in the month.' },
      dataElements: [ascMonths, ascSupervised],
    },
    {
      code: 'SECT_SEC_SIT',
      name: { fr: 'Sites et produits traceurs', en: 'Sites and tracer products' },
      description: {
        fr: 'Sites, rapports reçus et ruptures du mois.',
        en: 'Sites, reports received and stock-outs of the month.',
      },
      dataElements: [sitesCreated, sitesFunctional, sitesReporting, stockOutSites],
    },
  ],
  compulsory: [operand(ascMonths), operand(sitesFunctional)],
  enteredBy: [administrators, healthInformation],
})
