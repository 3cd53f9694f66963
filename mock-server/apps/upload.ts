import { NO_CACHE_HEADER } from '../cache-headers'
import { webMessageResponse, type MockRequest, type MockResponse } from '../http'
import type { MockState } from '../state'
import { describeUploadedApp } from './describe'
import { AppError, appFromFiles, protectedNamespacesOf } from './manifest'
import { uploadedFile } from './multipart'
import type { InstalledApp } from './store'
import { readZip, ZipError } from './zip'

/** Installs an app from its zip, in place of one of the same key. */
export function uploadApp(request: MockRequest, state: MockState): MockResponse {
  const file = uploadedFile(request.body, request.headers['content-type'], 'file')
  if (!file) return webMessageResponse(400, { message: "Required part 'file' is not present." })
  try {
    const app = unpack(file.content, file.fileName.replace(/\.zip$/i, ''))
    requireFreeNamespaces(app, state)
    state.apps.put(app)
    return state.quirks.uploadGivesApp ? { status: 201, body: describeUploadedApp(app, state) } : { status: 204 }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return refusal(error, state)
  }
}

function refusal(error: AppError, state: MockState): MockResponse {
  if (error.code === 'MISSING_MANIFEST' && state.quirks.uploadWithoutManifest === 'fails') {
    return webMessageResponse(500, { message: 'Cannot invoke "String.length()" because "appKey" is null' })
  }
  return webMessageResponse(409, { message: error.message }, NO_CACHE_HEADER)
}

/** @throws {AppError} */
function unpack(zip: Buffer, zipName: string): InstalledApp {
  try {
    return appFromFiles(withoutTopFolder(readZip(zip)), zipName)
  } catch (error) {
    if (error instanceof ZipError) throw new AppError('UNREADABLE_ZIP')
    throw error
  }
}

/** A zip may hold the app in one folder. */
function withoutTopFolder(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  if (files.has('manifest.webapp')) return files
  const manifest = [...files.keys()].find((path) => /^[^/]+\/manifest\.webapp$/.test(path))
  if (manifest === undefined) return files
  const folder = manifest.slice(0, manifest.indexOf('/') + 1)
  return new Map(
    [...files].flatMap(([path, file]) => (path.startsWith(folder) ? [[path.slice(folder.length), file]] : [])),
  )
}

/** @throws {AppError} another app keeps a namespace this one wants */
function requireFreeNamespaces(app: InstalledApp, state: MockState): void {
  const others = state.apps.all().filter((other) => other.key !== app.key)
  const taken = new Set(others.flatMap(({ manifest }) => protectedNamespacesOf(manifest).map(({ name }) => name)))
  if (protectedNamespacesOf(app.manifest).some(({ name }) => taken.has(name))) throw new AppError('NAMESPACE_TAKEN')
}
