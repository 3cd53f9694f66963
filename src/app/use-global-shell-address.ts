import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'

/**
 * Tells the Global Shell (DHIS2 2.42 on), which hosts the app in an iframe, that the address changed: it listens to
 * `popstate`, which a router's own navigation does not fire.
 */
export function useGlobalShellAddress(): void {
  const { pathname, search } = useLocation()
  useEffect(() => {
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, [pathname, search])
}
