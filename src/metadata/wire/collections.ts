import { definitionsOf } from '../catalogue'
import { dashboardWire, legendSetWire, mapWire, visualizationWire } from './analysis'
import {
  categoryComboWire,
  categoryOptionWire,
  categoryWire,
  constantWire,
  dataElementWire,
  dataSetWire,
  indicatorTypeWire,
  indicatorWire,
  optionComboWires,
  orgUnitGroupWire,
  sectionWires,
  userGroupWire,
} from './data'
import type { WireObject } from './objects'
import {
  dataElementGroupSetWire,
  dataElementGroupWire,
  indicatorGroupSetWire,
  indicatorGroupWire,
  orgUnitGroupSetWire,
  userRoleWire,
  validationRuleGroupWire,
  validationRuleWire,
} from './rules-and-groups'
import { VERSION_DIFFERENCES, type Dhis2Version } from './versions'

export type Collections = Readonly<Record<string, readonly WireObject[]>>

/** Every object of the import file, in the order the server commits them. */
export function collections(version: Dhis2Version): Collections {
  return { ...accessAndUnits(version), ...dataModel(version), ...analysis(version) }
}

function accessAndUnits(version: Dhis2Version): Collections {
  return {
    userRoles: definitionsOf('userRole').map((one) => userRoleWire(one, version)),
    userGroups: definitionsOf('userGroup').map((one) => userGroupWire(one, version)),
    constants: definitionsOf('constant').map((one) => constantWire(one, version)),
    legendSets: definitionsOf('legendSet').map((one) => legendSetWire(one, version)),
    organisationUnitGroups: definitionsOf('organisationUnitGroup').map((one) => orgUnitGroupWire(one, version)),
    organisationUnitGroupSets: definitionsOf('organisationUnitGroupSet').map((one) =>
      orgUnitGroupSetWire(one, version),
    ),
  }
}

function dataModel(version: Dhis2Version): Collections {
  const combos = definitionsOf('categoryCombo')
  const dataSets = definitionsOf('dataSet')
  return {
    categoryOptions: definitionsOf('categoryOption').map((one) => categoryOptionWire(one, version)),
    categories: definitionsOf('category').map((one) => categoryWire(one, version)),
    categoryCombos: combos.map((one) => categoryComboWire(one, version)),
    categoryOptionCombos: combos.flatMap(optionComboWires),
    dataElements: definitionsOf('dataElement').map((one) => dataElementWire(one, version)),
    dataElementGroups: definitionsOf('dataElementGroup').map((one) => dataElementGroupWire(one, version)),
    dataElementGroupSets: definitionsOf('dataElementGroupSet').map((one) => dataElementGroupSetWire(one, version)),
    indicatorTypes: definitionsOf('indicatorType').map(indicatorTypeWire),
    indicators: definitionsOf('indicator').map((one) => indicatorWire(one, version)),
    indicatorGroups: definitionsOf('indicatorGroup').map((one) => indicatorGroupWire(one, version)),
    indicatorGroupSets: definitionsOf('indicatorGroupSet').map((one) => indicatorGroupSetWire(one, version)),
    dataSets: dataSets.map((one) => dataSetWire(one, version)),
    sections: dataSets.flatMap(sectionWires),
    validationRules: definitionsOf('validationRule').map((one) => validationRuleWire(one, version)),
    validationRuleGroups: definitionsOf('validationRuleGroup').map((one) => validationRuleGroupWire(one, version)),
  }
}

function analysis(version: Dhis2Version): Collections {
  const withMaps = VERSION_DIFFERENCES.mapsInFile[version]
  return {
    visualizations: definitionsOf('visualization').map((one) => visualizationWire(one, version)),
    ...(withMaps ? { maps: mapWires(version) } : {}),
    dashboards: dashboardWires(version, withMaps),
  }
}

export const mapWires = (version: Dhis2Version): readonly WireObject[] =>
  definitionsOf('map').map((one) => mapWire(one, version))

export const dashboardWires = (version: Dhis2Version, withMaps: boolean): readonly WireObject[] =>
  definitionsOf('dashboard').map((one) => dashboardWire(one, version, withMaps))
