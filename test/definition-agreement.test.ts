/** What two rooms say of the same thing and may not say differently. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VIEW_NAMES } from '../src/app/view-names'
import { TONE_COLORS as CHART_COLORS } from '../src/charts/palette'
import { TONE_COLORS } from '../src/metadata/kinds/legend-set'
import { definitionsOf } from '../src/metadata/catalogue'
import { APP_KEY, PLUGIN_VIEWS } from '../src/metadata/plugin-items'

const appConfig = readFileSync(join(__dirname, '../d2.config.js'), 'utf8')

test('classes have the same colour in our pictures and in DHIS2', () => {
  expect(CHART_COLORS).toMatchObject(TONE_COLORS)
})

test('dashboards show views that the app has a name for', () => {
  expect(VIEW_NAMES.filter((view) => !PLUGIN_VIEWS.some((shown) => shown === view))).toEqual([])
})

test('plugin items and roles name the app as it is packaged', () => {
  expect(/name: '([^']+)'/.exec(appConfig)?.[1]).toBe(APP_KEY)
  // DHIS2 drops what is not a letter or digit from the short name.
  const authority = `M_${APP_KEY.replace(/[^A-Za-z0-9]/g, '')}`
  const closed = definitionsOf('userRole').filter(({ authorities }) => !authorities.includes(authority))
  expect(closed.map(({ code }) => code)).toEqual([])
})
