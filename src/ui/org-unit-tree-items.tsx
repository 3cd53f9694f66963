import i18n from '@dhis2/d2-i18n'
import { createContext, memo, useContext } from 'react'
import styles from './org-unit-tree.module.css'
import { useServerQuery } from './server-context'
import { useGrowing } from './use-growing'

/** The same functions for the life of the tree: items compare them. */
type Actions = Readonly<{
  toggle: (id: string, open: boolean) => void
  select: (id: string) => void
  onFocus: (id: string) => void
}>

type TreeState = Readonly<{
  openIds: ReadonlySet<string>
  selectedId: string | null
  /** The item that Tab reaches. */
  tabStop: string | null
  actions: Actions
}>

const Tree = createContext<TreeState | null>(null)

export const TreeProvider = Tree.Provider

type Unit = Readonly<{ id: string; name: string; isLeaf?: boolean }>

/** `count`: of all the siblings, those not drawn yet too. */
export function TreeItems({ units, level, count }: Readonly<{ units: readonly Unit[]; level: number; count: number }>) {
  const tree = useContext(Tree)
  if (tree === null) return null
  return (
    <>
      {units.map((unit, index) => (
        <TreeItem
          key={unit.id}
          unit={unit}
          level={level}
          place={index + 1}
          count={count}
          isOpen={tree.openIds.has(unit.id)}
          isSelected={tree.selectedId === unit.id}
          isTabStop={tree.tabStop === unit.id}
          actions={tree.actions}
        />
      ))}
    </>
  )
}

type ItemProps = Readonly<{
  unit: Unit
  level: number
  /** Among its siblings, from 1. */
  place: number
  count: number
  isOpen: boolean
  isSelected: boolean
  isTabStop: boolean
  actions: Actions
}>

/** Drawn anew only when it changes itself: moving the focus among thousands of units must cost nothing. */
const TreeItem = memo(function TreeItem(props: ItemProps) {
  const { unit, level, isOpen, actions } = props
  const isLeaf = unit.isLeaf === true
  return (
    // Keys are handled once for the whole tree.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={props.place}
      aria-setsize={props.count}
      aria-selected={props.isSelected}
      aria-expanded={isLeaf ? undefined : isOpen}
      aria-label={unit.name}
      data-id={unit.id}
      tabIndex={props.isTabStop ? 0 : -1}
      className={styles['item']}
      onClick={(event) => {
        event.stopPropagation()
        actions.select(unit.id)
      }}
      onFocus={(event) => {
        event.stopPropagation()
        actions.onFocus(unit.id)
      }}
    >
      <span className={props.isSelected ? `${styles['row']} ${styles['selected']}` : styles['row']}>
        {isLeaf ? (
          <span className={styles['noArrow']} />
        ) : (
          <Arrow isOpen={isOpen} onToggle={() => actions.toggle(unit.id, !isOpen)} />
        )}
        <span className={styles['name']}>{unit.name}</span>
      </span>
      {isOpen && !isLeaf && <Children id={unit.id} level={level + 1} />}
    </div>
  )
})

function Arrow({ isOpen, onToggle }: Readonly<{ isOpen: boolean; onToggle: () => void }>) {
  return (
    // The arrow keys do the same for the keyboard.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      className={styles['arrow']}
      data-open={isOpen}
      data-test="toggle"
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    />
  )
}

function Children({ id, level }: Readonly<{ id: string; level: number }>) {
  const { data, isError } = useServerQuery(['org-unit', id], (server, signal) => server.orgUnit(id, signal))
  const shown = useGrowing(data?.children.length ?? 0)
  if (isError) return <p className={styles['note']}>{i18n.t('The units below could not be loaded')}</p>
  if (data === undefined) return <p className={styles['note']}>{i18n.t('Loading')}</p>
  if (data.children.length === 0) return <p className={styles['note']}>{i18n.t('No unit below')}</p>
  return (
    <div role="group" className={styles['group']}>
      <TreeItems units={data.children.slice(0, shown)} level={level} count={data.children.length} />
    </div>
  )
}
