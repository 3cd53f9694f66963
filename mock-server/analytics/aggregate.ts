import type { PeriodTypeName } from '../../src/dhis2/period-rules'
import { EDGE_RULES, averagesOverTime, type AggregationType } from './aggregation-types'
import type { Axes, Cells } from './cube'
import { edgeCells } from './edge-values'
import { matchPeriods } from './match-periods'
import { momentCells } from './moments'
import { rawCells, unitExtremeCells } from './other-aggregators'
import type { ElementTable } from './tables'

/** Values of one element to aggregate. */
export type AggregateRequest = Readonly<{
  element: ElementTable
  type: AggregationType
  axes: Axes
  /** Period type of the element's data set, for averages asked of finer periods; null when it is in no set. */
  dataPeriodType: PeriodTypeName | null
  /** Values that count at all (`preAggregationMeasureCriteria`). */
  counts: ((value: number) => boolean) | null
  /** Years whose rows newest and oldest values may come from; null = all (partitions.ts). */
  years: ReadonlySet<number> | null
  /** Days that limit what is looked at, ISO (`.minDate`, `.maxDate`). */
  from: string | null
  to: string | null
}>

/** Cells with a value; a cell without facts is not there. */
export function aggregate(request: AggregateRequest): Cells {
  const limited = withinDates(request)
  const { element, type, axes } = limited
  const edge = EDGE_RULES[type]
  if (edge && element.kind !== 'text') return edgeCells(limited, edge)
  const repeats = averagesOverTime(type) ? request.dataPeriodType : null
  const match = matchPeriods(axes.slots, repeats)
  if (element.kind === 'text' && type !== 'COUNT') return rawCells(limited, match)
  switch (type) {
    case 'NONE':
      return rawCells(limited, match)
    case 'MIN_SUM_ORG_UNIT':
      return unitExtremeCells(limited, match, Math.min)
    case 'MAX_SUM_ORG_UNIT':
      return unitExtremeCells(limited, match, Math.max)
    default:
      return momentCells(limited, match)
  }
}

function withinDates(request: AggregateRequest): AggregateRequest {
  const { element, from, to } = request
  if (from === null && to === null) return request
  const columns = element.columns.filter(
    ({ period }) => (from === null || period.start >= from) && (to === null || period.end <= to),
  )
  return { ...request, element: { ...element, columns } }
}
