import { parseJson } from '../json-body'
import { isRecord } from '../metadata/shape'
import type { InstalledApp } from './store'

export type AppErrorCode = 'MISSING_MANIFEST' | 'UNREADABLE_ZIP' | 'INVALID_MANIFEST_JSON' | 'NAMESPACE_TAKEN'

/** DHIS2's words for a refused upload (i18n key MISSING_MANIFEST and so on). */
const MESSAGES: Readonly<Record<AppErrorCode, string>> = {
  MISSING_MANIFEST: 'Manifest file missing from zip file',
  // A file that is no zip is read as a zip without files.
  UNREADABLE_ZIP: 'Manifest file missing from zip file',
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
  const file = files.get('manifest.webapp')
  if (file === undefined) throw new AppError('MISSING_MANIFEST')
  const manifest = parseJson(file)
  if (!isRecord(manifest)) throw new AppError('INVALID_MANIFEST_JSON')
  const key = keyOf(textOf(manifest, 'short_name') ?? textOf(manifest, 'name') ?? zipName)
  return { key, folderName: `apps/${zipName}`, manifest, files }
}

/** Letters, digits, dashes and underscores; blanks become dashes. */
function keyOf(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^A-Za-z0-9_-]/g, '')
}

/** A text property of the manifest. */
export function textOf(manifest: Manifest, property: string): string | undefined {
  const value = manifest[property]
  return typeof value === 'string' ? value : undefined
}

/** A data store namespace an app keeps for itself. */
export type ProtectedNamespace = Readonly<{
  name: string
  /** The manifest's own one: the app's authority opens it. */
  isMain: boolean
  authorities: readonly string[]
  readAuthorities: readonly string[]
  writeAuthorities: readonly string[]
}>

/** `namespace` and `additionalNamespaces` of `activities.dhis`. */
export function protectedNamespacesOf(manifest: Manifest): readonly ProtectedNamespace[] {
  const { namespace, additionalNamespaces } = dhisActivity(manifest)
  const none = { authorities: [], readAuthorities: [], writeAuthorities: [] }
  const main = typeof namespace === 'string' && namespace !== '' ? [{ name: namespace, isMain: true, ...none }] : []
  return [...main, ...(Array.isArray(additionalNamespaces) ? additionalNamespaces.flatMap(additional) : [])]
}

function additional(entry: unknown): readonly ProtectedNamespace[] {
  if (!isRecord(entry) || typeof entry['namespace'] !== 'string' || entry['namespace'] === '') return []
  const texts = (name: string): readonly string[] => {
    const list = entry[name]
    return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : []
  }
  return [
    {
      name: entry['namespace'],
      isMain: false,
      authorities: texts('authorities'),
      readAuthorities: texts('readAuthorities'),
      writeAuthorities: texts('writeAuthorities'),
    },
  ]
}

/** `activities.dhis` of the manifest. */
export function dhisActivity(manifest: Manifest): Readonly<Record<string, unknown>> {
  const activities = manifest['activities']
  const dhis = isRecord(activities) ? activities['dhis'] : undefined
  return isRecord(dhis) ? dhis : {}
}

/** The authority that opens an app: `M_` and its key without anything but letters, digits and underscores. */
export function appAuthority(app: InstalledApp): string {
  return `M_${app.key.replace(/[^A-Za-z0-9_]/g, '')}`
}
