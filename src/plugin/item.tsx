import { useConfig } from '@dhis2/app-runtime'
import i18n from '@dhis2/d2-i18n'
import { useEffect } from 'react'
import { dictionaryAddress } from '../app/dictionary-address'
import { Explained } from '../app/explained'
import { searchOf } from '../app/selection'
import { VIEW_COMPONENTS, viewTitle } from '../app/view-catalogue'
import type { ViewName } from '../app/view-names'
import { DEFAULT_PARTS } from '../ui/parts'
import { useSize } from '../ui/use-size'
import type { Space } from '../ui/view-props'
import { EmptyState, LoadingState } from '../ui/view-state'
import { appAddress } from './app-address'
import { Chooser } from './chooser'
import styles from './plugin.module.css'
import type { DashboardProps } from './props'
import { useDashboardDetails } from './use-dashboard-details'
import { useItemSettings } from './use-item-settings'

/** Lower than this, only the answer to the view's question fits. */
const HEADLINE_BELOW_PX = 220
const USER_ORG_UNITS = ['USER_ORGUNIT']
const LAST_YEAR = ['LAST_YEAR']
const NO_COMPARISON: readonly string[] = []

/** One item of a dashboard: the view chosen for it, with the dashboard's filters in place of its own selection. */
export function DashboardItem({ props, itemId }: Readonly<{ props: DashboardProps; itemId: string }>) {
  const choice = useItemSettings(itemId)
  const { ref, size } = useSize()
  const title = choice.view === null ? i18n.t('SEC and CMU') : viewTitle(choice.view)
  const orgUnits = props.orgUnits ?? USER_ORG_UNITS
  const periods = props.periods ?? LAST_YEAR
  const appUrl = choice.view === null ? '#/' : `#/${choice.view}?${searchOf({ orgUnits, periods })}`
  useDashboardDetails(props.setDetails, title, appUrl)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main ref={ref} className={styles['item']}>
      <h1 className={styles['heading']}>{title}</h1>
      {props.mode === 'edit' && !choice.isLoading && <Chooser choice={choice} />}
      <Content
        view={choice.view}
        isLoading={choice.isLoading}
        space={size !== null && size.height < HEADLINE_BELOW_PX ? 'headline' : 'item'}
        {...{ props, orgUnits, periods }}
      />
    </main>
  )
}

type ContentProps = Readonly<{
  view: ViewName | null
  isLoading: boolean
  space: Space
  props: DashboardProps
  orgUnits: readonly string[]
  periods: readonly string[]
}>

function Content({ view, isLoading, space, props, orgUnits, periods }: ContentProps) {
  const { baseUrl } = useConfig()
  if (isLoading) return <LoadingState />
  if (view === null) return props.mode === 'edit' ? null : <NothingChosen />
  const View = VIEW_COMPONENTS[view]
  return (
    <Explained dictionaryAddress={(code) => appAddress(baseUrl, dictionaryAddress(code, { orgUnits, periods }))}>
      <View
        orgUnits={orgUnits}
        periods={periods}
        filters={props.filters}
        by={DEFAULT_PARTS}
        compared={NO_COMPARISON}
        space={space}
        interactive={props.mode === 'view'}
      />
    </Explained>
  )
}

function NothingChosen() {
  return (
    <EmptyState
      title={i18n.t('Nothing chosen for this item yet')}
      text={i18n.t('Edit the dashboard and choose what this item shows.')}
    />
  )
}
