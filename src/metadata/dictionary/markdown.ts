import { PACKAGE_VERSION } from '../package-version'
import type { Locale } from '../kinds/definition'
import { dictionary, type DictionaryEntry } from './dictionary'
import { DICTIONARY_COLUMNS, DICTIONARY_TITLE } from './table'

/** The dictionary to read or print: a heading per object, its facts as a list. */
export function dictionaryMarkdown(locale: Locale): string {
  const chapters = dictionary(locale).flatMap(({ title, entries }) => [
    `## ${title}`,
    ...entries.map((entry) => entryMarkdown(entry, locale)),
  ])
  return `${[`# ${DICTIONARY_TITLE[locale]} ${PACKAGE_VERSION}`, ...chapters].join('\n\n')}\n`
}

const IN_HEADING: readonly string[] = ['code', 'name', 'description']

function entryMarkdown(entry: DictionaryEntry, locale: Locale): string {
  const colon = locale === 'fr' ? ' :' : ':'
  const facts = DICTIONARY_COLUMNS.filter(({ key, cell }) => !IN_HEADING.includes(key) && cell(entry) !== '')
  return [
    `### ${escaped(entry.name)} \`${entry.code}\``,
    ...(entry.description === '' ? [] : [escaped(entry.description)]),
    facts.map(({ label, cell }) => `- **${label[locale]}**${colon} ${escaped(cell(entry))}`).join('\n'),
  ].join('\n\n')
}

/** Characters Markdown would read as markup. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&')
