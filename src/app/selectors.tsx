import { useLocale } from '../ui/locale'
import { OrgUnitSelector } from '../ui/org-unit-selector'
import { PeriodSelector } from '../ui/period-selector'
import { periodLabel } from '../ui/period-words'
import { SelectorBar } from '../ui/selector-bar'
import { useServerQuery } from '../ui/server-context'
import type { Selection } from './selection'
import styles from './view-page.module.css'

export type SelectorsProps = Readonly<{
  selection: Selection
  /** Names of the units chosen. */
  names: readonly string[]
  select: (change: Partial<Selection>) => void
}>

/** Organisation unit and period. */
export function Selectors({ selection, names, select }: SelectorsProps) {
  const info = useServerQuery(['system-info'], (server, signal) => server.systemInfo(signal))
  const locale = useLocale()
  const summary = [...names, ...selection.periods.map((id) => periodLabel(id, locale))].join(' · ')
  return (
    <div className={styles['controls']}>
      <SelectorBar summary={summary}>
        <OrgUnitSelector orgUnits={selection.orgUnits} onSelect={(id) => select({ orgUnits: [id] })} />
        {info.data && (
          <PeriodSelector
            periods={selection.periods}
            today={info.data.serverDate}
            onSelect={(id) => select({ periods: [id] })}
          />
        )}
      </SelectorBar>
    </div>
  )
}
