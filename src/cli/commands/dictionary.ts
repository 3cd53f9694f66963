import { dictionaryCsv } from '../../metadata/dictionary/csv'
import { dictionary } from '../../metadata/dictionary/dictionary'
import { dictionaryMarkdown } from '../../metadata/dictionary/markdown'
import type { Locale } from '../../metadata/kinds/definition'
import { EXIT, type ExitCode } from '../exit-code'
import type { CommandIo } from '../io'
import { dictionaryXlsx } from './dictionary-xlsx'

const FORMATS = ['md', 'csv', 'xlsx'] as const

type Format = (typeof FORMATS)[number]

export type DictionaryOptions = Readonly<{ out?: string; format?: string; lang: string; json?: boolean }>

/** Writes the dictionary of the programme: every object, what it counts, how it is computed, where it is used. */
export async function writeDictionary(
  { out, format, lang, json }: DictionaryOptions,
  io: CommandIo,
): Promise<ExitCode> {
  if (!isLocale(lang)) return wrongUsage(io, `no dictionary in ${lang}; use --lang fr or --lang en`)
  if (json === true) {
    io.out(`${JSON.stringify({ chapters: dictionary(lang) }, null, 2)}\n`)
    return EXIT.done
  }
  const wanted = format ?? extensionOf(out) ?? 'md'
  if (!isFormat(wanted)) return wrongUsage(io, `no format ${wanted}; use --format with one of ${FORMATS.join(', ')}`)
  if (wanted === 'xlsx' && out === undefined) return wrongUsage(io, 'a workbook needs a file; give --out FILE.xlsx')
  const content = await contentOf(wanted, lang)
  if (out === undefined) {
    io.out(content)
    return EXIT.done
  }
  try {
    await io.writeFile(out, content)
  } catch (error) {
    return wrongUsage(
      io,
      `cannot write ${out}: ${error instanceof Error ? error.message : String(error)}; give another --out`,
    )
  }
  io.err(`${out}: ${String(dictionary(lang).reduce((total, { entries }) => total + entries.length, 0))} objects`)
  return EXIT.done
}

function contentOf(format: Format, locale: Locale): string | Promise<Uint8Array> {
  if (format === 'xlsx') return dictionaryXlsx(locale)
  return format === 'csv' ? dictionaryCsv(locale) : dictionaryMarkdown(locale)
}

const isLocale = (text: string): text is Locale => text === 'fr' || text === 'en'

const isFormat = (text: string): text is Format => FORMATS.some((format) => format === text)

const extensionOf = (file: string | undefined): string | null =>
  /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase() ?? null

function wrongUsage(io: CommandIo, message: string): ExitCode {
  io.err(message)
  return EXIT.wrongUsage
}
