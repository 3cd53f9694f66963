import type { Unit } from '../dhis2/figure'
import {
  absentWords,
  formatAxisNumber,
  formatAxisPercent,
  formatDate,
  formatFigure,
  formatRate,
  formatTarget,
  formatValue,
} from './format'

const THIN = '\u202f'
const NBSP = '\u00a0'

describe('values', () => {
  test.each<[string, number, Unit, string, string]>([
    // 37 / (37 + 58) = 38.947...
    ['one decimal for a rate', 38.947, 'percent', `38,9${NBSP}%`, '38.9%'],
    ['a whole rate keeps its decimal', 50, 'percent', `50,0${NBSP}%`, '50.0%'],
    ['a rate may exceed 100', 102.857, 'percent', `102,9${NBSP}%`, '102.9%'],
    ['money without decimals', 5_400_000.4, 'fcfa', `5${THIN}400${THIN}000${NBSP}FCFA`, `5,400,000${NBSP}FCFA`],
    ['a count', 2187, 'count', `2${THIN}187`, '2,187'],
    ['a count that is an average', 12.25, 'count', '12,3', '12.3'],
    ['zero is a value', 0, 'count', '0', '0'],
    ['more points', 2.1, 'points', '+2,1 points', '+2.1 points'],
    // French counts up to 1.9 as one; English says one only of "1".
    ['one point', 1, 'points', '+1,0 point', '+1.0 points'],
    ['fewer points', -2.14, 'points', '-2,1 points', '-2.1 points'],
    ['no difference has no sign', 0.01, 'points', '0,0 point', '0.0 points'],
    // 4,256 beneficiaries / 1,156 members = 3.6817
    ['a ratio under ten, three digits', 4256 / 1156, 'ratio', '3,68', '3.68'],
    ['a small ratio', 12.34, 'ratio', '12,3', '12.3'],
    ['a large ratio', 1500.4, 'ratio', `1${THIN}500`, '1,500'],
    ['a density', 3.04, 'perTenThousand', '3,0 per 10,000', '3.0 per 10,000'],
  ])('%s', (_, value, unit, french, english) => {
    expect(formatValue(value, unit, 'fr')).toBe(french)
    expect(formatValue(value, unit, 'en')).toBe(english)
  })
})

test.each([
  // 1 of 25,000 = 0.004 %; the server sends 0.0 and what it stands on.
  [
    'a share above nothing that the server rounded away',
    { value: 0, rate: { numerator: 1, denominator: 25_000 } },
    '<',
    '0,1',
  ],
  ['a share above nothing', { value: 0.004 }, '<', '0,1'],
  ['nothing', { value: 0, rate: { numerator: 0, denominator: 25_000 } }, '', '0,0'],
  ['the first share that is shown as 0,1', { value: 0.05, rate: { numerator: 1, denominator: 2_000 } }, '', '0,1'],
] as const)('%s', (_, figure, sign, digits) => {
  const french = `${sign === '' ? '' : `<${NBSP}`}${digits}${NBSP}%`
  expect(formatFigure({ state: 'value', ...figure }, 'percent', 'fr')).toBe(french)
})

test('no data, zero, not due, not split and hidden are five different texts', () => {
  const states = ['noData', 'notDue', 'notSplit', 'hidden'] as const
  const texts = [formatFigure({ state: 'value', value: 0 }, 'count', 'en'), ...states.map(absentWords)]
  expect(new Set(texts).size).toBe(5)
  expect(formatFigure({ state: 'noData' }, 'percent', 'fr')).toBe(absentWords('noData'))
})

test.each([
  ['persons', { numerator: 37, denominator: 95 }, 'count', '37 of 95'],
  [
    'money is named once',
    { numerator: 32_400_000, denominator: 64_800_000 },
    'fcfa',
    `32,400,000 of 64,800,000${NBSP}FCFA`,
  ],
] as const)('what a rate stands on: %s', (_, rate, unit, expected) => {
  expect(formatRate(rate, 'en', unit)).toBe(expected)
})

test('axes', () => {
  expect(formatAxisPercent(50, 'fr')).toBe(`50${NBSP}%`)
  expect(formatAxisNumber(1_500_000, 'en')).toBe('1.5M')
})

test.each([
  ['a date', '2026-11-12'],
  ['a date-time late in the evening', '2026-11-12T23:59:59.000'],
])('%s keeps its day in every time zone', (_, iso) => {
  expect(formatDate(iso, 'fr')).toBe('12 nov. 2026')
})

test('what somebody set is shown as it was set', () => {
  expect(formatTarget(50, 'fr')).toBe(`50${NBSP}%`)
  expect(formatTarget(37.5, 'fr')).toBe(`37,5${NBSP}%`)
})
