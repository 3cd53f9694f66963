import type { ScopedFigures } from '../../analytics/scoped-figures'
import { coFundingTarget } from '../../metadata/constants'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import { coFundingLegend, coverageLegend, genderLegend, insuranceLegend } from '../../metadata/legend-sets'
import { legendFor } from '../../settings/legend-for'
import { parityMark } from '../../settings/parity-mark'
import type { Settings } from '../../settings/settings'
import { targetFor } from '../../settings/target-for'
import { USUAL_NOTABLE_CHANGE, type NotableChange } from './changes'
import { MAIN_ITEM, type Programme } from './programmes'

/**
 * Percent that is aimed at; null where nothing is. For training it is the mark that holds for both sexes, which is no
 * target: nobody sets it per place.
 */
export type Targets = Readonly<Record<Programme, number | null>>

/** What the figures are judged by, as administrators set it. */
export type BriefMarks = Readonly<{
  notable: NotableChange
  /** Of the place as a whole, and of its parts: targets may be set for a level. */
  targets: Targets
  partTargets: Targets
  /** Percent of the reports expected that should come on time. */
  wishedTimeliness: number
  legends: Readonly<Record<Programme, LegendSet>>
}>

export function marksOf(settings: Settings, { unit, periods }: Pick<ScopedFigures, 'unit' | 'periods'>): BriefMarks {
  const periodId = periods.at(-1)?.id ?? ''
  const level = unit?.level ?? null
  const { timeliness, notableChange } = settings.thresholds
  return {
    notable: { ...USUAL_NOTABLE_CHANGE, points: notableChange },
    targets: targetsAt(settings, level, periodId),
    partTargets: targetsAt(settings, level === null ? null : level + 1, periodId),
    wishedTimeliness: timeliness,
    legends: {
      coverage: legendFor(settings, coverageLegend),
      coFunding: legendFor(settings, coFundingLegend),
      training: legendFor(settings, genderLegend),
      cmu: legendFor(settings, insuranceLegend),
    },
  }
}

/** Where no target is set, coverage and CMU aim at the highest class of their legend, co-funding at the pledge. */
function targetsAt(settings: Settings, level: number | null, periodId: string): Targets {
  const set = (programme: Programme): number | null =>
    targetFor(settings, MAIN_ITEM[programme].code, { level, periodId })
  return {
    coverage: set('coverage') ?? bestFrom(legendFor(settings, coverageLegend)),
    coFunding: set('coFunding') ?? coFundingTarget.value,
    training: parityMark(legendFor(settings, genderLegend)),
    cmu: set('cmu') ?? bestFrom(legendFor(settings, insuranceLegend)),
  }
}

function bestFrom({ legends }: LegendSet): number | null {
  return legends.find(({ tone }) => tone === 'high')?.start ?? null
}
