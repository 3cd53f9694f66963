/**
 * Jest 27 does not know package `exports`. This resolver reads them with `resolve.exports` (conditions require, node,
 * umd) and leaves everything else to Jest.
 */
const fs = require('node:fs')
const path = require('node:path')
const { exports: resolveExports } = require('resolve.exports')

function packageFolder(name, basedir) {
  for (let folder = basedir; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name)
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate
    if (path.dirname(folder) === folder) return null
  }
}

module.exports = (request, options) => {
  const named = /^(@[^/]+\/[^/]+|[^@./][^/]*)(\/.*)?$/.exec(request)
  const folder = named && !request.startsWith('node:') ? packageFolder(named[1], options.basedir) : null
  if (folder) {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
    if (manifest.exports) {
      for (const conditions of [
        ['require', 'node'],
        ['umd', 'default'],
        ['import', 'default'],
      ]) {
        try {
          const found = resolveExports(manifest, `.${named[2] ?? ''}`, { conditions, unsafe: true })
          if (found?.[0] && fs.existsSync(path.join(folder, found[0]))) return path.join(folder, found[0])
        } catch {
          // This condition is not offered; the next may be.
        }
      }
    }
  }
  // A part of a file, as vite.texts.ts cuts it for the build: here the whole file.
  return options.defaultResolver(request.replace(/\?[\w-]+&texts$/, ''), options)
}
