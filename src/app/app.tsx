import { CssVariables } from '@dhis2/ui'
import { useState } from 'react'
import { HashRouter } from 'react-router-dom'
import { useAppEngineServer } from '../clients/app-engine'
import { ServerProvider } from '../ui/server-context'
import { AppRoutes } from './app-routes'
import { AskAhead } from './ask-ahead'
import { Translated } from './translated'
import { fetchViewAhead } from './view-catalogue'

/** Entry point of the app; the shell draws the header bar around it. */
export default function App() {
  const server = useAppEngineServer()
  // While the texts are on their way, so that neither waits for the other.
  const [view] = useState(() => fetchViewAhead(window.location.hash))
  return (
    <ServerProvider server={server}>
      <CssVariables colors spacers theme elevations />
      <Translated meanwhile={view === null ? null : <AskAhead hash={window.location.hash} />}>
        <HashRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
          <AppRoutes />
        </HashRouter>
      </Translated>
    </ServerProvider>
  )
}
