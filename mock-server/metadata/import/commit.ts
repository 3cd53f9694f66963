import { wireTime } from '../../clock'
import type { MockState } from '../../state'
import { isRecord, isReference } from '../shape'
import { isOwned } from '../schema/property'
import type { MetadataObject } from '../store'
import { storedValue, type Candidate } from './candidate'
import type { ImportParameters } from './parameters'
import { storedSharing } from './sharing'

type Author = Readonly<{ user: MetadataObject | null; state: MockState }>

/** Stores the candidate: a full replacement of what the payload may set, whatever was there before. */
export function commitCandidate(
  candidate: Candidate,
  parameters: Pick<ImportParameters, 'skipSharing' | 'skipTranslation'>,
  author: Author,
): void {
  const { schema, existing, raw, id } = candidate
  const { user, state } = author
  if (isDefaultObject(candidate)) return
  const now = wireTime(state.clock.now())
  const by = user ? { id: user.id } : undefined
  const owned = schema.entries.flatMap(([name, property]): (readonly [string, unknown])[] => {
    if (!isOwned(property) || SET_HERE.has(name)) return []
    if (name === 'translations' && parameters.skipTranslation) return [[name, existing?.['translations']]]
    const value = storedValue(property, raw[name])
    return value === undefined ? [] : [[name, value]]
  })
  const sharing =
    parameters.skipSharing && existing
      ? existing['sharing']
      : storedSharing(schema, raw['sharing'], existing, user, state)
  const object: MetadataObject = {
    ...Object.fromEntries(owned),
    id,
    created: existing?.['created'] ?? now,
    lastUpdated: now,
    createdBy: existing?.['createdBy'] ?? by,
    lastUpdatedBy: by,
    ...(schema.sharing && { sharing }),
    ...keptOfUser(candidate),
  }
  state.metadata.put(schema.plural, object)
  HOOKS[schema.plural]?.(candidate, object, author)
}

const SET_HERE = new Set(['id', 'created', 'lastUpdated', 'createdBy', 'lastUpdatedBy', 'sharing'])
const CATEGORY_MODEL = new Set(['categoryOptions', 'categories', 'categoryCombos', 'categoryOptionCombos'])

/** The default category objects are passed over silently. */
export function isDefaultObject({ schema, raw }: Candidate): boolean {
  return CATEGORY_MODEL.has(schema.plural) && raw['name'] === 'default'
}

/** What an import does not set but a user keeps. */
function keptOfUser({ schema, existing, raw }: Candidate): Record<string, unknown> {
  if (schema.plural !== 'users') return {}
  const sharing = { external: false, users: {}, userGroups: {} }
  return {
    ...(existing?.['avatar'] !== undefined && { avatar: existing['avatar'] }),
    sharing: raw['sharing'] ?? sharing,
  }
}

type Hook = (candidate: Candidate, object: MetadataObject, author: Author) => void

/** What storing an object of a type does besides. */
const HOOKS: Readonly<Record<string, Hook>> = {
  users: ({ raw }, object, { state }) => {
    if (typeof raw['password'] === 'string' && raw['password'] !== '')
      state.accounts.setPassword(object.id, raw['password'])
  },
  /** A set lists its options in order; each option carries its place from then on. */
  optionSets: ({ raw }, object, { state }) => {
    const list = Array.isArray(raw['options']) ? raw['options'].filter(isReference) : []
    list.forEach(({ id }, sortOrder) => {
      const option = state.metadata.get('options', id)
      if (option) state.metadata.put('options', { ...option, optionSet: { id: object.id }, sortOrder })
    })
  },
  options: (_candidate, object, { state }) => {
    const set = object['optionSet']
    if (!isReference(set)) return
    const others = state.metadata
      .all('options')
      .filter((option) => isReference(option['optionSet']) && option['optionSet'].id === set.id)
    const place = others.findIndex((option) => option.id === object.id)
    state.metadata.put('options', { ...object, sortOrder: place })
  },
  dataSets: (_candidate, object, { state }) => {
    const elements = Array.isArray(object['dataSetElements']) ? (object['dataSetElements'] as unknown[]) : []
    const withSet = elements.filter(isRecord).map(({ dataElement, categoryCombo }) => ({
      dataElement,
      dataSet: { id: object.id },
      ...(categoryCombo !== undefined && { categoryCombo }),
    }))
    state.metadata.put('dataSets', { ...object, dataSetElements: withSet })
  },
  dashboards: ({ existing }, object, { state }) => {
    const items = itemsOf(object)
    const known = new Map(existing ? itemsOf(existing).map((item) => [item['id'], item['created']]) : [])
    const typed = items.map((item) => ({
      ...item,
      type: dashboardItemType(item) ?? item['type'],
      created: known.get(item['id']) ?? object['created'],
      lastUpdated: object['lastUpdated'],
    }))
    state.metadata.put('dashboards', { ...object, dashboardItems: typed })
  },
}

const itemsOf = (dashboard: MetadataObject): readonly Record<string, unknown>[] =>
  Array.isArray(dashboard['dashboardItems']) ? (dashboard['dashboardItems'] as unknown[]).filter(isRecord) : []

const ITEM_CONTENTS: readonly (readonly [string, string])[] = [
  ['visualization', 'VISUALIZATION'],
  ['eventVisualization', 'EVENT_VISUALIZATION'],
  ['map', 'MAP'],
  ['eventChart', 'EVENT_CHART'],
  ['eventReport', 'EVENT_REPORT'],
  ['text', 'TEXT'],
  ['appKey', 'APP'],
]

/** The type of an item follows from what it holds, whatever the payload says. */
function dashboardItemType(item: Readonly<Record<string, unknown>>): string | undefined {
  return ITEM_CONTENTS.find(([property]) => item[property] !== undefined && item[property] !== null)?.[1]
}
