import { useEffect, useRef } from 'react'
import type { DashboardProps } from './props'

/**
 * Tells the dashboard the item's title and where it opens in the app. The function it gives is a new one at every
 * update, so it is kept aside: only a new title or address is told.
 */
export function useDashboardDetails(setDetails: DashboardProps['setDetails'], title: string, appUrl: string): void {
  const latest = useRef(setDetails)
  const isThere = setDetails !== null
  useEffect(() => {
    latest.current = setDetails
  }, [setDetails])
  useEffect(() => {
    if (isThere) latest.current?.({ itemTitle: title, appUrl, onRemove: keepEverything })
  }, [isThere, title, appUrl])
}

/**
 * Called before the dashboard is saved: the reader may still leave it without saving and find the item again, so its
 * choice stays. The dashboard takes the item away once the promise has settled.
 */
const keepEverything = (): Promise<void> => Promise.resolve()
