import { useEffect } from 'react'
import { groupNames } from '../ui/group-filter'
import { useGroupings } from '../ui/use-groupings'
import { LoadingState, ProblemState } from '../ui/view-state'
import { dictionaryAddress } from './dictionary-address'
import { Explained } from './explained'
import { OrgUnitPath } from './org-unit-path'
import { withPeriod, type Selection } from './selection'
import { Selectors } from './selectors'
import { usePlace } from './use-place'
import { useSelection } from './use-selection'
import { useViewQuestion } from './use-view-question'
import { VIEW_COMPONENTS, viewQuestion, viewTitle } from './view-catalogue'
import type { ViewName } from './view-names'
import styles from './view-page.module.css'

/** A view with its selectors; place and period stand in the address. */
export function ViewPage({ view }: Readonly<{ view: ViewName }>) {
  const { selection, error, retry, select } = useSelection()
  const title = viewTitle(view)
  useEffect(() => {
    document.title = `${title} | SEC-CMU`
  }, [title])
  return (
    <>
      {selection === null ? (
        <div className={styles['page']}>
          <Title view={view} />
          {error === null ? <LoadingState /> : <ProblemState error={error} onRetry={retry} />}
        </div>
      ) : (
        <Selected view={view} selection={selection} select={select} />
      )}
    </>
  )
}

/** Names alone are wanted here: their order is of no matter. */
const NO_ORDER = (): Promise<readonly string[]> => Promise.resolve([])

type SelectedProps = Readonly<{
  view: ViewName
  selection: Selection
  select: (change: Partial<Selection>) => void
}>

function Selected({ view, selection, select }: SelectedProps) {
  const place = usePlace(selection.orgUnits)
  const question = useViewQuestion(selection, place)
  const groupings = useGroupings(selection.groups.length > 0, NO_ORDER)
  const filterWords = groupNames(groupings.data?.groupSets ?? [], selection.groups)
  const View = VIEW_COMPONENTS[view]
  const selectOrgUnit = (id: string): void => select({ orgUnits: [id] })
  return (
    <>
      <Selectors selection={selection} place={place} select={select} />
      <div className={styles['page']}>
        <div>
          <OrgUnitPath place={place} onSelect={selectOrgUnit} />
          <Title view={view} />
        </div>
        <Explained dictionaryAddress={(code) => dictionaryAddress(code, selection)}>
          {question === null ? (
            <LoadingState />
          ) : (
            <View
              {...question}
              filterWords={filterWords}
              space="page"
              interactive
              onSelectOrgUnit={selectOrgUnit}
              onSelectPeriod={(id) => select(withPeriod(id, selection))}
            />
          )}
        </Explained>
      </div>
    </>
  )
}

function Title({ view }: Readonly<{ view: ViewName }>) {
  return (
    <h1 className={styles['title']}>
      {viewTitle(view)} <span className={styles['question']}>{viewQuestion(view)}</span>
    </h1>
  )
}
