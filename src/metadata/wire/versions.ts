/** DHIS2 versions the package is written for. */
export const DHIS2_VERSIONS = ['2.40', '2.41', '2.42', '2.43'] as const

export type Dhis2Version = (typeof DHIS2_VERSIONS)[number]

export function isDhis2Version(text: string): text is Dhis2Version {
  return DHIS2_VERSIONS.some((version) => version === text)
}

const EVERY_VERSION_NO = { '2.40': false, '2.41': false, '2.42': false, '2.43': false } as const

/** Where the import file differs from version to version, each with its reason. Everything else is the same. */
export const VERSION_DIFFERENCES: Readonly<
  Record<'externalSharing' | 'mapsInFile', Readonly<Record<Dhis2Version, boolean>>>
> = {
  /** 2.43 took `external` out of sharing (dhis2w-utils, quirk 38). */
  externalSharing: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
  /**
   * Seen on 2.42: /api/metadata refuses the whole file for a map view with a legend or data, and stores an empty one
   * otherwise; POST /api/maps works. 2.43 is said to merge columns of map views, which was not seen: no version gets maps
   * until it was. The installer creates them, then sends the dashboards again with their map items.
   */
  mapsInFile: EVERY_VERSION_NO,
}
