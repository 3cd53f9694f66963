import { insuredRate } from './cmu'
import { communityShare } from './financing'
import { thematicMap } from './kinds/map'
import { populationCovered } from './sec'

export const coverageMap = thematicMap({
  code: 'MAP_COUVERTURE',
  name: { fr: 'Couverture ASC : carte', en: 'ASC coverage: map' },
  description: {
    fr: "Population couverte par les ASC l'an dernier, par unité.",
    en: 'Population covered by ASC last year, by unit.',
  },
  item: populationCovered,
  period: 'LAST_YEAR',
})
export const coFundingMap = thematicMap({
  code: 'MAP_COFINANCEMENT',
  name: { fr: 'Cofinancement : carte', en: 'Co-funding: map' },
  description: {
    fr: "Prise en charge communautaire l'an dernier, par unité.",
    en: 'Community share of ASC pay last year, by unit.',
  },
  item: communityShare,
  period: 'LAST_YEAR',
})
export const insuranceMap = thematicMap({
  code: 'MAP_CMU',
  name: { fr: 'CMU : carte', en: 'CMU: map' },
  description: {
    fr: "Population couverte par la CMU l'an dernier, par unité.",
    en: 'Population covered by CMU last year, by unit.',
  },
  item: insuredRate,
  period: 'LAST_YEAR',
})
