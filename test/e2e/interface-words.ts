import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FRENCH = join(__dirname, '../../i18n/fr.po')

/** Shorter ones are words of French too. */
const SHORTEST = 5

/** What our interface says in English and not in French, word for word; texts with a gap to fill are left out. */
export function englishWords(): readonly string[] {
  const entries = [...readFileSync(FRENCH, 'utf8').matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)]
  const french = new Set(entries.map(([, , text = '']) => text))
  return entries
    .flatMap(([, english = '', text = '']) => (english === text ? [] : [english]))
    .filter((text) => text.length >= SHORTEST && !/[{}_\\]/.test(text) && !french.has(text))
    .map((text) => text.replace(/[.*+?^$()|[\]]/g, '\\$&'))
}
