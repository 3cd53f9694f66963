import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import type { Dimension, Groupings } from '../dhis2/ports'
import styles from './group-filter.module.css'

export type GroupFilterProps = Readonly<{
  groupSets: Groupings['groupSets']
  /** Group set uid, group uids. */
  groups: readonly Dimension[]
  onFilter: (groups: readonly Dimension[]) => void
}>

/** Adds a group the units must belong to. Groups of one set: either; of several sets: each. */
export function GroupFilter({ groupSets, groups, onFilter }: GroupFilterProps) {
  const id = useId()
  const isChosen = (set: string, group: string): boolean =>
    groups.some((dimension) => dimension.id === set && dimension.items.includes(group))
  return (
    <div className={styles['filter']}>
      <label htmlFor={id} className={styles['label']}>
        {i18n.t('Only units of a group')}
      </label>
      <select
        id={id}
        className={styles['select']}
        value=""
        onChange={({ target }) => {
          const [set = '', group = ''] = target.value.split(':')
          onFilter(withGroup(groups, set, group))
        }}
      >
        <option value="">{i18n.t('Choose')}</option>
        {groupSets.map((set) => (
          <optgroup key={set.id} label={set.name}>
            {set.groups
              .filter((group) => !isChosen(set.id, group.id))
              .map((group) => (
                <option key={group.id} value={`${set.id}:${group.id}`}>
                  {group.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <GroupChips groupSets={groupSets} groups={groups} onFilter={onFilter} />
    </div>
  )
}

/** The groups the units must belong to, each with a button that takes it away; nothing when there is none. */
export function GroupChips({ groupSets, groups, onFilter }: GroupFilterProps) {
  if (groups.length === 0) return null
  return (
    <ul className={styles['chips']} aria-label={i18n.t('Only units of')}>
      {groups.flatMap(({ id: set, items }) =>
        items.map((group) => {
          const name = groupName(groupSets, set, group)
          return (
            <li key={set + group} className={styles['chip']}>
              {name}
              <button
                type="button"
                className={styles['remove']}
                aria-label={i18n.t('Remove {{name}}', { name })}
                onClick={() => onFilter(withoutGroup(groups, set, group))}
              >
                <span aria-hidden>×</span>
              </button>
            </li>
          )
        }),
      )}
    </ul>
  )
}

/** Names of the groups chosen; the uid of one the server does not name. */
export function groupNames(groupSets: Groupings['groupSets'], groups: readonly Dimension[]): readonly string[] {
  return groups.flatMap(({ id, items }) => items.map((group) => groupName(groupSets, id, group)))
}

function groupName(groupSets: Groupings['groupSets'], set: string, group: string): string {
  const groups = groupSets.find(({ id }) => id === set)?.groups
  return groups?.find(({ id }) => id === group)?.name ?? group
}

function withGroup(groups: readonly Dimension[], set: string, group: string): readonly Dimension[] {
  const isNew = groups.every(({ id }) => id !== set)
  return isNew
    ? [...groups, { id: set, items: [group] }]
    : groups.map((dimension) => (dimension.id === set ? { id: set, items: [...dimension.items, group] } : dimension))
}

function withoutGroup(groups: readonly Dimension[], set: string, group: string): readonly Dimension[] {
  return groups
    .map(({ id, items }) => ({ id, items: id === set ? items.filter((item) => item !== group) : items }))
    .filter(({ items }) => items.length > 0)
}
