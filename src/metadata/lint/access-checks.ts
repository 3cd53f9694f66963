import { isWireObject } from '../../dhis2/wire-parse'
import type { WireObject } from '../wire/objects'
import { eachOf, type Check } from './check'
import { recordOf, textOf } from './package-reader'

/** Types without sharing of their own. */
const UNSHARED = ['categoryOptionCombos', 'indicatorTypes', 'sections']
const SHARED = [
  ...['userRoles', 'userGroups', 'constants', 'legendSets', 'organisationUnitGroups', 'organisationUnitGroupSets'],
  ...['categoryOptions', 'categories', 'categoryCombos', 'dataElements', 'dataElementGroups', 'dataElementGroupSets'],
  ...['indicators', 'indicatorGroups', 'indicatorGroupSets', 'dataSets', 'validationRules', 'validationRuleGroups'],
  ...['visualizations', 'dashboards'],
]
/** Whose values are shared too, not only their definition. */
const WITH_DATA = ['categoryOptions', 'dataSets']

const ACCESS = /^(r-|rw|--)(r-|rw|--)----$/

const publicOf = (object: WireObject): string => textOf(recordOf(object, 'sharing'), 'public')

const groupsOf = (object: WireObject): readonly Readonly<[id: string, access: string, repeated: string]>[] =>
  Object.entries(recordOf(recordOf(object, 'sharing'), 'userGroups')).map(([id, share]) => [
    id,
    isWireObject(share) ? textOf(share, 'access') : '',
    isWireObject(share) ? textOf(share, 'id') : '',
  ])

const accessesOf = (object: WireObject): readonly string[] => [
  publicOf(object),
  ...groupsOf(object).map(([, access]) => access),
]

export const ACCESS_CHECKS: readonly Check[] = [
  eachOf('sharing-explicit', SHARED, (object) =>
    publicOf(object) === '' ? 'does not say who may see it (DHIS2 would share it with everybody)' : null,
  ),
  eachOf('sharing-where-none', UNSHARED, (object) =>
    'sharing' in object ? 'has sharing, which its type has not' : null,
  ),
  eachOf('sharing-format', SHARED, (object) => {
    const wrong = accessesOf(object).find((access) => access !== '' && !ACCESS.test(access))
    return wrong === undefined ? null : `has access "${wrong}"`
  }),
  eachOf('sharing-public-write', SHARED, (object) =>
    publicOf(object).includes('w') ? 'may be changed by everybody' : null,
  ),
  eachOf(
    'sharing-data',
    SHARED.filter((collection) => !WITH_DATA.includes(collection)),
    (object) =>
      accessesOf(object).some((access) => /^..[rw]/.test(access)) ? 'shares values, which its type has not' : null,
  ),
  eachOf('sharing-group-unknown', SHARED, (object, read) => {
    const unknown = groupsOf(object).find(
      ([id, , repeated]) => read.byId(id)?.collection !== 'userGroups' || id !== repeated,
    )
    return unknown ? `is shared with ${unknown[0]}, which is no user group of the package` : null
  }),
  eachOf('sharing-nobody-edits', SHARED, (object) =>
    groupsOf(object).some(([, access]) => access.startsWith('rw')) ? null : 'may be changed by no group',
  ),
  eachOf('sharing-form-without-entry', ['dataSets'], (object) =>
    groupsOf(object).some(([, access]) => access.slice(2, 4) === 'rw') ? null : 'can be filled in by no group',
  ),
  eachOf('sharing-external', SHARED, (object, read) => {
    const { external } = recordOf(object, 'sharing')
    if (external === true) return 'may be read without logging in'
    const known = read.dhis2Version !== '2.43'
    return known === (external === false) ? null : `says external ${String(external)} to DHIS2 ${read.dhis2Version}`
  }),
]
