import { wireTime } from '../clock'
import type { MockState } from '../state'
import { resultOf } from './answer'
import { badParameter } from './errors'
import type { ResultRow } from './evaluate'
import { formatValue, plainNumber, roundHalfUp } from './format-value'
import { itemAt } from './grid'
import type { AnalyticsQuery, DataItem, DimensionType } from './query'

const NEEDED: readonly (readonly [DimensionType, string])[] = [
  ['DATA_X', 'Data'],
  ['PERIOD', 'Period'],
  ['ORGANISATION_UNIT', 'Organisation unit'],
]

/**
 * Aggregated values in the form of an import.
 * @throws {WebMessageError} 400 when data, period or org unit is no dimension.
 */
export function answerValueSet(query: AnalyticsQuery, state: MockState): Record<string, unknown> {
  const result = resultOf(query, state)
  const [data, periods, units] = NEEDED.map(([type, name]) => {
    const dimension = query.dimensions.find((one) => one.type === type)
    if (!dimension) throw badParameter(`${name} header does not exist`)
    return dimension
  })
  if (!data || !periods || !units) throw badParameter('Data header does not exist')
  const now = wireTime(state.clock.now())
  const dataValues = result.rows.map((row) => ({
    ...keyOf(row.item),
    period: itemAt(periods, row, result),
    orgUnit: itemAt(units, row, result),
    value: valueText(row),
    comment: '[aggregated]',
    followup: false,
    created: now,
    lastUpdated: now,
  }))
  return { dataValues }
}

function keyOf(item: DataItem | null): Record<string, unknown> {
  if (!item) return {}
  if (item.kind === 'operand') {
    return {
      dataElement: item.element.id,
      ...(item.combo && { categoryOptionCombo: item.combo.id }),
      ...(item.attribute && { attributeOptionCombo: item.attribute.id }),
    }
  }
  if (item.kind !== 'indicator') return { dataElement: item.id }
  const combo = item.indicator['aggregateExportCategoryOptionCombo']
  const attribute = item.indicator['aggregateExportAttributeOptionCombo']
  return {
    dataElement: item.id,
    ...(typeof combo === 'string' && { categoryOptionCombo: combo }),
    ...(typeof attribute === 'string' && { attributeOptionCombo: attribute }),
  }
}

/** Whole elements and indicators without decimals as integers, the rest as the grid has them. */
function valueText({ item, value }: ResultRow): string {
  const isWhole =
    (item?.kind === 'element' && String(item.element['valueType']).startsWith('INTEGER')) ||
    (item?.kind === 'indicator' && item.indicator['decimals'] === 0)
  if (typeof value === 'number' && isWhole) return plainNumber(roundHalfUp(value, 0), false)
  return formatValue(value, item, false)
}
