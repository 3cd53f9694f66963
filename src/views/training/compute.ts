import { asAmount } from '../../analytics/answer'
import { partBeside } from '../../analytics/remainder'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { HIDDEN, NO_DATA, valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { adults, children, theme } from '../../metadata/categories-training'
import { operand } from '../../metadata/expressions'
import { organMembers, organs, womenChairRate, womenInOrgansRate } from '../../metadata/governance'
import type { LegendSet } from '../../metadata/kinds/legend-set'
import type { AskedItem } from '../../metadata/sensitive-items'
import {
  participantsMixed,
  participantsWomenOnly,
  parityGap,
  peopleMobilised,
  sessionsMixed,
  sessionsWomenOnly,
  womenInAllRate,
  womenInMixedRate,
} from '../../metadata/training'
import { parityMark } from '../../settings/parity-mark'
import { BODIES } from './bodies'
import { shareOfWomen } from './shares'

export type Theme = (typeof theme.options)[number]

const THEME_ITEMS = theme.options.map((option) => ({
  theme: option,
  women: operand(participantsMixed, option, femme),
  men: operand(participantsMixed, option, homme),
  sexUnknown: operand(participantsMixed, option, sexUnknown),
  womenOnly: operand(participantsWomenOnly, option),
}))

const MOBILISED = {
  all: peopleMobilised,
  children: operand(peopleMobilised, children),
  adults: operand(peopleMobilised, adults),
}

/** What the view asks the server for at once; what organs are made of is asked for when they come on the screen. */
export const TRAINING_ITEMS: readonly AskedItem[] = [
  womenInMixedRate,
  womenInAllRate,
  parityGap,
  participantsMixed,
  participantsWomenOnly,
  sessionsMixed,
  sessionsWomenOnly,
  ...THEME_ITEMS.flatMap(({ women, men, sexUnknown: unknown, womenOnly }) => [women, men, unknown, womenOnly]),
  womenInOrgansRate,
  womenChairRate,
  organMembers,
  organs,
  ...BODIES,
  ...Object.values(MOBILISED),
]

/** Participations, never persons: someone who came twice counts twice. */
export type ThemeRow = Readonly<{
  theme: Theme
  women: Figure
  men: Figure
  sexUnknown: Figure
  /** Percent women among women and men in mixed sessions. */
  share: Figure
  /** Participations in women-only sessions: never part of `share`. */
  womenOnly: Figure
}>

export type TrainingRow = Readonly<{
  orgUnit: OrgUnitRef
  /** Percent, mixed sessions. */
  womenInMixed: Figure
  /** Percent, women-only sessions included. */
  womenInAll: Figure
  participantsMixed: Figure
  participantsWomenOnly: Figure
}>

/** A part, with what its organs are led by: percent of the organs with a woman in the chair. */
export type UnitRow = TrainingRow & Readonly<{ chairedByWomen: Figure }>

/** People at public advocacy events: never participations in training. */
export type Mobilised = Readonly<Record<keyof typeof MOBILISED, Figure>>

export type Training = Readonly<{
  whole: TrainingRow &
    Readonly<{
      /** Points below parity in mixed sessions; negative when women are more numerous. */
      parityGap: Figure
      sessionsMixed: Figure
      sessionsWomenOnly: Figure
      /** Participations in mixed sessions whose sex is not stated; 0 when every one is, hidden when those of a theme are. */
      sexUnknown: Figure
      /** Percent of the members of organs whose sex is stated. */
      womenInOrgans: Figure
      mobilised: Mobilised
    }>
  /** In the order of the category; only themes about which something was reported. */
  themes: readonly ThemeRow[]
  rows: readonly UnitRow[]
  /** Whether anything is known of organs: if not, there is nothing more to ask for. */
  hasOrgans: boolean
  /** What was entered at the place itself, not at its parts; null when nothing was. */
  rest: Omit<TrainingRow, 'orgUnit'> | null
  /** Classes of a share of women, as administrators set them. */
  legend: LegendSet
  /** Percent below which a sex is under the mark; null where no mark is set. */
  mark: number | null
}>

/** Lays out the answer. `place` names the whole; `legend` tells the classes of a share of women, and the mark. */
export function trainingOf(figures: ScopedFigures, place: OrgUnitRef, legend: LegendSet): Training {
  const whole = rowOf(place, figures.whole)
  const found = figures.parts.map((part) => unitRow(part, (item) => figures.part(item, part)))
  const rest = figures.unit && found.length > 0 ? restOf(figures) : null
  const themes = THEME_ITEMS.map((items) => themeRow(items, figures.whole))
  return {
    whole: {
      ...whole,
      parityGap: asAmount(figures.whole(parityGap)),
      sessionsMixed: figures.whole(sessionsMixed),
      sessionsWomenOnly: figures.whole(sessionsWomenOnly),
      sexUnknown: totalOf(themes.map((row) => row.sexUnknown)),
      womenInOrgans: figures.whole(womenInOrgansRate),
      mobilised: {
        all: figures.whole(MOBILISED.all),
        children: figures.whole(MOBILISED.children),
        adults: figures.whole(MOBILISED.adults),
      },
    },
    themes: themes.filter((row) =>
      [row.women, row.men, row.sexUnknown, row.womenOnly].some(
        (figure) => figure.state === 'value' || isHidden(figure),
      ),
    ),
    rows: found.map((row) => (rest ? besideRest(row, rest) : row)),
    hasOrgans: [womenInOrgansRate, organMembers, organs].some((item) => figures.whole(item).state !== 'noData'),
    rest,
    legend,
    mark: parityMark(legend),
  }
}

function themeRow(items: (typeof THEME_ITEMS)[number], figure: (item: DataItem) => Figure): ThemeRow {
  const [women, men] = [figure(items.women), figure(items.men)]
  return {
    theme: items.theme,
    women,
    men,
    sexUnknown: figure(items.sexUnknown),
    share: shareOfWomen(women, men),
    womenOnly: figure(items.womenOnly),
  }
}

/** What was not entered adds nothing. */
function totalOf(figures: readonly Figure[]): Figure {
  if (figures.some(isHidden)) return HIDDEN
  return { state: 'value', value: figures.reduce((total, figure) => total + (valueOf(figure) ?? 0), 0) }
}

const isHidden = (figure: Figure): boolean => figure.state === 'hidden'

function rowOf(orgUnit: OrgUnitRef, figure: (item: DataItem) => Figure): TrainingRow {
  return {
    orgUnit,
    womenInMixed: figure(womenInMixedRate),
    womenInAll: figure(womenInAllRate),
    participantsMixed: figure(participantsMixed),
    participantsWomenOnly: figure(participantsWomenOnly),
  }
}

function unitRow(orgUnit: OrgUnitRef, figure: (item: DataItem) => Figure): UnitRow {
  return { ...rowOf(orgUnit, figure), chairedByWomen: figure(womenChairRate) }
}

function restOf({ rest }: ScopedFigures): Training['rest'] {
  const mixed = rest(participantsMixed)
  const womenOnly = rest(participantsWomenOnly)
  if (mixed === null && womenOnly === null) return null
  return {
    participantsMixed: mixed ?? NO_DATA,
    participantsWomenOnly: womenOnly ?? NO_DATA,
    womenInMixed: rest(womenInMixedRate) ?? NO_DATA,
    womenInAll: rest(womenInAllRate) ?? NO_DATA,
  }
}

function besideRest(row: UnitRow, rest: NonNullable<Training['rest']>): UnitRow {
  const beside = (left: Figure, part: Figure): Figure => partBeside(left.state === 'noData' ? null : left, part)
  return {
    ...row,
    womenInMixed: beside(rest.womenInMixed, row.womenInMixed),
    womenInAll: beside(rest.womenInAll, row.womenInAll),
    participantsMixed: beside(rest.participantsMixed, row.participantsMixed),
    participantsWomenOnly: beside(rest.participantsWomenOnly, row.participantsWomenOnly),
  }
}
