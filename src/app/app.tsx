import { CssVariables } from '@dhis2/ui'
import { useState } from 'react'
import { RouterProvider } from 'react-router-dom'
import { useAppEngineServer } from '../clients/app-engine'
import '../locales/index.js'
import { ServerProvider } from '../ui/server-context'
import { createAppRouter } from './router'

/** Entry point of the app; the shell draws the header bar around it. */
export default function App() {
  const server = useAppEngineServer()
  const [router] = useState(createAppRouter)
  return (
    <ServerProvider server={server}>
      <CssVariables colors spacers theme elevations />
      <RouterProvider router={router} future={{ v7_startTransition: true }} />
    </ServerProvider>
  )
}
