import { useConfig } from '@dhis2/app-runtime'
import i18n from '@dhis2/d2-i18n'
import { useEffect } from 'react'
import { EmptyState } from '../ui/view-state'
import { appAddress } from './app-address'

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
      <a href={appAddress(baseUrl, '#/coverage')}>{i18n.t('Open the app')}</a>
    </>
  )
}
