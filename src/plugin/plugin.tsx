import { useConfig } from '@dhis2/app-runtime'
import { CssVariables } from '@dhis2/ui'
import { Translated } from '../app/translated'
import { useAppEngineServer } from '../clients/app-engine'
import { isWireObject } from '../dhis2/wire-parse'
import { ServerProvider } from '../ui/server-context'
import { LoadingState } from '../ui/view-state'
import { DashboardItem } from './item'
import { OutsideDashboard } from './outside-dashboard'
import styles from './plugin.module.css'
import { readDashboardProps, type DashboardProps } from './props'
import { RecordedItem } from './recorded-item'
import { useGrace } from './use-grace'
import './plugin-page.css'

/** Entry point of the dashboard plugin: props come from the dashboard by message, and may come late or never. */
export default function Plugin(received: Readonly<Record<string, unknown>>) {
  const props = readDashboardProps(received)
  const isAlone = useGrace(props.itemId === null)
  return (
    <>
      <CssVariables colors spacers theme elevations />
      <Translated>
        {props.itemId !== null ? (
          <Item key={props.itemId} props={props} itemId={props.itemId} />
        ) : (
          <main className={styles['item']}>{isAlone ? <OutsideDashboard /> : <LoadingState />}</main>
        )}
      </Translated>
    </>
  )
}

function Item({ props, itemId }: Readonly<{ props: DashboardProps; itemId: string }>) {
  const server = useAppEngineServer()
  const config = useConfig()
  const { cacheId, mode } = props
  // Only what is read on a dashboard is recorded; without a service worker the runtime cannot even be asked.
  if (isPwa(config) && cacheId !== null && mode === 'view') {
    return <RecordedItem sectionId={cacheId} {...{ props, itemId, server }} />
  }
  return (
    <ServerProvider server={server}>
      <DashboardItem props={props} itemId={itemId} />
    </ServerProvider>
  )
}

/** The runtime's type does not know what the shell adds. */
const isPwa = (config: unknown): boolean => isWireObject(config) && config['pwaEnabled'] === true
