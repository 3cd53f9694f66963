import { NOTHING_SELECTED, type Selection } from './selection'
import { selectionMemory } from './selection-memory'

const SERVER = 'https://dhis2.example.org/mali'
const SELECTION: Selection = {
  orgUnits: ['abcdefghijk'],
  periods: ['2015'],
  by: 'LEVEL-3',
  groups: [{ id: 'setsetsets1', items: ['groupgroup1'] }],
  comparison: 'none',
}

function shelf() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('each user of each server finds the own last selection', () => {
  const one = shelf()
  selectionMemory(() => one, SERVER, 'UserUserUs1').keep(SELECTION)
  expect(selectionMemory(() => one, SERVER, 'UserUserUs1').last()).toEqual(SELECTION)
  expect(selectionMemory(() => one, SERVER, 'UserUserUs2').last()).toEqual(NOTHING_SELECTED)
  expect(selectionMemory(() => one, 'https://play.example.org', 'UserUserUs1').last()).toEqual(NOTHING_SELECTED)
})

test('where the browser lets nothing be kept, nothing is remembered and nothing breaks', () => {
  const memory = selectionMemory(
    () => {
      throw new DOMException('forbidden', 'SecurityError')
    },
    SERVER,
    'UserUserUs1',
  )
  memory.keep(SELECTION)
  expect(memory.last()).toEqual(NOTHING_SELECTED)
})

test('what somebody else left under the key is sieved', () => {
  const foreign = { getItem: () => 'ou=<b>&pe=never&by=x', setItem: () => undefined }
  expect(selectionMemory(() => foreign, SERVER, 'UserUserUs1').last()).toEqual(NOTHING_SELECTED)
})
