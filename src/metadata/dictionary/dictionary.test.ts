import { definitionsOf } from '../catalogue'
import { femme, homme } from '../categories'
import { asaco, commune } from '../categories-payers'
import { themeGender } from '../categories-training'
import { operand, partOf, sum, type Expression } from '../expressions'
import { asacoContributing, communityShare, paid } from '../financing'
import type { Locale } from '../kinds/definition'
import { participantsMixed, parityGap, womenInAllRate } from '../training'
import { needCovered } from '../sec'
import { dictionaryCsv } from './csv'
import { dictionary, type DictionaryEntry } from './dictionary'
import { formulaWords } from './formula'
import { dictionaryMarkdown } from './markdown'
import { usersOf } from './uses'

const LOCALES = ['fr', 'en'] as const

function entryOf(code: string, locale: Locale): DictionaryEntry {
  const found = dictionary(locale)
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.code === code)
  if (!found) throw new Error(`no entry ${code}`)
  return found
}

test.each<[about: string, expression: Expression, fr: string, en: string]>([
  ['an element', participantsMixed, '« Participants, sessions mixtes »', '"Participants in mixed sessions"'],
  [
    'a slice of a split element, told by its option alone',
    partOf(participantsMixed, femme),
    '« Participants, sessions mixtes » [Femme]',
    '"Participants in mixed sessions" [Female]',
  ],
  [
    'two slices',
    sum(partOf(participantsMixed, femme), partOf(participantsMixed, homme)),
    '« Participants, sessions mixtes » [Femme + Homme]',
    '"Participants in mixed sessions" [Female + Male]',
  ],
  [
    'one combination',
    operand(participantsMixed, themeGender, femme),
    '« Participants, sessions mixtes » [Genre, droits et VBG, Femme]',
    '"Participants in mixed sessions" [Gender, rights and GBV, Female]',
  ],
  [
    'combinations that are no slice',
    sum(operand(participantsMixed, themeGender, femme), operand(participantsMixed, themeGender, homme)),
    '« Participants, sessions mixtes » [Genre, droits et VBG, Femme + Genre, droits et VBG, Homme]',
    '"Participants in mixed sessions" [Gender, rights and GBV, Female + Gender, rights and GBV, Male]',
  ],
  [
    'options of a simple split',
    partOf(paid, commune, asaco),
    '« Montant versé par source (FCFA) » [Commune + ASACO]',
    '"Amount paid by payer (FCFA)" [Commune + ASACO]',
  ],
  [
    'a fallback, a product',
    needCovered.numerator.of,
    '« ASC en poste » × « Norme : habitants par ASC »',
    '"ASC in post" × "Norm: inhabitants per ASC"',
  ],
  [
    'what stands in',
    needCovered.denominator.of,
    "« Population à plus de 5 km d'un CSCom » (à défaut, « Population totale »)",
    '"Population beyond 5 km from a CSCom" ("Total population" where missing)',
  ],
  [
    'a count of units',
    asacoContributing.denominator.of,
    "nombre d'unités « Aires de santé ayant une ASACO »",
    'number of units "Health areas with an ASACO"',
  ],
  [
    'a difference with an indicator',
    parityGap.numerator.of,
    '50 − « Femmes, sessions mixtes (%) »',
    '50 − "Women in mixed sessions (%)"',
  ],
])('in words: %s', (_about, expression, fr, en) => {
  expect(formulaWords(expression, 'fr')).toBe(fr)
  expect(formulaWords(expression, 'en')).toBe(en)
})

test('an indicator is told as a whole', () => {
  expect(entryOf(womenInAllRate.code, 'en')).toMatchObject({
    unit: '%',
    formula:
      '("Participants in mixed sessions" [Female] + "Participants in women-only sessions") ÷ ("Participants in mixed sessions" [Female + Male] + "Participants in women-only sessions") × 100',
  })
  // A difference is not divided by 1 nor multiplied by 1.
  expect(entryOf('GEN_ECART', 'fr').formula).toBe('50 − « Femmes, sessions mixtes (%) »')
})

