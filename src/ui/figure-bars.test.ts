import { NO_DATA, NOT_SPLIT, type Figure } from '../dhis2/figure'
import { absentLegend, barOfFigure, barOfRest } from './figure-bars'

describe('the bar of a figure', () => {
  test.each<[string, Figure, object]>([
    ['a value', { state: 'value', value: 29.8 }, { state: 'value', value: 29.8, text: '29.8%', tone: 'low' }],
    ['zero', { state: 'value', value: 0 }, { state: 'value', value: 0, text: '0.0%', tone: 'low' }],
    ['no data', NO_DATA, { state: 'noData', text: 'no data' }],
    ['not split', NOT_SPLIT, { state: 'notSplit', value: null, text: 'not split' }],
    ['not due', { state: 'notDue' }, { state: 'notDue', text: 'not expected' }],
    ['hidden', { state: 'hidden' }, { state: 'hidden', text: 'hidden (small number)' }],
  ])('%s', (_, figure, bar) => {
    expect(barOfFigure(figure, 'percent', 'low', 'en')).toEqual(bar)
  })
})

test('what was entered at the whole is hatched to its length', () => {
  // Sikasso 2015: 660 in all, 72 of them at Kadiolo.
  expect(barOfRest({ state: 'value', value: 660 - 72 }, 'count', 'en')).toEqual({
    state: 'notSplit',
    value: 588,
    text: '588',
  })
  expect(barOfRest(NO_DATA, 'count', 'en')).toEqual({ state: 'noData', text: 'no data' })
})

test('the legend says the states in the words of the rows', () => {
  expect(absentLegend()).toEqual({ noData: 'no data', notSplit: 'not split' })
})
