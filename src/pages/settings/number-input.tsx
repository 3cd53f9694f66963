import i18n from '@dhis2/d2-i18n'
import { useLocale } from '../../ui/locale'
import type { FieldState } from './form-state'
import styles from './page.module.css'
import { problemAtField } from './problems'
import { typedNumber } from './read-number'
import { amountWords } from './words'

export type NumberInputProps = Readonly<{
  state: FieldState
  description?: string
  onType: (id: string, text: string) => void
}>

/** One number with its unit, its default beside it, and under it what is wrong. */
export function NumberInput({ state, description, onType }: NumberInputProps) {
  const locale = useLocale()
  const { field, text, value, problem } = state
  const { id, label, unit, standard } = field
  const parts = [`${id}-unit`, `${id}-standard`, description && `${id}-about`, problem && `${id}-problem`]
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {description !== undefined && (
        <p id={`${id}-about`} className={styles['hint']}>
          {description}
        </p>
      )}
      <div className={styles['entry']}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          readOnly={!field.mayChange}
          aria-invalid={problem !== null}
          aria-describedby={parts.filter(Boolean).join(' ')}
          onChange={(event) => onType(id, event.target.value)}
        />
        <span id={`${id}-unit`}>{unit}</span>
        <span id={`${id}-standard`} className={styles['standard']}>
          {i18n.t('default {{value}}', { value: amountWords(standard, standard === null ? '' : unit, locale) })}
        </span>
        {field.mayChange && (value !== standard || problem !== null) && (
          <button
            type="button"
            className={styles['small']}
            aria-label={i18n.t('Reset to the default: {{label}}', { label, nsSeparator: '-:-' })}
            onClick={() => onType(id, typedNumber(standard, locale))}
          >
            {i18n.t('Reset')}
          </button>
        )}
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problemAtField(problem, locale)}
        </p>
      )}
    </div>
  )
}
