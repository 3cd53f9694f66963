import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sourcesIn, textsOf } from '../vite.texts'

const src = resolve(__dirname, '../src')
const sources = sourcesIn(src)
const french = JSON.parse(readFileSync(join(src, 'locales/fr/translations.json'), 'utf8')) as Record<string, string>
const PARTS = ['common', 'pages', ...readdirSync(join(src, 'views'))]

test('a text goes with the only part that uses it, its plural too; one of several parts is common', () => {
  const made = [
    { part: 'cmu', text: "i18n.t('{{count}} insured', { count })" },
    { part: 'training', text: `i18n.t("It's new")` },
    { part: 'pages', text: `i18n.t('Save') + i18n.t('Year')` },
    { part: 'cmu', text: `i18n.t('Year')` },
  ]
  const texts = {
    '{{count}} insured': 'a',
    '{{count}} insured_plural': 'b',
    "It's new": 'c',
    Save: 'd',
    Year: 'e',
    Old: 'f',
  }
  const keys = (part: string) => Object.keys(textsOf(part, texts, made))
  expect(keys('cmu')).toEqual(['{{count}} insured', '{{count}} insured_plural'])
  expect(keys('training')).toEqual(["It's new"])
  expect(keys('pages')).toEqual(['Save'])
  expect(keys('common')).toEqual(['Year', 'Old'])
})

test('no text is lost and none is in two parts', () => {
  const all = PARTS.flatMap((part) => Object.keys(textsOf(part, french, sources)))
  expect(all.sort()).toEqual(
    Object.keys(french)
      .filter((key) => !key.startsWith('__MANIFEST'))
      .sort(),
  )
})

test('the program asks for the parts there are', () => {
  const asked = readFileSync(join(src, 'app/translations.ts'), 'utf8').matchAll(
    /\/fr\/translations\.json\?([\w-]+)&texts/g,
  )
  expect([...asked].map(([, part]) => part).sort()).toEqual([...PARTS].sort())
})
