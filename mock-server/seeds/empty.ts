import {
  DEFAULT_CATEGORY,
  DEFAULT_CATEGORY_COMBO,
  DEFAULT_CATEGORY_OPTION,
  DEFAULT_OPTION_COMBO,
} from '../../src/dhis2/server-defaults'
import { wireTime } from '../clock'
import type { MetadataObject } from '../metadata/store'
import type { Seed, SeedServer } from './seed'
import { SUPERUSER_AUTHORITIES } from './superuser-authorities'

export const ADMIN_ID = 'M5zQapPyTZI'
const SUPERUSER_ROLE_ID = 'yrB6vc5Ip3r'

const sharing = (access: string): unknown => ({
  owner: ADMIN_ID,
  external: false,
  public: access,
  users: {},
  userGroups: {},
})

/**
 * DHIS2 after its first start: one superuser (admin/district) and the four default category objects, nothing else.
 * Written to the store directly, since no account exists yet that could ask.
 */
export const emptySeed: Seed = ({ state }: SeedServer) => {
  const now = wireTime(state.clock.now())
  const put = (type: string, object: MetadataObject): void =>
    state.metadata.put(type, { created: now, lastUpdated: now, translations: [], attributeValues: [], ...object })
  put('userRoles', {
    id: SUPERUSER_ROLE_ID,
    code: 'Superuser',
    name: 'Superuser',
    description: 'Superuser',
    authorities: [...SUPERUSER_AUTHORITIES, ...state.quirks.ownAuthorities],
    restrictions: [],
    sharing: sharing('--------'),
  })
  put('users', admin(now))
  state.accounts.setPassword(ADMIN_ID, 'district')
  for (const [type, object] of defaultCategoryObjects()) put(type, object)
}

function admin(now: string): MetadataObject {
  return {
    id: ADMIN_ID,
    code: 'admin',
    username: 'admin',
    firstName: 'admin',
    surname: 'admin',
    userRoles: [{ id: SUPERUSER_ROLE_ID }],
    organisationUnits: [],
    dataViewOrganisationUnits: [],
    teiSearchOrganisationUnits: [],
    catDimensionConstraints: [],
    cogsDimensionConstraints: [],
    disabled: false,
    externalAuth: false,
    invitation: false,
    selfRegistered: false,
    emailVerified: false,
    twoFactorType: 'NOT_ENABLED',
    passwordLastUpdated: now,
    sharing: { external: false, users: {}, userGroups: {} },
  }
}

function defaultCategoryObjects(): readonly (readonly [string, MetadataObject])[] {
  const named = { code: 'default', name: 'default' }
  return [
    [
      'categoryOptions',
      {
        id: DEFAULT_CATEGORY_OPTION,
        ...named,
        shortName: 'default',
        organisationUnits: [],
        sharing: sharing('rwrw----'),
      },
    ],
    [
      'categories',
      {
        id: DEFAULT_CATEGORY,
        ...named,
        shortName: 'default',
        dataDimensionType: 'DISAGGREGATION',
        dataDimension: false,
        categoryOptions: [{ id: DEFAULT_CATEGORY_OPTION }],
        sharing: sharing('rw------'),
      },
    ],
    [
      'categoryCombos',
      {
        id: DEFAULT_CATEGORY_COMBO,
        ...named,
        dataDimensionType: 'DISAGGREGATION',
        skipTotal: false,
        categories: [{ id: DEFAULT_CATEGORY }],
        sharing: sharing('rw------'),
      },
    ],
    [
      'categoryOptionCombos',
      {
        id: DEFAULT_OPTION_COMBO,
        ...named,
        ignoreApproval: false,
        categoryCombo: { id: DEFAULT_CATEGORY_COMBO },
        categoryOptions: [{ id: DEFAULT_CATEGORY_OPTION }],
      },
    ],
  ]
}
