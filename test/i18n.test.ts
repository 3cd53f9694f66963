import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..')

type Entry = Readonly<{ id: string; plural?: string; texts: readonly string[] }>

const unquote = (line: string): string => JSON.parse(line) as string

/** Entries of a PO file (msgid, msgid_plural, msgstr[n]); the header entry is left out. */
function entriesOf(path: string): readonly Entry[] {
  const blocks = readFileSync(path, 'utf8').split(/\n\s*\n/)
  return blocks.flatMap((block) => {
    const fields = new Map<string, string>()
    let current = ''
    for (const line of block.split('\n')) {
      const start = /^(msgid|msgid_plural|msgstr(?:\[\d\])?) (".*")$/.exec(line)
      if (start) {
        current = start[1] as string
        fields.set(current, unquote(start[2] as string))
      } else if (/^".*"$/.test(line) && current !== '') fields.set(current, (fields.get(current) ?? '') + unquote(line))
    }
    const id = fields.get('msgid')
    if (!id) return []
    const plural = fields.get('msgid_plural')
    const texts = [...fields].filter(([name]) => name.startsWith('msgstr')).map(([, text]) => text)
    return [plural === undefined ? { id, texts } : { id, plural, texts }]
  })
}

const template = entriesOf(join(root, 'i18n/en.pot'))
const french = new Map(entriesOf(join(root, 'i18n/fr.po')).map((entry) => [entry.id, entry]))

const placeholders = (text: string): readonly string[] => [...text.matchAll(/{{[^}]+}}/g)].map(([name]) => name).sort()

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'locales' ? [] : sources(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : []
  })
}

describe('translations', () => {
  test('every message has a French text', () => {
    expect(template.length).toBeGreaterThan(50)
    const missing = template.filter(({ id }) => {
      const entry = french.get(id)
      return entry === undefined || entry.texts.length === 0 || entry.texts.some((text) => text === '')
    })
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test('no French text is left over from a message that is gone', () => {
    const ids = new Set(template.map(({ id }) => id))
    expect([...french.keys()].filter((id) => !ids.has(id))).toEqual([])
  })

  test('placeholders are those of the message', () => {
    const wrong = template.filter(({ id }) =>
      (french.get(id)?.texts ?? []).some(
        (text) => text !== '' && placeholders(text).some((name) => !placeholders(id).includes(name)),
      ),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('messages are asked for at render with a literal', () => {
    const offenders = sources(join(root, 'src')).flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      const calls = [...text.matchAll(/i18n\.t\(\s*([^'\s][^,)]*)/g)].map(([call]) => `${path}: ${call}`)
      const atLoad = [...text.matchAll(/^(?:export )?const \w+[^=\n]*= i18n\.t\(/gm)].map(
        ([call]) => `${path}: ${call}`,
      )
      return [...calls, ...atLoad]
    })
    expect(offenders).toEqual([])
  })

  test('every message of the sources is in the template', () => {
    const ids = new Set(template.flatMap(({ id, plural }) => (plural === undefined ? [id] : [id, plural])))
    const used = sources(join(root, 'src')).flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return [...text.matchAll(/i18n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) =>
        (match[1] as string).replaceAll("\\'", "'"),
      )
    })
    expect([...new Set(used)].filter((id) => !ids.has(id))).toEqual([])
  })
})
