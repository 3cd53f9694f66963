/** DHIS2 versions the package is written for. */
export const DHIS2_VERSIONS = ['2.40', '2.41', '2.42', '2.43'] as const

export type Dhis2Version = (typeof DHIS2_VERSIONS)[number]

export function isDhis2Version(text: string): text is Dhis2Version {
  return DHIS2_VERSIONS.some((version) => version === text)
}

/** Where the import file differs from version to version, each with its reason. Everything else is the same. */
export const VERSION_DIFFERENCES = {
  /** 2.43 took `external` out of sharing (dhis2w-utils, quirk 38). */
  externalSharing: { '2.40': true, '2.41': true, '2.42': true, '2.43': false },
} as const satisfies Readonly<Record<string, Readonly<Record<Dhis2Version, boolean>>>>
