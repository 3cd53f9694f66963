import { readZip } from '../../mock-server/apps/zip'
import type { CommandIo } from './io'
import { run } from './program'

type Seen = { out: string; err: string; files: Map<string, string> }

function memoryIo(): Readonly<{ io: CommandIo; seen: Seen }> {
  const seen: Seen = { out: '', err: '', files: new Map() }
  const io: CommandIo = {
    out: (text) => {
      seen.out += String(text)
    },
    err: (text) => {
      seen.err += `${text}\n`
    },
    writeFile: (path, content) => {
      if (path.startsWith('/no-such-folder/')) return Promise.reject(new Error('ENOENT'))
      seen.files.set(path, String(content))
      return Promise.resolve()
    },
  }
  return { io, seen }
}

describe('sec-cmu metadata', () => {
  test('writes the package to a file, with what it is on standard error', async () => {
    const { io, seen } = memoryIo()
    expect(await run(['metadata', '--out', 'p.json', '--dhis2', '2.41'], io)).toBe(0)
    expect(JSON.parse(seen.files.get('p.json') ?? '')).toMatchObject({
      package: { code: 'SEC_CMU', DHIS2Version: '2.41' },
    })
    expect(seen.out).toBe('')
    expect(seen.err).toMatch(/^p\.json: SEC_CMU \S+ for DHIS2 2\.41, content [0-9a-f]{64}\n$/)
  })

  test('writes to standard output without --out, for 2.42 unless told otherwise', async () => {
    const { io, seen } = memoryIo()
    expect(await run(['metadata'], io)).toBe(0)
    expect(JSON.parse(seen.out)).toMatchObject({ package: { DHIS2Version: '2.42' } })
  })

  test('gives the same bytes twice', async () => {
    const [first, second] = [memoryIo(), memoryIo()]
    await run(['metadata'], first.io)
    await run(['metadata'], second.io)
    expect(first.seen.out === second.seen.out).toBe(true)
  })

  test.each([
    ['a version it is not written for', ['metadata', '--dhis2', '2.39'], '--dhis2 with one of 2.40'],
    ['a file it cannot write', ['metadata', '--out', '/no-such-folder/p.json'], 'give another --out'],
    ['an unknown option', ['metadata', '--outt', 'x'], 'unknown option'],
    ['an unknown command', ['metadate'], "unknown command 'metadate'"],
  ])('says what is wrong with %s, exit 2', async (_case, args, message) => {
    const { io, seen } = memoryIo()
    expect(await run(args, io)).toBe(2)
    expect(seen.err).toContain(message)
    expect(seen.out).toBe('')
  })
})

describe('sec-cmu dictionary', () => {
  test.each([
    ['Markdown on standard output, in French', ['dictionary'], /^# Dictionnaire SEC et CMU/],
    ['English', ['dictionary', '--lang', 'en'], /^# SEC and CMU dictionary/],
    ['CSV', ['dictionary', '--format', 'csv'], /^\uFEFFType;Code;Nom/],
    ['JSON', ['dictionary', '--json'], /^\{\n {2}"chapters": \[/],
  ])('writes %s', async (_case, args, expected) => {
    const { io, seen } = memoryIo()
    expect(await run(args, io)).toBe(0)
    expect(seen.out).toMatch(expected)
    expect(seen.err).toBe('')
  })

  test('takes the format from the file name', async () => {
    const { io, seen } = memoryIo()
    expect(await run(['dictionary', '--out', 'd.csv'], io)).toBe(0)
    expect(seen.files.get('d.csv')).toMatch(/^\uFEFFType;/)
    expect(seen.err).toMatch(/^d\.csv: \d+ objects\n$/)
  })

  test('writes a workbook with a sheet per chapter', async () => {
    const written: Uint8Array[] = []
    const { io } = memoryIo()
    const writeFile = (_path: string, content: string | Uint8Array) => {
      written.push(Buffer.from(content))
      return Promise.resolve()
    }
    expect(await run(['dictionary', '--lang', 'en', '--out', 'd.xlsx'], { ...io, writeFile })).toBe(0)
    const files = readZip(Buffer.from(written[0] ?? []))
    expect(String(files.get('xl/workbook.xml'))).toMatch(
      /name="Indicators".*name="Data elements".*name="Validation rules"/s,
    )
  })

  test.each([
    ['a language there is none in', ['dictionary', '--lang', 'bm'], 'use --lang fr or --lang en'],
    ['a format it does not write', ['dictionary', '--format', 'pdf'], 'use --format with one of md, csv, xlsx'],
    ['a workbook without a file', ['dictionary', '--format', 'xlsx'], 'give --out FILE.xlsx'],
    ['a file it cannot write', ['dictionary', '--out', '/no-such-folder/d.md'], 'give another --out'],
  ])('says what is wrong with %s, exit 2', async (_case, args, message) => {
    const { io, seen } = memoryIo()
    expect(await run(args, io)).toBe(2)
    expect(seen.err).toContain(message)
    expect(seen.out).toBe('')
  })
})

test.each([
  'doctor',
  'plan',
  'install',
  'verify',
  'rollback',
  'retire',
  'history',
  'template',
  'import',
  'receipts',
  'undo',
])('sec-cmu %s says it is not there yet, exit 2, whatever its options', async (name) => {
  const { io, seen } = memoryIo()
  expect(await run([name, '--url', 'x', '--plan', 'file.xlsx'], io)).toBe(2)
  expect(seen.err).toBe(`sec-cmu ${name} is not there yet\n`)
})

test.each([
  ['--help', /metadata \[options\]/],
  ['--version', /^\d+\.\d+\.\d+\n$/],
])('sec-cmu %s answers on standard output, exit 0', async (flag, expected) => {
  const { io, seen } = memoryIo()
  expect(await run([flag], io)).toBe(0)
  expect(seen.out).toMatch(expected)
})
