import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

type Texts = Readonly<Record<string, string>>
type Source = Readonly<{ part: string; text: string }>

const REQUEST = /\/locales\/\w+\/translations\.json\?([\w-]+)&texts$/

/**
 * `translations.json?<part>&texts` is the texts of one part of the program: `pages`, a view by the name of its folder, or
 * `common`, whatever several use or nobody is found to use. Without it a reader would wait for the texts of every page
 * before the first figure. In tests each part is the whole file (test/setup/resolver.cjs).
 */
export function textsByPart() {
  const known = new Map<string, readonly Source[]>()
  return {
    name: 'texts-by-part',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const part = REQUEST.exec(id)?.[1]
      if (part === undefined) return null
      const folder = resolve(dirname(id), '../..')
      const sources = known.get(folder) ?? sourcesIn(folder)
      known.set(folder, sources)
      return { code: JSON.stringify(textsOf(part, JSON.parse(code) as Texts, sources)), map: null }
    },
  }
}

/** The texts whose key stands, between quotes, in this part and in no other. Plural forms go with their key. */
export function textsOf(part: string, texts: Texts, sources: readonly Source[]): Texts {
  const entries = Object.entries(texts).filter(([key]) => !key.startsWith('__MANIFEST'))
  return Object.fromEntries(entries.filter(([key]) => partOf(key.replace(/_plural$/, ''), sources) === part))
}

function partOf(key: string, sources: readonly Source[]): string {
  const quoted = ["'", '"', '`'].map((quote) => quote + key + quote)
  const using = sources.filter(({ text }) => quoted.some((literal) => text.includes(literal)))
  const [only = 'common', ...others] = new Set(using.map((source) => source.part))
  return others.length > 0 ? 'common' : only
}

/** All sources below `src`, with escaped quotes as they read. */
export function sourcesIn(folder: string): readonly Source[] {
  return filesIn(folder).map((file) => ({
    part: partOfFile(relative(folder, file)),
    text: readFileSync(file, 'utf8').replace(/\\(['"`])/g, '$1'),
  }))
}

function partOfFile(path: string): string {
  const [room = '', folder = ''] = path.split(/[\\/]/)
  return room === 'views' ? folder : room === 'pages' ? 'pages' : 'common'
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : []
  })
}
