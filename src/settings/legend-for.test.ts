import { toneOf, type LegendSet } from '../metadata/kinds/legend-set'
import {
  coverageLegend,
  genderLegend,
  inhabitantsLegend,
  insuranceLegend,
  partnerShareLegend,
} from '../metadata/legend-sets'
import { legendFor } from './legend-for'

const changed = (set: LegendSet, ...borders: readonly number[]): LegendSet =>
  legendFor({ legends: { [set.code]: borders } }, set)
const names = (set: LegendSet): readonly string[] =>
  set.legends.map(({ name }) => name.fr.replace(/[\u00a0\u202f]/g, ' '))

test('borders as defined, none, or too few are the definition itself', () => {
  expect(changed(coverageLegend, 50, 80)).toBe(coverageLegend)
  expect(legendFor({ legends: {} }, coverageLegend)).toBe(coverageLegend)
  expect(changed(coverageLegend, 50)).toBe(coverageLegend)
})

test('classes move, and keep their names, ids and tones', () => {
  const set = changed(coverageLegend, 40, 70)
  expect([39.9, 40, 69.9, 70].map((value) => toneOf(set, value))).toEqual(['low', 'mid', 'mid', 'high'])
  expect(names(set)).toEqual(['Faible', 'Moyen', 'Bon'])
  expect(set.legends.map(({ id }) => id)).toEqual(coverageLegend.legends.map(({ id }) => id))
})

test('a class that holds its upper border holds the new one: 75 is dependence, so is 80 once it is moved', () => {
  expect([75, 75.1].map((value) => toneOf(partnerShareLegend, value))).toEqual(['mid', 'low'])
  expect([80, 80.1].map((value) => toneOf(changed(partnerShareLegend, 60, 80), value))).toEqual(['mid', 'low'])
  expect([1000, 1001].map((value) => toneOf(changed(inhabitantsLegend, 1000, 2000), value))).toEqual(['high', 'mid'])
})

test.each([
  [inhabitantsLegend, [1000, 2000], ['1 000 ou moins', 'De 1 000 à 2 000', 'Plus de 2 000']],
  [insuranceLegend, [30, 50], ['Moins de 30 %', 'De 30 % à 50 %', '50 % ou plus']],
  [
    genderLegend,
    [30, 45, 55, 70],
    // Not moved: below 30 and above 70.
    ['Moins de 30 % de femmes', 'De 30 % à 45 %', 'Proche de la parité', 'De 55 % à 70 %', 'Plus de 70 % de femmes'],
  ],
])('$code says its new borders', (set, borders, expected) => {
  expect(names(changed(set, ...borders))).toEqual(expected)
})
