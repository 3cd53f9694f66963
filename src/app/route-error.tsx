import { useRouteError } from 'react-router-dom'

/** Hands a failure of our own code to DHIS2's error page, which the shell draws around the app and lets people report. */
export function RouteError(): never {
  throw useRouteError()
}
