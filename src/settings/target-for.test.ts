import type { Target } from './settings'
import { targetFor } from './target-for'

const target = (value: number, more: Partial<Target> = {}): Target => ({
  indicator: 'SEC_COUV_POP',
  level: null,
  from: null,
  to: null,
  value,
  ...more,
})

const anytime = target(50)
const districts = target(60, { level: 3 })
const from2026 = target(65, { from: '2026' })
const from2027 = target(75, { from: '2027' })
const until2025 = target(40, { to: '2025' })
const year2026 = target(66, { from: '2026', to: '2026' })
const lastQuarter = target(68, { from: '2026Q4', to: '2026Q4' })

test.each<[string, readonly Target[], number | null, string, number | null]>([
  ['none without targets', [], 3, '2026', null],
  ['none of another indicator', [target(9, { indicator: 'CMU_COUV_PCT' })], 3, '2026', null],
  ['one for every level and time', [anytime], 3, '2026', 50],
  ['the level before every level', [anytime, districts], 3, '2026', 60],
  ['the level before the time', [lastQuarter, districts], 3, '2026', 60],
  ['no other level', [districts], 4, '2026', null],
  ['no level where several units are meant', [districts, anytime], null, '2026', 50],
  ['a time before every time', [anytime, from2026], 2, '2026', 65],
  ['the later of two open ends', [from2027, from2026], 2, '2028', 75],
  ['not before it begins', [from2027, from2026], 2, '2026', 65],
  ['until it ends', [until2025], 2, '2025Q4', 40],
  ['not after it ends', [until2025], 2, '2026', null],
  ['a year before an open end', [from2026, year2026], 2, '202606', 66],
  ['a quarter before its year', [year2026, lastQuarter], 2, '202611', 68],
  ['the one in force on the last day of the year', [year2026, lastQuarter], 2, '2026', 68],
  ['only what always holds for a keyword', [year2026, from2026, anytime], 2, 'LAST_YEAR', 50],
])('%s', (_about, targets, level, periodId, expected) => {
  expect(targetFor({ targets }, 'SEC_COUV_POP', { level, periodId })).toBe(expected)
  expect(targetFor({ targets: [...targets].reverse() }, 'SEC_COUV_POP', { level, periodId })).toBe(expected)
})
