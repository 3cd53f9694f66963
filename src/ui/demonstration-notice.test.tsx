/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import { DemonstrationNotice } from './demonstration-notice'

test('says what the figures are, and from when on', () => {
  render(<DemonstrationNotice from="2022-01-01" />)
  expect(screen.getByText('Demonstration data').parentElement).toHaveTextContent(
    /^Demonstration data · made up from Jan 1, 2022 on$/,
  )
})

test('where only the answer fits it is two words', () => {
  render(<DemonstrationNotice from="2022-01-01" short />)
  expect(screen.getByText('Demonstration data').parentElement).toHaveTextContent(/^Demonstration data$/)
})
