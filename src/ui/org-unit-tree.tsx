import { OrganisationUnitTree } from '@dhis2/ui'
import type { OrgUnitPlace } from '../dhis2/ports'
import styles from './org-unit-selector.module.css'

export type OrgUnitTreeProps = Readonly<{
  roots: readonly OrgUnitPlace[]
  /** The tree opens down to it. */
  selectedPath: string | null
  onSelect: (id: string) => void
}>

/** The units the user may look at, children loaded when a unit is opened. Loaded only with the panel: it is heavy. */
export default function OrgUnitTree({ roots, selectedPath, onSelect }: OrgUnitTreeProps) {
  const firstRoot = roots[0]?.path
  const open = selectedPath === null ? (firstRoot === undefined ? [] : [firstRoot]) : [parentPath(selectedPath)]
  return (
    <div className={styles['tree']}>
      <OrganisationUnitTree
        roots={roots.map((root) => root.id)}
        selected={selectedPath === null ? [] : [selectedPath]}
        initiallyExpanded={open}
        singleSelection
        onChange={({ id }) => onSelect(id)}
      />
    </div>
  )
}

const parentPath = (path: string): string => path.slice(0, path.lastIndexOf('/')) || path