test.each([
  [
    'FIN_PAYE',
    { unit: 'FCFA', formula: 'somme sur la période et les unités', parts: 'Payeur (SEC-CMU)', timing: 'trimestriel' },
  ],
  ['DS_GEN_T', { timing: "trimestriel ; région, district ; à temps jusqu'au jour 10, clos après le jour 15" }],
  ['SEXE', { parts: 'SEX_F Femme, SEX_H Homme, SEX_I Sexe non précisé' }],
  ['PART_INFORMEL', { formula: '0,78' }],
  ['LS_COFIN', { parts: expect.stringContaining('Moyen : de 25 à moins de 50') as unknown }],
  ['VR_VIL', { formula: '« Villages couverts par un ASC » ne dépasse pas « Villages, total »', timing: 'annuel' }],
])('%s in French', (code, facts) => {
  expect(entryOf(code, 'fr')).toMatchObject(facts)
})

describe('where a definition is used', () => {
  test('an element: form, indicators, rules, dashboards, each once', () => {
    const codes = ['DB_PARITE', 'DS_GEN_T', 'GEN_F_MIX_PCT', 'GEN_F_TOT_PCT', 'VR_SESS_MIX']
    expect(usersOf(participantsMixed).map(({ code }) => code)).toEqual(codes)
  })

  test('an indicator inside another', () => {
    expect(entryOf('GEN_F_MIX_PCT', 'fr').usedBy.map(({ code }) => code)).toContain('GEN_ECART')
  })

  test('an indicator on a dashboard, through its chart or its map', () => {
    expect(usersOf(communityShare).map(({ code }) => code)).toEqual(['DB_COFINANCEMENT', 'DB_SYNTHESE'])
  })

  test('nothing for what nobody names', () => {
    expect(usersOf({ id: 'abcdefghijk' })).toEqual([])
  })
})

describe.each(LOCALES)('the dictionary in %s', (locale) => {
  test('tells every object of its chapters, completely', () => {
    for (const { kind, entries } of dictionary(locale)) {
      expect(entries.map(({ code }) => code)).toEqual(definitionsOf(kind).map(({ code }) => code))
      expect(entries.filter(({ name }) => name === '')).toEqual([])
    }
    const computed = dictionary(locale).filter(({ kind }) =>
      ['indicator', 'dataElement', 'validationRule'].includes(kind),
    )
    expect(
      computed
        .flatMap(({ entries }) => entries)
        .filter(({ formula, description }) => formula === '' || description === ''),
    ).toEqual([])
  })

  test('shows no uid in a formula', () => {
    const formulas = dictionary(locale).flatMap(({ entries }) => entries.map(({ formula }) => formula))
    expect(formulas.filter((formula) => /[#C]\{|undefined/.test(formula))).toEqual([])
  })
})

describe('as CSV', () => {
  test('separates and quotes as a spreadsheet of the language reads it', () => {
    expect(dictionaryCsv('fr').split('\r\n')[0]).toBe(
      '\uFEFFType;Code;Nom;Nom court;Description;Unité;"Formule, agrégation ou valeur";"Répartition, contenu";"Périodicité, niveau";Utilisé par;UID',
    )
    expect(dictionaryCsv('en')).toContain(
      'Indicators,GEN_F_MIX_PCT,Women in mixed sessions (%),"Women, mixed sessions (%)"',
    )
  })

  test('has a row per object and as many cells in each', () => {
    const objects = dictionary('fr').flatMap(({ entries }) => entries)
    const rows = dictionaryCsv('fr').trimEnd().split('\r\n')
    expect(rows).toHaveLength(objects.length + 1)
    const cells = rows.map((row) => row.replace(/"(?:[^"]|"")*"/g, 'x').split(';').length)
    expect(new Set(cells)).toEqual(new Set([11]))
  })
})

describe('as Markdown', () => {
  test('has a heading per object and its facts under it', () => {
    const text = dictionaryMarkdown('fr')
    expect(text).toMatch(/^# Dictionnaire SEC et CMU \d+\.\d+\.\d+\n\n## Indicateurs\n/)
    expect(text).toContain(
      [
        '### Besoin en ASC couvert (%) `SEC_BESOIN_PCT`',
        '',
        "Part des ASC que demande la norme d'habitants par ASC et qui sont en poste. Peut dépasser 100 %. Numérateur : ASC en poste x norme d'habitants par ASC. Dénominateur : population à plus de 5 km (à défaut, population totale). Source : dictionnaire SEC-CMU, à valider par le ministère.",
        '',
        '- **Nom court** : Besoin en ASC couvert (%)',
        '- **Unité** : %',
      ].join('\n'),
    )
  })

  test('lets no name become markup', () => {
    expect(dictionaryMarkdown('en')).toContain('\\[Female + Male\\]')
    expect(dictionaryMarkdown('en')).toContain('Amount paid \\<= 1.2 x pay due')
  })
})
