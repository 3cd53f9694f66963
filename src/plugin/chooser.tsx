import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import { viewTitle } from '../app/view-catalogue'
import { VIEW_NAMES } from '../app/view-names'
import { problemWords } from '../ui/problem-words'
import type { ItemChoice } from './use-item-settings'
import styles from './plugin.module.css'

/** In edit mode: which view the item shows. The choice is kept at once, like the item's place on the dashboard. */
export function Chooser({ choice }: Readonly<{ choice: ItemChoice }>) {
  const name = useId()
  return (
    <fieldset className={styles['chooser']}>
      <legend>{i18n.t('This item shows')}</legend>
      {VIEW_NAMES.map((view) => (
        <label key={view} className={styles['option']}>
          <input type="radio" name={name} checked={choice.view === view} onChange={() => choice.choose(view)} />
          {viewTitle(view)}
        </label>
      ))}
      {choice.writeError !== null && (
        <p role="alert" className={styles['said']}>
          {i18n.t('The choice could not be kept. {{problem}}', { problem: problemWords(choice.writeError).text })}
        </p>
      )}
    </fieldset>
  )
}
