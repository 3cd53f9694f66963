import type { Figure } from '../../dhis2/figure'
import { insuredRate, upToDateRate } from '../../metadata/cmu'
import { financingForm } from '../../metadata/forms-financing'
import { populationForm } from '../../metadata/forms-population'
import { situationForm } from '../../metadata/forms-situation'
import { trainingForm } from '../../metadata/forms-training'
import { governanceForm } from '../../metadata/forms-governance'
import { insuranceForm, quotaForm } from '../../metadata/forms-insurance'
import { arrears, communityShare, partnerShare, remaining } from '../../metadata/financing'
import { womenInOrgansRate } from '../../metadata/governance'
import { ascInPost, needCovered, populationCovered, villagesCoveredRate } from '../../metadata/sec'
import type { DataSet } from '../../metadata/kinds/data-set'
import type { AskedItem } from '../../metadata/sensitive-items'
import { womenInAllRate, womenInMixedRate } from '../../metadata/training'

/** In the order they are spoken of. */
export const PROGRAMMES = ['coverage', 'coFunding', 'training', 'cmu'] as const

export type Programme = (typeof PROGRAMMES)[number]

/** What is asked for, by programme: nothing known of any of them means the programme has no data. */
export const ITEMS = {
  coverage: [populationCovered, villagesCoveredRate, needCovered, ascInPost],
  coFunding: [communityShare, remaining, arrears, partnerShare],
  training: [womenInMixedRate, womenInAllRate, womenInOrgansRate],
  cmu: [insuredRate, upToDateRate],
} as const satisfies Readonly<Record<Programme, readonly AskedItem[]>>

/** All the view asks the server for; rates come with their numerators and denominators. */
export const OVERVIEW_ITEMS: readonly AskedItem[] = PROGRAMMES.flatMap((programme): readonly AskedItem[] => [
  ...ITEMS[programme],
])

/** The forms the figures come from, by programme. */
export const PROGRAMME_FORMS = {
  coverage: [populationForm, situationForm],
  coFunding: [financingForm],
  training: [trainingForm, governanceForm],
  cmu: [insuranceForm, quotaForm],
} as const satisfies Readonly<Record<Programme, readonly DataSet[]>>

export const FORMS: readonly DataSet[] = PROGRAMMES.flatMap((programme): readonly DataSet[] => [
  ...PROGRAMME_FORMS[programme],
])

/** The rate each programme is judged by, in the order of `PROGRAMMES`. */
export const MAIN_ITEM = {
  coverage: populationCovered,
  coFunding: communityShare,
  training: womenInMixedRate,
  cmu: insuredRate,
} as const satisfies Readonly<Record<Programme, AskedItem>>

export type ValueFigure = Extract<Figure, { state: 'value' }>

/** The figure where it is a value, null where it is absent or hidden: only values are put into words. */
export function known(figure: Figure): ValueFigure | null {
  return figure.state === 'value' ? figure : null
}
