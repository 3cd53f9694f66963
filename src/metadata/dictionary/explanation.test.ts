import { definitionsOf } from '../catalogue'
import { explanationOf } from './explanation'

test('a rate: meaning, formula, both sides, source, who enters what it is made of', () => {
  expect(explanationOf('GEN_F_MIX_PCT', 'fr')).toEqual({
    name: 'Femmes, sessions mixtes (%)',
    meaning: expect.stringMatching(/femmes/) as unknown,
    formula: expect.stringContaining('÷') as unknown,
    sides: { numerator: expect.any(String) as unknown, denominator: expect.any(String) as unknown },
    source: expect.any(String) as unknown,
    collected: [expect.stringMatching(/^Saisi chaque trimestre/)],
  })
})

test('the meaning is without what DHIS2 is told beside it: that stands in facts of its own', () => {
  expect(explanationOf('SEC_BESOIN_PCT', 'en')?.meaning).not.toMatch(/Numerator|Source/)
})

test('a data element has no sides', () => {
  expect(explanationOf('SEC_ASC_POSTE', 'en')).toMatchObject({
    meaning: 'Community health workers at work on the last day of the month, by sex.',
    formula: 'last value of the period, added up over the units',
    sides: null,
  })
})

test('an amount is no rate', () => {
  expect(explanationOf('FIN_GAP', 'en')?.sides).toBeNull()
})

test('what is made of two forms names both', () => {
  // ASC in post are entered every month, population once a year.
  const collected = explanationOf('SEC_BESOIN_PCT', 'en')?.collected ?? []
  expect(collected.map((sentence) => sentence.slice(0, 20))).toEqual(['Entered every month ', 'Entered once a year '])
})

test('another kind of object, or none, has no explanation', () => {
  expect([explanationOf('SAL_ASC', 'fr'), explanationOf('NOTHING', 'fr')]).toEqual([null, null])
})

test.each(['fr', 'en'] as const)('every indicator and data element can be explained in %s', (locale) => {
  const codes = [...definitionsOf('indicator'), ...definitionsOf('dataElement')].map(({ code }) => code)
  const unclear = codes.filter((code) => {
    const found = explanationOf(code, locale)
    return found === null || found.meaning === '' || found.formula === '' || found.collected.length === 0
  })
  expect(unclear).toEqual([])
})
