import { isPeriodType } from '../../src/dhis2/period'
import { DEFAULT_CATEGORY_COMBO, DEFAULT_OPTION_COMBO } from '../../src/dhis2/server-defaults'
import { referencedIds } from '../access/references'
import { derived, type MetadataObject, type MetadataStore } from '../metadata/store'
import { isRecord, isReference } from '../metadata/shape'

/** When a data set takes values of a period that it opens by hand. Days are ISO; absent: no bound. */
export type InputPeriod = Readonly<{ period: string; opens?: string; closes?: string }>

export type EntrySet = Readonly<{
  id: string
  object: MetadataObject
  periodType: string
  openFuturePeriods: number
  /** 0: never closes. */
  expiryDays: number
  /** Option combos a data element takes in this set: its own combo's, or those of the set's override. */
  combosByElement: ReadonlyMap<string, ReadonlySet<string>>
  orgUnits: ReadonlySet<string>
  attributeCombos: ReadonlySet<string>
  inputPeriods: readonly InputPeriod[]
}>

export type EntryElement = Readonly<{
  id: string
  valueType: string
  /** A zero is not worth a row: numeric, not significant, not averaged. */
  dropsZero: boolean
  /** Codes of its option set; null when it has none. */
  options: ReadonlySet<string> | null
  /** Option combos of its own category combo. */
  combos: ReadonlySet<string>
  dataSets: readonly EntrySet[]
  /** Option combos of the category combos of its data sets. */
  attributeCombos: ReadonlySet<string>
}>

/** An option combo as data entry needs it: the options behind it and where and when they apply. */
export type EntryCombo = Readonly<{
  id: string
  options: readonly MetadataObject[]
  /** Latest start and earliest end of its options, ISO days. */
  start?: string
  end?: string
  /** Units its options are limited to, one list for each limited option. */
  limits: readonly (readonly string[])[]
}>

export type EntryModel = Readonly<{
  elements: ReadonlyMap<string, EntryElement>
  dataSets: ReadonlyMap<string, EntrySet>
  combos: ReadonlyMap<string, EntryCombo>
  defaultCombo: string
}>

const NO_IDS: ReadonlySet<string> = new Set()

/** What data entry asks of the metadata, ready to look up; rebuilt only after such metadata were written. */
export const entryModel = derived(
  ['dataElements', 'dataSets', 'optionSets', 'options', 'categoryCombos', 'categoryOptionCombos', 'categoryOptions'],
  build,
)

function build(store: MetadataStore): EntryModel {
  const combosOf = optionCombosByCombo(store)
  const dataSets = new Map(store.all('dataSets').map((object) => [object.id, readSet(object, store, combosOf)]))
  const setsOf = new Map<string, EntrySet[]>()
  for (const set of dataSets.values()) {
    for (const element of set.combosByElement.keys()) setsOf.set(element, [...(setsOf.get(element) ?? []), set])
  }
  const elements = store.all('dataElements').map((object) => {
    return [object.id, readElement(object, store, combosOf, setsOf.get(object.id) ?? [])] as const
  })
  const combos = store.all('categoryOptionCombos').map((object) => [object.id, readCombo(object, store)] as const)
  return { elements: new Map(elements), dataSets, combos: new Map(combos), defaultCombo: defaultComboOf(store) }
}

function defaultComboOf(store: MetadataStore): string {
  return store.get('categoryOptionCombos', DEFAULT_OPTION_COMBO)?.id ?? byName(store) ?? DEFAULT_OPTION_COMBO
}

function byName(store: MetadataStore): string | undefined {
  return store.all('categoryOptionCombos').find((combo) => combo['name'] === 'default')?.id
}

function optionCombosByCombo(store: MetadataStore): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const combo of store.all('categoryOptionCombos')) {
    const owner = idOf(combo['categoryCombo'])
    if (owner === undefined) continue
    found.set(owner, (found.get(owner) ?? new Set()).add(combo.id))
  }
  return found
}

/** Elements and sets stored without a category combo have the default one. */
function comboOf(object: MetadataObject | undefined): string {
  return idOf(object?.['categoryCombo']) ?? DEFAULT_CATEGORY_COMBO
}

