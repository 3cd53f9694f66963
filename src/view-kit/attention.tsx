import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import type { OrgUnitRef } from '../dhis2/ports'
import styles from './attention.module.css'

/** More would not be looked at. */
const MOST_UNITS = 5

export type AttentionUnit = Readonly<{
  orgUnit: OrgUnitRef
  /** Why it needs somebody, with the figure: "12 400 habitants à plus de 5 km et aucun ASC". */
  why: string
}>

export type AttentionProps = Readonly<{
  /** In the order of need; at most five are shown. */
  units: readonly AttentionUnit[]
  /** Said where no unit needs anybody; nothing is drawn when left out. */
  none?: string
  /** When given, the names lead to the units. */
  onSelect?: ((id: string) => void) | undefined
}>

/** "À regarder": the units that need action, one sentence each. */
export function Attention({ units, none, onSelect }: AttentionProps) {
  const id = useId()
  if (units.length === 0 && none === undefined) return null
  return (
    <section aria-labelledby={id} data-test="attention">
      <h2 id={id} className={styles['title']}>
        {i18n.t('To look at')}
      </h2>
      {units.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol className={styles['list']}>
          {units.slice(0, MOST_UNITS).map(({ orgUnit, why }) => (
            <li key={orgUnit.id} className={styles['entry']}>
              <span>
                {onSelect ? (
                  <button type="button" className={styles['unit']} onClick={() => onSelect(orgUnit.id)}>
                    {orgUnit.name}
                  </button>
                ) : (
                  <span className={styles['name']}>{orgUnit.name}</span>
                )}{' '}
                {why}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
