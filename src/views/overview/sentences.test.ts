import fc from 'fast-check'
import { speak } from '../../../test/support/language'
import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import type { Figure } from '../../dhis2/figure'
import { insuranceForm } from '../../metadata/forms-insurance'
import { financingForm } from '../../metadata/forms-financing'
import { briefOf, type Sentence } from './brief'
import { DEFAULT_SETTINGS } from '../../settings/settings'
import { marksOf } from './brief-marks'
import { USUAL_NOTABLE_CHANGE } from './changes'
import { placesToAct, type PlaceToAct } from './places-to-act'
import '../../ui/locale'
import { FORMS, OVERVIEW_ITEMS, type ValueFigure } from './programmes'
import { reasonRuns, ruleWords } from './reason-words'
import { plainText, type Run } from './runs'
import { briefWords, inPlaceWords, type Told } from './sentences'

const rate = (numerator: number, denominator: number) => percent(numerator, denominator) as ValueFigure

afterEach(() => speak('en'))

const MALI: Told = { place: 'Mali', unit: { name: 'Mali', level: 1 }, period: '2015', locale: 'fr' }

const plain = (runs: readonly Run[]): string => plainText(runs).replace(/[\u00a0\u202f]/g, ' ')

/** The sentence as the second of a brief: without the place. */
function said(sentence: Sentence, locale: 'fr' | 'en' = 'fr'): string {
  speak(locale)
  const words = briefWords([sentence, sentence], { ...MALI, locale })
  return plain(words[1] ?? [])
}

const coverage = (figures: Partial<Extract<Sentence, { kind: 'coverage' }>['figures']>): Sentence => ({
  kind: 'coverage',
  tone: 'low',
  figures: { measure: null, share: null, inPost: null, ...figures },
})
const debt = (remaining: number | null, arrears: number | null): Sentence => ({
  kind: 'debt',
  tone: 'low',
  figures: { remaining, arrears },
})
const coFunding = (share: ValueFigure, target: number | null, partnerShare: ValueFigure | null): Sentence => ({
  kind: 'coFunding',
  tone: 'high',
  figures: { share, target, partnerShare },
})
const training = (figures: Partial<Extract<Sentence, { kind: 'training' }>['figures']>): Sentence => ({
  kind: 'training',
  tone: 'mid',
  figures: { mixed: null, all: null, organs: null, mark: 30, ...figures },
})
const reports = (figures: Partial<Extract<Sentence, { kind: 'reports' }>['figures']>): Sentence => ({
  kind: 'reports',
  tone: 'low',
  figures: { missing: 0, expected: 77, forms: [], silent: [], silentLevel: 3, late: null, wished: 80, ...figures },
})

