/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ExplainerProvider, ScopeProvider, type Explainer, type FigureScope } from './explanation-context'
import { Headline, HeadlineRow, type HeadlineProps } from './headline'

const scope: FigureScope = {
  place: 'Kayes',
  period: '2019',
  analyticsBuilt: '2020-02-01T00:00:00.000',
  generatedFrom: null,
}
const share = { state: 'value', value: 38.9, rate: { numerator: 37, denominator: 95 } } as const

function headline(props: Partial<HeadlineProps> = {}, common: FigureScope | null = scope) {
  const explain = jest.fn<ReturnType<Explainer>, Parameters<Explainer>>(({ code, place }) => `${code} of ${place}`)
  render(
    <ExplainerProvider value={explain}>
      <ScopeProvider value={common}>
        <HeadlineRow label="Headline figures">
          <Headline
            label="Women, mixed sessions"
            figure={share}
            unit="percent"
            explain={{ code: 'GEN_F_MIX_PCT' }}
            {...props}
          />
        </HeadlineRow>
      </ScopeProvider>
    </ExplainerProvider>,
  )
  return { explain, user: userEvent.setup() }
}

const opener = () => screen.getByRole('button', { name: 'Explain this figure, Women, mixed sessions' })

test('the button opens a panel named after the figure, with the explanation in it', async () => {
  const { explain, user } = headline()
  expect(explain).not.toHaveBeenCalled()
  await user.click(opener())
  const panel = screen.getByRole('dialog', { name: 'Explain this figure Women, mixed sessions' })
  expect(within(panel).getByText('GEN_F_MIX_PCT of Kayes')).toBeInTheDocument()
  expect(explain).toHaveBeenLastCalledWith({
    ...scope,
    code: 'GEN_F_MIX_PCT',
    label: 'Women, mixed sessions',
    figure: share,
    unit: 'percent',
    rateUnit: 'count',
  })
})

test('the keyboard opens and closes it; the focus comes back to the button', async () => {
  const { user } = headline()
  await user.tab()
  expect(opener()).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(opener()).toHaveFocus()
})

test('a click beside the panel closes it, one inside does not', async () => {
  const { user } = headline()
  await user.click(opener())
  await user.click(screen.getByText('GEN_F_MIX_PCT of Kayes'))
  await user.click(screen.getByRole('dialog'))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('the figure explained may be fuller than the one shown', async () => {
  const { explain, user } = headline({
    figure: { state: 'value', value: 38.9 },
    explain: { code: 'GEN_F_MIX_PCT', figure: share },
  })
  await user.click(opener())
  expect(explain.mock.lastCall[0].figure).toBe(share)
})

test('where nothing can be clicked there is no button', () => {
  headline({}, null)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
