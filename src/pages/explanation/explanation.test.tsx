/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import { Explanation, type ExplanationProps } from './explanation'

const mixed: ExplanationProps = {
  code: 'GEN_F_MIX_PCT',
  label: 'Women, mixed sessions',
  figure: { state: 'value', value: 38.947, rate: { numerator: 37, denominator: 95 } },
  unit: 'percent',
  rateUnit: 'count',
  place: 'Kayes',
  period: '2019',
  analyticsBuilt: '2026-11-12T04:00:00.000',
  zerosCounted: true,
  generatedFrom: null,
  dictionary: '#/dictionary?code=GEN_F_MIX_PCT',
}

const fact = (name: string): string =>
  screen.getByText(name, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent ?? ''

test('a rate: value, meaning, formula, what it stands on, where, when and how far to trust it', () => {
  render(<Explanation {...mixed} />)
  expect(screen.getByText('38.9%')).toBeInTheDocument()
  expect(fact('Definition')).toContain('GEN_F_MIX_PCT')
  expect(fact('Formula')).toMatch(/^"Participants in mixed sessions" \[Female\] ÷/)
  expect(fact('Numerator')).toMatch(/^37 · \w/)
  expect(fact('Denominator')).toMatch(/^95 · \w/)
  expect([fact('Organisation unit'), fact('Period')]).toEqual(['Kayes', '2019'])
  expect(fact('Source')).toContain('Entered every quarter')
  expect(fact('Analytics')).toBe('Computed by DHIS2 from what was stored on Nov 12, 2026. Stored zeros count.')
  expect(screen.getByRole('link')).toHaveAttribute('href', '#/dictionary?code=GEN_F_MIX_PCT')
})

test('amounts are in francs', () => {
  const figure = { state: 'value', value: 50, rate: { numerator: 32_400_000, denominator: 64_800_000 } } as const
  render(<Explanation {...mixed} code="FIN_COFIN_PCT" figure={figure} rateUnit="fcfa" />)
  expect(fact('Numerator').replace(/\u00a0/g, ' ')).toMatch(/^32,400,000 FCFA · /)
})

test('a count has neither numerator nor denominator', () => {
  render(<Explanation {...mixed} code="SEC_ASC_POSTE" figure={{ state: 'value', value: 72 }} unit="count" />)
  expect(fact('Formula')).toBe('last value of the period, added up over the units')
  expect(screen.queryByText('Numerator')).not.toBeInTheDocument()
})

test.each([
  ['noData', 'no data', /not zero/],
  ['notSplit', 'not split', /share is not known/],
  ['notDue', 'not expected', /No report is expected/],
  ['hidden', 'hidden (small number)', /so small/],
] as const)('without a value the reason is told: %s', (state, words, reason) => {
  render(<Explanation {...mixed} figure={{ state }} />)
  expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByText(reason)).toBeInTheDocument()
  // What it would stand on is told all the same.
  expect(fact('Numerator')).toMatch(/^\w/)
})

test.each([
  [true, 'Stored zeros count.'],
  [false, 'Stored zeros do not count.'],
  [null, 'Whether stored zeros count is not known.'],
])('zeros counted: %s', (zerosCounted, words) => {
  render(<Explanation {...mixed} zerosCounted={zerosCounted} analyticsBuilt={null} />)
  expect(fact('Analytics')).toBe(`Analytics never run. ${words}`)
})

test('made-up figures are marked here too', () => {
  render(<Explanation {...mixed} generatedFrom="2022-01-01" />)
  expect(screen.getByText('Demonstration data')).toBeInTheDocument()
})

test('what the dictionary does not know is not explained', () => {
  const { container } = render(<Explanation {...mixed} code="NOTHING" />)
  expect(container).toBeEmptyDOMElement()
})
