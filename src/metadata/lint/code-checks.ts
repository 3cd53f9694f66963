import { SERVER_DEFAULTS } from '../../dhis2/server-defaults'
import { isUid, uidFor } from '../../dhis2/uid'
import { MAX_LENGTH } from '../kinds/definition'
import { eachOf, uniqueIn, type Check } from './check'
import { textOf } from './package-reader'

/** DHIS2's singular name of each collection, as uids are derived from it. */
const SINGULAR: Readonly<Record<string, string>> = {
  userRoles: 'userRole',
  userGroups: 'userGroup',
  constants: 'constant',
  legendSets: 'legendSet',
  organisationUnitGroups: 'organisationUnitGroup',
  organisationUnitGroupSets: 'organisationUnitGroupSet',
  categoryOptions: 'categoryOption',
  categories: 'category',
  categoryCombos: 'categoryCombo',
  categoryOptionCombos: 'categoryOptionCombo',
  dataElements: 'dataElement',
  dataElementGroups: 'dataElementGroup',
  dataElementGroupSets: 'dataElementGroupSet',
  indicatorTypes: 'indicatorType',
  indicators: 'indicator',
  indicatorGroups: 'indicatorGroup',
  indicatorGroupSets: 'indicatorGroupSet',
  dataSets: 'dataSet',
  sections: 'section',
  validationRules: 'validationRule',
  validationRuleGroups: 'validationRuleGroup',
  visualizations: 'visualization',
  maps: 'map',
  dashboards: 'dashboard',
}

const COLLECTIONS = Object.keys(SINGULAR)

/** How codes of a collection begin, so that a code tells what it names. */
const PREFIXES: Readonly<Record<string, string>> = {
  userRoles: 'UR_',
  userGroups: 'UG_',
  legendSets: 'LS_',
  organisationUnitGroups: 'OG_',
  organisationUnitGroupSets: 'OGS_',
  categoryCombos: 'CC_',
  categoryOptionCombos: 'CC_',
  dataElementGroups: 'DG_',
  dataElementGroupSets: 'DGS_',
  indicatorTypes: 'IT_',
  indicatorGroups: 'IG_',
  indicatorGroupSets: 'IGS_',
  dataSets: 'DS_',
  sections: 'SECT_',
  validationRules: 'VR_',
  validationRuleGroups: 'VG_',
  visualizations: 'VIS_',
  maps: 'MAP_',
  dashboards: 'DB_',
}

export const CODE_CHECKS: readonly Check[] = [
  eachOf('code-missing', COLLECTIONS, (object) => (textOf(object, 'code') === '' ? 'has no code' : null)),
  eachOf('code-format', COLLECTIONS, (object) =>
    /^[A-Z][A-Z0-9_]*$|^$/.test(textOf(object, 'code')) ? null : 'code is not ASCII capitals, digits and _',
  ),
  eachOf('code-length', COLLECTIONS, (object) =>
    textOf(object, 'code').length > MAX_LENGTH.code ? `code is longer than ${MAX_LENGTH.code}` : null,
  ),
  uniqueIn('code-unique', COLLECTIONS, (object) => textOf(object, 'code') || null),
  {
    id: 'code-prefix',
    find: (read) =>
      Object.entries(PREFIXES).flatMap(([collection, prefix]) =>
        read
          .objects(collection)
          .filter((object) => !textOf(object, 'code').startsWith(prefix))
          .map((object) => ({ collection, object, problem: `code does not begin with ${prefix}` })),
      ),
  },
  {
    id: 'code-of-data-item-unique',
    find: (read) => {
      const elements = new Set(read.objects('dataElements').map((object) => textOf(object, 'code')))
      return read
        .objects('indicators')
        .filter((object) => elements.has(textOf(object, 'code')))
        .map((object) => ({ collection: 'indicators', object, problem: 'has the code of a data element' }))
    },
  },
  eachOf('uid-format', COLLECTIONS, (object) => (isUid(object.id) ? null : `"${object.id}" is not a uid`)),
  {
    id: 'uid-derived',
    find: (read) =>
      Object.entries(SINGULAR).flatMap(([collection, kind]) =>
        read
          .objects(collection)
          .filter((object) => object.id !== uidFor(kind, textOf(object, 'code')))
          .map((object) => ({ collection, object, problem: 'uid does not follow from its code' })),
      ),
  },
  {
    id: 'uid-unique',
    find: (read) => {
      const seen = new Set<string>()
      return read.all.flatMap(({ collection, object }) => {
        if (seen.has(object.id)) return [{ collection, object, problem: `uid ${object.id} is taken` }]
        seen.add(object.id)
        return []
      })
    },
  },
  {
    // An import that carries one would overwrite the server's.
    id: 'server-defaults',
    find: (read) =>
      read.all
        .filter(({ object }) => SERVER_DEFAULTS.includes(object.id) || textOf(object, 'name') === 'default')
        .map(({ collection, object }) => ({ collection, object, problem: "is one of the server's own objects" })),
  },
]
