import { DEFAULT_OPTION_COMBO } from '../../dhis2/server-defaults'
import { isWireObject } from '../../dhis2/wire-parse'
import { eachOf, type Check, type Problem } from './check'
import { recordsOf, refOf, refsOf, textOf, textsOf, type PackageReader } from './package-reader'

/** Kept out of every package: they are the country's own, or data. */
const FORBIDDEN = ['organisationUnits', 'organisationUnitLevels', 'users', 'dataValues', 'completeDataSetRegistrations']

/** Every `{ id }` alone inside an object is a reference; objects with more to them are nested ones. */
function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isWireObject(value)) return []
  if (typeof value['id'] === 'string' && Object.keys(value).length === 1) return [value['id']]
  return Object.entries(value).flatMap(([property, inner]) => (property === 'sharing' ? [] : referencesIn(inner)))
}

/** Which collection's objects must be named by which property of which other. */
const orphans = (
  id: string,
  collection: string,
  usedBy: readonly Readonly<[collection: string, property: string]>[],
  problem: string,
): Check => ({
  id,
  find: (read) => {
    const used = new Set(
      usedBy.flatMap(([owner, property]) =>
        read.objects(owner).flatMap((object) => [refOf(object, property), ...refsOf(object, property)]),
      ),
    )
    return read
      .objects(collection)
      .filter((object) => !used.has(object.id))
      .map((object) => ({ collection, object, problem }))
  },
})

/** References that sit deeper than a property of the object. */
const deepOrphans = (id: string, collection: string, owners: readonly string[], problem: string): Check => ({
  id,
  find: (read) => {
    const used = new Set(
      owners.flatMap((owner) => read.objects(owner).flatMap((object) => referencesIn({ ...object, id: null }))),
    )
    return read
      .objects(collection)
      .filter((object) => !used.has(object.id))
      .map((object) => ({ collection, object, problem }))
  },
})

function unusedOrgUnitGroups(read: PackageReader): readonly Problem[] {
  const inSets = new Set(
    read.objects('organisationUnitGroupSets').flatMap((set) => refsOf(set, 'organisationUnitGroups')),
  )
  const expressions = read
    .objects('indicators')
    .map((object) => textOf(object, 'numerator') + textOf(object, 'denominator'))
    .join(' ')
  return read
    .objects('organisationUnitGroups')
    .filter((object) => !inSets.has(object.id) && !expressions.includes(`OUG{${object.id}}`))
    .map((object) => ({ collection: 'organisationUnitGroups', object, problem: 'is in no set and counted by nothing' }))
}

export const REFERENCE_CHECKS: readonly Check[] = [
  {
    id: 'reference-unknown',
    find: (read) =>
      read.all.flatMap(({ collection, object }) =>
        Object.entries(object)
          .filter(([property]) => property !== 'id' && property !== 'sharing')
          .flatMap(([, value]) => referencesIn(value))
          .filter((id) => read.byId(id) === null && id !== DEFAULT_OPTION_COMBO)
          .map((id) => ({ collection, object, problem: `refers to ${id}, which is not in the package` })),
      ),
  },
  {
    id: 'forbidden-collection',
    find: (read) =>
      FORBIDDEN.filter((collection) => read.collections.includes(collection)).map((collection) => ({
        collection,
        object: collection,
        problem: "is the server's own and never in a package",
      })),
  },
  {
    id: 'group-members',
    find: (read) =>
      [
        ['organisationUnitGroups', 'organisationUnits'],
        ['userGroups', 'users'],
        ['dataSets', 'organisationUnits'],
      ].flatMap(([collection = '', property = '']) =>
        read
          .objects(collection)
          .filter((object) => property in object)
          .map((object) => ({ collection, object, problem: `carries ${property}: they are the server's to say` })),
      ),
  },
  orphans('orphan-option', 'categoryOptions', [['categories', 'categoryOptions']], 'is in no category'),
  orphans('orphan-category', 'categories', [['categoryCombos', 'categories']], 'is in no category combo'),
  orphans('orphan-combo', 'categoryCombos', [['dataElements', 'categoryCombo']], 'splits no data element'),
  orphans('orphan-element', 'dataElements', [['dataElementGroups', 'dataElements']], 'is in no group'),
  orphans('orphan-element-group', 'dataElementGroups', [['dataElementGroupSets', 'dataElementGroups']], 'is in no set'),
  orphans('orphan-indicator', 'indicators', [['indicatorGroups', 'indicators']], 'is in no group'),
  orphans('orphan-indicator-group', 'indicatorGroups', [['indicatorGroupSets', 'indicatorGroups']], 'is in no set'),
  orphans('orphan-indicator-type', 'indicatorTypes', [['indicators', 'indicatorType']], 'types no indicator'),
  orphans('orphan-rule', 'validationRules', [['validationRuleGroups', 'validationRules']], 'is in no group'),
  orphans('orphan-legend', 'legendSets', [['indicators', 'legendSets']], 'classes no indicator'),
  deepOrphans('orphan-visualization', 'visualizations', ['dashboards'], 'is on no dashboard'),
  { id: 'orphan-org-unit-group', find: unusedOrgUnitGroups },
  eachOf('dashboard-empty', ['dashboards'], (object) =>
    recordsOf(object, 'dashboardItems').length === 0 ? 'shows nothing' : null,
  ),
  eachOf('role-closed', ['userRoles'], (object) =>
    textsOf(object, 'authorities').includes('M_seccmu') ? null : 'does not open the app (M_seccmu)',
  ),
  eachOf('role-all', ['userRoles'], (object) =>
    textsOf(object, 'authorities').includes('ALL') ? 'hands over the whole server (ALL)' : null,
  ),
]