function readSet(
  object: MetadataObject,
  store: MetadataStore,
  combosOf: ReadonlyMap<string, ReadonlySet<string>>,
): EntrySet {
  const combosByElement = new Map<string, ReadonlySet<string>>()
  for (const entry of listOf(object['dataSetElements'])) {
    const element = idOf(entry['dataElement'])
    if (element === undefined) continue
    const own = comboOf(store.get('dataElements', element))
    combosByElement.set(element, combosOf.get(idOf(entry['categoryCombo']) ?? own) ?? NO_IDS)
  }
  return {
    id: object.id,
    object,
    periodType: isPeriodType(object['periodType']) ? object['periodType'] : '',
    openFuturePeriods: numberOf(object['openFuturePeriods']),
    expiryDays: numberOf(object['expiryDays']),
    combosByElement,
    orgUnits: new Set(referencedIds(object, 'organisationUnits')),
    attributeCombos: combosOf.get(comboOf(object)) ?? NO_IDS,
    inputPeriods: listOf(object['dataInputPeriods']).flatMap(readInputPeriod),
  }
}

function readInputPeriod(entry: Record<string, unknown>): readonly InputPeriod[] {
  const period = idOf(entry['period'])
  if (period === undefined) return []
  const opens = dayOf(entry['openingDate'])
  const closes = dayOf(entry['closingDate'])
  return [{ period, ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) }]
}

function readElement(
  object: MetadataObject,
  store: MetadataStore,
  combosOf: ReadonlyMap<string, ReadonlySet<string>>,
  dataSets: readonly EntrySet[],
): EntryElement {
  const valueType = typeof object['valueType'] === 'string' ? object['valueType'] : 'TEXT'
  const averaged = /^AVERAGE(_SUM_ORG_UNIT)?$/.test(String(object['aggregationType']))
  return {
    id: object.id,
    valueType,
    dropsZero: NUMERIC_TYPES.has(valueType) && object['zeroIsSignificant'] !== true && !averaged,
    options: optionCodes(idOf(object['optionSet']), store),
    combos: combosOf.get(comboOf(object)) ?? NO_IDS,
    dataSets,
    attributeCombos: new Set(dataSets.flatMap((set) => [...set.attributeCombos])),
  }
}

export const NUMERIC_TYPES: ReadonlySet<string> = new Set([
  'INTEGER',
  'INTEGER_POSITIVE',
  'INTEGER_NEGATIVE',
  'INTEGER_ZERO_OR_POSITIVE',
  'NUMBER',
  'UNIT_INTERVAL',
  'PERCENTAGE',
])

function optionCodes(optionSet: string | undefined, store: MetadataStore): ReadonlySet<string> | null {
  if (optionSet === undefined) return null
  const listed = referencedIds(store.get('optionSets', optionSet) ?? { id: optionSet }, 'options')
  const options = store.all('options').filter((one) => idOf(one['optionSet']) === optionSet || listed.includes(one.id))
  return new Set(options.flatMap((one) => (typeof one['code'] === 'string' ? [one['code']] : [])))
}

function readCombo(object: MetadataObject, store: MetadataStore): EntryCombo {
  const options = referencedIds(object, 'categoryOptions').flatMap((id) => store.get('categoryOptions', id) ?? [])
  const starts = options.flatMap((option) => dayOf(option['startDate']) ?? []).sort()
  const ends = options.flatMap((option) => dayOf(option['endDate']) ?? []).sort()
  const start = starts.at(-1)
  const end = ends[0]
  return {
    id: object.id,
    options,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    limits: options.map((option) => referencedIds(option, 'organisationUnits')).filter((units) => units.length > 0),
  }
}

function listOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function idOf(value: unknown): string | undefined {
  return isReference(value) ? value.id : undefined
}

function numberOf(value: unknown): number {
  const number = Number(value ?? 0)
  return Number.isFinite(number) ? number : 0
}

/** ISO day of a stored date; undefined where there is none. */
export function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined
}
