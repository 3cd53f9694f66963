import { count, figuresOf, percent, type Cells } from '../../../test/support/scoped-figures'
import { NO_DATA } from '../../dhis2/figure'
import { femme, homme, sexUnknown } from '../../metadata/categories'
import { organAsaco, organFederation, organMutuelle } from '../../metadata/categories-organs'
import { operand } from '../../metadata/expressions'
import {
  organMembers,
  organs,
  organsChairedByWomen,
  organsWorking,
  organsWorkingRate,
  womenChairRate,
  womenInOrgansRate,
} from '../../metadata/governance'
import { genderLegend } from '../../metadata/legend-sets'
import { organClasses, organFindingWords, organNotes, organPictureRows, organTableRows } from './organ-rows'
import { ORGAN_ITEMS, organsOf } from './organs'
import { classesOf } from './parity-class'

const HIDDEN = { state: 'hidden' } as const
const organsFrom = (whole: Cells) => organsOf((item) => figuresOf({ whole }).whole(item))

/**
 * ASACO: 24 women and 76 men in 10 organs, 1 chaired by a woman, 8 working; mutuelles: 6 women, 4 men and 2 whose sex is
 * not stated in 1 organ without its chair. Together 30 women of 30 + 80 = 110, that is 27.3 %.
 */
const kayes = organsFrom([
  [womenInOrgansRate, percent(30, 110)],
  [womenChairRate, percent(1, 11)],
  [organsWorkingRate, percent(8, 11)],
  [operand(organMembers, organAsaco, femme), count(24)],
  [operand(organMembers, organAsaco, homme), count(76)],
  [operand(organs, organAsaco), count(10)],
  [operand(organsChairedByWomen, organAsaco), count(1)],
  [operand(organsWorking, organAsaco), count(8)],
  [operand(organMembers, organMutuelle, femme), count(6)],
  [operand(organMembers, organMutuelle, homme), count(4)],
  [operand(organMembers, organMutuelle, sexUnknown), count(2)],
  [operand(organs, organMutuelle), count(1)],
])

test('kinds of organ in the order of the category; those nobody reported are left out', () => {
  expect(kayes.rows.map((row) => [row.organ.code, row.share, row.chairedByWomen, row.working])).toEqual([
    ['ORG_ASA', percent(24, 100), percent(1, 10), percent(8, 10)],
    // Chairs that were not reported are not "0 of 1".
    ['ORG_MUT', percent(6, 10), NO_DATA, NO_DATA],
  ])
})

test('all together: rates are the server’s, counts are summed: 24 + 6 women, 76 + 4 men, 2 not stated', () => {
  expect(kayes.all).toEqual({
    women: count(30),
    men: count(80),
    sexUnknown: count(2),
    share: percent(30, 110),
    chairedByWomen: percent(1, 11),
    working: percent(8, 11),
  })
})

test('a kind of organ of which only the number is known is listed without a share', () => {
  const [row] = organsFrom([[operand(organs, organFederation), count(1)]]).rows
  expect(row).toMatchObject({ share: NO_DATA, women: NO_DATA, chairedByWomen: NO_DATA })
})

test('no chair held by a woman is 0 of 4, which is not "no data"', () => {
  const [row] = organsFrom([
    [operand(organs, organFederation), count(4)],
    [operand(organsChairedByWomen, organFederation), count(0)],
  ]).rows
  expect(row?.chairedByWomen).toEqual(percent(0, 4))
})

test('a hidden count hides the sum it is part of', () => {
  const { all, rows } = organsFrom([
    [operand(organMembers, organAsaco, femme), HIDDEN],
    [operand(organMembers, organMutuelle, femme), count(6)],
  ])
  expect([all.women, rows[0]?.share]).toEqual([HIDDEN, HIDDEN])
})

test('one question of no more than 27 items: 3 rates and 4 kinds x (3 sexes + 3 counts)', () => {
  expect(ORGAN_ITEMS).toHaveLength(3 + 4 * 6)
})

describe('in words', () => {
  test('seats and chairs: 27.3 % of 110, 9.1 % of 11', () => {
    expect(organFindingWords(kayes, 30, 'en')).toBe('Women hold 27.3% of the seats in organs and 9.1% of the chairs.')
  })

  test.each([
    [percent(1, 5), 'Women hold 20.0% of the seats in organs, below the mark of 30%.'],
    [percent(4, 5), 'Women hold 80.0% of the seats in organs; men are below the mark of 30%.'],
    [percent(2, 5), 'Women hold 40.0% of the seats in organs.'],
    [NO_DATA, 'Members of the organs by sex are not known.'],
  ])('without chairs, the mark holds for both sexes', (share, words) => {
    expect(organFindingWords(organsFrom([[womenInOrgansRate, share]]), 30, 'en')).toBe(words)
  })

  test('the picture: all organs first, then each kind, women on one side', () => {
    expect(organPictureRows(kayes, 'en').map(({ label, bar }) => [label, bar])).toEqual([
      ['All organs', { state: 'value', left: side(30), right: side(80), shareText: '27.3%' }],
      ['ASACO', { state: 'value', left: side(24), right: side(76), shareText: '24.0%' }],
      ['Mutuelle', { state: 'value', left: side(6), right: side(4), shareText: '60.0%' }],
    ])
    expect(organPictureRows(kayes, 'en')[1]?.details).toEqual([
      'Chairs held by women 10.0% (1 of 10)',
      'Working organs 80.0% (8 of 10)',
    ])
  })

  test('each share has its class', () => {
    expect(organClasses(kayes, 'en')).toEqual([
      { id: 'all', words: 'All organs 27.3%', percentWomen: 27.3 },
      { id: 'ORG_ASA', words: 'ASACO 24.0%', percentWomen: 24 },
      { id: 'ORG_MUT', words: 'Mutuelle 60.0%', percentWomen: 60 },
    ])
  })

  test('classes in the order of the shares: 27.3 and 24.0 % are below 30, 60.0 % is near parity', () => {
    expect(classesOf(organClasses(kayes, 'en'), genderLegend, 'en')).toEqual([
      { tone: 'low', words: 'Below 30 % women', members: ['All organs 27.3%', 'ASACO 24.0%'] },
      { tone: 'high', words: 'Near parity', members: ['Mutuelle 60.0%'] },
    ])
  })

  test('chairs and working organs, n of n, of the kinds that reported them', () => {
    expect(organNotes(kayes, 'en')).toEqual([
      'Chairs held by women (All organs 1 of 11, ASACO 1 of 10)',
      'Working organs (All organs 8 of 11, ASACO 8 of 10)',
    ])
  })

  test('the table: share, women, men, not stated, chairs, working', () => {
    const [total, , mutuelle] = organTableRows(kayes, 'en')
    expect(total?.cells).toEqual([percent(30, 110), count(30), count(80), count(2), percent(1, 11), percent(8, 11)])
    expect(mutuelle?.cells).toEqual([percent(6, 10), count(6), count(4), count(2), NO_DATA, NO_DATA])
  })
})

const side = (of: number) => ({ count: of, text: String(of) })
