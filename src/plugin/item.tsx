import { useConfig } from '@dhis2/app-runtime'
import i18n from '@dhis2/d2-i18n'
import { useEffect, type ReactNode } from 'react'
import { dictionaryAddress } from '../app/dictionary-address'
import { Explained } from '../app/explained'
import { searchOf } from '../app/selection'
import { VIEW_COMPONENTS, viewTitle } from '../app/view-catalogue'
import { BoxProvider } from '../charts/box'
import { namesInShort } from '../ui/scope-words'
import type { Space } from '../ui/view-props'
import { EmptyState, LoadingState } from '../ui/view-state'
import { appAddress } from './app-address'
import { BackButton } from './back-button'
import { Chooser } from './chooser'
import type { ItemSettings } from './item-settings'
import styles from './plugin.module.css'
import type { DashboardMode, DashboardProps, NamedFilter } from './props'
import { useDashboardDetails } from './use-dashboard-details'
import { useItemBox } from './use-item-box'
import { useItemQuestion } from './use-item-question'
import { useItemSettings } from './use-item-settings'
import { useShown, type Shown, type ShownSelection } from './use-shown'

type DashboardItemProps = Readonly<{
  props: DashboardProps
  itemId: string
  /** Above the figures: what is to be known about all of them. */
  notice?: ReactNode
}>

/** One item of a dashboard: the view chosen for it, with the dashboard's filters in place of its own selection. */
export function DashboardItem({ props, itemId, notice }: DashboardItemProps) {
  const choice = useItemSettings(itemId)
  const shown = useShown(props)
  const { settings } = choice
  const isStill = props.mode === 'print' || props.mode === 'print-layout'
  const { ref, space, box } = useItemBox(JSON.stringify([settings, shown.selection]), !isStill)
  const title = settings === null ? i18n.t('SEC and CMU') : viewTitle(settings.view)
  useDashboardDetails(props.setDetails, title, settings === null ? '#/' : pageHash(settings, shown.selection))
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main ref={ref} className={classesOf(isStill, space)}>
      <div className={styles['content']}>
        <h1 className={styles['heading']}>{title}</h1>
        {props.mode === 'edit' && !choice.isLoading && <Chooser choice={choice} />}
        {notice}
        {choice.isLoading || space === null ? (
          <LoadingState />
        ) : settings === null ? (
          props.mode !== 'edit' && <NothingChosen />
        ) : (
          <BoxProvider value={box}>
            <ChosenView mode={props.mode} {...{ settings, space, shown }} />
          </BoxProvider>
        )}
      </div>
    </main>
  )
}

function classesOf(isStill: boolean, space: Space | null): string {
  return [styles['item'], isStill && styles['still'], space === 'headline' && styles['small']].filter(Boolean).join(' ')
}

/** Where the app shows the same. */
function pageHash({ view, isCompared }: ItemSettings, { orgUnits, periods, filters }: ShownSelection): string {
  const comparison = isCompared ? {} : { comparison: 'none' }
  return `#/${view}?${searchOf({ orgUnits, periods, groups: filters, ...comparison })}`
}

type ChosenViewProps = Readonly<{ settings: ItemSettings; space: Space; shown: Shown; mode: DashboardMode }>

/** In view mode rows open in the item itself, with a way back: the reader keeps the dashboard. */
function ChosenView({ settings, space, shown, mode }: ChosenViewProps) {
  const { baseUrl } = useConfig()
  const { selection, depth, open, back } = shown
  const question = useItemQuestion(selection, settings.isCompared)
  const interactive = mode === 'view'
  const View = VIEW_COMPONENTS[settings.view]
  const opening = {
    onSelectOrgUnit: (id: string) => open({ orgUnits: [id] }),
    onSelectPeriod: (id: string) => open({ periods: [id] }),
  }
  if (question === null) return <LoadingState />
  return (
    <Explained dictionaryAddress={(code) => appAddress(baseUrl, dictionaryAddress(code, selection))}>
      {depth > 0 && <BackButton key={depth} onClick={back} />}
      <FilterLine filters={selection.filters} />
      <View {...question} space={space} interactive={interactive} {...(interactive ? opening : {})} />
    </Explained>
  )
}

const NAMES_LISTED = 3

/** Place and period stand with the figures; what else the dashboard filters by is said here. */
function FilterLine({ filters }: Readonly<{ filters: readonly NamedFilter[] }>) {
  if (filters.length === 0) return null
  const names = namesInShort(
    filters.flatMap((filter) => filter.names),
    NAMES_LISTED,
  )
  return <p className={styles['filter']}>{i18n.t('Only {{names}}', { names })}</p>
}

function NothingChosen() {
  return (
    <EmptyState
      title={i18n.t('Nothing chosen for this item yet')}
      text={i18n.t('Edit the dashboard and choose what this item shows.')}
    />
  )
}
