import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { MockState } from '../state'
import { appFromFiles } from './manifest'

/**
 * Installs a built app (`build/app`) as if its zip had been uploaded.
 * @throws {AppError} no manifest in the folder.
 */
export function installAppFolder(folder: string, state: MockState): void {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)] as const
    }),
  )
  const app = appFromFiles(files, 'app')
  state.apps.put(app)
}
