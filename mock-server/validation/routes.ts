import { systemSetting } from '../settings/effective'
import { canRead } from '../access/rights'
import { referencedIds } from '../access/references'
import { entryModel } from '../data/data-model'
import { findAttributeCombo } from '../data/single-key'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { parseJsonObject } from '../json-body'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import { pageOf } from '../paging'
import type { MockState } from '../state'
import { parsePeriod, periodsWithin } from '../../src/dhis2/period'
import { placesWithValues, violationsAt, type Violation } from './evaluate'
import { outlierRoutes } from './outlier-routes'
import { analysisRow, formViolation } from './results'
import { readRule, type ValidationRule } from './rule'

export const validationRoutes: readonly Route[] = [
  { method: 'GET', path: '/validation/dataSet/:id', handle: validateForm, about: 'rules a form breaks' },
  {
    method: 'POST',
    path: '/dataAnalysis/validationRules',
    handle: analyse,
    about: 'rules broken below a unit within dates',
  },
  {
    method: 'GET',
    path: '/validationResults',
    handle: ({ query }) => ({ status: 200, body: resultsPage(query) }),
    about: 'kept results: none, as an analysis that is to keep its results is refused with 501',
  },
  ...outlierRoutes,
]

function resultsPage(query: URLSearchParams): Record<string, unknown> {
  const { pager, rows } = pageOf([], query)
  return { ...(pager && { pager }), validationResults: rows }
}

const DEFAULT_MAX = 500

function validateForm({ params, query, user }: MockRequest, state: MockState): MockResponse {
  const set = entryModel(state.metadata).dataSets.get(params['id'] ?? '')
  if (!set) throw new WebMessageError(409, `Data set does not exist: ${params['id'] ?? ''}`)
  const period = parsePeriod(query.get('pe') ?? '')
  if (!period) throw new WebMessageError(409, `Period does not exist: ${query.get('pe') ?? ''}`)
  const unit = state.metadata.get('organisationUnits', query.get('ou') ?? '')
  if (!unit) throw new WebMessageError(409, `Organisation unit does not exist: ${query.get('ou') ?? ''}`)
  const rules = state.metadata
    .all('validationRules')
    .filter((object) => object['skipFormValidation'] !== true)
    .flatMap((object) => readRule(object) ?? [])
    .filter(({ left, right }) => [...left.elements, ...right.elements].some((id) => set.combosByElement.has(id)))
  const aoc = query.get('aoc')
  const combos = aoc === null ? [findAttributeCombo({}, state)] : [findAttributeCombo({ aoc }, state)]
  const found = combos.flatMap((attributeOptionCombo) => {
    return violationsAt(rules, { orgUnit: unit.id, period, attributeOptionCombo }, state)
  })
  return {
    status: 200,
    body: {
      validationRuleViolations: found.map((violation) => formViolation(violation, user, state)),
      commentRequiredViolations: [],
    },
  }
}

type Analysis = Readonly<{
  rules: readonly ValidationRule[]
  orgUnit: string
  startDate: string
  endDate: string
  max: number
}>

function analyse(request: MockRequest, state: MockState): MockResponse {
  const analysis = readAnalysis(request, state)
  const found: Violation[] = []
  for (const violation of violationsOf(analysis, state)) {
    if (found.length >= analysis.max) break
    found.push(violation)
  }
  return { status: 200, body: found.map((violation) => analysisRow(violation, request.user, state)) }
}

/** @throws {WebMessageError} 400 for a unit, group or date that is none, and for too many results */
function readAnalysis(request: MockRequest, state: MockState): Analysis {
  const { ou, startDate, endDate, vrg, maxResults, persist, notification } = parseJsonObject(request.body)
  const unit = state.metadata.get('organisationUnits', typeof ou === 'string' ? ou : '')
  if (!unit) throw new WebMessageError(400, 'No organisation unit defined')
  if (typeof startDate !== 'string' || typeof endDate !== 'string' || !isDay(startDate) || !isDay(endDate)) {
    throw new WebMessageError(400, 'Start and end date must be specified')
  }
  if (persist === true || notification === true) {
    throw new WebMessageError(501, 'this mock server neither keeps nor sends the results of validation')
  }
  const limit = Number(systemSetting('keyDataQualityMaxLimit', state) ?? DEFAULT_MAX)
  const max = typeof maxResults === 'number' && maxResults > 0 ? maxResults : limit
  if (max > limit) throw new WebMessageError(400, `Max results exceeds the allowed max limit: \`${limit}\``)
  const objects =
    typeof vrg === 'string' && vrg !== '' ? rulesOfGroup(vrg, state) : state.metadata.all('validationRules')
  const readable = objects.filter((object) => canRead(request.user, object, state))
  const rules = readable.flatMap((object) => readRule(object) ?? [])
  return { rules, orgUnit: unit.id, startDate: startDate.slice(0, 10), endDate: endDate.slice(0, 10), max }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))
}

function rulesOfGroup(id: string, state: MockState): ReturnType<MockState['metadata']['all']> {
  const group = state.metadata.get('validationRuleGroups', id)
  if (!group) throw new WebMessageError(400, `No validation rule group defined: ${id}`)
  return referencedIds(group, 'validationRules').flatMap((rule) => state.metadata.get('validationRules', rule) ?? [])
}

function* violationsOf({ rules, orgUnit, startDate, endDate }: Analysis, state: MockState): Generator<Violation> {
  const tree = orgUnitTree(state.metadata)
  const levelOf = (unit: string): number => tree.level[tree.index.get(unit) ?? -1] ?? 0
  for (const rule of rules) {
    const elements = [...rule.left.elements, ...rule.right.elements]
    const isAsked = (unit: string): boolean =>
      isWithin(tree, unit, orgUnit) && (rule.levels.length === 0 || rule.levels.includes(levelOf(unit)))
    for (const period of periodsWithin(rule.periodType, startDate, endDate)) {
      if (period.end > endDate) continue
      for (const place of placesWithValues(elements, period, isAsked, state)) yield* violationsAt([rule], place, state)
    }
  }
}
