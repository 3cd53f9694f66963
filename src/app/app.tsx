import { CssVariables } from '@dhis2/ui'
import { useState } from 'react'
import { RouterProvider } from 'react-router-dom'
import { useAppEngineServer } from '../clients/app-engine'
import { ServerProvider } from '../ui/server-context'
import { AskAhead } from './ask-ahead'
import { createAppRouter } from './router'
import { Translated } from './translated'
import { fetchViewAhead } from './view-catalogue'

/** Entry point of the app; the shell draws the header bar around it. */
export default function App() {
  const server = useAppEngineServer()
  const [router] = useState(createAppRouter)
  // While the texts are on their way, so that neither waits for the other.
  const [view] = useState(() => fetchViewAhead(window.location.hash))
  return (
    <ServerProvider server={server}>
      <CssVariables colors spacers theme elevations />
      <Translated meanwhile={view === null ? null : <AskAhead hash={window.location.hash} />}>
        <RouterProvider router={router} future={{ v7_startTransition: true }} />
      </Translated>
    </ServerProvider>
  )
}
