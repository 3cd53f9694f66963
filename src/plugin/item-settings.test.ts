import { pluginItemId } from '../metadata/plugin-items'
import { parseItemSettings, settingsKey, storedSettings } from './item-settings'
import { packagedView } from './packaged-items'

test.each([
  ['a view of ours', { view: 'training' }, { view: 'training', isCompared: true }],
  ['that does not compare', { view: 'cmu', compare: false }, { view: 'cmu', isCompared: false }],
  ['a view of another version', { view: 'funnel' }, null],
  ['nothing stored', null, null],
  ['something else', 'coverage', null],
])('%s', (_name, stored, settings) => {
  expect(parseItemSettings(stored)).toEqual(settings)
})

test.each([true, false])('what is stored is read back the same, compared: %s', (isCompared) => {
  const settings = { view: 'coverage', isCompared } as const
  expect(parseItemSettings(storedSettings(settings))).toEqual(settings)
})

test('settings are kept by item', () => {
  expect(settingsKey('PrbItem0001')).toBe('item-PrbItem0001')
})

test('items of the packaged dashboards need no setting', () => {
  expect(packagedView(pluginItemId('co-funding'))).toBe('co-funding')
  expect(packagedView('PrbItem0001')).toBeNull()
})
