import i18n from '@dhis2/d2-i18n'
import type { Place } from './use-place'
import styles from './view-page.module.css'

/** "Mali › Sikasso › Kadiolo": the way back up from the one unit shown. */
export function OrgUnitPath({ place, onSelect }: Readonly<{ place: Place; onSelect: (id: string) => void }>) {
  if (place.ancestors.length === 0) return null
  return (
    <nav className={styles['trail']} aria-label={i18n.t('Path to the organisation unit')}>
      <ol className={styles['path']}>
        {place.ancestors.map((ancestor) => (
          <li key={ancestor.id}>
            <button type="button" className={styles['step']} onClick={() => onSelect(ancestor.id)}>
              {ancestor.name}
            </button>
          </li>
        ))}
        <li aria-current="location">{place.names[0]}</li>
      </ol>
    </nav>
  )
}
