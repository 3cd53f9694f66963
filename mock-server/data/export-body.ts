import { DEFAULT_OPTION_COMBO } from '../../src/dhis2/server-defaults'
import type { MockState } from '../state'
import type { ExportQuery } from './export-query'
import type { ExportRow } from './export-rows'
import { unfolderOf } from './option-pairs'
import { nameUnder, parseIdScheme, UID_SCHEME, type IdScheme, type SchemeType } from './id-schemes'
import { remember } from './row-context'

const SCHEME_WORDS = [
  'dataSet',
  'dataElement',
  'orgUnit',
  'category',
  'categoryOption',
  'categoryOptionCombo',
  'attributeOptionCombo',
] as const
type SchemeWord = (typeof SCHEME_WORDS)[number]

export type OutputSchemes = Readonly<Record<SchemeWord, IdScheme>>

/** How objects are to be called in the answer. */
export function readOutputSchemes(query: URLSearchParams): OutputSchemes {
  const read = (name: string): IdScheme | undefined => parseIdScheme(query.get(name), name)
  const all = read('idScheme') ?? UID_SCHEME
  return Object.fromEntries(SCHEME_WORDS.map((word) => [word, read(`${word}IdScheme`) ?? all])) as OutputSchemes
}

/** Objects by the names of the output schemes; an object without such a name keeps its uid. */
export type Namer = Readonly<Record<'dataSet' | 'dataElement' | 'orgUnit' | 'coc' | 'aoc', (uid: string) => string>>

export function createNamer(schemes: OutputSchemes, state: MockState): Namer {
  const namer = (type: SchemeType, scheme: IdScheme): ((uid: string) => string) => {
    if (scheme.kind === 'UID') return (uid) => uid
    return remember((uid) => nameUnder(scheme, state.metadata.get(type, uid) ?? { id: uid }) ?? uid)
  }
  return {
    dataSet: namer('dataSets', schemes.dataSet),
    dataElement: namer('dataElements', schemes.dataElement),
    orgUnit: namer('organisationUnits', schemes.orgUnit),
    coc: namer('categoryOptionCombos', schemes.categoryOptionCombo),
    aoc: namer('categoryOptionCombos', schemes.attributeOptionCombo),
  }
}

