import { CssVariables } from '@dhis2/ui'
import { Translated } from '../app/translated'
import { useAppEngineServer } from '../clients/app-engine'
import { ServerProvider } from '../ui/server-context'
import { LoadingState } from '../ui/view-state'
import { DashboardItem } from './item'
import { OutsideDashboard } from './outside-dashboard'
import styles from './plugin.module.css'
import { readDashboardProps } from './props'
import { useGrace } from './use-grace'
import './plugin-page.css'

/** Entry point of the dashboard plugin: props come from the dashboard by message, and may come late or never. */
export default function Plugin(received: Readonly<Record<string, unknown>>) {
  const server = useAppEngineServer()
  const props = readDashboardProps(received)
  const isAlone = useGrace(props.itemId === null)
  return (
    <ServerProvider server={server}>
      <CssVariables colors spacers theme elevations />
      <Translated>
        {props.itemId !== null ? (
          <DashboardItem key={props.itemId} props={props} itemId={props.itemId} />
        ) : (
          <main className={styles['item']}>{isAlone ? <OutsideDashboard /> : <LoadingState />}</main>
        )}
      </Translated>
    </ServerProvider>
  )
}
