import type { ScopedFigures } from '../../analytics/scoped-figures'
import type { OrgUnitRef } from '../../dhis2/ports'
import type { Targets } from './brief-marks'
import { known, MAIN_ITEM, PROGRAMMES, type Programme, type ValueFigure } from './programmes'

/** More would not be acted on. */
const MOST_PLACES = 3

export type PlaceToAct = Readonly<{
  orgUnit: OrgUnitRef
  programme: Programme
  /** Percent, with what it stands on. */
  share: ValueFigure
  /** Percent that is aimed at; for training the mark, which holds for women and men. */
  target: number
  /** People, participations or FCFA the share is short of its target; of the other sex where men are below the mark. */
  short: number
  /** What is not reached at all: people without an ASC or insurance, FCFA the community did not pay. */
  left: number
  /** Distance to the target as a share of it, times the share of all people or pay concerned that is here: 0 to 1. */
  score: number
}>

/**
 * The parts where acting counts most: far from a target, and many people or much pay concerned. One reason per place, that
 * of its highest score; ties by name. A part without a figure is not spoken of.
 */
export function placesToAct(
  { parts, part }: Pick<ScopedFigures, 'parts' | 'part'>,
  targets: Targets,
): readonly PlaceToAct[] {
  const all = PROGRAMMES.flatMap((programme) => {
    const target = targets[programme]
    if (target === null || target <= 0) return []
    const rows = parts.flatMap((orgUnit) => {
      const share = known(part(MAIN_ITEM[programme], orgUnit))
      return share?.rate && share.rate.denominator > 0 ? [{ orgUnit, share, rate: share.rate }] : []
    })
    const concerned = rows.reduce((sum, { rate }) => sum + rate.denominator, 0)
    return rows.flatMap(({ orgUnit, share, rate }): readonly PlaceToAct[] => {
      const distance = distanceTo(target, programme, share.value)
      if (distance <= 0) return []
      return [
        {
          orgUnit,
          programme,
          share,
          target,
          short: (distance / 100) * rate.denominator,
          left: rate.denominator - rate.numerator,
          score: (distance / target) * (rate.denominator / concerned),
        },
      ]
    })
  })
  return bestPerPlace(all).slice(0, MOST_PLACES)
}

/** Whether any part has a figure that can be judged: without one there is nothing to say of the parts. */
export function canJudgeParts({ parts, part }: Pick<ScopedFigures, 'parts' | 'part'>): boolean {
  return parts.some((orgUnit) => PROGRAMMES.some((programme) => known(part(MAIN_ITEM[programme], orgUnit)) !== null))
}

/** Points below the target. A share of women may be too far on either side. */
function distanceTo(target: number, programme: Programme, share: number): number {
  return target - (programme === 'training' ? Math.min(share, 100 - share) : share)
}

function bestPerPlace(reasons: readonly PlaceToAct[]): readonly PlaceToAct[] {
  const sorted = [...reasons].sort((a, b) => b.score - a.score || a.orgUnit.name.localeCompare(b.orgUnit.name))
  const seen = new Set<string>()
  return sorted.filter(({ orgUnit }) => {
    const isFirst = !seen.has(orgUnit.id)
    seen.add(orgUnit.id)
    return isFirst
  })
}
