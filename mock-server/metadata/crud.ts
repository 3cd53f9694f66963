import { isUid } from '../../src/dhis2/uid'
import { canRead } from '../access/rights'
import {
  NoRouteError,
  WebMessageError,
  webMessageResponse,
  type MockRequest,
  type MockResponse,
  type Route,
} from '../http'
import type { MockState } from '../state'
import { mergedDimensions } from './axes-write'
import { jsonBody } from './body'
import { generateOptionCombos } from './category-generation'
import { importPayload } from './import/engine'
import { importParameters, type ImportParameters } from './import/parameters'
import { changeOptionCombo, patchOptionCombo, refuseSingleOptionCombo } from './option-combo-writes'
import { deleteRefusal, removeObject } from './import/remove'
import type { ImportReport, ObjectReport } from './import/report'
import { IMPORT_FAILED } from './import/routes'
import { applyPatch } from './patch'
import { mayCreateType, mayDelete, mayUpdate, mayWriteType } from './query/access-block'
import { parseFields } from './query/field-tree'
import { fieldsParameter, integerParameter, listBody } from './query/list'
import { selectFields } from './query/select'
import { viewFor } from './query/view'
import { schemaOf } from './schema/catalogue'
import { simpleName, type Schema } from './schema/schema'
import { isRecord } from './shape'
import type { MetadataObject } from './store'

export const crudRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/:type',
    handle: listObjects,
    about: 'objects of a type: paging, fields, filter, order, query',
  },
  { method: 'GET', path: '/:type/:id', handle: readObject, about: 'one object' },
  { method: 'GET', path: '/:type/:id/:property', handle: readProperty, about: 'one property of an object' },
  {
    method: 'POST',
    path: '/:type',
    handle: createObject,
    consumes: ['application/json'],
    about: 'creates an object',
  },
  {
    method: 'PUT',
    path: '/:type/:id',
    handle: replaceObject,
    consumes: ['application/json'],
    about: 'replaces an object',
  },
  { method: 'PUT', path: '/:type', handle: notAllowed },
  { method: 'PATCH', path: '/:type', handle: notAllowed },
  { method: 'DELETE', path: '/:type', handle: notAllowed },
  { method: 'POST', path: '/:type/:id', handle: notAllowed },
  { method: 'PATCH', path: '/:type/:id/:property', handle: notAllowed },
  { method: 'DELETE', path: '/:type/:id/:property', handle: notAllowed },
  {
    method: 'PATCH',
    path: '/:type/:id',
    handle: patchObject,
    consumes: ['application/json-patch+json'],
    about: 'changes an object by JSON Patch',
  },
  { method: 'DELETE', path: '/:type/:id', handle: deleteObject, about: 'deletes an object' },
  { method: 'PUT', path: '/:type/:id/translations', handle: putTranslations, about: 'replaces the translations' },
]

/** What types have addresses for, but no way to do. */
function notAllowed(request: MockRequest): MockResponse {
  schemaFor(request)
  throw new WebMessageError(405, `Request method '${request.method}' is not supported`)
}

/** The type of the path; other areas' paths are not ours. */
export function schemaFor(request: MockRequest): Schema {
  const found = schemaOf(request.params['type'] ?? '')
  if (!found) throw new NoRouteError()
  return found
}

/** @throws {WebMessageError} 405 for what has not the shape of a uid, 404 for what the user cannot see. */
export function objectFor(request: MockRequest, schema: Schema, state: MockState): MetadataObject {
  const id = request.params['id'] ?? ''
  if (!isUid(id)) throw new WebMessageError(405, `Request method '${request.method}' is not supported`)
  const object = state.metadata.get(schema.plural, id)
  if (!object || !canRead(request.user, object, state)) throw notFound(schema, id)
  return object
}

export function notFound(schema: Schema, id: string): WebMessageError {
  return new WebMessageError(404, `${simpleName(schema.klass)} with id ${id} could not be found.`, {
    errorCode: 'E1005',
  })
}

const NO_CACHE = { 'cache-control': 'no-cache, private' }

/** Types whose lists a user needs a right for. */
const READ_AUTHORITIES: Readonly<Record<string, readonly string[]>> = {
  users: ['F_USER_VIEW', 'F_USER_ADD', 'F_USER_ADD_WITHIN_MANAGED_GROUP'],
}

function listObjects(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  requireTypeRead(schema, request, state)
  integerParameter(request.query, 'pageSize')
  const body = listBody(schema, request.query, `/${schema.plural}`, viewFor(request, state))
  return { status: 200, body, headers: NO_CACHE }
}

function requireTypeRead(schema: Schema, request: MockRequest, state: MockState): void {
  const wanted = READ_AUTHORITIES[schema.plural]
  if (!wanted || mayWriteType({ ...schema, writeAuthorities: wanted }, { user: request.user, state })) return
  const message = "You don't have the proper permissions to read objects of this type."
  throw new WebMessageError(403, message, { errorCode: 'E1006' })
}

