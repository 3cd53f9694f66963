import { aUnit, count, figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import { NO_DATA, NOT_SPLIT } from '../../dhis2/figure'
import { femme, homme } from '../../metadata/categories'
import { mutuelle } from '../../metadata/categories-regimes'
import {
  beneficiaries,
  collectionRate,
  contributionsCollected,
  membersRenewed,
  retentionRate,
} from '../../metadata/cmu'
import { operand } from '../../metadata/expressions'
import { MUTUELLE_MEMBERS } from './items'
import { mutuellesOf } from './mutuelles'

const members = (women: number, men: number, womenCovered: number, menCovered: number): Cells => [
  [MUTUELLE_MEMBERS.women, count(women)],
  [MUTUELLE_MEMBERS.men, count(men)],
  [operand(beneficiaries, mutuelle, femme), count(womenCovered)],
  [operand(beneficiaries, mutuelle, homme), count(menCovered)],
]

// 1,156 - 317 = 839 and 4,256 - 2,510 = 1,746; 775 - 440 = 335 and 2,432 - 1,387 = 1,045.
const MUTISE = members(317, 839, 2510, 1746)
const YANFOLILA = members(440, 335, 1387, 1045)

test.each([
  // 317 / 1,156 = 27.42 %; 4,256 / 1,156 = 3.682
  ['MUTISE', MUTISE, 1156, 27.42, 3.682],
  // 440 / 775 = 56.77 %; 2,432 / 775 = 3.138
  ['Yanfolila', YANFOLILA, 775, 56.77, 3.138],
])('%s (R20)', (_name, cells, all, women, each) => {
  const { whole } = mutuellesOf(figuresOf({ whole: cells }), ref('Ségou'))
  expect(whole.members).toEqual(count(all))
  expect(whole.women.state === 'value' && whole.women.value).toBeCloseTo(women, 2)
  expect(whole.beneficiariesPerMember.state === 'value' && whole.beneficiariesPerMember.value).toBeCloseTo(each, 3)
})

test('what was not entered is no data, not the 0 % of the server', () => {
  const whole: Cells = [...MUTISE, [collectionRate, percent(0, 900)], [retentionRate, percent(0, 10)]]
  const row = mutuellesOf(figuresOf({ whole }), ref('Ségou')).whole
  expect([row.collected, row.retained, row.upToDate]).toEqual([NO_DATA, NO_DATA, NO_DATA])
})

test('what was entered is told: 600 of 900 FCFA = 66.7 %, 0 of 10 renewed', () => {
  const whole: Cells = [
    [contributionsCollected, count(600)],
    [collectionRate, percent(600, 900)],
    [membersRenewed, count(0)],
    [retentionRate, percent(0, 10)],
  ]
  const row = mutuellesOf(figuresOf({ whole }), ref('Ségou')).whole
  expect([row.collected, row.retained]).toEqual([percent(600, 900), percent(0, 10)])
})

test('members whose sex is not stated have no share of women', () => {
  const whole: Cells = [[MUTUELLE_MEMBERS.sexUnknown, count(40)]]
  expect(mutuellesOf(figuresOf({ whole }), ref('Bla')).whole).toMatchObject({ members: count(40), women: NOT_SPLIT })
})

test('the region knows more than its district: 1,156 - 775 = 381 members not split', () => {
  const figures = figuresOf({
    unit: aUnit('Ségou'),
    whole: MUTISE,
    parts: [
      [ref('Bla'), members(200, 575, 1000, 1432)],
      [ref('Niono'), []],
    ],
  })
  const { rest, rows } = mutuellesOf(figures, ref('Ségou'))
  // Women 317 - 200 = 117, men 839 - 575 = 264.
  expect(rest).toMatchObject({ members: count(381), women: { rate: { numerator: 117, denominator: 381 } } })
  expect(rows.find(({ orgUnit }) => orgUnit.name === 'Niono')?.members).toEqual(NOT_SPLIT)
})
