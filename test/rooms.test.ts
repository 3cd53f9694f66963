import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(__dirname, '..')

const kitMayImport = ['dhis2', 'metadata', 'analytics', 'charts', 'ui', 'exports', 'settings']
const viewsMayImport = [...kitMayImport, 'view-kit']
const everyRoomOfTheApp = [
  'dhis2',
  'metadata',
  'settings',
  'analytics',
  'charts',
  'ui',
  'exports',
  'view-kit',
  'views',
  'pages',
  'clients',
  'app',
  'locales',
]

/** Room → rooms of src it may import (docs/architecture.md). Its own files are always allowed. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/dhis2': [],
  'src/metadata': ['dhis2'],
  'src/settings': ['dhis2', 'metadata'],
  'src/analytics': ['dhis2'],
  'src/installer': ['dhis2', 'metadata'],
  'src/importer': ['dhis2', 'metadata'],
  'src/charts': [],
  'src/ui': ['dhis2', 'charts'],
  'src/exports': ['dhis2', 'charts', 'ui'],
  'src/view-kit': kitMayImport,
  'src/views': viewsMayImport,
  'src/pages': [...viewsMayImport, 'installer', 'importer'],
  'src/clients': ['dhis2'],
  'src/app': everyRoomOfTheApp,
  'src/plugin': everyRoomOfTheApp,
  'src/cli': ['dhis2', 'metadata', 'analytics', 'installer', 'importer', 'clients'],
  'src/testing': ['dhis2', 'metadata'],
  'mock-server': ['dhis2', 'metadata'],
}

/** Packages that only the named rooms may use. */
const PACKAGE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  axios: ['src/clients', 'src/cli'],
  fastify: ['mock-server'],
}

type Import = Readonly<{ file: string; room: string; target: string }>

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'locales' ? [] : sourceFiles(path)
    return /\.(ts|tsx|mts|js)$/.test(entry.name) && !/\.(test|generated)\./.test(entry.name) ? [path] : []
  })
}

function roomOf(path: string): string {
  const [top = '', second = ''] = relative(root, path).split('/')
  return top === 'src' ? `src/${second}` : top
}

/** A view may import its own folder but not another view. */
function unitOf(path: string): string {
  const parts = relative(root, path).split('/')
  return ['views', 'pages'].includes(parts[1] ?? '') ? parts.slice(0, 3).join('/') : roomOf(path)
}

function importsOf(path: string): readonly Import[] {
  const text = readFileSync(path, 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import|import\(|require\()\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1],
  )
  return specifiers.map((target) => ({ file: path, room: roomOf(path), target: target ?? '' }))
}

const imports = [...sourceFiles(join(root, 'src')), ...sourceFiles(join(root, 'mock-server'))].flatMap(importsOf)

function isAllowed({ file, room, target }: Import): boolean {
  if (!target.startsWith('.')) {
    const owner = Object.entries(PACKAGE_ROOMS).find(([name]) => target === name || target.startsWith(`${name}/`))
    return owner === undefined || owner[1].includes(room)
  }
  const resolved = resolve(dirname(file), target)
  if (relative(root, resolved) === 'package.json') return room === 'src/cli' || room === 'mock-server'
  const targetRoom = roomOf(resolved)
  if (targetRoom === room) return unitOf(resolved) === unitOf(file) || room === 'src/app'
  return targetRoom.startsWith('src/') && (ALLOWED[room] ?? []).includes(targetRoom.slice('src/'.length))
}

describe('rooms', () => {
  test('finds the imports it is to judge', () => {
    expect(imports.length).toBeGreaterThan(100)
  })

  test('every room is listed', () => {
    const rooms = new Set(imports.map((found) => found.room))
    expect([...rooms].filter((room) => !(room in ALLOWED))).toEqual([])
  })

  test('no import crosses a wall', () => {
    const crossings = imports.filter((found) => !isAllowed(found))
    expect(crossings.map(({ file, target }) => `${relative(root, file)} -> ${target}`)).toEqual([])
  })

  test('no alias and no barrel', () => {
    expect(imports.filter(({ target }) => /^[@~]\/|^src\//.test(target)).map(({ target }) => target)).toEqual([])
    const barrels = [...sourceFiles(join(root, 'src')), ...sourceFiles(join(root, 'mock-server'))].filter((path) => {
      const text = readFileSync(path, 'utf8')
      return /\/index\.tsx?$/.test(path) && /^export \* from/m.test(text)
    })
    expect(barrels.map((path) => relative(root, path))).toEqual([])
  })
})
