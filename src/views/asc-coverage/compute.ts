import { rankedBy } from '../../analytics/rank'
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
  fullPackageRate,
  needCovered,
  needCoveredAlternative,
  populationCovered,
  sitesFunctionalRate,
  stockOutRate,
  supervisionRate,
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
  sitesFunctionalRate,
  supervisionRate,
  stockOutRate,
  fullPackageRate,
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
  /** Percent of the sites created. */
  sitesFunctional: Figure
  /** Percent of ASC-months. */
  supervision: Figure
  /** Percent of the sites that reported; the lower the better. */
  stockOut: Figure
  /** Percent of the ASC in post. */
  fullPackage: Figure
  needDenominator: NeedDenominator
}>

/** Which population the need was counted on; null where no need could be counted. */
export type NeedDenominator = 'beyond5Km' | 'total' | null

/** The percentages the picture can rank by. */
export const MEASURES = [
  'populationCovered',
  'villagesCovered',
  'needCovered',
  'sitesFunctional',
  'supervision',
  'stockOut',
  'fullPackage',
] as const

export type CoverageMeasure = (typeof MEASURES)[number]

/** What was entered at the place itself, not at one of its parts; null when nothing was. */
export type CoverageRest = Readonly<Record<'inPost' | Exclude<CoverageMeasure, 'needCovered'>, Figure | null>>

export type Coverage = Readonly<{
  whole: CoverageRow & Readonly<{ needCoveredAlternative: Figure; inPostBySex: InPostBySex }>
  /** The one chosen, else the first of the main ones that has a figure: the others are often missing below the region. */
  measure: CoverageMeasure
  /** Those with a figure somewhere, in their order. */
  measures: readonly CoverageMeasure[]
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

/** Whether people are covered; how the ASC work is shown when it is asked for. */
const MAIN_MEASURES: readonly CoverageMeasure[] = ['populationCovered', 'villagesCovered', 'needCovered']

/** Lays out the answer. `place` names the whole; `chosen`: the measure to rank by, null for the usual one. */
export function coverageOf(figures: ScopedFigures, place: OrgUnitRef, chosen: CoverageMeasure | null = null): Coverage {
  const whole = rowOf(place, figures.whole)
  const found = figures.parts.map((part) => rowOf(part, (item) => figures.part(item, part)))
  const rest = figures.unit && found.length > 0 ? restOf(figures) : null
  const all = [whole, ...found]
  const measures = MEASURES.filter((one) => all.some((row) => row[one].state === 'value'))
  const usual = measures.find((one) => MAIN_MEASURES.includes(one)) ?? ('populationCovered' as const)
  const measure = chosen !== null && measures.includes(chosen) ? chosen : usual
  const rows = rankedBy(
    found.map((row) => (rest ? besideRest(row, rest) : row)),
    (row) => row[measure],
    isWorseHigh(measure) ? 'highestFirst' : 'lowestFirst',
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
    measures,
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
    sitesFunctional: figure(sitesFunctionalRate),
    supervision: figure(supervisionRate),
    stockOut: figure(stockOutRate),
    fullPackage: figure(fullPackageRate),
    needDenominator: need.state !== 'value' ? null : isBeyond5Km ? 'beyond5Km' : 'total',
  }
}

/** The need covered has no rest: its denominator may be another population at the parts than at the whole. */
function restOf({ rest: left }: ScopedFigures): CoverageRest | null {
  const rest = {
    inPost: left(ascInPost),
    populationCovered: left(populationCovered),
    villagesCovered: left(villagesCoveredRate),
    sitesFunctional: left(sitesFunctionalRate),
    supervision: left(supervisionRate),
    stockOut: left(stockOutRate),
    fullPackage: left(fullPackageRate),
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
    sitesFunctional: partBeside(rest.sitesFunctional, row.sitesFunctional),
    supervision: partBeside(rest.supervision, row.supervision),
    stockOut: partBeside(rest.stockOut, row.stockOut),
    fullPackage: partBeside(rest.fullPackage, row.fullPackage),
    needCovered: partBeside(inPost.state === 'notSplit' ? NOT_SPLIT : null, row.needCovered),
  }
}

/** The figure of the rest for a measure; the need has none. */
export function restFigure(rest: CoverageRest, measure: CoverageMeasure): Figure {
  return (measure === 'needCovered' ? null : rest[measure]) ?? NO_DATA
}

/** Of stock-outs the most is the worst. */
export const isWorseHigh = (measure: CoverageMeasure): boolean => measure === 'stockOut'

/** A part where people live beyond 5 km and no ASC serves them. */
export type UnservedPart = Readonly<{ row: CoverageRow; unserved: number; target: number }>

/** Most people without an ASC first, ties by name; parts where everybody is served, or it is not known, left out. */
export function mostUnserved(rows: readonly CoverageRow[]): readonly UnservedPart[] {
  return rows
    .flatMap((row) => {
      const { populationCovered: covered } = row
      if (covered.state !== 'value' || covered.rate === undefined) return []
      const unserved = covered.rate.denominator - covered.rate.numerator
      return unserved > 0 ? [{ row, unserved, target: covered.rate.denominator }] : []
    })
    .sort((a, b) => b.unserved - a.unserved || a.row.orgUnit.name.localeCompare(b.row.orgUnit.name))
}
