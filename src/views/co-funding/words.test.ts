import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import {
  asacoContributing,
  communityMonthlyBill,
  monthlyBill,
  communityShare,
  paid,
  PAID_BY,
  remaining,
  salariesDue,
} from '../../metadata/financing'
import { ascInPost } from '../../metadata/sec'
import { coFundingOf } from './compute'
import { pictureRows, tableColumns } from './rows'
import {
  asacoSentence,
  asacoWords,
  attentionWords,
  balanceWords,
  beneficiaryWords,
  billWords,
  findingWords,
  payerName,
  pledgeWords,
} from './words'

/** 200 due, of which communes and ASACO paid `community` and partners 100. */
const coFunding = (community: number, target: number | null = 50) => {
  const whole: Cells = [
    [communityShare, percent(community, 200)],
    [salariesDue, count(200)],
    [paid, count(community + 100)],
    [remaining, count(100 - community)],
    [PAID_BY.communeAndAsaco, count(community)],
    [PAID_BY.partners, count(100)],
    [asacoContributing, percent(23, 23)],
    [ascInPost, count(72)],
    [monthlyBill, count(2_880_000)], // 72 x 40,000
    [communityMonthlyBill, count(1_440_000)],
  ]
  return coFundingOf(figuresOf({ unit: aUnit('Kadiolo'), whole }), ref('Kadiolo'), target)
}

const plain = (text: string | null): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ')

test('what remains is told with what it is made of, and what is not known as such', () => {
  expect(plain(balanceWords(coFunding(80).whole, 'en'))).toBe('due 200 FCFA, promised no data, paid 180 FCFA')
  expect(balanceWords(coFundingOf(figuresOf({ whole: [] }), ref('Kadiolo'), 50).whole, 'en')).toBeNull()
})

test('for whom: the ASC and their pay', () => {
  expect(plain(beneficiaryWords(coFunding(80).whole, '2015', 'en'))).toBe(
    'Pay of the 72 ASC of Kadiolo, 2015, pay due 200 FCFA',
  )
})

test.each([
  // 20 of 200.
  ['an amount with its share', coFunding(80).whole, '20 FCFA remaining to pay, 10.0% of the pay due'],
  [
    'with months owed',
    { ...coFunding(80).whole, arrears: count(12) },
    '20 FCFA remaining to pay, 10.0% of the pay due; 12 ASC-months in arrears',
  ],
  ['only old months', { ...coFunding(100).whole, arrears: count(12) }, '12 ASC-months in arrears'],
])('why to look: %s', (_name, row, words) => {
  expect(plain(attentionWords(row, 'en'))).toBe(words)
})

test.each([
  [
    'at the pledge',
    coFunding(100),
    'In Kadiolo, communes and ASACO carry 50.0% of ASC pay; the pledge of 50% is kept.',
  ],
  ['below it', coFunding(80), 'In Kadiolo, communes and ASACO carry 40.0% of ASC pay; the pledge is 50%.'],
  ['without a target', coFunding(80, null), 'In Kadiolo, communes and ASACO carry 40.0% of ASC pay.'],
  [
    'without data',
    coFundingOf(figuresOf({ whole: [] }), ref('Kadiolo'), 50),
    'In Kadiolo, the community share is not known.',
  ],
])('the finding %s', (_name, found, words) => {
  expect(findingWords(found, 'Kadiolo', 'en')).toBe(words)
})

test('remarks under the headlines', () => {
  expect(pledgeWords(coFunding(80), 'en')).toBe('below the pledge of 50%')
  expect(pledgeWords(coFunding(80, null), 'en')).toBeNull()
  expect(plain(billWords(coFunding(100), 'en'))).toBe(
    'Monthly pay bill, estimated – 2,880,000 FCFA (72 ASC × 40,000 FCFA a month), of which the community part 1,440,000 FCFA',
  )
  expect(billWords(coFundingOf(figuresOf({ whole: [] }), ref('Kadiolo'), 50), 'en')).toBeNull()
  expect(asacoWords(coFunding(100), 'en')).toBe('ASACO that contributed – 100.0% (23 of 23)')
  expect(asacoSentence(coFunding(100), 'en')).toBe('23 ASACO of 23 contributed')
})

test('payers are named as the entry form names them', () => {
  expect(payerName('communeAndAsaco', 'fr')).toBe('Commune + ASACO non réparti')
  expect(payerName('partners', 'en')).toBe('Partner')
})

test('the bar is what was due: 80 by the community, 100 by partners, 20 unpaid', () => {
  const [row] = pictureRows(coFunding(80), 'page', 'en')
  expect(row?.bar).toMatchObject({
    state: 'value',
    parts: [
      { series: 'communeAndAsaco', amount: 80 },
      { series: 'partners', amount: 100 },
      { series: 'unpaid', amount: 20 },
    ],
  })
})

test('the table leaves out payers of whom nothing is known anywhere', () => {
  expect(tableColumns(coFunding(80), 'en').map((column) => column.id)).toEqual([
    'share',
    'due',
    'commune',
    'asaco',
    'communeAndAsaco',
    'partners',
    'remaining',
    'asacoContributed',
  ])
})
