import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { definitionsOf } from './catalogue'
import { PACKAGE_VERSION } from './package-version'
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
} from './wire/data'
import type { WireObject } from './wire/objects'
import type { Dhis2Version } from './wire/versions'

/** Who the file is, for people and for the installer; DHIS2 ignores keys it does not know. */
export type PackageHeader = Readonly<{
  code: 'SEC_CMU'
  name: string
  version: string
  DHIS2Version: Dhis2Version
  locale: 'fr'
  /** SHA-256 of the objects below, in hex. */
  contentHash: string
}>

/** One DHIS2 import file. It never holds organisation units, users or values. */
export type MetadataPackage = Readonly<{
  package: PackageHeader
  [collection: string]: PackageHeader | readonly WireObject[]
}>

/** The whole programme for one DHIS2 version. The same input gives the same bytes. */
export function buildPackage(version: Dhis2Version): MetadataPackage {
  const objects = collections(version)
  return {
    package: {
      code: 'SEC_CMU',
      name: 'SEC et CMU, Mali',
      version: PACKAGE_VERSION,
      DHIS2Version: version,
      locale: 'fr',
      contentHash: bytesToHex(sha256(JSON.stringify(objects))),
    },
    ...objects,
  }
}

/** The file as it is written to disk. */
export function packageText(given: MetadataPackage): string {
  return `${JSON.stringify(given, null, 2)}\n`
}

/** In the order the server commits them. */
function collections(version: Dhis2Version): Readonly<Record<string, readonly WireObject[]>> {
  const combos = definitionsOf('categoryCombo')
  const dataSets = definitionsOf('dataSet')
  return {
    userGroups: definitionsOf('userGroup').map((one) => userGroupWire(one, version)),
    constants: definitionsOf('constant').map((one) => constantWire(one, version)),
    organisationUnitGroups: definitionsOf('organisationUnitGroup').map((one) => orgUnitGroupWire(one, version)),
    categoryOptions: definitionsOf('categoryOption').map((one) => categoryOptionWire(one, version)),
    categories: definitionsOf('category').map((one) => categoryWire(one, version)),
    categoryCombos: combos.map((one) => categoryComboWire(one, version)),
    categoryOptionCombos: combos.flatMap(optionComboWires),
    dataElements: definitionsOf('dataElement').map((one) => dataElementWire(one, version)),
    indicatorTypes: definitionsOf('indicatorType').map(indicatorTypeWire),
    indicators: definitionsOf('indicator').map((one) => indicatorWire(one, version)),
    dataSets: dataSets.map((one) => dataSetWire(one, version)),
    sections: dataSets.flatMap(sectionWires),
  }
}
