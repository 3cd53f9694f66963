import i18n from '@dhis2/d2-i18n'
import { NavLink, Outlet, useLocation } from 'react-router-dom'
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
    <div className={styles['app']}>
      <nav className={styles['nav']} aria-label={i18n.t('Views')}>
        {VIEW_NAMES.map((view) => (
          <NavLink key={view} className={styles['tab'] ?? ''} to={{ pathname: `/${view}`, search }}>
            {viewTitle(view)}
          </NavLink>
        ))}
        <NavLink className={styles['tab'] ?? ''} to={{ pathname: '/dictionary', search }}>
          {i18n.t('Dictionary')}
        </NavLink>
        <NavLink className={styles['tab'] ?? ''} to={{ pathname: '/settings', search }}>
          {i18n.t('Settings of the app')}
        </NavLink>
      </nav>
      <main className={styles['main']}>
        <Outlet />
      </main>
    </div>
  )
}
