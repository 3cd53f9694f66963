import { aUnit, count, figuresOf, ref, type Cells } from '../../../test/support/scoped-figures'
import type { AnalyticsTable } from '../../analytics/answer'
import { NO_DATA } from '../../dhis2/figure'
import { asacoContributed, PAID_BY } from '../../metadata/financing'
import { populationTotal } from '../../metadata/population'
import { coFundingOf } from './compute'
import { contributionWords } from './contribution-words'
import { asacoContributions, communeContributions, communeRows } from './contributions'

const tableOf = (cells: Readonly<Record<string, Cells>>): AnalyticsTable => ({
  parts: Object.keys(cells).map(ref),
  periods: [],
  nameOf: () => null,
  figure: (item, part) => {
    const found = Object.entries(cells).find(([name]) => ref(name).id === part?.id)?.[1] ?? []
    return found.find(([one]) => one.id === item.id)?.[1] ?? NO_DATA
  },
})

const communes = communeRows(
  tableOf({
    Diou: [[PAID_BY.commune, count(5000)]],
    Fourou: [[PAID_BY.communeAndAsaco, count(5000)]],
    Kaï: [
      [PAID_BY.commune, count(0)],
      [asacoContributed, count(2)],
    ],
    Misséni: [[populationTotal, count(30_000)]],
    Zégoua: [[asacoContributed, count(0)]],
    Bafoulabé: [],
  }),
)
const states = (paidTogether: boolean) =>
  communeContributions(communes, paidTogether).map(({ place, state }) => [place.name, state])

test('a commune without any figure lies elsewhere and is not listed', () => {
  expect(communes.map((row) => row.orgUnit.name)).toEqual(['Diou', 'Fourou', 'Kaï', 'Misséni', 'Zégoua'])
})

test('a commune contributed when it paid, alone or with its ASACO; an ASACO alone does not make it so', () => {
  expect(states(false)).toEqual([
    ['Diou', 'contributed'],
    ['Fourou', 'contributed'],
    ['Kaï', 'didNot'],
    ['Misséni', 'noData'],
    ['Zégoua', 'noData'],
  ])
})

test('where the common part is only known for the district, a commune contributed through its ASACO', () => {
  expect(states(true).slice(2)).toEqual([
    ['Kaï', 'contributed'],
    ['Misséni', 'noData'],
    ['Zégoua', 'didNot'],
  ])
})

test('an ASACO: contributed, did not, nobody said; by name', () => {
  const areas = coFundingOf(
    figuresOf({
      unit: aUnit('Kadiolo'),
      whole: [],
      parts: [
        [ref('Zégoua'), [[asacoContributed, count(1)]]],
        [ref('Diou'), [[asacoContributed, count(0)]]],
        [ref('Kaï'), []],
      ],
    }),
    ref('Kadiolo'),
    50,
  ).rows
  const asaco = asacoContributions(areas)
  expect(asaco.map(({ place, state }) => [place.name, state])).toEqual([
    ['Diou', 'didNot'],
    ['Kaï', 'noData'],
    ['Zégoua', 'contributed'],
  ])
  expect(contributionWords(communeContributions(communes, true), asaco)).toBe(
    '3 communes of 5 · 1 ASACO of 3 contributed',
  )
  expect(contributionWords([], asaco)).toBe('1 ASACO of 3 contributed')
})
