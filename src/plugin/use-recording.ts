import { useCacheableSection, useCachedSections } from '@dhis2/app-runtime'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Server } from '../dhis2/ports'
import { SERVER_QUERIES } from '../ui/server-context'
import { SHARED_ANSWERS } from '../ui/sharing-server'
import { keepRecorded } from './recorded'

/** What is done about an item's recording when the dashboard's own state is seen. */
export type RecordingStep = 'record' | 'remove' | 'nothing'

/**
 * The dashboard is recorded anew by loading all its items with false and then saying true: the change counts. An item
 * that is shown on a recorded dashboard and has no recording (added since, or of an older version) makes one.
 */
export function recordingStep(
  parent: Readonly<{ was: boolean; is: boolean }>,
  isCached: boolean,
  isConnected: boolean,
): RecordingStep {
  if (!isConnected) return 'nothing'
  if (parent.is) return !parent.was || !isCached ? 'record' : 'nothing'
  return isCached ? 'remove' : 'nothing'
}

/** Follows the dashboard: recorded when it is, forgotten when it is. Returns when the item was last recorded, or null. */
export function useRecording(
  sectionId: string,
  isParentCached: boolean,
  isConnected: boolean,
  server: Server,
): Date | null {
  const client = useQueryClient()
  const { isCached, lastUpdated, startRecording, remove } = useCacheableSection(sectionId)
  const isKnown = useSectionsKnown()
  const wasParentCached = useRef(isParentCached)
  const isUnderway = useRef(false)

  useEffect(() => {
    if (!isKnown || isUnderway.current) return
    const step = recordingStep({ was: wasParentCached.current, is: isParentCached }, isCached, isConnected)
    wasParentCached.current = isParentCached
    if (step === 'nothing') return
    isUnderway.current = true
    const done = (): void => void (isUnderway.current = false)
    if (step === 'remove') {
      keepRecorded(window.localStorage, sectionId, null)
      remove().then(done, done)
      return
    }
    // Only what is asked for anew is recorded. The shell's own answers stay: without them it would draw all anew.
    for (const key of [SERVER_QUERIES, SHARED_ANSWERS]) client.removeQueries({ queryKey: [key] })
    startRecording({
      onCompleted: () => void keepContext(server, sectionId).then(done, done),
      onError: done,
      // Without a service worker (first visit, private window) there is nothing to record with: the next visit will.
    }).catch(done)
  }, [isKnown, isParentCached, isCached, isConnected, sectionId, server, client, startRecording, remove])
  return isCached && lastUpdated ? lastUpdated : null
}

async function keepContext(server: Server, sectionId: string): Promise<void> {
  const [systemInfo, notes] = await Promise.all([server.systemInfo(), server.appNotes()])
  keepRecorded(window.localStorage, sectionId, { systemInfo, notes })
}

/** The runtime reads the list of recordings from the browser's database: until then it says there are none. */
function useSectionsKnown(): boolean {
  const { syncCachedSections } = useCachedSections()
  const [isKnown, setIsKnown] = useState(false)
  const read = useRef(syncCachedSections)
  useEffect(() => {
    const known = (): void => setIsKnown(true)
    read.current().then(known, known)
  }, [])
  return isKnown
}
