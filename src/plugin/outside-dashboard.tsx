import { useConfig } from '@dhis2/app-runtime'
import i18n from '@dhis2/d2-i18n'
import { useEffect } from 'react'
import { APP_KEY } from '../metadata/plugin-items'
import { EmptyState } from '../ui/view-state'

/** What stands in plugin.html when it was opened by itself: nobody tells it what to show. */
export function OutsideDashboard() {
  const { baseUrl } = useConfig()
  const title = i18n.t('SEC and CMU')
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <EmptyState
        title={i18n.t('Open this on a dashboard')}
        text={i18n.t('This page is an item of a dashboard and shows nothing by itself.')}
      />
      {/* The shell's page opens links in the whole window; an address with a hash alone would replace the dashboard. */}
      <a href={`${baseUrl}/api/apps/${APP_KEY}/index.html#/coverage`}>{i18n.t('Open the app')}</a>
    </>
  )
}
