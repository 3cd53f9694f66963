import { uidFor, type Uid } from '../../../src/dhis2/uid'
import type { UserGroup } from '../../../src/metadata/kinds/user-group'
import type { UserRole } from '../../../src/metadata/kinds/user-role'
import {
  administrators,
  federations,
  genderOffice,
  healthInformation,
  socialDevelopment,
} from '../../../src/metadata/user-groups'
import { administratorRole, entryRole, readerRole } from '../../../src/metadata/user-roles'
import { country, kadiolo, placeNamed, regions, type Place } from './places'

export type DemoUser = Readonly<{
  username: string
  password: string
  /** Who that is, for the list `npm start` prints. */
  about: string
}>

/** DHIS2 wants 8 characters with a capital, a digit and a sign. Printed at start: these accounts guard nothing. */
const DEMO_PASSWORD = 'SecCmu-2026'

type Account = DemoUser &
  Readonly<{ firstName: string; surname: string; role: UserRole; group: UserGroup; home: Place; sees: Place }>

const kayes = placeNamed(regions, 'ML-1')
const sikasso = placeNamed(regions, 'ML-3')

const ACCOUNTS: readonly Account[] = [
  account('national', 'Info sanitaire, national', administratorRole, administrators, country),
  account('drs-kayes', 'Info sanitaire (DRS), Kayes', entryRole, healthInformation, kayes),
  account('drdses-kayes', 'Développement social (DRDSES), Kayes', entryRole, socialDevelopment, kayes),
  account('drpfef-kayes', 'Genre (DRPFEF), Kayes', entryRole, genderOffice, kayes),
  account('sis-kadiolo', 'Chargé SIS, district de Kadiolo', entryRole, healthInformation, kadiolo, sikasso),
  account('ferascom-sikasso', 'Fédération (FERASCOM), Sikasso, lecture seule', readerRole, federations, sikasso),
]

/** Everybody who can log in to the demo. */
export const DEMO_USERS: readonly DemoUser[] = [
  { username: 'admin', password: 'district', about: 'Superuser' },
  ...ACCOUNTS.map(({ username, password, about }) => ({ username, password, about })),
]

/** Bodies of `POST /api/users`. */
export function userWires(): readonly Readonly<{ id: Uid; username: string; [property: string]: unknown }>[] {
  return ACCOUNTS.map((one) => ({
    id: uidFor('user', one.username),
    code: `DEMO_${one.username.toUpperCase().replace(/-/g, '_')}`,
    username: one.username,
    password: one.password,
    firstName: one.firstName,
    surname: one.surname,
    userRoles: [{ id: one.role.id }],
    organisationUnits: [{ id: one.home.id }],
    dataViewOrganisationUnits: [{ id: one.sees.id }],
  }))
}

/** Members of each group: a user does not own its groups, the groups own their users. */
export function groupUsers(): readonly Readonly<{ group: Uid; users: readonly Uid[] }>[] {
  const groups = [...new Set(ACCOUNTS.map((one) => one.group.id))]
  return groups.map((group) => ({
    group,
    users: ACCOUNTS.filter((one) => one.group.id === group).map((one) => uidFor('user', one.username)),
  }))
}

function account(username: string, about: string, role: UserRole, group: UserGroup, home: Place, sees = home): Account {
  const [firstName = about, surname = 'Démo'] = about.split(', ')
  return { username, password: DEMO_PASSWORD, about, firstName, surname, role, group, home, sees }
}
