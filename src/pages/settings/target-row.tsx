import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import { wordsIn } from '../../ui/localized'
import type { FormState } from './form-state'
import styles from './page.module.css'
import { problemAtField } from './problems'
import { indicatorOf, INDICATORS, type TargetColumn, type TargetDraft } from './targets'
import { levelWords, unitWords } from './words'

const LEVELS: readonly string[] = ['1', '2', '3', '4', '5']

type TargetRowProps = Readonly<{
  read: FormState['targets'][number]
  /** Its place in the table, from 1. */
  number: number
  mayChange: boolean
  showProblems: boolean
  locale: string
  onChange: (draft: TargetDraft) => void
  onRemove: () => void
}>

export function TargetRow({ read, number, mayChange, showProblems, locale, onChange, onRemove }: TargetRowProps) {
  const { draft, problems } = read
  const id = useId()
  const attributes = (column: TargetColumn) => ({
    value: draft[column],
    'aria-invalid': showProblems && problems[column] !== undefined,
    'aria-describedby': showProblems && problems[column] ? `${id}-${column}` : undefined,
    onChange: (event: Readonly<{ target: Readonly<{ value: string }> }>) =>
      onChange({ ...draft, [column]: event.target.value }),
  })
  const problem = (column: TargetColumn) => {
    const found = showProblems ? problems[column] : undefined
    return found && <Problem id={`${id}-${column}`}>{problemAtField(found, locale)}</Problem>
  }
  const period = (column: 'from' | 'to', label: string) => (
    <td data-label={column === 'from' ? i18n.t('From') : i18n.t('To')}>
      <input type="text" aria-label={label} size={8} readOnly={!mayChange} {...attributes(column)} />
      {problem(column)}
    </td>
  )
  return (
    <tr>
      <td data-label={i18n.t('Indicator')}>
        <select
          aria-label={i18n.t('Indicator of target {{number}}', { number })}
          disabled={!mayChange}
          {...attributes('indicator')}
        >
          <IndicatorOptions chosen={draft.indicator} locale={locale} />
        </select>
        {problem('indicator')}
      </td>
      <td data-label={i18n.t('Level')}>
        <select
          aria-label={i18n.t('Level of target {{number}}', { number })}
          disabled={!mayChange}
          {...attributes('level')}
        >
          <LevelOptions chosen={draft.level} />
        </select>
      </td>
      {period('from', i18n.t('First period of target {{number}}', { number }))}
      {period('to', i18n.t('Last period of target {{number}}', { number }))}
      <td data-label={i18n.t('Target')}>
        <span className={styles['entry']}>
          <input
            type="text"
            inputMode="decimal"
            size={6}
            aria-label={i18n.t('Value of target {{number}}', { number })}
            readOnly={!mayChange}
            {...attributes('value')}
          />
          {unitOf(draft.indicator)}
        </span>
        {problem('value')}
      </td>
      {mayChange && (
        <td>
          <button
            type="button"
            className={styles['small']}
            aria-label={i18n.t('Remove target {{number}}', { number })}
            onClick={onRemove}
          >
            {i18n.t('Remove')}
          </button>
        </td>
      )}
    </tr>
  )
}

function Problem({ id, children }: Readonly<{ id: string; children: string }>) {
  return (
    <p id={id} className={styles['problem']}>
      {children}
    </p>
  )
}

/** Every indicator of the programme; one this version does not know stays what it is. */
function IndicatorOptions({ chosen, locale }: Readonly<{ chosen: string; locale: string }>) {
  const known = INDICATORS.map(({ code, name }) => ({ code, name: wordsIn(name, locale) }))
  return (
    <>
      {chosen === '' && <option value="">{i18n.t('Choose an indicator')}</option>}
      {chosen !== '' && indicatorOf(chosen) === null && <option value={chosen}>{chosen}</option>}
      {known
        .sort((a, b) => a.name.localeCompare(b.name, locale))
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </>
  )
}

function LevelOptions({ chosen }: Readonly<{ chosen: string }>) {
  const levels = new Set([...LEVELS, ...(chosen === '' ? [] : [chosen])])
  return (
    <>
      <option value="">{i18n.t('Every level')}</option>
      {[...levels].map((level) => (
        <option key={level} value={level}>
          {levelWords(Number(level))}
        </option>
      ))}
    </>
  )
}

function unitOf(code: string): string {
  const indicator = indicatorOf(code)
  return indicator === null ? '' : unitWords(indicator.unit)
}
