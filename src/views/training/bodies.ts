import { partBeside } from '../../analytics/remainder'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { NO_DATA, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import {
  genderFocalPoints,
  qualityCommittees,
  trainingCommissions,
  womenUserCommittees,
} from '../../metadata/governance'

/** What the PRSSD project set up in Kayes, Ségou and Sikasso. */
export const BODIES = [womenUserCommittees, genderFocalPoints, qualityCommittees, trainingCommissions] as const

/** One count per body, in the order of BODIES. */
export type BodyCounts = readonly Figure[]

export type Bodies = Readonly<{
  whole: BodyCounts
  parts: readonly Readonly<{ orgUnit: OrgUnitRef; counts: BodyCounts }>[]
  /** What was entered at the place itself; null when nothing was. */
  rest: BodyCounts | null
  hasAny: boolean
}>

/** The four bodies of a place and its parts. A part without a count is not split while the place holds more than its parts. */
export function bodiesOf(figures: ScopedFigures): Bodies {
  const whole = BODIES.map((body) => figures.whole(body))
  const found = figures.parts.map((orgUnit) => ({
    orgUnit,
    counts: BODIES.map((body) => figures.part(body, orgUnit)),
  }))
  const left = BODIES.map((body) => (figures.unit && found.length > 0 ? figures.rest(body) : null))
  const parts = found.map(({ orgUnit, counts }) => ({
    orgUnit,
    counts: counts.map((count, index) => partBeside(left[index] ?? null, count)),
  }))
  return {
    whole,
    parts,
    rest: left.some((count) => count !== null) ? left.map((count) => count ?? NO_DATA) : null,
    hasAny: [whole, ...found.map(({ counts }) => counts)].flat().some((count) => count.state !== 'noData'),
  }
}
