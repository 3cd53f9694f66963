import { createHash } from 'node:crypto'
import type { MockState } from '../state'
import { dhisActivity, textOf } from './manifest'
import type { InstalledApp } from './store'

/** An app as `/api/apps` shows it. */
export function describeApp(app: InstalledApp, baseUrl: string, state: MockState): Record<string, unknown> {
  const base = `${baseUrl}/api/apps/${app.key}`
  const plugin = textOf(app.manifest, 'plugin_launch_path')
  return {
    ...storedApp(app, state),
    baseUrl: base,
    launchUrl: `${base}/${launchPath(app)}`,
    ...(plugin !== undefined && { pluginLaunchUrl: `${base}/${plugin.replace(/^\//, '')}` }),
  }
}

/** As a dashboard search shows it: without the server's address, which DHIS2 does not know there. */
export function describeFoundApp(app: InstalledApp, state: MockState): Record<string, unknown> {
  return { ...storedApp(app, state), folderName: `${folderOf(app, state)}/`, baseUrl: `null/api/apps/${app.key}` }
}

/** As the answer to an upload shows it, before it is served. */
export function describeUploadedApp(app: InstalledApp, state: MockState): Record<string, unknown> {
  return Object.fromEntries(Object.entries(storedApp(app, state)).filter(([name]) => name !== 'basePath'))
}

function launchPath(app: InstalledApp): string {
  return (textOf(app.manifest, 'launch_path') ?? 'index.html').replace(/^\//, '')
}

function storedApp(app: InstalledApp, state: MockState): Record<string, unknown> {
  const { manifest, key } = app
  const name = textOf(manifest, 'name') ?? key
  const description = textOf(manifest, 'description')
  return {
    appType: 'APP',
    icons: {},
    authorities: [],
    shortcuts: [],
    ...manifest,
    name,
    short_name: textOf(manifest, 'short_name') ?? name,
    activities: { dhis: dhisActivity(manifest) },
    core_app: manifest['core_app'] === true,
    key,
    displayName: name,
    ...(description !== undefined && { displayDescription: description }),
    folderName: folderOf(app, state),
    appState: 'OK',
    appStorageSource: 'JCLOUDS',
    ...(state.quirks.bundledApps && { bundled: false, basePath: `/api/apps/${key}` }),
  }
}

/** The random part of a folder is made from the key here: it stays the same as long as the app does. */
function folderOf(app: InstalledApp, state: MockState): string {
  if (state.quirks.appFolder === 'zip') return app.folderName
  const random = createHash('sha512')
    .update(app.key)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
  return `apps/${app.key}_${random.slice(0, 45)}`
}
