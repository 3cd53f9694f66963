import { CacheableSection, useDhis2ConnectionStatus, useOnlineStatus } from '@dhis2/app-runtime'
import i18n from '@dhis2/d2-i18n'
import { useMemo } from 'react'
import type { Server } from '../dhis2/ports'
import { formatDate } from '../ui/format'
import { useLocale } from '../ui/locale'
import { ServerProvider } from '../ui/server-context'
import { PartialNotice } from '../ui/view-state'
import { DashboardItem } from './item'
import type { DashboardProps } from './props'
import { readRecorded, serverAsRecorded } from './recorded'
import { useRecording } from './use-recording'

type RecordedItemProps = Readonly<{ props: DashboardProps; itemId: string; sectionId: string; server: Server }>

/** An item that can be read without a connection, once its dashboard was made available offline. */
export function RecordedItem({ props, itemId, sectionId, server }: RecordedItemProps) {
  const isConnected = useIsConnected()
  const recordedAt = useRecording(sectionId, props.isParentCached, isConnected, server)
  const isFromRecording = !isConnected && recordedAt !== null
  const asked = useMemo(() => {
    const recorded = isFromRecording ? readRecorded(window.localStorage, sectionId) : null
    return recorded === null ? server : serverAsRecorded(server, recorded)
  }, [isFromRecording, sectionId, server])
  return (
    <ServerProvider server={asked}>
      <CacheableSection id={sectionId} loadingMask={<></>}>
        <DashboardItem
          props={props}
          itemId={itemId}
          notice={isConnected ? null : <OfflineNotice recordedAt={recordedAt} />}
        />
      </CacheableSection>
    </ServerProvider>
  )
}

/** The service worker also counts an answer out of the browser's own cache as a sign of the server. */
function useIsConnected(): boolean {
  const { isConnected } = useDhis2ConnectionStatus()
  const { online } = useOnlineStatus()
  return isConnected && online
}

function OfflineNotice({ recordedAt }: Readonly<{ recordedAt: Date | null }>) {
  const locale = useLocale()
  return (
    <PartialNotice>
      {recordedAt === null
        ? i18n.t('Offline. Nothing was kept of this item for reading without a connection.')
        : i18n.t('Offline, figures of {{date}}', { date: formatDate(recordedAt.toISOString(), locale, 'long') })}
    </PartialNotice>
  )
}
