import { WebMessageError } from '../http'
import { isRecord } from '../metadata/shape'
import { parseJson } from '../json-body'
import { mediaType } from '../media-types'
import type { MockRequest } from '../http'
import type { MockState } from '../state'
import { referencedIds } from '../access/references'
import { parsePeriod, type Period } from '../../src/dhis2/period'
import { entryModel, type EntryElement } from './data-model'
import { textOf } from './value-set'
import type { DataValueKey } from './value-store'

/** One data value as `/api/dataValues` names it, in the query, a form or JSON. */
export type SingleInput = Readonly<{
  de?: string
  pe?: string
  ou?: string
  co?: string
  cc?: string
  cp?: string
  /** Attribute option combo itself, which JSON may name instead of `cc` and `cp`. */
  aoc?: string
  ds?: string
  value?: string
  comment?: string
  followUp?: string
}>

const JSON_NAMES: Readonly<Record<string, keyof SingleInput>> = {
  dataElement: 'de',
  period: 'pe',
  orgUnit: 'ou',
  categoryOptionCombo: 'co',
  attributeOptionCombo: 'aoc',
  dataSet: 'ds',
  value: 'value',
  comment: 'comment',
  followUp: 'followUp',
  followup: 'followUp',
}

/** Reads a JSON body where there is one, else the query and a form. */
export function readSingleInput(request: MockRequest): SingleInput {
  const type = mediaType(request.headers['content-type'] ?? '')
  const json = type === 'application/json' && request.body.length > 0 ? parseJson(request.body) : undefined
  if (isRecord(json)) return fromJson(json)
  const form = type === 'application/x-www-form-urlencoded' ? new URLSearchParams(request.body.toString('utf8')) : []
  const entries = [...request.query, ...form].filter(([name]) => name in SHORT_NAMES)
  return Object.fromEntries(entries)
}

const SHORT_NAMES = { de: 1, pe: 1, ou: 1, co: 1, cc: 1, cp: 1, ds: 1, value: 1, comment: 1, followUp: 1 }

export function fromJson(json: Readonly<Record<string, unknown>>): SingleInput {
  const pairs = Object.entries(JSON_NAMES).flatMap(([long, short]) => {
    const text = textOf(json[long] ?? json[short])
    return text === undefined ? [] : [[short, text] as const]
  })
  const attribute = json['attribute']
  if (!isRecord(attribute)) return Object.fromEntries(pairs)
  const options = Array.isArray(attribute['options']) ? attribute['options'].flatMap((id) => textOf(id) ?? []) : []
  return { ...Object.fromEntries(pairs), cc: textOf(attribute['combo']) ?? '', cp: options.join(';') }
}

const conflict = (code: string, message: string): WebMessageError =>
  new WebMessageError(409, message, { errorCode: code })

export type SingleTarget = Readonly<{ key: DataValueKey; element: EntryElement; period: Period }>

/** Finds what a single value names. @throws {WebMessageError} 409 E1100-E1105 */
export function findTarget(input: SingleInput, state: MockState): SingleTarget {
  const model = entryModel(state.metadata)
  const element = model.elements.get(input.de ?? '')
  if (!element) throw conflict('E1100', `Data element not found or not accessible: \`${input.de ?? 'null'}\``)
  const period = parsePeriod(input.pe ?? '')
  if (!period) throw conflict('E1101', `Period is invalid: \`${input.pe ?? 'null'}\``)
  const unit = state.metadata.get('organisationUnits', input.ou ?? '')
  if (!unit) throw conflict('E1102', `Organisation unit not found or not accessible: \`${input.ou ?? 'null'}\``)
  const coc = input.co ? model.combos.get(input.co)?.id : model.defaultCombo
  if (coc === undefined) throw conflict('E1103', `Category option combo not found or not accessible: \`${input.co}\``)
  const attributeOptionCombo = findAttributeCombo(input, state)
  const key = {
    dataElement: element.id,
    period: period.id,
    orgUnit: unit.id,
    categoryOptionCombo: coc,
    attributeOptionCombo,
  }
  return { key, element, period }
}

/** The option combo of `aoc`, or of the category combo `cc` with the options `cp` (`a;b`); the default where none is named. */
export function findAttributeCombo({ aoc, cc, cp }: Pick<SingleInput, 'aoc' | 'cc' | 'cp'>, state: MockState): string {
  const model = entryModel(state.metadata)
  if (aoc !== undefined && aoc !== '') {
    if (model.combos.has(aoc)) return aoc
    throw conflict('E1104', `Attribute option combo not found or not accessible: \`${aoc}\``)
  }
  if (!cc && !cp) return model.defaultCombo
  if (!cc) throw conflict('E2040', 'Both category combination and category options must be specified')
  if (!state.metadata.get('categoryCombos', cc)) {
    throw conflict('E1110', `Category combo not found or not accessible: \`${cc}\``)
  }
  const wanted = [...new Set((cp ?? '').split(';'))].sort().join(' ')
  const found = state.metadata.all('categoryOptionCombos').find((combo) => {
    const owner = combo['categoryCombo']
    const isOfCombo = isRecord(owner) && owner['id'] === cc
    return isOfCombo && [...referencedIds(combo, 'categoryOptions')].sort().join(' ') === wanted
  })
  if (found) return found.id
  throw conflict('E2041', 'Attribute option combo does not exist for given category combo and category options')
}
