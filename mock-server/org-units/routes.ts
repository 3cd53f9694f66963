import { PRIVATE } from '../cache-headers'
import { NoRouteError, type MockRequest, type MockResponse, type Route } from '../http'
import { objectFor } from '../metadata/crud'
import { integerParameter, listBody } from '../metadata/query/list'
import { viewFor } from '../metadata/query/view'
import { schemaOf } from '../metadata/schema/catalogue'
import type { Schema } from '../metadata/schema/schema'
import type { MockState } from '../state'
import { byLevel, surroundingsOf, unitTest, type Surroundings } from './choose'
import { getGeoFeatures } from './geo-features'
import { getGeoJson } from './geojson'
import { filledLevels, saveLevels } from './levels'

const surroundings = (wanted: Surroundings): Pick<Route, 'handle'> => ({
  handle: (request, state) => listAround(request, state, wanted),
})

export const orgUnitRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/organisationUnits',
    handle: listUnits,
    about: 'units: hierarchy, level and user parameters',
  },
  { method: 'GET', path: '/organisationUnits/:id', handle: readUnit, about: 'a unit, or those around it' },
  {
    method: 'GET',
    path: '/organisationUnits/:id/children',
    ...surroundings('children'),
    about: 'a unit and its children',
  },
  {
    method: 'GET',
    path: '/organisationUnits/:id/descendants',
    ...surroundings('descendants'),
    about: 'a whole subtree',
  },
  {
    method: 'GET',
    path: '/organisationUnits/:id/ancestors',
    ...surroundings('ancestors'),
    about: 'from the root to a unit',
  },
  {
    method: 'GET',
    path: '/organisationUnits/:id/parents',
    ...surroundings('parents'),
    about: 'the units above a unit',
  },
  { method: 'GET', path: '/organisationUnits.geojson', handle: getGeoJson, about: 'units as GeoJSON features' },
  { method: 'GET', path: '/geoFeatures', handle: getGeoFeatures, about: 'units as maps draw them' },
  { method: 'GET', path: '/filledOrganisationUnitLevels', handle: filledLevels, about: 'every level of the tree' },
  {
    method: 'PUT',
    path: '/filledOrganisationUnitLevels',
    handle: saveLevels,
    authority: 'F_ORGANISATIONUNITLEVEL_UPDATE',
    about: 'names the levels',
  },
]

function orgUnitSchema(): Schema {
  const schema = schemaOf('organisationUnits')
  if (!schema) throw new NoRouteError()
  return schema
}

function listUnits(request: MockRequest, state: MockState): MockResponse {
  const options = {
    extra: unitTest(request.query, { user: request.user, state }),
    ...(request.query.get('levelSorted') === 'true' && { sort: byLevel(state) }),
  }
  const body = listBody(orgUnitSchema(), request.query, '/organisationUnits', viewFor(request, state), options)
  return { status: 200, body, headers: PRIVATE }
}

function readUnit(request: MockRequest, state: MockState): MockResponse {
  const { query } = request
  if (query.get('includeChildren') === 'true') return listAround(request, state, 'children')
  if (query.get('includeDescendants') === 'true') return listAround(request, state, 'descendants')
  if (query.get('includeAncestors') === 'true') return listAround(request, state, 'ancestors')
  const levelsBelow = integerParameter(query, 'level')
  if (levelsBelow !== undefined) return listAround(request, state, { levelsBelow })
  // Without these it is an object like any other.
  throw new NoRouteError()
}

function listAround(request: MockRequest, state: MockState, wanted: Surroundings): MockResponse {
  const schema = orgUnitSchema()
  const unit = objectFor(request, schema, state)
  const isUpward = wanted === 'ancestors' || wanted === 'parents'
  const options = {
    objects: surroundingsOf(unit, wanted, state),
    ...(isUpward && { sort: byLevel(state) }),
  }
  const path = request.path.startsWith('/') ? request.path : `/${request.path}`
  const body = listBody(schema, request.query, path, viewFor(request, state), options)
  return { status: 200, body, headers: PRIVATE }
}
