import { aUnit, count, figuresOf, ref } from '../../../test/support/scoped-figures'
import { NO_DATA, NOT_SPLIT } from '../../dhis2/figure'
import { genderFocalPoints, qualityCommittees, womenUserCommittees } from '../../metadata/governance'
import { bodiesOf } from './bodies'
import { bodyRows } from './bodies-section'

const ABSENT = { text: 'figure absent' }

/**
 * Ségou: 5 women users' committees at Niono and none at Macina; focal points entered for the region alone; 9 quality
 * committees of which 4 at Niono, so 5 are not split; commissions of training nowhere.
 */
const segou = bodiesOf(
  figuresOf({
    unit: aUnit('Segou'),
    whole: [
      [womenUserCommittees, count(5)],
      [genderFocalPoints, count(2)],
      [qualityCommittees, count(9)],
    ],
    parts: [
      [
        ref('Niono'),
        [
          [womenUserCommittees, count(5)],
          [qualityCommittees, count(4)],
        ],
      ],
      [ref('Macina'), [[womenUserCommittees, count(0)]]],
    ],
  }),
)

test('zero is 0, what stands at the region is not split, what nobody reported is absent', () => {
  expect(segou.whole).toEqual([count(5), count(2), count(9), NO_DATA])
  expect(segou.parts.map(({ orgUnit, counts }) => [orgUnit.name, ...counts])).toEqual([
    ['Niono', count(5), NOT_SPLIT, count(4), NO_DATA],
    ['Macina', count(0), NOT_SPLIT, NOT_SPLIT, NO_DATA],
  ])
  // 9 - 4 = 5
  expect(segou.rest).toEqual([NO_DATA, count(2), count(5), NO_DATA])
})

test('in the table absent has its own words, and a rest that is none a dash', () => {
  expect(bodyRows(segou, 'Ségou').map(({ label, cells }) => [label, ...cells])).toEqual([
    ['Ségou', count(5), count(2), count(9), ABSENT],
    ['Niono', count(5), NOT_SPLIT, count(4), ABSENT],
    ['Macina', count(0), NOT_SPLIT, NOT_SPLIT, ABSENT],
    ['Not split (entered for Ségou)', { text: '–' }, count(2), count(5), { text: '–' }],
  ])
})

test('several units together have no rest: nothing is entered at them all', () => {
  const several = bodiesOf(
    figuresOf({ unit: null, whole: [[qualityCommittees, count(9)]], parts: [[ref('Kayes'), []]] }),
  )
  expect([several.rest, several.parts[0]?.counts]).toEqual([null, [NO_DATA, NO_DATA, NO_DATA, NO_DATA]])
})

test.each([
  ['nothing reported', [], false],
  ['a zero is a report', [[qualityCommittees, count(0)]] as const, true],
])('%s', (_name, whole, hasAny) => {
  expect(bodiesOf(figuresOf({ whole })).hasAny).toBe(hasAny)
})
