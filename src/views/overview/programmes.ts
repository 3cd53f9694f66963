import type { DataItem } from '../../analytics/request'
import type { Figure } from '../../dhis2/figure'
import { insuredRate, upToDateRate } from '../../metadata/cmu'
import { coFundingTarget, genderMark } from '../../metadata/constants'
import { financingForm, populationForm, situationForm, trainingForm } from '../../metadata/data-sets'
import { governanceForm, insuranceForm, quotaForm } from '../../metadata/data-sets-social'
import { arrears, communityShare, partnerShare, remaining } from '../../metadata/financing'
import { womenInOrgansRate } from '../../metadata/governance'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { coverageLegend, insuranceLegend } from '../../metadata/legend-sets'
import { ascInPost, needCovered, populationCovered, villagesCoveredRate } from '../../metadata/sec'
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
} as const satisfies Readonly<Record<Programme, readonly DataItem[]>>

/** All the view asks the server for; rates come with their numerators and denominators. */
export const OVERVIEW_ITEMS: readonly DataItem[] = PROGRAMMES.flatMap((programme): readonly DataItem[] => [
  ...ITEMS[programme],
])

export const FORMS = [
  populationForm,
  situationForm,
  financingForm,
  trainingForm,
  governanceForm,
  insuranceForm,
  quotaForm,
] as const

export type Form = (typeof FORMS)[number]

/** The rate each programme is judged by, in the order of `PROGRAMMES`. */
export const MAIN_ITEM = {
  coverage: populationCovered,
  coFunding: communityShare,
  training: womenInMixedRate,
  cmu: insuredRate,
} as const satisfies Readonly<Record<Programme, DataItem>>

/**
 * Percent that is aimed at; null where nothing is. Coverage and CMU aim at the highest class of their legend; for
 * training it is the mark that holds for both sexes.
 */
export const TARGETS: Readonly<Record<Programme, number | null>> = {
  coverage: bestFrom(coverageLegend),
  coFunding: coFundingTarget.value,
  training: genderMark.value,
  cmu: bestFrom(insuranceLegend),
}

/** Timeliness the ministry's bulletins wish for: the limit the legend of coverage was taken from. */
export const WISHED_TIMELINESS = bestFrom(coverageLegend)

export type ValueFigure = Extract<Figure, { state: 'value' }>

/** The figure where it is a value, null where it is absent or hidden: only values are put into words. */
export function known(figure: Figure): ValueFigure | null {
  return figure.state === 'value' ? figure : null
}

function bestFrom(legend: LegendSet): number | null {
  return legend.legends.find(({ tone }) => tone === 'high')?.start ?? null
}
