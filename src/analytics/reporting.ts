import { NO_DATA, valueOf, type Figure } from '../dhis2/figure'
import type { DataItem } from './request'

type DataSetRef = Readonly<{ id: string }>

/** How many of the reports expected came, and came in time. Percent, with both counts. */
export type Reporting = Readonly<{ completeness: Figure; timeliness: Figure }>

const ACTUAL = 'ACTUAL_REPORTS'
const ON_TIME = 'ACTUAL_REPORTS_ON_TIME'
const EXPECTED = 'EXPECTED_REPORTS'

const item = ({ id }: DataSetRef, metric: string): DataItem => ({ id: `${id}.${metric}` })

/** What has to be asked of the server to know how well the data sets were reported. */
export function reportItems(dataSets: readonly DataSetRef[]): readonly DataItem[] {
  return dataSets.flatMap((dataSet) => [ACTUAL, ON_TIME, EXPECTED].map((metric) => item(dataSet, metric)))
}

/** Counts are summed over the data sets, never the rates. Nothing expected is `notDue`. */
export function reportingOf(dataSets: readonly DataSetRef[], figure: (item: DataItem) => Figure): Reporting {
  const total = (metric: string): number | null => {
    const known = dataSets.map((dataSet) => valueOf(figure(item(dataSet, metric)))).filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
  }
  const expected = total(EXPECTED)
  const share = (metric: string): Figure => {
    if (expected === null) return NO_DATA
    if (expected === 0) return { state: 'notDue' }
    const numerator = total(metric) ?? 0
    return { state: 'value', value: (100 * numerator) / expected, rate: { numerator, denominator: expected } }
  }
  return { completeness: share(ACTUAL), timeliness: share(ON_TIME) }
}
