import type { Dashboard, DashboardItem } from '../kinds/dashboard'
import type { LegendSet } from '../kinds/legend-set'
import { TONE_COLORS } from '../kinds/legend-set'
import type { ThematicMap } from '../kinds/map'
import type { Axis, ChartItem, Visualization } from '../kinds/visualization'
import { APP_KEY } from '../plugin-items'
import { reference, textProperties, type WireObject } from './objects'
import { sharedMetadata } from './sharing'
import type { Dhis2Version } from './versions'

export function legendSetWire({ id, code, name, legends }: LegendSet, version: Dhis2Version): WireObject {
  return {
    id,
    code,
    ...textProperties({ name }),
    legends: legends.map((legend) => ({
      id: legend.id,
      ...textProperties({ name: legend.name }),
      startValue: legend.start,
      endValue: legend.end,
      color: TONE_COLORS[legend.tone],
    })),
    sharing: sharedMetadata(version),
  }
}

/** DHIS2 keeps a visualization's layout only from these fields: columns, rows and filters themselves are dropped. */
export function visualizationWire(given: Visualization, version: Dhis2Version): WireObject {
  const { id, code, name, description, type, items, columns, rows, filters, periods, orgUnits, legend, target } = given
  const categories = [...columns, ...rows, ...filters].filter((axis) => typeof axis !== 'string')
  return {
    id,
    code,
    ...textProperties({ name, description }),
    type,
    dataDimensionItems: items.map(dataDimensionItem),
    relativePeriods: Object.fromEntries(periods.map((period) => [period, true])),
    ...Object.fromEntries(orgUnits.map((unit) => [unit, true])),
    categoryDimensions: categories.map((category) => ({
      category: reference(category),
      categoryOptions: category.options.map(reference),
    })),
    columnDimensions: columns.map(dimensionId),
    rowDimensions: rows.map(dimensionId),
    filterDimensions: filters.map(dimensionId),
    digitGroupSeparator: 'SPACE',
    hideEmptyRows: false,
    showData: true,
    ...(legend ? { legend: { set: reference(legend), strategy: 'FIXED', style: 'FILL', showKey: true } } : {}),
    ...(target ? { axes: [valueAxis(target)] } : {}),
    sharing: sharedMetadata(version),
  }
}

/** The value axis with a line across it. */
function valueAxis({ value, label }: NonNullable<Visualization['target']>): Readonly<Record<string, unknown>> {
  return { index: 0, type: 'RANGE', targetLine: { value, title: { text: label.fr } } }
}

const dimensionId = (axis: Axis): string => (typeof axis === 'string' ? axis : axis.id)

function dataDimensionItem(item: ChartItem): Readonly<Record<string, unknown>> {
  switch (item.kind) {
    case 'indicator':
      return { dataDimensionItemType: 'INDICATOR', indicator: reference(item) }
    case 'dataElement':
      return { dataDimensionItemType: 'DATA_ELEMENT', dataElement: reference(item) }
    case 'operand':
      return {
        dataDimensionItemType: 'DATA_ELEMENT_OPERAND',
        dataElementOperand: {
          dataElement: reference(item.dataElement),
          categoryOptionCombo: reference(item.optionCombo),
        },
      }
  }
}

/** For POST /api/maps, which keeps columns, rows and filters; /api/metadata loses them or refuses the map. */
export function mapWire(
  { id, viewId, code, name, description, item, legend, period }: ThematicMap,
  version: Dhis2Version,
): WireObject {
  return {
    id,
    code,
    ...textProperties({ name, description }),
    // The middle of Mali.
    latitude: 17,
    longitude: -4,
    zoom: 5,
    basemap: 'osmLight',
    mapViews: [
      {
        id: viewId,
        layer: 'thematic',
        renderingStrategy: 'SINGLE',
        thematicMapType: 'CHOROPLETH',
        opacity: 0.9,
        legendSet: reference(legend),
        columns: [{ dimension: 'dx', items: [{ id: item.id, dimensionItemType: 'INDICATOR' }] }],
        rows: [{ dimension: 'ou', items: [{ id: 'USER_ORGUNIT_CHILDREN' }] }],
        filters: [{ dimension: 'pe', items: [{ id: period }] }],
      },
    ],
    sharing: sharedMetadata(version),
  }
}

/** `withMaps`: only once the maps are on the server; a reference to a map that is not there refuses the whole import. */
export function dashboardWire(given: Dashboard, version: Dhis2Version, withMaps: boolean): WireObject {
  const { id, code, name, description, items } = given
  return {
    id,
    code,
    ...textProperties({ name, description }),
    dashboardItems: items.filter((item) => withMaps || item.type !== 'map').map(itemWire),
    sharing: sharedMetadata(version),
  }
}

function itemWire({ id, x, y, width, height, ...item }: DashboardItem): Readonly<Record<string, unknown>> {
  const place = { id, x, y, width, height }
  switch (item.type) {
    case 'visualization':
      return { ...place, type: 'VISUALIZATION', visualization: reference(item.visualization) }
    case 'map':
      return { ...place, type: 'MAP', map: reference(item.map) }
    case 'plugin':
      return { ...place, type: 'APP', appKey: APP_KEY }
  }
}
