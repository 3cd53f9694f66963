import i18n from '@dhis2/d2-i18n'
import { useHoldBack } from '../../ui/leave-guard'
import { useLocale } from '../../ui/locale'
import type { Change } from './form-state'
import styles from './page.module.css'
import { changeWords } from './words'

export type SaveBarProps = Readonly<{
  changes: readonly Change[]
  /** Fields that have to be mended before anything is saved. */
  problemCount: number
  isDirty: boolean
  isSaving: boolean
  onDiscard: () => void
}>

/** The bar lies over the page: with more lines nothing else could be seen on a phone. */
const MOST_SHOWN = 4

/** What will be saved, and the button that does; warns whoever leaves before. */
export function SaveBar({ changes, problemCount, isDirty, isSaving, onDiscard }: SaveBarProps) {
  const locale = useLocale()
  const shown = changes.slice(0, MOST_SHOWN)
  const more = changes.length - shown.length
  return (
    <div className={styles['bar']}>
      <LeavingNotice isDirty={isDirty && !isSaving} />
      <div role="status">
        {isDirty && (
          <p className={styles['unsaved']}>
            {i18n.t('Changes are not saved yet.')} {problemCount > 0 && toMendWords(problemCount)}
          </p>
        )}
      </div>
      {changes.length > 0 && (
        <ul className={styles['changes']} aria-label={i18n.t('What will change')}>
          {shown.map((change) => {
            const words = changeWords(change, locale)
            return <li key={words}>{words}</li>
          })}
          {more > 0 && <li>{moreWords(more)}</li>}
        </ul>
      )}
      <div className={styles['buttons']}>
        <button type="submit" className={styles['primary']} disabled={!isDirty || isSaving}>
          {isSaving ? i18n.t('Saving…') : saveWords(changes.length)}
        </button>
        {isDirty && !isSaving && (
          <button type="button" className={styles['button']} onClick={onDiscard}>
            {i18n.t('Discard the changes')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Leaving the page, by a link or by closing it, asks first. */
function LeavingNotice({ isDirty }: Readonly<{ isDirty: boolean }>) {
  const leaving = useHoldBack(isDirty)
  if (leaving === null) return null
  return (
    <div role="alert" className={styles['leaving']}>
      <p className={styles['unsaved']}>{i18n.t('If you leave now, your changes are lost.')}</p>
      <div className={styles['buttons']}>
        <button type="button" className={styles['button']} onClick={leaving.stay}>
          {i18n.t('Stay')}
        </button>
        <button type="button" className={styles['button']} onClick={leaving.leave}>
          {i18n.t('Leave without saving')}
        </button>
      </div>
    </div>
  )
}

function saveWords(count: number): string {
  if (count === 0) return i18n.t('Save the settings')
  return i18n.t('Save {{count}} changes', {
    count,
    defaultValue: 'Save {{count}} change',
    defaultValue_plural: 'Save {{count}} changes',
  })
}

function moreWords(count: number): string {
  return i18n.t('and {{count}} others', {
    count,
    defaultValue: 'and {{count}} other',
    defaultValue_plural: 'and {{count}} others',
  })
}

function toMendWords(count: number): string {
  return i18n.t('{{count}} fields are to be corrected.', {
    count,
    defaultValue: '{{count}} field is to be corrected.',
    defaultValue_plural: '{{count}} fields are to be corrected.',
  })
}
