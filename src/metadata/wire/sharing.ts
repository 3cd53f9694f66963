import type { UserGroup } from '../kinds/user-group'
import { administrators, federations, genderOffice, healthInformation, socialDevelopment } from '../user-groups'
import { VERSION_DIFFERENCES, type Dhis2Version } from './versions'

/** Metadata read and write, then data read and write; the last four are always dashes. */
type Access = 'r-------' | 'rw------' | 'r-r-----' | 'r-rw----' | 'rwrw----'

export type Sharing = Readonly<{
  public: 'r-------' | 'r-r-----'
  external?: false
  users: Readonly<Record<string, never>>
  userGroups: Readonly<Record<string, Readonly<{ id: string; access: Access }>>>
}>

type Share = readonly [group: UserGroup, access: Access]

const everyone = [administrators, healthInformation, socialDevelopment, genderOffice, federations]

/** Anybody reads the definition; only the administrators change it. */
export function sharedMetadata(version: Dhis2Version): Sharing {
  return sharing(version, 'r-------', [[administrators, 'rw------']])
}

/** Values of a form: read by all our groups, entered by those the form names. */
export function sharedForm(enteredBy: readonly UserGroup[], version: Dhis2Version): Sharing {
  return sharing(
    version,
    'r-------',
    everyone.map((group) => [group, dataAccess(group, enteredBy)]),
  )
}

/** A category option must be readable by whoever reads figures, and writable by whoever enters any. */
export function sharedOption(version: Dhis2Version): Sharing {
  const enter = everyone.filter((group) => group !== federations)
  return sharing(
    version,
    'r-r-----',
    everyone.map((group) => [group, dataAccess(group, enter)]),
  )
}

function dataAccess(group: UserGroup, enteredBy: readonly UserGroup[]): Access {
  if (group === administrators) return 'rwrw----'
  return enteredBy.includes(group) ? 'r-rw----' : 'r-r-----'
}

function sharing(version: Dhis2Version, everybody: Sharing['public'], shares: readonly Share[]): Sharing {
  return {
    public: everybody,
    ...(VERSION_DIFFERENCES.externalSharing[version] ? { external: false } : {}),
    users: {},
    userGroups: Object.fromEntries(shares.map(([{ id }, access]) => [id, { id, access }])),
  }
}
