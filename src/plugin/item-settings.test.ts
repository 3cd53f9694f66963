import { pluginItemId } from '../metadata/plugin-items'
import { parseItemSettings, settingsKey } from './item-settings'
import { packagedView } from './packaged-items'

test.each([
  ['a view of ours', { view: 'training' }, { view: 'training' }],
  ['a view of another version', { view: 'funnel' }, null],
  ['nothing stored', null, null],
  ['something else', 'coverage', null],
])('%s', (_name, stored, settings) => {
  expect(parseItemSettings(stored)).toEqual(settings)
})

test('settings are kept by item', () => {
  expect(settingsKey('PrbItem0001')).toBe('item-PrbItem0001')
})

test('items of the packaged dashboards need no setting', () => {
  expect(packagedView(pluginItemId('co-funding'))).toBe('co-funding')
  expect(packagedView('PrbItem0001')).toBeNull()
})
