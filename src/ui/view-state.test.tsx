/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ServerError, type ServerErrorKind } from '../dhis2/errors'
import { ConfidenceLine } from './confidence-line'
import { EmptyState, LoadingState, PartialNotice, ProblemState } from './view-state'

describe('loading', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('says so at once, but draws grey boxes only after a second', () => {
    const { container } = render(<LoadingState />)
    const skeleton = () => container.querySelector('[data-test="skeleton"]')
    expect(screen.getByRole('status')).toHaveTextContent('Loading')
    act(() => void jest.advanceTimersByTime(999))
    expect(skeleton()).toBeNull()
    act(() => void jest.advanceTimersByTime(1))
    expect(skeleton()).not.toBeNull()
  })
})

describe('empty', () => {
  test('is not zero, and leads to the last period with data', async () => {
    const onSelectPeriod = jest.fn()
    render(<EmptyState lastWithData={{ id: '2015', name: '2015' }} onSelectPeriod={onSelectPeriod} />)
    expect(screen.getByRole('status')).toHaveTextContent('No data for this place and period')
    await userEvent.click(screen.getByRole('button', { name: 'Show 2015, the last period with data' }))
    expect(onSelectPeriod).toHaveBeenCalledWith('2015')
  })

  test('where nothing can be chosen, only names that period', () => {
    render(<EmptyState lastWithData={{ id: '2015', name: '2015' }} />)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(screen.getByText('Last period with data: 2015')).toBeInTheDocument()
  })

  test('where there has never been data, there is nothing to do', () => {
    render(<EmptyState lastWithData={null} onSelectPeriod={jest.fn()} />)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})

describe('problems', () => {
  test.each<[ServerErrorKind, string, boolean]>([
    ['network', 'The server cannot be reached', true],
    ['noAccess', 'You may not see these figures', false],
    ['notFound', 'This organisation unit was not found', false],
    ['noAnalytics', 'The analytics tables have not been built yet', true],
    ['badRequest', 'The server refused the question', false],
    ['server', 'The server could not answer', true],
  ])('%s: %s', async (kind, title, retryable) => {
    const onRetry = jest.fn()
    render(<ProblemState error={new ServerError(kind, 'x')} onRetry={onRetry} />)
    expect(screen.getByRole('alert')).toHaveTextContent(title)
    const retry = screen.queryByRole('button', { name: 'Try again' })
    expect(retry !== null).toBe(retryable)
    if (retry !== null) {
      await userEvent.click(retry)
      expect(onRetry).toHaveBeenCalledTimes(1)
    }
  })

  test.each([
    ['E7124', 'The indicators of this view are not on the server'],
    ['E7143', 'No organisation unit to show'],
  ])('%s: %s', (code, title) => {
    render(<ProblemState error={new ServerError('badRequest', 'x', code)} />)
    expect(screen.getByRole('alert')).toHaveTextContent(title)
  })

  test('an error of our own is not hidden behind words for the server', () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<ProblemState error={new TypeError('ours')} />)).toThrow('ours')
    quiet.mockRestore()
  })
})

test('a partial answer is told above the figures', () => {
  render(<PartialNotice>3 regions of 11 reported nothing</PartialNotice>)
  expect(screen.getByRole('status')).toHaveTextContent('3 regions of 11 reported nothing')
})

describe('confidence', () => {
  test('age, completeness with its numbers, timeliness, zeros, remarks', () => {
    const { container } = render(
      <ConfidenceLine
        analyticsBuilt="2026-11-12T03:00:00.000"
        completeness={{ state: 'value', value: 92.2, rate: { numerator: 71, denominator: 77 } }}
        timeliness={{ state: 'noData' }}
        zerosCounted={false}
        notes={['demonstration data']}
      />,
    )
    expect(container).toHaveTextContent(
      'Analytics of Nov 12, 2026. · completeness 92.2% (71 of 77). · timeliness no data. · zeros not counted. · demonstration data.',
    )
  })

  test('doubt is said in words and marked for readers of the page, not by colour alone', () => {
    const { container, rerender } = render(<ConfidenceLine analyticsBuilt={null} weak />)
    expect(container).toHaveTextContent('Analytics never run. · to be read with care.')
    expect(container.querySelector('[data-test="confidence"]')).toHaveAttribute('data-weak', 'true')
    rerender(<ConfidenceLine analyticsBuilt={null} weak={false} />)
    expect(container).not.toHaveTextContent('with care')
    expect(container.querySelector('[data-test="confidence"]')).toHaveAttribute('data-weak', 'false')
  })

  test('says when nothing was ever computed; does not guess about zeros', () => {
    const { container } = render(<ConfidenceLine analyticsBuilt={null} zerosCounted={null} />)
    expect(container).toHaveTextContent(/^Analytics never run\.$/)
  })
})
