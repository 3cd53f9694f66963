/** @jest-environment jsdom */
import { renderHook } from '@testing-library/react'
import type { ItemDetails } from './props'
import { useDashboardDetails } from './use-dashboard-details'

type Told = Readonly<{ setDetails: ((details: ItemDetails) => void) | null; title: string; appUrl: string }>

const BEFORE: Told = { setDetails: null, title: 'ASC coverage', appUrl: '#/coverage?pe=2015' }

function onDashboard() {
  const told: string[] = []
  const receiver = () => (details: ItemDetails) => void told.push(`${details.itemTitle} ${details.appUrl}`)
  const hook = renderHook((props: Told) => useDashboardDetails(props.setDetails, props.title, props.appUrl), {
    initialProps: BEFORE,
  })
  return { told, receiver, ...hook }
}

test('told once the dashboard listens, again when title or address change, not for a new function', () => {
  const { told, receiver, rerender } = onDashboard()
  expect(told).toEqual([])
  const shown = { title: 'ASC coverage', appUrl: '#/coverage?pe=2015' }
  rerender({ ...shown, setDetails: receiver() })
  rerender({ ...shown, setDetails: receiver() })
  expect(told).toEqual(['ASC coverage #/coverage?pe=2015'])
  rerender({ title: 'ASC coverage', appUrl: '#/coverage?pe=2016', setDetails: receiver() })
  expect(told).toEqual(['ASC coverage #/coverage?pe=2015', 'ASC coverage #/coverage?pe=2016'])
})

test('removal settles at once: the dashboard takes the item away only then', async () => {
  let onRemove: (() => Promise<void>) | null = null
  renderHook(() =>
    useDashboardDetails(
      (details) => {
        onRemove = details.onRemove
      },
      'ASC coverage',
      '#/coverage',
    ),
  )
  await expect(onRemove!()).resolves.toBeUndefined()
})
