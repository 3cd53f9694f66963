import type { ReportingRateMetric } from '../../src/dhis2/expression/ast'
import { referencedIds } from '../access/references'
import { orgUnitsOf } from '../access/rights'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { AnalyticsError } from './errors'
import { inHashOrder } from './hash-order'
import type { IdScheme, WrittenDimension } from './parse-query'
import { groupDetails, type Asker, type DataDimension, type DataItem } from './query'

export const METRICS: Readonly<Record<ReportingRateMetric, string>> = {
  REPORTING_RATE: 'Reporting rate',
  REPORTING_RATE_ON_TIME: 'Reporting rate on time',
  ACTUAL_REPORTS: 'Actual reports',
  ACTUAL_REPORTS_ON_TIME: 'Actual reports on time',
  EXPECTED_REPORTS: 'Expected reports',
}

function isMetric(text: string): text is ReportingRateMetric {
  return Object.hasOwn(METRICS, text)
}

/** @throws {AnalyticsError} E7124 when nothing of it exists. */
export function resolveData(written: WrittenDimension, isFilter: boolean, asker: Asker): DataDimension {
  const { options, state, user } = asker
  const items = new Map<string, DataItem>()
  const keywords = new Map<string, Record<string, unknown>>()
  for (const text of written.items) {
    const group = groupOf(text, state)
    if (group) keywords.set(group.object.id, groupDetails(group.object))
    for (const item of group?.items ?? [dataItem(text, options.inputIdScheme, state)]) {
      if (item) items.set(item.id, item)
      // Seen: an item that is not there makes the answer tell the user's own units.
      else keywords.set('USER_ORGUNIT', { organisationUnits: orgUnitsOf(user, 'capture', state) })
    }
  }
  if (items.size === 0) throw new AnalyticsError('E7124', 'dx')
  return { type: 'DATA_X', id: 'dx', name: 'Data', isFilter, items: [...items.values()], keywords }
}

type GroupOfItems = Readonly<{ object: MetadataObject; items: readonly DataItem[] }>

function groupOf(text: string, state: MockState): GroupOfItems | null {
  const [, kind, id = ''] = /^(DE_GROUP|IN_GROUP)-(.+)$/.exec(text) ?? []
  if (kind === undefined) return null
  const isElements = kind === 'DE_GROUP'
  const object = state.metadata.get(isElements ? 'dataElementGroups' : 'indicatorGroups', id)
  if (!object) return null
  const type = isElements ? 'dataElements' : 'indicators'
  const members = referencedIds(object, type).flatMap((member) => state.metadata.get(type, member) ?? [])
  return {
    object,
    items: inHashOrder(members).flatMap(({ id: member }) => dataItem(member, { kind: 'UID' }, state) ?? []),
  }
}

function dataItem(text: string, scheme: IdScheme, state: MockState): DataItem | null {
  const element = find('dataElements', text, scheme, state)
  if (element) return { kind: 'element', id: element.id, element }
  const indicator = find('indicators', text, scheme, state)
  if (indicator) return { kind: 'indicator', id: indicator.id, indicator }
  const parts = text.split('.')
  return parts.length === 2 || parts.length === 3 ? compositeItem(parts, state) : null
}

function find(type: string, text: string, scheme: IdScheme, state: MockState): MetadataObject | undefined {
  if (scheme.kind === 'UID') return state.metadata.get(type, text)
  if (scheme.kind === 'ATTRIBUTE') return undefined
  const property = scheme.kind === 'CODE' ? 'code' : 'name'
  return state.metadata.all(type).find((object) => object[property] === text)
}

/** `dataSet.METRIC`, `element.combo`, `element.combo.attribute`, `element.*.attribute`. */
function compositeItem([first = '', second = '', third]: readonly string[], state: MockState): DataItem | null {
  const dataSet = state.metadata.get('dataSets', first)
  if (dataSet) {
    return isMetric(second) ? { kind: 'rate', id: `${first}.${second}`, dataSet, metric: second } : null
  }
  const element = state.metadata.get('dataElements', first)
  const combo = optionCombo(second, state)
  const attribute = optionCombo(third ?? '*', state)
  if (!element || combo === undefined || attribute === undefined) return null
  return { kind: 'operand', id: [first, second, third].filter(Boolean).join('.'), element, combo, attribute }
}

/** Null = any; undefined = there is no such combo. */
function optionCombo(text: string, state: MockState): MetadataObject | null | undefined {
  return text === '*' ? null : state.metadata.get('categoryOptionCombos', text)
}
