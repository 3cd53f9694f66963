/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { readDashboardProps } from './props'
import { useShown } from './use-shown'

const propsWith = (ou: string) => readDashboardProps({ dashboardItemFilters: { ou: [{ id: ou }] } })

test('filters replace place and period; without any it is the user’s own unit last year', () => {
  const { result, rerender } = renderHook((props) => useShown(props), { initialProps: readDashboardProps({}) })
  expect(result.current.selection).toEqual({ orgUnits: ['USER_ORGUNIT'], periods: ['LAST_YEAR'], filters: [] })
  const before = result.current.selection
  rerender(readDashboardProps({}))
  expect(result.current.selection).toBe(before)
  rerender(propsWith('LEVEL-2'))
  expect(result.current.selection.orgUnits).toEqual(['LEVEL-2'])
})

test('opened step by step, and back; another filter begins anew', () => {
  const { result, rerender } = renderHook((props) => useShown(props), { initialProps: propsWith('mali0000001') })
  act(() => result.current.open({ orgUnits: ['kayes000001'] }))
  act(() => result.current.open({ periods: ['2015'] }))
  expect(result.current.depth).toBe(2)
  expect(result.current.selection).toMatchObject({ orgUnits: ['kayes000001'], periods: ['2015'] })
  act(() => result.current.back())
  expect(result.current.selection).toMatchObject({ orgUnits: ['kayes000001'], periods: ['LAST_YEAR'] })
  rerender(propsWith('sikasso0001'))
  expect(result.current.depth).toBe(0)
  expect(result.current.selection.orgUnits).toEqual(['sikasso0001'])
})
