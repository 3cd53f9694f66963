import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import { viewTitle } from '../app/view-catalogue'
import { VIEW_NAMES } from '../app/view-names'
import { problemWords } from '../ui/problem-words'
import type { ItemChoice } from './use-item-settings'
import styles from './plugin.module.css'

/** In edit mode: which view the item shows, and whether it compares. The choice is kept at once. */
export function Chooser({ choice }: Readonly<{ choice: ItemChoice }>) {
  const name = useId()
  const { settings, choose } = choice
  const isCompared = settings?.isCompared ?? true
  return (
    <fieldset className={styles['chooser']}>
      <legend>{i18n.t('This item shows')}</legend>
      {VIEW_NAMES.map((view) => (
        <label key={view} className={styles['option']}>
          <input
            type="radio"
            name={name}
            checked={settings?.view === view}
            onChange={() => choose({ view, isCompared })}
          />
          {viewTitle(view)}
        </label>
      ))}
      {settings !== null && (
        <label className={`${styles['option']} ${styles['line']}`}>
          <input
            type="checkbox"
            checked={isCompared}
            onChange={(event) => choose({ view: settings.view, isCompared: event.target.checked })}
          />
          {i18n.t('Compare with the period before')}
        </label>
      )}
      <p className={styles['said']}>{i18n.t('The choice is kept at once, for everybody who sees this dashboard.')}</p>
      {choice.writeError !== null && (
        <p role="alert" className={styles['said']}>
          {i18n.t('The choice could not be kept. {{problem}}', { problem: problemWords(choice.writeError).text })}
        </p>
      )}
    </fieldset>
  )
}
