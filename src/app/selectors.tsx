import { BySelector, partsWords } from '../ui/by-selector'
import { CompareSelector } from '../ui/compare-selector'
import { GroupChips, groupNames } from '../ui/group-filter'
import { useLocale } from '../ui/locale'
import { OrgUnitSelector } from '../ui/org-unit-selector'
import { DEFAULT_PARTS, partsFor } from '../ui/parts'
import { PeriodSelector } from '../ui/period-selector'
import { periodLabel } from '../ui/period-words'
import { SelectorBar } from '../ui/selector-bar'
import { useServerQuery } from '../ui/server-context'
import { useGroupings } from '../ui/use-groupings'
import { withPeriod, type Selection } from './selection'
import type { Place } from './use-place'
import styles from './view-page.module.css'

export type SelectorsProps = Readonly<{
  selection: Selection
  place: Place
  select: (change: Partial<Selection>) => void
}>

const loadOurGroupSets = async () => (await import('./our-group-sets')).OUR_GROUP_SETS

/** Organisation unit, its parts, period, and what it is compared with. */
export function Selectors({ selection, place, select }: SelectorsProps) {
  const { orgUnits, periods, groups, comparison } = selection
  const info = useServerQuery(['system-info'], (server, signal) => server.systemInfo(signal))
  const by = partsFor(selection.by, place.level)
  const groupings = useGroupings(by !== DEFAULT_PARTS || groups.length > 0, loadOurGroupSets)
  const groupSets = groupings.data?.groupSets ?? []
  const locale = useLocale()
  const summary = [
    ...place.names,
    ...(by === DEFAULT_PARTS ? [] : [partsWords(by, groupings.data)]),
    ...groupNames(groupSets, groups),
    ...periods.map((id) => periodLabel(id, locale)),
  ].join(' · ')
  const filter = (chosen: Selection['groups']): void => select({ groups: chosen })
  return (
    <div className={styles['controls']}>
      <SelectorBar summary={summary}>
        <OrgUnitSelector orgUnits={orgUnits} onSelect={(id) => select({ orgUnits: [id] })} />
        <BySelector
          by={by}
          groups={groups}
          unitLevel={place.level}
          groupings={groupings}
          onSelect={(parts) => select({ by: parts })}
          onFilter={filter}
        />
        {groupings.data && <GroupChips groupSets={groupSets} groups={groups} onFilter={filter} />}
        {info.data && (
          <>
            <PeriodSelector
              periods={periods}
              today={info.data.serverDate}
              onSelect={(id) => select(withPeriod(id, selection))}
            />
            <CompareSelector
              comparison={comparison}
              periods={periods}
              today={info.data.serverDate}
              onSelect={(chosen) => select({ comparison: chosen })}
            />
          </>
        )}
      </SelectorBar>
    </div>
  )
}