describe('in French', () => {
  test.each<[string, Sentence]>([
    [
      '49,0 % de la population cible est couverte par un ASC (3 197 026 sur 6 523 306) ; 2 187 ASC sont en poste.',
      coverage({ measure: 'population', share: rate(3_197_026, 6_523_306), inPost: 2187 }),
    ],
    [
      '68,3 % des villages sont couverts par un ASC (84 sur 123).',
      coverage({ measure: 'villages', share: rate(84, 123) }),
    ],
    ['21,0 % des ASC nécessaires sont en poste.', coverage({ measure: 'need', share: rate(50_400, 239_713) })],
    ['0 ASC est en poste.', coverage({ inPost: 0 })],
    ['1 ASC est en poste.', coverage({ inPost: 1 })],
    ['2 ASC sont en poste.', coverage({ inPost: 2 })],
    [
      "Les communes et les ASACO ont payé 50,0 % des salaires dus aux ASC (32 400 000 sur 64 800 000 FCFA) ; l'engagement de 50 % est tenu ; 50,0 % des versements viennent des partenaires.",
      coFunding(rate(32_400_000, 64_800_000), 50, rate(1, 2)),
    ],
    [
      'Les communes et les ASACO ont payé 25,0 % des salaires dus aux ASC (1 sur 4 FCFA) ; leur engagement est de 50 %.',
      coFunding(rate(1, 4), 50, null),
    ],
    ["Il reste 5 400 000 FCFA de salaires d'ASC à payer ; 1 ASC-mois de salaire est en retard.", debt(5_400_000, 1)],
    ['12 ASC-mois de salaire sont en retard.', debt(null, 12)],
    [
      'Les femmes représentent 38,9 % des participations aux sessions mixtes (37 sur 95) ; toutes sessions confondues, leur part est de 65,3 % (109 sur 167).',
      training({ mixed: rate(37, 95), all: rate(109, 167) }),
    ],
    [
      "Les femmes représentent 20,0 % des participations aux sessions mixtes (1 sur 5) ; c'est moins que le repère de 30 %.",
      training({ mixed: rate(1, 5) }),
    ],
    [
      'Les femmes représentent 80,0 % des participations aux sessions mixtes (4 sur 5) ; les hommes sont sous le repère de 30 %.',
      training({ mixed: rate(4, 5) }),
    ],
    [
      'Les femmes représentent 100,0 % des participations (72 sur 72), toutes sessions confondues.',
      training({ all: rate(72, 72) }),
    ],
    ['Les organes comptent 20,0 % de femmes (1 sur 5).', training({ organs: rate(1, 5) })],
    [
      'La CMU couvre 28,0 % de la population (5 911 360 sur 21 112 000) ; 56,8 % des bénéficiaires de mutuelle sont à jour de cotisation.',
      { kind: 'cmu', tone: 'high', figures: { insured: rate(5_911_360, 21_112_000), upToDate: rate(568, 1000) } },
    ],
    [
      "Depuis 2014, écarts d'au moins 5 points ou 10 % : population couverte +6,2 points, ASC en poste -40, reste à payer +400 000 FCFA.",
      {
        kind: 'changes',
        tone: 'none',
        figures: {
          since: '2014',
          notable: USUAL_NOTABLE_CHANGE,
          changes: [
            { measure: 'populationCovered', by: 6.2, unit: 'points' },
            { measure: 'ascInPost', by: -40, unit: 'count' },
            { measure: 'remaining', by: 400_000, unit: 'fcfa' },
          ],
        },
      },
    ],
    ["1 rapport attendu sur 77 n'est pas arrivé.", reports({ missing: 1 })],
    [
      "6 rapports attendus sur 77 ne sont pas arrivés ; aucun pour le formulaire Financement des ASC ; 1 district n'a rien envoyé (Yorosso) ; 79,0 % sont arrivés à temps, pour 80 % souhaités.",
      reports({ missing: 6, forms: [financingForm], silent: ['Yorosso'], late: rate(79, 100) }),
    ],
    [
      "2 rapports attendus sur 77 ne sont pas arrivés ; aucun pour les formulaires Financement des ASC, Enrôlement et cotisations ; 2 régions n'ont rien envoyé (Gao, Kidal).",
      reports({ missing: 2, forms: [financingForm, insuranceForm], silent: ['Gao', 'Kidal'], silentLevel: 2 }),
    ],
    [
      "4 rapports attendus sur 77 ne sont pas arrivés ; 5 aires de santé n'ont rien envoyé (A, B, C et 2 autres).",
      reports({ missing: 4, silent: ['A', 'B', 'C', 'D', 'E'], silentLevel: 4 }),
    ],
    [
      "4 rapports attendus sur 77 ne sont pas arrivés ; 4 aires de santé n'ont rien envoyé (A, B, C, D).",
      reports({ missing: 4, silent: ['A', 'B', 'C', 'D'], silentLevel: 4 }),
    ],
    ['Aucune donnée CMU pour 2015.', { kind: 'noData', tone: 'none', figures: { programmes: ['cmu'], lessOften: [] } }],
    [
      'Cofinancement, CMU : chiffres par trimestre ou par an, pas pour 2015.',
      { kind: 'noData', tone: 'none', figures: { programmes: [], lessOften: ['coFunding', 'cmu'] } },
    ],
    ["Aucun des 77 rapports attendus n'est arrivé.", reports({ missing: 77 })],
    [
      'Aucune donnée pour 2015 : cofinancement, formation.',
      { kind: 'noData', tone: 'none', figures: { programmes: ['coFunding', 'training'], lessOften: [] } },
    ],
  ])('%s', (text, sentence) => {
    expect(said(sentence)).toBe(text)
  })

  test.each([
    ['au Mali', 'Mali', 1],
    ['dans la région de Kayes', 'Kayes', 2],
    ['à Bamako', 'Bamako', 2],
    ['dans le district de Kadiolo', 'Kadiolo', 3],
    ["dans le district d'Ansongo", 'Ansongo', 3],
    ["dans l'aire de santé de Diou", 'Diou', 4],
    ['à District sanitaire de Kita', 'District sanitaire de Kita', 3],
  ])('%s', (words, name, level) => {
    speak('fr')
    expect(inPlaceWords({ name, level }, 'fr')).toBe(words)
  })

  test('the first sentence says where, in bold only its figures', () => {
    speak('fr')
    const [first] = briefWords([coverage({ inPost: 2187 })], MALI)
    expect(first).toEqual(['Au Mali, ', { figure: '2\u202f187' }, ' ASC sont en poste.'])
  })

  test('several units are named before it', () => {
    speak('fr')
    const [first] = briefWords([coverage({ inPost: 1 })], { ...MALI, place: 'Kayes, Gao', unit: null })
    expect(plain(first ?? [])).toBe('Kayes, Gao : 1 ASC est en poste.')
  })
})

