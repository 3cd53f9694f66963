/**
 * `npm run mock`: main.ts as one file, which a cold process loads in a fraction of the time of its hundreds of modules.
 * The file is kept beside the installed packages and made again when a source is newer than it or gone.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const program = resolve(root, 'node_modules/.cache/sec-cmu/mock.cjs')
const sourceList = `${program}.sources.txt`

function isCurrent() {
  try {
    const builtAt = statSync(sourceList).mtimeMs
    const sources = readFileSync(sourceList, 'utf8').split('\n')
    return sources.every((file) => statSync(resolve(root, file)).mtimeMs <= builtAt)
  } catch {
    return false
  }
}

async function makeProgram() {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['mock-server/main.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    metafile: true,
    logLevel: 'error',
  })
  writeFileSync(sourceList, Object.keys(metafile.inputs).join('\n'))
}

if (!isCurrent()) await makeProgram()
// Not import(): that would read the whole file once more, in search of exports.
createRequire(import.meta.url)(program)
