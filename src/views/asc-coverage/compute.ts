import { partBeside } from '../../analytics/remainder'
import type { DataItem } from '../../analytics/request'
import type { ScopedFigures } from '../../analytics/scoped-figures'
import { NO_DATA, NOT_SPLIT, valueOf, type Figure } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { operand } from '../../metadata/expressions'
import { populationBeyond5Km, populationTotal } from '../../metadata/population'
import {
  ascInPost,
  needCovered,
  needCoveredAlternative,
  populationCovered,
  villagesCoveredRate,
} from '../../metadata/sec'
import type { AskedItem } from '../../metadata/sensitive-items'

const inPostBySex = {
  women: operand(ascInPost, femme),
  men: operand(ascInPost, homme),
  sexUnknown: operand(ascInPost, sexUnknown),
} as const

/** All the view asks the server for. */
export const COVERAGE_ITEMS: readonly AskedItem[] = [
  populationCovered,
  ascInPost,
  ...Object.values(inPostBySex),
  needCovered,
  needCoveredAlternative,
  villagesCoveredRate,
  populationBeyond5Km,
  populationTotal,
]

export type CoverageRow = Readonly<{
  orgUnit: OrgUnitRef
  /** ASC at the end of the period. */
  inPost: Figure
  /** Percent of the target population; may exceed 100. */
  populationCovered: Figure
  /** Percent of the ASC the norm asks for; may exceed 100. */
  needCovered: Figure
  /** Percent of villages. */
  villagesCovered: Figure
  needDenominator: NeedDenominator
}>

/** Which population the need was counted on; null where no need could be counted. */
export type NeedDenominator = 'beyond5Km' | 'total' | null

/** The percentages the picture can rank by. */
export type CoverageMeasure = 'populationCovered' | 'villagesCovered' | 'needCovered'

/** What was entered at the place itself, not at one of its parts; null when nothing was. */
export type CoverageRest = Readonly<{
  inPost: Figure | null
  populationCovered: Figure | null
  villagesCovered: Figure | null
}>

export type Coverage = Readonly<{
  whole: CoverageRow & Readonly<{ needCoveredAlternative: Figure; inPostBySex: InPostBySex }>
  /** The first of the measures that has a figure: the others are often missing below the region. */
  measure: CoverageMeasure
  /** Worst first by the measure; units without a figure last, by name. */
  rows: readonly CoverageRow[]
  rest: CoverageRest | null
  /** Names of the parts for which nothing was reported. Those not split are known in the whole. */
  partsWithoutData: readonly string[]
  /** Inhabitants per ASC the server counted the need with; null where there is none. */
  norm: number | null
  normAlternative: number | null
}>

export type InPostBySex = Readonly<Record<keyof typeof inPostBySex, Figure>>

const MEASURES: readonly CoverageMeasure[] = ['populationCovered', 'villagesCovered', 'needCovered']

/** Lays out the answer. `place` names the whole. */
export function coverageOf(figures: ScopedFigures, place: OrgUnitRef): Coverage {
  const whole = rowOf(place, figures.whole)
  const found = figures.parts.map((part) => rowOf(part, (item) => figures.part(item, part)))
  const rest = figures.unit && found.length > 0 ? restOf(figures) : null
  const all = [whole, ...found]
  const measure =
    MEASURES.find((one) => all.some((row) => row[one].state === 'value')) ?? ('populationCovered' as const)
  const rows = rankBy(
    measure,
    found.map((row) => (rest ? besideRest(row, rest) : row)),
  )
  return {
    whole: {
      ...whole,
      needCoveredAlternative: figures.whole(needCoveredAlternative),
      inPostBySex: {
        women: figures.whole(inPostBySex.women),
        men: figures.whole(inPostBySex.men),
        sexUnknown: figures.whole(inPostBySex.sexUnknown),
      },
    },
    measure,
    rows,
    rest,
    partsWithoutData: rows.filter((row) => row[measure].state === 'noData').map((row) => row.orgUnit.name),
    norm: normUsed(whole.needCovered, whole.inPost),
    normAlternative: normUsed(figures.whole(needCoveredAlternative), whole.inPost),
  }
}

/** The need's numerator is the ASC in post times the norm, a constant an administrator changes on the server. */
function normUsed(need: Figure, inPost: Figure): number | null {
  const asc = valueOf(inPost)
  if (need.state !== 'value' || need.rate === undefined || asc === null || asc === 0) return null
  return need.rate.numerator / asc
}

function rowOf(orgUnit: OrgUnitRef, figure: (item: DataItem) => Figure): CoverageRow {
  const need = figure(needCovered)
  const isBeyond5Km = figure(populationBeyond5Km).state === 'value'
  return {
    orgUnit,
    inPost: figure(ascInPost),
    populationCovered: figure(populationCovered),
    needCovered: need,
    villagesCovered: figure(villagesCoveredRate),
    needDenominator: need.state !== 'value' ? null : isBeyond5Km ? 'beyond5Km' : 'total',
  }
}

/** The need covered has no rest: its denominator may be another population at the parts than at the whole. */
function restOf({ rest: left }: ScopedFigures): CoverageRest | null {
  const rest = {
    inPost: left(ascInPost),
    populationCovered: left(populationCovered),
    villagesCovered: left(villagesCoveredRate),
  }
  return Object.values(rest).some((figure) => figure !== null) ? rest : null
}

/** The need of a unit whose ASC are not split cannot be told from the others' either. */
function besideRest(row: CoverageRow, rest: CoverageRest): CoverageRow {
  const inPost = partBeside(rest.inPost, row.inPost)
  return {
    ...row,
    inPost,
    populationCovered: partBeside(rest.populationCovered, row.populationCovered),
    villagesCovered: partBeside(rest.villagesCovered, row.villagesCovered),
    needCovered: partBeside(inPost.state === 'notSplit' ? NOT_SPLIT : null, row.needCovered),
  }
}

function rankBy(measure: CoverageMeasure, rows: readonly CoverageRow[]): readonly CoverageRow[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a[measure]), valueOf(b[measure])]
    if (left !== null && right !== null && left !== right) return left - right
    if ((left === null) !== (right === null)) return left === null ? 1 : -1
    return a.orgUnit.name.localeCompare(b.orgUnit.name)
  })
}

/** The figure of the rest for a measure; the need has none. */
export function restFigure(rest: CoverageRest, measure: CoverageMeasure): Figure {
  return (measure === 'needCovered' ? null : rest[measure]) ?? NO_DATA
}
