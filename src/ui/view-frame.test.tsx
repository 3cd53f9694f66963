/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import { ExplainerProvider, useExplanation } from './explanation-context'
import { ViewFrame, type ViewFrameProps } from './view-frame'

const basis = { analyticsBuilt: '2026-02-01T00:00:00.000', generatedFrom: null }

function Explained() {
  const explain = useExplanation()
  return (
    <p data-testid="explained">
      {explain?.({ code: 'X', label: 'X', figure: { state: 'noData' }, unit: 'count', rateUnit: 'count' })}
    </p>
  )
}

function frame(props: Partial<ViewFrameProps>) {
  render(
    <ExplainerProvider value={({ code, place, period }) => `${code}, ${place}, ${period}`}>
      <ViewFrame place="Kayes" period="2024" space="page" interactive basis={basis} {...props}>
        <Explained />
      </ViewFrame>
    </ExplainerProvider>,
  )
}

test('figures in it are explained with its place and period', () => {
  frame({})
  expect(screen.getByTestId('explained')).toHaveTextContent('X, Kayes, 2024')
})

test('on paper nothing is explained', () => {
  frame({ interactive: false })
  expect(screen.getByTestId('explained')).toBeEmptyDOMElement()
})

test.each(['page', 'item', 'headline'] as const)('made-up figures are marked: %s', (space) => {
  frame({ space, interactive: false, basis: { ...basis, generatedFrom: '2022-01-01' } })
  expect(screen.getByText('Demonstration data')).toBeInTheDocument()
})

test('reported figures are not', () => {
  frame({})
  expect(screen.queryByText('Demonstration data')).not.toBeInTheDocument()
})
