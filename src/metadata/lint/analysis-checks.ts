import type { WireObject } from '../wire/objects'
import type { WireObject as Json } from '../../dhis2/wire-parse'
import { DASHBOARD_COLUMNS } from '../kinds/dashboard'
import { APP_KEY } from '../plugin-items'
import { eachOf, type Check } from './check'
import { numberOf, recordOf, recordsOf, refOf, textOf, textsOf } from './package-reader'

/** Contrast a mark needs to the white ground (WCAG 1.4.11). */
const MIN_CONTRAST = 3

type Range = Readonly<{ start: number; end: number }>

function rangesOf(legendSet: WireObject): readonly Range[] {
  return recordsOf(legendSet, 'legends')
    .map((legend) => ({ start: numberOf(legend, 'startValue') ?? NaN, end: numberOf(legend, 'endValue') ?? NaN }))
    .sort((a, b) => a.start - b.start)
}

const neighbours = (ranges: readonly Range[]): readonly (readonly [Range, Range])[] =>
  ranges.flatMap((range, position) => {
    const next = ranges[position + 1]
    return next ? [[range, next] as const] : []
  })

/** Relative luminance of `#rrggbb`, as WCAG computes it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrastToWhite = (color: string): number => 1.05 / (luminance(color) + 0.05)

type Place = Readonly<{ x: number; y: number; width: number; height: number }>

const placeOf = (item: Json): Place => ({
  x: numberOf(item, 'x') ?? 0,
  y: numberOf(item, 'y') ?? 0,
  width: numberOf(item, 'width') ?? 0,
  height: numberOf(item, 'height') ?? 0,
})

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const itemsOf = (dashboard: WireObject): readonly Json[] => recordsOf(dashboard, 'dashboardItems')

const dimensionsOf = (chart: WireObject): readonly string[] =>
  ['columnDimensions', 'rowDimensions', 'filterDimensions'].flatMap((property) => textsOf(chart, property))

export const ANALYSIS_CHECKS: readonly Check[] = [
  eachOf('legend-none', ['legendSets'], (object) =>
    recordsOf(object, 'legends').length === 0 ? 'has no class' : null,
  ),
  eachOf('legend-order', ['legendSets'], (object) =>
    rangesOf(object).every(({ start, end }) => start < end) ? null : 'has a class that ends before it begins',
  ),
  eachOf('legend-gap', ['legendSets'], (object) => {
    const gap = neighbours(rangesOf(object)).find(([range, next]) => range.end < next.start)
    return gap ? `leaves ${gap[0].end} to ${gap[1].start} without a class` : null
  }),
  eachOf('legend-overlap', ['legendSets'], (object) => {
    const both = neighbours(rangesOf(object)).find(([range, next]) => range.end > next.start)
    return both ? `puts ${both[1].start} to ${both[0].end} in two classes` : null
  }),
  eachOf('legend-from-zero', ['legendSets'], (object) =>
    rangesOf(object)[0]?.start === 0 ? null : 'does not class 0',
  ),
  eachOf('legend-color-format', ['legendSets'], (object) =>
    recordsOf(object, 'legends').every((legend) => /^#[0-9a-f]{6}$/.test(textOf(legend, 'color')))
      ? null
      : 'has a colour that is not #rrggbb',
  ),
  eachOf('legend-contrast', ['legendSets'], (object) => {
    const faint = recordsOf(object, 'legends').find((legend) => contrastToWhite(textOf(legend, 'color')) < MIN_CONTRAST)
    return faint ? `has colour ${textOf(faint, 'color')}, too faint on white` : null
  }),
  eachOf('legend-names', ['legendSets'], (object) => {
    const names = recordsOf(object, 'legends').map((legend) => textOf(legend, 'name'))
    return names.includes('') || new Set(names).size < names.length ? 'has classes without a name of their own' : null
  }),
  eachOf('legend-translated', ['legendSets'], (object) =>
    recordsOf(object, 'legends').every((legend) => recordsOf(legend, 'translations').length > 0)
      ? null
      : 'has a class without an English name',
  ),
  eachOf('dashboard-grid', ['dashboards'], (object) =>
    itemsOf(object)
      .map(placeOf)
      .every(({ x, y, width, height }) => x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= DASHBOARD_COLUMNS)
      ? null
      : `has an item outside the ${DASHBOARD_COLUMNS} columns`,
  ),
  eachOf('dashboard-overlap', ['dashboards'], (object) => {
    const places = itemsOf(object).map(placeOf)
    return places.some((place, position) => places.slice(position + 1).some((other) => overlap(place, other)))
      ? 'has items on top of each other'
      : null
  }),
  eachOf('dashboard-item-type', ['dashboards'], (object) => {
    const wrong = itemsOf(object).find((item) => {
      const type = textOf(item, 'type')
      return !(type === 'APP' || (type === 'VISUALIZATION' && refOf(item, 'visualization') !== ''))
    })
    return wrong ? `has an item of type ${textOf(wrong, 'type')} without what it shows` : null
  }),
  eachOf('dashboard-app-key', ['dashboards'], (object) =>
    itemsOf(object).every((item) => textOf(item, 'type') !== 'APP' || textOf(item, 'appKey') === APP_KEY)
      ? null
      : `has a plugin item of another app than ${APP_KEY}`,
  ),
  eachOf('dashboard-item-uid', ['dashboards'], (object) =>
    itemsOf(object).every((item) => textOf(item, 'id') !== '') ? null : 'has an item without a fixed uid',
  ),
  eachOf('visualization-layout', ['visualizations'], (object) => {
    const dimensions = dimensionsOf(object)
    const once = ['dx', 'pe', 'ou'].every((axis) => dimensions.filter((one) => one === axis).length === 1)
    return once ? null : 'does not lay out data, periods and units once each'
  }),
  eachOf('visualization-category', ['visualizations'], (object) => {
    const laidOut = dimensionsOf(object).filter((one) => !['dx', 'pe', 'ou'].includes(one))
    const given = recordsOf(object, 'categoryDimensions').map((one) => refOf(one, 'category'))
    return [...laidOut].sort().join() === [...given].sort().join() ? null : 'lays out a category it does not give'
  }),
  eachOf('visualization-data', ['visualizations'], (object) =>
    recordsOf(object, 'dataDimensionItems').length > 0 ? null : 'shows no data',
  ),
  eachOf('visualization-period', ['visualizations'], (object) =>
    Object.values(recordOf(object, 'relativePeriods')).includes(true) ? null : 'has no period that moves with time',
  ),
  eachOf('visualization-org-unit', ['visualizations'], (object) =>
    object['userOrganisationUnit'] === true || object['userOrganisationUnitChildren'] === true
      ? null
      : "is not about the reader's own units",
  ),
  eachOf('pair-rule-strategy', ['validationRules'], (object) =>
    textOf(object, 'operator').endsWith('_pair') &&
    ['leftSide', 'rightSide'].some((side) => textOf(recordOf(object, side), 'missingValueStrategy') === 'NEVER_SKIP')
      ? 'would never be broken: NEVER_SKIP counts a missing side as there'
      : null,
  ),
  eachOf('rule-same-sides', ['validationRules'], (object) =>
    textOf(recordOf(object, 'leftSide'), 'expression') === textOf(recordOf(object, 'rightSide'), 'expression')
      ? 'compares a number with itself'
      : null,
  ),
]
