import i18n from '@dhis2/d2-i18n'
import { Outlet, useLocation } from 'react-router-dom'
import { LeaveGuardProvider } from '../ui/leave-guard'
import { GuardedLink } from './guarded-link'
import styles from './layout.module.css'
import { useGlobalShellAddress } from './use-global-shell-address'
import { viewTitle } from './view-catalogue'
import { VIEW_NAMES } from './view-names'

/** The frame inside DHIS2's header bar: the views, and the one chosen. */
export function Layout() {
  useGlobalShellAddress()
  // The selection goes along from view to view.
  const { search } = useLocation()
  return (
    <LeaveGuardProvider>
      <div className={styles['app']}>
        <nav className={styles['nav']} aria-label={i18n.t('Views')}>
          {VIEW_NAMES.map((view) => (
            <GuardedLink key={view} className={styles['tab']} to={{ pathname: `/${view}`, search }}>
              {viewTitle(view)}
            </GuardedLink>
          ))}
          <GuardedLink className={styles['tab']} to={{ pathname: '/dictionary', search }}>
            {i18n.t('Dictionary')}
          </GuardedLink>
          <GuardedLink className={styles['tab']} to={{ pathname: '/settings', search }}>
            {i18n.t('Settings of the app')}
          </GuardedLink>
        </nav>
        <main className={styles['main']}>
          <Outlet />
        </main>
      </div>
    </LeaveGuardProvider>
  )
}
