import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import type { OrgUnitPlace } from '../dhis2/ports'
import styles from './org-unit-tree.module.css'
import { useServerQuery } from './server-context'
import { handleTreeKey } from './tree-keys'

export type OrgUnitTreeProps = Readonly<{
  roots: readonly OrgUnitPlace[]
  /** The tree opens down to it. */
  selectedPath: string | null
  onSelect: (id: string) => void
}>

/**
 * The units the user may look at; children are asked for when a unit is opened. Ours, because OrganisationUnitTree of
 * @dhis2/ui cannot be used with a keyboard: see docs/decisions.
 */
export function OrgUnitTree({ roots, selectedPath, onSelect }: OrgUnitTreeProps) {
  const [openIds, setOpenIds] = useState(() => openAtFirst(roots, selectedPath))
  const [tabStop, setTabStop] = useState(selectedPath === null ? null : idOf(selectedPath))
  const toggle = (id: string, open: boolean): void => {
    setOpenIds((current) => new Set(open ? [...current, id] : [...current].filter((other) => other !== id)))
  }
  const isShown = roots.some((root) => isWithin(selectedPath, root.path))
  const tree: TreeState = {
    openIds,
    selectedId: selectedPath === null ? null : idOf(selectedPath),
    tabStop: isShown ? tabStop : null,
    toggle,
    onSelect,
    onFocus: setTabStop,
  }
  return (
    <div
      role="tree"
      tabIndex={-1}
      aria-label={i18n.t('Organisation units')}
      className={styles['tree']}
      onKeyDown={(event) => handleTreeKey(event, { toggle, select: onSelect })}
    >
      {roots.map((root, index) => (
        <TreeItem key={root.id} unit={root} level={1} tree={tree} isFirst={index === 0} />
      ))}
    </div>
  )
}

type TreeState = Readonly<{
  openIds: ReadonlySet<string>
  selectedId: string | null
  /** The item that Tab reaches; null: the first one. */
  tabStop: string | null
  toggle: (id: string, open: boolean) => void
  onSelect: (id: string) => void
  onFocus: (id: string) => void
}>

type ItemProps = Readonly<{
  unit: Readonly<{ id: string; name: string; isLeaf?: boolean }>
  level: number
  tree: TreeState
  isFirst?: boolean
}>

function TreeItem({ unit, level, tree, isFirst = false }: ItemProps) {
  const { id, name } = unit
  const isOpen = tree.openIds.has(id)
  const isSelected = tree.selectedId === id
  const isTabStop = tree.tabStop === null ? isFirst : tree.tabStop === id
  return (
    // Keys are handled once for the whole tree.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={isSelected}
      aria-expanded={unit.isLeaf === true ? undefined : isOpen}
      aria-label={name}
      data-id={id}
      tabIndex={isTabStop ? 0 : -1}
      className={styles['item']}
      onClick={(event) => {
        event.stopPropagation()
        tree.onSelect(id)
      }}
      onFocus={(event) => {
        event.stopPropagation()
        tree.onFocus(id)
      }}
    >
      <span className={isSelected ? `${styles['row']} ${styles['selected']}` : styles['row']}>
        {unit.isLeaf === true ? (
          <span className={styles['noArrow']} />
        ) : (
          // The arrow keys do the same for the keyboard.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <span
            className={styles['arrow']}
            data-open={isOpen}
            data-test="toggle"
            onClick={(event) => {
              event.stopPropagation()
              tree.toggle(id, !isOpen)
            }}
          />
        )}
        <span className={styles['name']}>{name}</span>
      </span>
      {isOpen && unit.isLeaf !== true && <Children id={id} level={level + 1} tree={tree} />}
    </div>
  )
}

function Children({ id, level, tree }: Readonly<{ id: string; level: number; tree: TreeState }>) {
  const { data, isError } = useServerQuery(['org-unit', id], (server, signal) => server.orgUnit(id, signal))
  if (isError) return <p className={styles['note']}>{i18n.t('The units below could not be loaded')}</p>
  if (data === undefined) return <p className={styles['note']}>{i18n.t('Loading')}</p>
  if (data.children.length === 0) return <p className={styles['note']}>{i18n.t('No unit below')}</p>
  return (
    <div role="group" className={styles['group']}>
      {data.children.map((child) => (
        <TreeItem key={child.id} unit={child} level={level} tree={tree} />
      ))}
    </div>
  )
}

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const isWithin = (path: string | null, ancestor: string): boolean =>
  path !== null && (path === ancestor || path.startsWith(`${ancestor}/`))

/** Everything above the selected unit; a single root at least. */
function openAtFirst(roots: readonly OrgUnitPlace[], selectedPath: string | null): ReadonlySet<string> {
  const above = selectedPath === null ? [] : selectedPath.split('/').slice(1, -1)
  return new Set([...above, ...(roots.length === 1 ? roots.map((root) => root.id) : [])])
}
