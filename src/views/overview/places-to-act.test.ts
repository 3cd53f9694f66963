import { figuresOf, percent, ref, type Cells } from '../../../test/support/scoped-figures'
import type { OrgUnitRef } from '../../dhis2/ports'
import { insuredRate } from '../../metadata/cmu'
import { communityShare } from '../../metadata/financing'
import { populationCovered } from '../../metadata/sec'
import { womenInMixedRate } from '../../metadata/training'
import { canJudgeParts, placesToAct } from './places-to-act'

const TARGETS = { coverage: 80, coFunding: 50, training: 30, cmu: 28 }

type Part = readonly [OrgUnitRef, Cells]
const act = (...parts: readonly Part[]) => placesToAct(figuresOf({ whole: [], parts }), TARGETS)
const names = (...parts: readonly Part[]) =>
  act(...parts).map(({ orgUnit, programme, score }) => [orgUnit.name, programme, Math.round(score * 1000)])

test('far from the target and many people: distance / target x share of the people', () => {
  expect(
    names(
      // (80 - 30) / 80 x 100 / 1000 = 0.0625
      [ref('Kayes'), [[populationCovered, percent(30, 100)]]],
      // (80 - 60) / 80 x 900 / 1000 = 0.225
      [ref('Sikasso'), [[populationCovered, percent(540, 900)]]],
    ),
  ).toEqual([
    ['Sikasso', 'coverage', 225],
    ['Kayes', 'coverage', 63],
  ])
})

test('one reason per place, its strongest; the pledge is weighed by the pay due', () => {
  expect(
    names([
      ref('Kadiolo'),
      [
        // (80 - 40) / 80 = 0.5, all the people; (50 - 10) / 50 = 0.8, all the pay; (28 - 14) / 28 = 0.5
        [populationCovered, percent(40, 100)],
        [communityShare, percent(10, 100)],
        [insuredRate, percent(14, 100)],
      ],
    ]),
  ).toEqual([['Kadiolo', 'coFunding', 800]])
})

test.each([
  ['women below 30 %', 15, 500],
  ['men below 30 %', 85, 500],
])('the mark holds for both sexes: %s', (_, women, score) => {
  expect(names([ref('Kita'), [[womenInMixedRate, percent(women, 100)]]])).toEqual([['Kita', 'training', score]])
})

test('how much is short of the target, and what is not reached at all', () => {
  // 50 % of 1,000 FCFA = 500, of which 100 came; 900 are not paid by the community.
  const [place] = act([ref('Kita'), [[communityShare, percent(100, 1000)]]])
  expect(place).toMatchObject({ target: 50, short: 400, left: 900 })
})

test('three at most; ties by name', () => {
  const half: Cells = [[populationCovered, percent(40, 100)]]
  expect(names([ref('D'), half], [ref('B'), half], [ref('C'), half], [ref('A'), half]).map(([name]) => name)).toEqual([
    'A',
    'B',
    'C',
  ])
})

test.each<[string, Cells]>([
  ['at the target', [[populationCovered, percent(80, 100)]]],
  ['no data', []],
  ['hidden', [[populationCovered, { state: 'hidden' }]]],
  ['not split', [[populationCovered, { state: 'notSplit' }]]],
  ['a rate nobody knows what it stands on', [[populationCovered, { state: 'value', value: 10 }]]],
])('nothing is said of a part: %s', (_, cells) => {
  expect(names([ref('Kita'), cells])).toEqual([])
})

test('parts can be judged once one has a main figure, whatever it is', () => {
  const parts = (cells: Cells) => figuresOf({ whole: [], parts: [[ref('Kita'), cells]] })
  expect(canJudgeParts(parts([[populationCovered, percent(90, 100)]]))).toBe(true)
  expect(canJudgeParts(parts([[populationCovered, { state: 'hidden' }]]))).toBe(false)
})
