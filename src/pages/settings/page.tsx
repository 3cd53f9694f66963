import i18n from '@dhis2/d2-i18n'
import { useEffect } from 'react'
import { Loaded } from '../../ui/loaded'
import { useServerQuery } from '../../ui/server-context'
import { SettingsForm } from './form'
import { loadSettings } from './load'
import styles from './page.module.css'

/** What administrators decide for everybody: norms, targets, thresholds, legends, small numbers. */
export function SettingsPage() {
  const query = useServerQuery(['settings-page'], loadSettings)
  const title = i18n.t('Settings of the app')
  useEffect(() => {
    document.title = `${title} | SEC-CMU`
  }, [title])
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{title}</h1>
      <p className={styles['text']}>
        {i18n.t('What is set here counts for everybody who opens the app or one of its dashboards.')}
      </p>
      <Loaded query={query}>{(loaded) => <SettingsForm loaded={loaded} reload={() => query.refetch()} />}</Loaded>
    </div>
  )
}
