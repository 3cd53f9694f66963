import { entryModel, NUMERIC_TYPES } from '../data/data-model'
import type { StoredValue } from '../data/value-store'
import { WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { displayNameOf } from '../metadata/display'
import { isWithin, orgUnitTree } from '../metadata/org-unit-tree'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'
import { parsePeriod } from '../../src/dhis2/period'
import { outliersOf, type Observation, type Outlier, type OutlierAlgorithm } from './outliers'

export const outlierRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/outlierDetection',
    handle: getOutliers,
    about: 'values far from their series (not MIN_MAX)',
  },
]

const DEFAULT_THRESHOLD = 3
const DEFAULT_MAX = 500

type Question = Readonly<{
  elements: readonly string[]
  orgUnits: readonly string[]
  startDate: string
  endDate: string
  algorithm: OutlierAlgorithm
  threshold: number
  orderBy: string
  max: number
}>

type Source = Readonly<{ element: string; period: string; slot: number; row: StoredValue }>

function refuse(code: string, message: string): never {
  throw new WebMessageError(409, message, { errorCode: code })
}

/** @throws {WebMessageError} 409 E2200-E2206; 501 for MIN_MAX, whose limits are not kept here */
function readQuestion({ query }: MockRequest, state: MockState): Question {
  const list = (name: string): readonly string[] =>
    query.getAll(name).flatMap((text) => text.split(',').filter((id) => id !== ''))
  const model = entryModel(state.metadata)
  const ofSets = list('ds').flatMap((id) => [...(model.dataSets.get(id)?.combosByElement.keys() ?? [])])
  const elements = [...new Set([...ofSets, ...list('dx')])].filter((id) => model.elements.has(id))
  if (elements.length === 0) refuse('E2200', 'At least one data element must be specified')
  const [startDate, endDate] = [query.get('startDate'), query.get('endDate')]
  if (startDate === null || endDate === null) return refuse('E2201', 'Start date and end date must be specified')
  if (startDate >= endDate) refuse('E2202', 'Start date must be before end date')
  const orgUnits = list('ou').filter((id) => state.metadata.get('organisationUnits', id))
  if (orgUnits.length === 0) refuse('E2203', 'At least one organisation unit must be specified')
  const threshold = Number(query.get('threshold') ?? DEFAULT_THRESHOLD)
  if (!(threshold > 0)) refuse('E2204', 'Threshold must be a positive number')
  const max = Number(query.get('maxResults') ?? DEFAULT_MAX)
  if (!(max > 0)) refuse('E2205', 'Max results must be a positive number')
  const limit = Number(systemSetting('keyDataQualityMaxLimit', state) ?? DEFAULT_MAX)
  if (max > limit) refuse('E2206', `Max results exceeds the allowed max limit: \`${limit}\``)
  return {
    elements,
    orgUnits,
    startDate,
    endDate,
    algorithm: readAlgorithm(query.get('algorithm')),
    threshold,
    orderBy: query.get('orderBy') ?? 'MEAN_ABS_DEV',
    max,
  }
}

function readAlgorithm(text: string | null): OutlierAlgorithm {
  const word = (text ?? 'Z_SCORE').toUpperCase()
  if (word === 'MIN_MAX') {
    throw new WebMessageError(
      501,
      'outliers by minimum and maximum are something that this mock server does not emulate',
    )
  }
  if (word === 'Z_SCORE' || word === 'MOD_Z_SCORE') return word
  throw new WebMessageError(
    400,
    `Value '${word}' is not valid for parameter algorithm. Valid values are: [Z_SCORE, MIN_MAX, MOD_Z_SCORE]`,
  )
}

function getOutliers(request: MockRequest, state: MockState): MockResponse {
  const question = readQuestion(request, state)
  const found = [...seriesOf(question, state)].flatMap((series) => {
    return outliersOf(series, question.algorithm, question.threshold)
  })
  const shown = found.filter(({ source }) => isInRange(source.period, question))
  const weight = ({ zScore, absDev }: Outlier<Source>): number => (question.orderBy === 'Z_SCORE' ? zScore : absDev)
  const rows = shown.sort((a, b) => weight(b) - weight(a)).slice(0, question.max)
  const { algorithm, threshold, orderBy, max } = question
  return {
    status: 200,
    body: {
      metadata: { algorithm, threshold, orderBy, maxResults: max, count: rows.length },
      outlierValues: rows.map((outlier) => wireOutlier(outlier, algorithm, request, state)),
    },
  }
}

/** One series a data element, unit and pair of combos, over all periods there are: the dates only choose what is shown. */
function seriesOf({ elements, orgUnits }: Question, state: MockState): Iterable<readonly Observation<Source>[]> {
  const tree = orgUnitTree(state.metadata)
  const model = entryModel(state.metadata)
  const series = new Map<string, Observation<Source>[]>()
  for (const element of elements) {
    if (!NUMERIC_TYPES.has(model.elements.get(element)?.valueType ?? '')) continue
    for (const period of state.values.periods(element)) {
      for (const [slot, row] of state.values.bucket(element, period) ?? []) {
        if (row.deleted === true || row.value === '') continue
        const { orgUnit } = state.values.unpack(slot)
        if (!orgUnits.some((top) => isWithin(tree, orgUnit, top))) continue
        const key = `${element} ${slot}`
        const list = series.get(key) ?? []
        list.push({ value: Number(row.value), source: { element, period, slot, row } })
        series.set(key, list)
      }
    }
  }
  return series.values()
}

function isInRange(id: string, { startDate, endDate }: Question): boolean {
  const period = parsePeriod(id)
  return period !== null && period.start >= startDate && period.end <= endDate
}

function wireOutlier(
  { source, value, middle, absDev, spread, zScore, lowerBound, upperBound }: Outlier<Source>,
  algorithm: OutlierAlgorithm,
  { user }: MockRequest,
  state: MockState,
): Record<string, unknown> {
  const { orgUnit, categoryOptionCombo, attributeOptionCombo } = state.values.unpack(source.slot)
  const name = (type: string, id: string): string => displayNameOf(state.metadata.get(type, id) ?? { id }, user, state)
  return {
    de: source.element,
    deName: name('dataElements', source.element),
    pe: source.period,
    ou: orgUnit,
    ouName: name('organisationUnits', orgUnit),
    coc: categoryOptionCombo,
    cocName: name('categoryOptionCombos', categoryOptionCombo),
    aoc: attributeOptionCombo,
    aocName: name('categoryOptionCombos', attributeOptionCombo),
    value,
    ...(algorithm === 'Z_SCORE' ? { mean: middle, stdDev: spread } : { median: middle, stdDev: spread }),
    absDev,
    zScore,
    lowerBound,
    upperBound,
    followup: source.row.followUp === true,
  }
}
