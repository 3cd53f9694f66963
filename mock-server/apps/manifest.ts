import type { InstalledApp } from './store'

export type AppErrorCode = 'MISSING_MANIFEST' | 'INVALID_MANIFEST_JSON' | 'NAMESPACE_TAKEN'

/** DHIS2's words for a refused upload (i18n key MISSING_MANIFEST and so on). */
const MESSAGES: Readonly<Record<AppErrorCode, string>> = {
  MISSING_MANIFEST: 'Manifest file missing from zip file',
  INVALID_MANIFEST_JSON: 'Invalid JSON in app manifest file',
  NAMESPACE_TAKEN: 'Namespace defined in manifest is already in use',
}

/** An app that cannot be installed. */
export class AppError extends Error {
  constructor(readonly code: AppErrorCode) {
    super(MESSAGES[code])
  }
}

type Manifest = InstalledApp['manifest']

/**
 * An app from the files of its zip.
 * @throws {AppError}
 */
export function appFromFiles(files: ReadonlyMap<string, Buffer>, zipName: string): InstalledApp {
  const text = files.get('manifest.webapp')?.toString('utf8')
  if (text === undefined) throw new AppError('MISSING_MANIFEST')
  const manifest = parseManifest(text)
  const key = keyOf(textOf(manifest, 'short_name') ?? textOf(manifest, 'name') ?? zipName)
  return { key, folderName: `apps/${zipName}`, manifest, files }
}

function parseManifest(text: string): Manifest {
  try {
    const json = JSON.parse(text) as unknown
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Manifest
  } catch {
    // Worded below, like JSON that is no object.
  }
  throw new AppError('INVALID_MANIFEST_JSON')
}

/** Letters, digits, dashes and underscores; blanks become dashes. */
function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, '-').replace(/[^A-Za-z0-9_-]/g, '')
}

/** A text property of the manifest. */
export function textOf(manifest: Manifest, property: string): string | undefined {
  const value = manifest[property]
  return typeof value === 'string' ? value : undefined
}

/** The data store namespaces the app keeps for itself. */
export function namespacesOf(manifest: Manifest): readonly string[] {
  const own = dhisActivity(manifest)['namespace']
  return typeof own === 'string' && own !== '' ? [own] : []
}

/** `activities.dhis` of the manifest. */
export function dhisActivity(manifest: Manifest): Readonly<Record<string, unknown>> {
  const activities = manifest['activities'] as { dhis?: unknown } | undefined
  const dhis = activities?.dhis
  return typeof dhis === 'object' && dhis !== null ? (dhis as Record<string, unknown>) : {}
}

/** The authority that opens an app: `M_` and its key without anything but letters, digits and underscores. */
export function appAuthority(app: InstalledApp): string {
  return `M_${app.key.replace(/[^A-Za-z0-9_]/g, '')}`
}
