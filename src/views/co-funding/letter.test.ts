import { aUnit, count, figuresOf, ref, type Cells } from '../../../test/support/scoped-figures'
import { speak } from '../../../test/support/language'
import { ascMonthsDue, paid, PAID_BY, pledged, PROMISED_BY, salariesDue } from '../../metadata/financing'
import { ascInPost } from '../../metadata/sec'
import { coFundingOf } from './compute'
import { canWrite, isUnderKadioloAgreement, letterOf, type LetterSubject } from './letter'

beforeEach(() => speak('fr'))
afterAll(() => speak('en'))

/** 900,000 due for 12 ASC-months (75,000 each), of 4 ASC. */
const rowOf = (cells: Cells) =>
  coFundingOf(
    figuresOf({
      unit: aUnit('Diou'),
      whole: [[salariesDue, count(900_000)], [ascMonthsDue, count(12)], [ascInPost, count(4)], ...cells],
    }),
    ref('Diou'),
    50,
  ).whole

const commune = (promised: number, paidFcfa: number): Cells => [
  [PROMISED_BY.commune, count(promised)],
  [PAID_BY.commune, count(paidFcfa)],
]

const written = (cells: Cells, given: Partial<LetterSubject> = {}, locale = 'fr') => {
  const letter = letterOf({ to: 'commune', row: rowOf(cells), period: '2024', underAgreement: false, ...given }, locale)
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
  return { ...letter, text: plain(letter.paragraphs.join('\n')), figures: letter.figures.map((one) => one.map(plain)) }
}

test('what remains is asked for, in francs and in months of one ASC', () => {
  // 450,000 - 300,000 = 150,000 = 2 x 75,000.
  const letter = written(commune(450_000, 300_000))
  expect(letter.kind).toBe('reminder')
  expect(letter.addressee).toEqual(['Madame, Monsieur le Maire', 'Diou'])
  expect(letter.text).toContain("il reste 150 000 FCFA à verser, soit l'équivalent de 2 mois de salaire d'un ASC.")
  expect(letter.text).toContain('bien vouloir verser ce reste')
  expect(letter.text).not.toContain('part conjointe')
  expect(letter.figures).toEqual([
    ['Promis', '450 000 FCFA'],
    ['Versé', '300 000 FCFA'],
    ['Reste à verser', '150 000 FCFA'],
    ['ASC en poste', '4'],
  ])
})

test.each([
  [75_000, '1 month of pay'],
  [150_000, '2 months of pay'],
])('in English, %i remaining is %s', (left, words) => {
  speak('en')
  expect(written(commune(450_000, 450_000 - left), {}, 'en').text).toContain(words)
})

test('nothing owed: thanks, and nothing is asked for', () => {
  const letter = written(commune(450_000, 450_000))
  expect(letter.kind).toBe('thanks')
  expect(letter.about).toContain('remerciements')
  expect(letter.text).toContain('a été versé.')
  expect(letter.text).not.toContain('verser ce reste')
})

test('more paid than promised is thanked for as such', () => {
  expect(written(commune(450_000, 500_000)).text).toContain('a été versé, et 50 000 FCFA de plus.')
})

test('paid together: the letter says the share is not known, and speaks of the common part', () => {
  const cells: Cells = [
    [PROMISED_BY.communeAndAsaco, count(450_000)],
    [PAID_BY.communeAndAsaco, count(375_000)],
  ]
  for (const to of ['commune', 'asaco', 'community'] as const) {
    const letter = written(cells, { to })
    expect(letter.text).toContain("Le partage de ce montant entre communes et ASACO n'est pas connu")
    expect(letter.text).toContain('part conjointe')
    expect(letter.text).toContain('il reste 75 000 FCFA')
  }
})

test('mayors and ASACO chairs together are written to about the sum of both', () => {
  // 450,000 + 225,000 promised, 300,000 + 200,000 paid: 675,000 - 500,000 = 175,000 remain.
  const cells: Cells = [
    ...commune(450_000, 300_000),
    [PROMISED_BY.asaco, count(225_000)],
    [PAID_BY.asaco, count(200_000)],
  ]
  expect(written(cells, { to: 'community' }).text).toContain('il reste 175 000 FCFA')
  expect(written(cells, { to: 'asaco' }).text).toContain('il reste 25 000 FCFA')
})

test('without a pledge the letter asks for its amount and says of nothing that it is owed', () => {
  const letter = written([[PAID_BY.commune, count(300_000)]])
  expect(letter.kind).toBe('question')
  expect(letter.text).toContain('le montant de votre engagement')
  expect(letter.figures.map(([label]) => label)).toEqual(['Promis', 'Versé', 'ASC en poste'])
  expect(letter.figures[0]).toEqual(['Promis', 'non renseigné'])
})

test('money that is not split to the place gives no letter', () => {
  expect(
    canWrite({
      to: 'commune',
      row: rowOf([
        [pledged, count(1)],
        [paid, count(1)],
      ]),
    }),
  ).toBe(false)
  expect(canWrite({ to: 'commune', row: rowOf(commune(1, 0)) })).toBe(true)
})

test('the agreement is named where it holds', () => {
  expect(written(commune(2, 1), { underAgreement: true }).text).toContain('convention signée le 7 novembre 2014')
  expect(written(commune(2, 1)).text).not.toContain('convention')
})

test.each([
  [['Kadiolo', 'Sikasso', 'Mali', 'Commune de Diou'], '2015-01-01', true],
  [['Sikasso', 'Mali', 'District de Kadiolo'], '2015-01-01', true],
  [['Koutiala', 'Sikasso', 'Mali'], '2015-01-01', false],
  [['Kadiolo'], '2014-07-01', false],
  [['Kadiolo'], null, false],
])('the Kadiolo agreement for %j from %s: %s', (places, start, holds) => {
  expect(isUnderKadioloAgreement(places, start)).toBe(holds)
})
