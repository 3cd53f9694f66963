import { useId } from 'react'
import styles from './choice-list.module.css'

export type Choice = Readonly<{ id: string; name: string }>

export type ChoiceListProps = Readonly<{
  /** Empty: none is drawn. */
  heading: string
  choices: readonly Choice[]
  chosen: string
  onChoose: (id: string) => void
}>

/** One of several under a heading; nothing at all where there is nothing to choose. */
export function ChoiceList({ heading, choices, chosen, onChoose }: ChoiceListProps) {
  const headingId = useId()
  if (choices.length === 0) return null
  return (
    <>
      {heading !== '' && (
        <p id={headingId} className={styles['heading']}>
          {heading}
        </p>
      )}
      <ul className={styles['list']} aria-labelledby={heading === '' ? undefined : headingId}>
        {choices.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['choice']}
              aria-pressed={id === chosen}
              onClick={() => onChoose(id)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
