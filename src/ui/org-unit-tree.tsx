import i18n from '@dhis2/d2-i18n'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OrgUnitPlace } from '../dhis2/ports'
import { TreeItems, TreeProvider } from './org-unit-tree-items'
import styles from './org-unit-tree.module.css'
import { handleTreeKey, type TypedLetters } from './tree-keys'

export type OrgUnitTreeProps = Readonly<{
  roots: readonly OrgUnitPlace[]
  /** The tree opens down to it. */
  selectedPath: string | null
  onSelect: (id: string) => void
}>

/**
 * The units the user may look at; children are asked for when a unit is opened, and drawn a hundred at a time. Ours,
 * because OrganisationUnitTree of @dhis2/ui cannot be used with a keyboard: see docs/decisions.
 */
export function OrgUnitTree({ roots, selectedPath, onSelect }: OrgUnitTreeProps) {
  const [openIds, setOpenIds] = useState(() => openAtFirst(roots, selectedPath))
  const [tabStop, setTabStop] = useState(selectedPath === null ? null : idOf(selectedPath))
  const typed = useRef<TypedLetters>({ text: '', at: 0 })
  const toggle = useCallback((id: string, open: boolean): void => {
    setOpenIds((current) => new Set(open ? [...current, id] : [...current].filter((other) => other !== id)))
  }, [])
  const select = useLatest(onSelect)
  const actions = useMemo(() => ({ toggle, select, onFocus: setTabStop }), [toggle, select])
  const isShown = roots.some((root) => isWithin(selectedPath, root.path))
  const tree = {
    openIds,
    selectedId: selectedPath === null ? null : idOf(selectedPath),
    tabStop: (isShown ? tabStop : null) ?? roots[0]?.id ?? null,
    actions,
  }
  return (
    <div
      role="tree"
      tabIndex={-1}
      aria-label={i18n.t('Organisation units')}
      className={styles['tree']}
      onKeyDown={(event) => handleTreeKey(event, actions, typed.current)}
    >
      <TreeProvider value={tree}>
        <TreeItems units={roots} level={1} count={roots.length} />
      </TreeProvider>
    </div>
  )
}

/** A function that stays the same and does what the newest one does. */
function useLatest(act: (id: string) => void): (id: string) => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  }, [act])
  return useCallback((id: string) => latest.current(id), [])
}

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const isWithin = (path: string | null, ancestor: string): boolean =>
  path !== null && (path === ancestor || path.startsWith(`${ancestor}/`))

/** Everything above the selected unit; a single root at least. */
function openAtFirst(roots: readonly OrgUnitPlace[], selectedPath: string | null): ReadonlySet<string> {
  const above = selectedPath === null ? [] : selectedPath.split('/').slice(1, -1)
  return new Set([...above, ...(roots.length === 1 ? roots.map((root) => root.id) : [])])
}
