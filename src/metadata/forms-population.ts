import { populationYearly } from './collection'
import { operand } from './expressions'
import { usualDelays } from './form-delays'
import { dataSet } from './kinds/data-set'
import { populationBeyond5Km, populationServed, populationTotal, villages, villagesCovered } from './population'
import { administrators, healthInformation } from './user-groups'

export const populationForm = dataSet({
  ...usualDelays,
  code: 'DS_POP_A',
  name: { fr: 'SEC : population et normes', en: 'SEC: population and norms' },
  formName: { fr: 'Population et villages', en: 'Population and villages' },
  description: {
    fr: 'Population et villages de chaque aire de santé, une fois par an : dénominateurs de la couverture.',
    en: 'Population and villages of each health area, once a year: denominators of coverage.',
  },
  collection: populationYearly,
  // The year's figures are entered during the year.
  openFuturePeriods: 1,
  levels: [4],
  sections: [
    {
      code: 'SECT_POP_HAB',
      name: { fr: 'Population', en: 'Population' },
      description: { fr: 'Habitants, du recensement ou projetés.', en: 'Inhabitants, from the census or projected.' },
      dataElements: [populationTotal, populationBeyond5Km, populationServed],
    },
    {
      code: 'SECT_POP_VIL',
      name: { fr: 'Villages', en: 'Villages' },
      description: { fr: "Villages et hameaux de l'aire.", en: 'Villages and hamlets of the area.' },
      dataElements: [villages, villagesCovered],
    },
  ],
  compulsory: [operand(villages)],
  enteredBy: [administrators, healthInformation],
})
