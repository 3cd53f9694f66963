import { wireTime } from '../clock'
import { referencedIds } from '../access/references'
import { webMessageResponse, WebMessageError, type MockRequest, type MockResponse, type Route } from '../http'
import { nameIn } from './display'
import { randomUid } from '../random-uid'
import type { MockState } from '../state'
import { pointingTo } from './query/inverse'

const MAX_NAME_LENGTH = 255
const AUTHORITY = 'F_PERFORM_MAINTENANCE'

export const categoryRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/maintenance/categoryOptionComboUpdate',
    handle: updateAll,
    authority: AUTHORITY,
    about: 'makes missing option combos',
  },
  {
    method: 'PUT',
    path: '/maintenance/categoryOptionComboUpdate',
    handle: updateAll,
    authority: AUTHORITY,
    about: 'makes missing option combos',
  },
  {
    method: 'POST',
    path: '/maintenance/categoryOptionComboUpdate/categoryCombo/:id',
    handle: updateOne,
    authority: AUTHORITY,
    about: 'the same for one combo',
  },
]

function updateAll(_request: MockRequest, state: MockState): MockResponse {
  for (const combo of state.metadata.all('categoryCombos')) generateOptionCombos(combo.id, state)
  return state.quirks.maintenanceAnswers ? webMessageResponse(200) : { status: 204 }
}

function updateOne(request: MockRequest, state: MockState): MockResponse {
  const id = request.params['id'] ?? ''
  if (!state.metadata.get('categoryCombos', id)) throw new WebMessageError(409, `CategoryCombo does not exist: ${id}`)
  generateOptionCombos(id, state)
  const counts = { imported: 0, updated: 0, deleted: 0, ignored: 0, total: 0 }
  return webMessageResponse(200, {
    message: 'Import was successful.',
    response: { responseType: 'ImportSummaries', status: 'SUCCESS', ...counts, importSummaries: [] },
  })
}

/**
 * Makes the option combos a category combo lacks, with new uids, and takes out those its categories no longer make
 * unless data stand on them. Names follow the order of the categories: `Female, 0-4`.
 */
export function generateOptionCombos(comboId: string, state: MockState): void {
  const combo = state.metadata.get('categoryCombos', comboId)
  if (!combo || combo['name'] === 'default') return
  const combinations = combinationsOf(referencedIds(combo, 'categories'), state)
  const existing = pointingTo(state.metadata, comboId, 'categoryOptionCombos', 'categoryCombo')
  const keyOf = (ids: readonly string[]): string => [...ids].sort().join(' ')
  const known = new Map(existing.map((one) => [keyOf(referencedIds(one, 'categoryOptions')), one]))
  for (const options of combinations) {
    const old = known.get(keyOf(options))
    known.delete(keyOf(options))
    const now = wireTime(state.clock.now())
    const name = nameOf(options, state)
    if (old) {
      if (old['name'] !== name) state.metadata.put('categoryOptionCombos', { ...old, name, lastUpdated: now })
      continue
    }
    state.metadata.put('categoryOptionCombos', {
      id: randomUid(),
      name,
      categoryCombo: { id: comboId },
      categoryOptions: options.map((id) => ({ id })),
      created: now,
      lastUpdated: now,
    })
  }
  for (const obsolete of known.values()) {
    if (!isUsed(obsolete.id, state)) state.metadata.remove('categoryOptionCombos', obsolete.id)
  }
}

function combinationsOf(categories: readonly string[], state: MockState): readonly (readonly string[])[] {
  return categories.reduce<readonly (readonly string[])[]>(
    (starts, category) => {
      const found = state.metadata.get('categories', category)
      const options = found ? referencedIds(found, 'categoryOptions') : []
      return starts.flatMap((start) => options.map((option) => [...start, option]))
    },
    [[]],
  )
}

function nameOf(options: readonly string[], state: MockState): string {
  const names = options.map((id) => {
    const option = state.metadata.get('categoryOptions', id)
    return option ? nameIn(option, 'en') : id
  })
  return names.join(', ').slice(0, MAX_NAME_LENGTH)
}

function isUsed(optionCombo: string, state: MockState): boolean {
  for (const [key] of state.values.rows()) if (key.categoryOptionCombo === optionCombo) return true
  return false
}
