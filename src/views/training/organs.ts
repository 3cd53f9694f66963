import type { DataItem } from '../../analytics/request'
import { NO_DATA, valueOf, type Figure } from '../../dhis2/figure'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { organ } from '../../metadata/categories-organs'
import { operand } from '../../metadata/expressions'
import {
  organMembers,
  organs,
  organsChairedByWomen,
  organsWorking,
  organsWorkingRate,
  womenChairRate,
  womenInOrgansRate,
} from '../../metadata/governance'
import type { AskedItem } from '../../metadata/sensitive-items'
import { shareOfAll, shareOfWomen } from './shares'

export type Organ = (typeof organ.options)[number]

const BY_ORGAN = organ.options.map((option) => ({
  organ: option,
  women: operand(organMembers, option, femme),
  men: operand(organMembers, option, homme),
  sexUnknown: operand(organMembers, option, sexUnknown),
  all: operand(organs, option),
  working: operand(organsWorking, option),
  chairedByWomen: operand(organsChairedByWomen, option),
}))

/** What organs are made of: too much to ask for before somebody looks at them. */
export const ORGAN_ITEMS: readonly AskedItem[] = [
  womenInOrgansRate,
  womenChairRate,
  organsWorkingRate,
  ...BY_ORGAN.flatMap(({ organ: _, ...items }) => Object.values(items)),
]

/** Members are persons who sit in the organs at the end of the year. */
export type Seats = Readonly<{
  women: Figure
  men: Figure
  sexUnknown: Figure
  /** Percent women among the members whose sex is stated. */
  share: Figure
  /** Percent of the organs with a woman in the chair. */
  chairedByWomen: Figure
  /** Percent of the organs that held their meetings. */
  working: Figure
}>

export type Organs = Readonly<{
  /** In the order of the category; only kinds of organ of which something is known. */
  rows: readonly (Seats & Readonly<{ organ: Organ }>)[]
  all: Seats
}>

export function organsOf(figure: (item: DataItem) => Figure): Organs {
  const rows = BY_ORGAN.map((items) => {
    const found = { women: figure(items.women), men: figure(items.men), sexUnknown: figure(items.sexUnknown) }
    const [all, working, chaired] = [figure(items.all), figure(items.working), figure(items.chairedByWomen)]
    return {
      organ: items.organ,
      ...found,
      share: shareOfWomen(found.women, found.men),
      chairedByWomen: shareOfAll(chaired, all),
      working: shareOfAll(working, all),
      isKnown: [...Object.values(found), all, working, chaired].some(({ state }) => state !== 'noData'),
    }
  })
  return {
    rows: rows.filter(({ isKnown }) => isKnown).map(({ isKnown: _, ...row }) => row),
    all: {
      women: total(rows.map(({ women }) => women)),
      men: total(rows.map(({ men }) => men)),
      sexUnknown: total(rows.map((row) => row.sexUnknown)),
      share: figure(womenInOrgansRate),
      chairedByWomen: figure(womenChairRate),
      working: figure(organsWorkingRate),
    },
  }
}

/** Of the counts that are known; hidden as soon as one is: what is left would tell it. */
function total(counts: readonly Figure[]): Figure {
  if (counts.some(({ state }) => state === 'hidden')) return { state: 'hidden' }
  const known = counts.map(valueOf).filter((value) => value !== null)
  return known.length === 0 ? NO_DATA : { state: 'value', value: known.reduce((sum, value) => sum + value, 0) }
}
