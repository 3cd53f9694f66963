import { AGGREGATION_TYPES } from '../metadata/schema/values'

export type AggregationType = (typeof AGGREGATION_TYPES)[number]

export function isAggregationType(text: unknown): text is AggregationType {
  return AGGREGATION_TYPES.some((type) => type === text)
}

/** How newest or oldest values are looked for, and what becomes of them over org units. */
export type EdgeRule = Readonly<{ edge: 'first' | 'last'; inPeriod: boolean; over: 'sum' | 'average' | 'one' }>

export const EDGE_RULES: Readonly<Partial<Record<AggregationType, EdgeRule>>> = {
  LAST: { edge: 'last', inPeriod: false, over: 'sum' },
  LAST_AVERAGE_ORG_UNIT: { edge: 'last', inPeriod: false, over: 'average' },
  LAST_LAST_ORG_UNIT: { edge: 'last', inPeriod: false, over: 'one' },
  LAST_IN_PERIOD: { edge: 'last', inPeriod: true, over: 'sum' },
  LAST_IN_PERIOD_AVERAGE_ORG_UNIT: { edge: 'last', inPeriod: true, over: 'average' },
  FIRST: { edge: 'first', inPeriod: false, over: 'sum' },
  FIRST_AVERAGE_ORG_UNIT: { edge: 'first', inPeriod: false, over: 'average' },
  FIRST_FIRST_ORG_UNIT: { edge: 'first', inPeriod: false, over: 'one' },
}

/** Types that average over time: a period finer than the data repeats the value of the one it lies in. */
export function averagesOverTime(type: AggregationType): boolean {
  return type === 'AVERAGE' || type === 'AVERAGE_SUM_ORG_UNIT'
}
