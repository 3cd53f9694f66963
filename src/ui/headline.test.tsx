/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import { Headline, HeadlineRow, type HeadlineProps } from './headline'

function headline(props: Partial<HeadlineProps>) {
  return render(
    <HeadlineRow label="Headline figures">
      <Headline label="Women in mixed sessions" figure={{ state: 'noData' }} unit="percent" {...props} />
    </HeadlineRow>,
  )
}

test('a rate is never alone: value, and what it stands on', () => {
  headline({ figure: { state: 'value', value: 38.947, rate: { numerator: 37, denominator: 95 } } })
  expect(screen.getByRole('term')).toHaveTextContent('Women in mixed sessions')
  const texts = screen.getAllByRole('definition').map((definition) => definition.textContent)
  expect(texts).toEqual(['38.9%', '37 of 95'])
})

test('without a value the reason stands in its place', () => {
  headline({ figure: { state: 'notSplit' } })
  expect(screen.getByRole('definition')).toHaveTextContent('not split')
})

test('a reason of the view replaces the general words', () => {
  headline({ reason: 'no session in 2015' })
  expect(screen.getByRole('definition')).toHaveTextContent(/^no session in 2015$/)
})

test('zero is a value', () => {
  headline({ figure: { state: 'value', value: 0 }, unit: 'count' })
  expect(screen.getByRole('definition')).toHaveTextContent(/^0$/)
})

test('change, mark and notes are words', () => {
  headline({
    figure: { state: 'value', value: 50 },
    change: { direction: 'up', text: '+2.1 points since 2014' },
    mark: { tone: 'high', text: 'reaches the pledge of 50%' },
    notes: ['45.1% at 1,500'],
  })
  for (const text of [/\+2\.1 points since 2014/, /reaches the pledge of 50%/, /45\.1% at 1,500/]) {
    expect(screen.getByText(text)).toBeInTheDocument()
  }
})

test('the row is named', () => {
  headline({})
  expect(screen.getByRole('region', { name: 'Headline figures' })).toBeInTheDocument()
})

test('without somebody who explains there is no button', () => {
  headline({ explain: { code: 'GEN_F_MIX_PCT' } })
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
