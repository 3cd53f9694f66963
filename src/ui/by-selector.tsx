import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import type { Dimension, Groupings } from '../dhis2/ports'
import { ChoiceList, type Choice } from './choice-list'
import { GroupFilter } from './group-filter'
import { DEFAULT_PARTS, levelOf } from './parts'
import { Selector } from './selector'
import type { GroupingsState } from './use-groupings'
import { ProblemState } from './view-state'

export type BySelectorProps = Readonly<{
  /** `children`, `LEVEL-n` or the uid of a group set. */
  by: string
  groups: readonly Dimension[]
  /** Of the one unit shown; null for several or keywords. */
  unitLevel: number | null
  groupings: GroupingsState
  onSelect: (by: string) => void
  onFilter: (groups: readonly Dimension[]) => void
}>

/** How the unit is cut into parts, and the groups its units must belong to. */
export function BySelector({ by, groups, unitLevel, groupings, onSelect, onFilter }: BySelectorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const toggle = (open: boolean): void => {
    if (open) groupings.want()
    setIsOpen(open)
  }
  const select = (chosen: string): void => {
    setIsOpen(false)
    onSelect(chosen)
  }
  return (
    <Selector label={i18n.t('By')} value={partsWords(by, groupings.data)} isOpen={isOpen} onToggle={toggle}>
      <ChoiceList heading="" choices={[belowChoice()]} chosen={by} onChoose={select} />
      {groupings.error !== null && <ProblemState error={groupings.error} onRetry={groupings.retry} />}
      {groupings.data === null && groupings.error === null && <p role="status">{i18n.t('Loading')}</p>}
      {groupings.data !== null && (
        <>
          <ChoiceList
            heading={i18n.t('Level')}
            choices={levelsBelow(groupings.data, unitLevel)}
            chosen={by}
            onChoose={select}
          />
          <ChoiceList heading={i18n.t('Group set')} choices={groupings.data.groupSets} chosen={by} onChoose={select} />
          <GroupFilter groupSets={groupings.data.groupSets} groups={groups} onFilter={onFilter} />
        </>
      )}
    </Selector>
  )
}

const belowChoice = (): Choice => ({ id: DEFAULT_PARTS, name: i18n.t('Units directly below') })

function levelsBelow({ levels }: Groupings, unitLevel: number | null): readonly Choice[] {
  return levels
    .filter(({ level }) => level > (unitLevel ?? 0))
    .map(({ level, name }) => ({ id: `LEVEL-${level}`, name }))
}

/** "District", "Commune"; the level's number or an ellipsis until its name is known. */
export function partsWords(by: string, groupings: Groupings | null): string {
  if (by === DEFAULT_PARTS) return belowChoice().name
  const level = levelOf(by)
  if (level === null) return groupings?.groupSets.find(({ id }) => id === by)?.name ?? '…'
  return groupings?.levels.find((known) => known.level === level)?.name ?? i18n.t('Level {{level}}', { level })
}