/** `2018-01-31T10:00:00.000+0000`. */
export function exportTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 23)}+0000`
}

/** Up to 2.42: every row has every key; the root names data set, period and unit where each is one. */
export function flatBody(
  query: ExportQuery,
  rows: readonly ExportRow[],
  name: Namer,
  completeDate: string | null,
): Record<string, unknown> {
  const dataValues = rows.map(([key, row]) => ({
    dataElement: name.dataElement(key.dataElement),
    period: key.period,
    orgUnit: name.orgUnit(key.orgUnit),
    categoryOptionCombo: name.coc(key.categoryOptionCombo),
    attributeOptionCombo: name.aoc(key.attributeOptionCombo),
    value: row.value === '' ? null : row.value,
    storedBy: row.stamp.storedBy,
    created: exportTime(row.stamp.created),
    lastUpdated: exportTime(row.stamp.lastUpdated),
    comment: row.comment ?? null,
    followup: row.followUp === true,
    ...(row.deleted === true && { deleted: true }),
  }))
  const [dataSet, period, orgUnit] = [query.dataSets[0], query.periods[0], query.orgUnits[0]]
  const isOne = query.dataSets.length === 1 && query.periods.length === 1 && query.orgUnits.length === 1
  if (!isOne || dataSet === undefined || orgUnit === undefined) return { dataValues }
  return { dataSet: name.dataSet(dataSet), completeDate, period, orgUnit: name.orgUnit(orgUnit), dataValues }
}

/** Since 2.43: what the request makes unique stands at the root only, with the id schemes; nothing is said to be null. */
export function hoistedBody(
  query: ExportQuery,
  rows: readonly ExportRow[],
  name: Namer,
  schemes: OutputSchemes,
  state: MockState,
): Record<string, unknown> {
  const comboOf = comboWriter(query, name, schemes, state)
  const dataSet = query.dataSets.length === 1 && !query.hasOwnElements ? query.dataSets[0] : undefined
  const period = query.periods.length === 1 ? query.periods[0] : undefined
  const isOneUnit = query.orgUnits.length === 1 && !query.children && !query.hasGroups
  const orgUnit = isOneUnit ? query.orgUnits[0] : undefined
  const combos = new Set(rows.map(([key]) => key.attributeOptionCombo))
  const hoistsCombo = schemes.attributeOptionCombo.kind !== 'UID' && combos.size === 1
  const [combo = ''] = combos
  return {
    ...(dataSet !== undefined && { dataSet: name.dataSet(dataSet) }),
    ...(period !== undefined && { period }),
    ...(orgUnit !== undefined && { orgUnit: name.orgUnit(orgUnit) }),
    ...(hoistsCombo && { attributeOptionCombo: name.aoc(combo) }),
    ...Object.fromEntries(SCHEME_WORDS.flatMap((word) => schemeEntry(word, schemes[word]))),
    dataValues: rows.map(([key, row]) => ({
      dataElement: name.dataElement(key.dataElement),
      ...(period === undefined && { period: key.period }),
      ...(orgUnit === undefined && { orgUnit: name.orgUnit(key.orgUnit) }),
      ...comboOf('categoryOptionCombo', key.categoryOptionCombo),
      ...(!hoistsCombo && comboOf('attributeOptionCombo', key.attributeOptionCombo)),
      value: row.value,
      storedBy: row.stamp.storedBy,
      created: exportTime(row.stamp.created),
      lastUpdated: exportTime(row.stamp.lastUpdated),
      ...(row.comment !== undefined && { comment: row.comment }),
      ...(row.followUp === true && { followup: true }),
      ...(row.deleted === true && { deleted: true }),
    })),
  }
}

type ComboKey = 'categoryOptionCombo' | 'attributeOptionCombo'

/** How a row names a combo: under its scheme, as pairs of category and option, or, a default one, not at all. */
function comboWriter(
  { leavesOut, unfoldsCombos }: ExportQuery,
  name: Namer,
  schemes: OutputSchemes,
  state: MockState,
): (key: ComboKey, uid: string) => Record<string, unknown> {
  const unfold = unfolderOf(schemes.category, schemes.categoryOption, state)
  return (key, uid) => {
    const isCoc = key === 'categoryOptionCombo'
    const isLeftOut = isCoc ? leavesOut.defaultCoc : leavesOut.defaultAoc
    if (isLeftOut && uid === DEFAULT_OPTION_COMBO) return {}
    if (unfoldsCombos) return { [key]: unfold(uid) }
    return { [key]: isCoc ? name.coc(uid) : name.aoc(uid) }
  }
}

function schemeEntry(word: SchemeWord, scheme: IdScheme): readonly (readonly [string, string])[] {
  if (scheme.kind === 'UID') return []
  return [[`${word}IdScheme`, scheme.kind === 'ATTRIBUTE' ? `ATTRIBUTE:${scheme.attribute}` : scheme.kind]]
}

const CSV_COLUMNS =
  'dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value,storedby,lastupdated,comment,followup,deleted'

export function csvBody(rows: readonly ExportRow[], name: Namer): string {
  const lines = rows.map(([key, row]) =>
    [
      name.dataElement(key.dataElement),
      key.period,
      name.orgUnit(key.orgUnit),
      name.coc(key.categoryOptionCombo),
      name.aoc(key.attributeOptionCombo),
      row.value,
      row.stamp.storedBy,
      exportTime(row.stamp.lastUpdated),
      row.comment ?? '',
      String(row.followUp === true),
      row.deleted === true ? 'true' : '',
    ]
      .map(quoted)
      .join(','),
  )
  return [CSV_COLUMNS.split(',').map(quoted).join(','), ...lines, ''].join('\n')
}

function quoted(cell: string): string {
  return cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`
}
