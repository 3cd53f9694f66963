import { useEffect, useRef } from 'react'
import type { DashboardProps } from './props'

/**
 * Tells the dashboard the item's title and where it opens in the app. The function it gives is a new one at every
 * update, so it is kept aside: only a new title or address is told. Removing an item deletes nothing here: the reader
 * may still leave the dashboard without saving.
 */
export function useDashboardDetails(setDetails: DashboardProps['setDetails'], title: string, appUrl: string): void {
  const latest = useRef(setDetails)
  const isThere = setDetails !== null
  useEffect(() => {
    latest.current = setDetails
  }, [setDetails])
  useEffect(() => {
    if (isThere) latest.current?.({ itemTitle: title, appUrl, onRemove: () => Promise.resolve() })
  }, [isThere, title, appUrl])
}