describe('in English', () => {
  test.each<[string, Sentence]>([
    [
      '49.0% of the target population is covered by an ASC (3,197,026 of 6,523,306); 2,187 ASC are in post.',
      coverage({ measure: 'population', share: rate(3_197_026, 6_523_306), inPost: 2187 }),
    ],
    ['0 ASC are in post.', coverage({ inPost: 0 })],
    ['1 ASC is in post.', coverage({ inPost: 1 })],
    ['1 ASC-month of pay is in arrears.', debt(null, 1)],
    [
      '1 report of 77 did not come; none came for the form Financing of ASC; 1 health area sent nothing (Diou).',
      reports({ missing: 1, forms: [financingForm], silent: ['Diou'], silentLevel: 4 }),
    ],
    ['No data on the CMU for 2015.', { kind: 'noData', tone: 'none', figures: { programmes: ['cmu'], lessOften: [] } }],
  ])('%s', (text, sentence) => {
    expect(said(sentence, 'en')).toBe(text)
  })

  test('where', () => {
    speak('en')
    expect(inPlaceWords({ name: 'Ansongo', level: 3 }, 'en')).toBe('in the district of Ansongo')
  })
})

describe('why to act', () => {
  const reason = (figures: Partial<PlaceToAct>): string => {
    speak('fr')
    const place = { orgUnit: ref('Kayes'), share: rate(1, 4), target: 50, short: 0, left: 0, score: 1 }
    return plain(reasonRuns({ programme: 'coverage', ...place, ...figures }, 'fr'))
  }

  test.each<[string, Partial<PlaceToAct>]>([
    ["25,0 % de la population cible est couverte, 1 habitant n'a pas d'ASC.", { left: 1 }],
    ["25,0 % de la population cible est couverte, 674 510 habitants n'ont pas d'ASC.", { left: 674_510 }],
    [
      'Les communes et les ASACO ont payé 25,0 % des salaires des ASC pour 50 % promis, il manque 1 000 FCFA.',
      { programme: 'coFunding', short: 1000 },
    ],
    ['La CMU couvre 25,0 % de la population, 3 personnes ne sont pas couvertes.', { programme: 'cmu', left: 3 }],
    [
      '25,0 % de femmes dans les sessions mixtes (1 sur 4), sous le repère de 30 %.',
      { programme: 'training', target: 30 },
    ],
    [
      '75,0 % de femmes dans les sessions mixtes (3 sur 4), les hommes sont sous le repère de 30 %.',
      { programme: 'training', target: 30, share: rate(3, 4) },
    ],
  ])('%s', (text, figures) => {
    expect(reason(figures)).toBe(text)
  })

  test('the rule names its targets', () => {
    speak('fr')
    expect(
      ruleWords({ coverage: 80, coFunding: 50, training: 30, cmu: 28 }, 'fr').replace(/[\u00a0\u202f]/g, ' '),
    ).toContain('couverture 80 %, engagement 50 %, repère 30 % pour les femmes et les hommes, CMU 28 %')
  })
})

describe('whatever the figures', () => {
  const SECRET = 987_654_321
  const figure = fc.oneof(
    fc.constantFrom<Figure['state']>('noData', 'notDue', 'notSplit', 'hidden').map((state): Figure => {
      // A number that slipped into an absent figure must not come out.
      return { state, value: SECRET }
    }),
    fc
      .nat({ max: 150 })
      .map((value): Figure => ({ state: 'value', value, rate: { numerator: value, denominator: 100 } })),
    fc.nat({ max: 100_000 }).map(count),
  )
  const figures = fc.array(figure, { minLength: OVERVIEW_ITEMS.length, maxLength: OVERVIEW_ITEMS.length })
  const cells = (found: readonly Figure[]): Cells =>
    OVERVIEW_ITEMS.map((item, index) => [item, found[index] ?? { state: 'noData' }])
  const reporting = fc.record({ completeness: figure, timeliness: figure })

  test.each(['fr', 'en'] as const)(
    'at most seven sentences, each with a figure, none of an absent one: %s',
    (locale) => {
      speak(locale)
      fc.assert(
        fc.property(figures, figures, figures, reporting, (whole, before, part, known) => {
          const answer = {
            ...figuresOf({
              unit: aUnit('Kayes'),
              whole: cells(whole),
              before: cells(before),
              parts: [[ref('Kita'), cells(part)]],
            }),
            reporting: known,
          }
          const marks = marksOf(DEFAULT_SETTINGS, answer)
          const brief = briefOf(answer, marks)
          const words = briefWords(brief, { ...MALI, locale })
          expect(words.length).toBeLessThanOrEqual(7)
          words.forEach((runs, index) => {
            const isAbout = brief[index]?.kind
            expect(plain(runs)).toMatch(/^[\p{Lu}\d-].*\.$/u)
            if (isAbout !== 'noData') expect(runs.some((run) => typeof run !== 'string')).toBe(true)
          })
          const reasons = placesToAct(answer, marks.partTargets).map((place) => reasonRuns(place, locale))
          const all = [...words, ...reasons].map(plain).join(' ')
          expect(all.replace(/\D/g, '')).not.toContain(String(SECRET))
          expect(all).not.toMatch(/NaN|Infinity|undefined|null|{{|[\uE000\uE001]/)
        }),
        { numRuns: 200, seed: 2015 },
      )
    },
  )
})

test('the forms are all that the figures come from', () => {
  expect(new Set(FORMS.map(({ id }) => id)).size).toBe(7)
})