function readObject(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  requireTypeRead(schema, request, state)
  const fields = parseFields(fieldsParameter(request.query, '*'))
  return { status: 200, body: selectFields(schema, object, fields, viewFor(request, state)), headers: NO_CACHE }
}

function readProperty(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  const property = request.params['property'] ?? ''
  if (!Object.hasOwn(schema.properties, property)) throw new NoRouteError()
  const inner = fieldsParameter(request.query, '')
  const fields = parseFields(inner === '' ? property : `${property}[${inner}]`)
  return { status: 200, body: selectFields(schema, object, fields, viewFor(request, state)), headers: NO_CACHE }
}

function requireWrite(allowed: boolean, verb: 'create' | 'update' | 'delete'): void {
  if (allowed) return
  const message = `You don't have the proper permissions to ${verb} this object.`
  throw new WebMessageError(403, message, { errorCode: 'E1006' })
}

function createObject(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  refuseSingleOptionCombo(schema, state)
  requireWrite(mayCreateType(schema, { user: request.user, state }), 'create')
  const { report, id } = importOne(schema, jsonBody(request.body), 'CREATE', request, state)
  if (report.errorReports.length > 0) return refusal(report, 'ERROR')
  if (schema.plural === 'categoryCombos') generateOptionCombos(id, state)
  const headers = { location: `${request.baseUrl}/api/${schema.plural}/${id}` }
  return webMessageResponse(201, { response: { responseType: 'ObjectReport', ...report } }, headers)
}

function replaceObject(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  requireWrite(mayUpdate(schema, object, { user: request.user, state }), 'update')
  const body = jsonBody(request.body)
  const raw = { ...(isRecord(body) ? body : {}), id: object.id }
  return changeOptionCombo(schema, object, raw, state) ?? updated(schema, raw, request, state)
}

function patchObject(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  requireWrite(mayUpdate(schema, object, { user: request.user, state }), 'update')
  const patched = applyPatch(schema, object, request.body, state)
  return patchOptionCombo(schema, object, patched, state) ?? updated(schema, patched, request, state)
}

function updated(schema: Schema, raw: Record<string, unknown>, request: MockRequest, state: MockState): MockResponse {
  const { report } = importOne(schema, raw, 'UPDATE', request, state)
  if (report.errorReports.length > 0) return refusal(report, 'ERROR')
  if (schema.plural === 'categoryCombos') generateOptionCombos(report.uid, state)
  return webMessageResponse(200, { response: { responseType: 'ObjectReport', ...report } })
}

type Report = Readonly<Pick<ObjectReport, 'klass' | 'uid' | 'errorReports'>>

function refusal(report: Report, status: 'ERROR' | 'WARNING'): MockResponse {
  const response = { responseType: 'ObjectReport', ...report }
  return webMessageResponse(409, { status, message: IMPORT_FAILED, response })
}

/** One object through the import, which is where all rules are. */
function importOne(
  schema: Schema,
  raw: unknown,
  importStrategy: ImportParameters['importStrategy'],
  request: MockRequest,
  state: MockState,
): Readonly<{ report: Report; id: string }> {
  const given = importParameters(new URLSearchParams('importReportMode=FULL'))
  const parameters = { ...given, importStrategy, isSingle: true }
  const merged = isRecord(raw) ? mergedDimensions(schema, raw, state) : raw
  const result = importPayload({ [schema.plural]: [merged] }, parameters, { user: request.user, state })
  const report = firstReport(result, schema)
  return { report, id: report.uid }
}

function firstReport({ typeReports }: ImportReport, schema: Schema): Report {
  const found = typeReports[0]?.objectReports[0]
  return { klass: schema.klass, uid: found?.uid ?? '', errorReports: found?.errorReports ?? [] }
}

function deleteObject(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  requireWrite(mayDelete(schema, object, { user: request.user, state }), 'delete')
  const refused = deleteRefusal(schema, object.id, state)
  const report = { klass: schema.klass, uid: object.id, errorReports: refused ? [refused] : [] }
  if (refused) return refusal(report, 'WARNING')
  removeObject(schema, object.id, state)
  return webMessageResponse(200, { response: { responseType: 'ObjectReport', ...report } })
}

function putTranslations(request: MockRequest, state: MockState): MockResponse {
  const schema = schemaFor(request)
  const object = objectFor(request, schema, state)
  requireWrite(mayUpdate(schema, object, { user: request.user, state }), 'update')
  const body = jsonBody(request.body)
  const translations = isRecord(body) && Array.isArray(body['translations']) ? body['translations'] : []
  state.metadata.put(schema.plural, { ...object, translations })
  return { status: 204 }
}
