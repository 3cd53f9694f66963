import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { PACKAGE_VERSION } from './package-version'
import { collections, dashboardWires, mapWires } from './wire/collections'
import type { WireObject } from './wire/objects'
import { VERSION_DIFFERENCES, type Dhis2Version } from './wire/versions'

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

/**
 * The whole programme for one DHIS2 version. The same input gives the same bytes. Members of organisation unit groups and user groups
 * and the units of data sets are the server's own: an import replaces them with none, so whoever upgrades adds the live ones first.
 */
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

/** Maps for POST /api/maps, where the file may not carry them. */
export function mapsToCreate(version: Dhis2Version): readonly WireObject[] {
  return VERSION_DIFFERENCES.mapsInFile[version] ? [] : mapWires(version)
}

/** The dashboards again, with their map items: to import once the maps are there. */
export function dashboardsWithMaps(version: Dhis2Version): Readonly<{ dashboards: readonly WireObject[] }> {
  return { dashboards: dashboardWires(version, true) }
}
