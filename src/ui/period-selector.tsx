import i18n from '@dhis2/d2-i18n'
import { useId, useState } from 'react'
import type { Period } from '../dhis2/period'
import { useLocale } from './locale'
import {
  isoDay,
  kindOf,
  onlyPeriod,
  PERIOD_KINDS,
  periodAway,
  periodsOffered,
  RELATIVE_PERIODS,
  yearOf,
  type FixedKind,
  type PeriodKind,
} from './period-choices'
import styles from './period-selector.module.css'
import { kindWords, periodLabel, periodName, relativeWords } from './period-words'
import { Selector } from './selector'

export type PeriodSelectorProps = Readonly<{
  /** Ids or keywords, as the address holds them. */
  periods: readonly string[]
  /** The server's date or date-time, ISO: no period that begins after it is offered. */
  today: string
  onSelect: (id: string) => void
}>

/** The period shown, others to choose, and the one before and after in one step. */
export function PeriodSelector({ periods, today: now, onSelect }: PeriodSelectorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const locale = useLocale()
  const today = isoDay(now)
  const current = onlyPeriod(periods)
  const select = (id: string): void => {
    setIsOpen(false)
    onSelect(id)
  }
  return (
    <div className={styles['selector']}>
      <Step current={current} steps={-1} today={today} onSelect={onSelect} />
      <Selector
        label={i18n.t('Period')}
        value={periods.map((id) => periodLabel(id, locale)).join(', ')}
        isOpen={isOpen}
        onToggle={setIsOpen}
      >
        <PeriodPanel periods={periods} today={today} onSelect={select} />
      </Selector>
      <Step current={current} steps={1} today={today} onSelect={onSelect} />
    </div>
  )
}

type StepProps = Readonly<{
  current: Period | null
  steps: -1 | 1
  today: string
  onSelect: (id: string) => void
}>

function Step({ current, steps, today, onSelect }: StepProps) {
  const locale = useLocale()
  const target = current === null ? null : periodAway(current, steps, today)
  const name = target === null ? '' : periodName(target, locale)
  const label =
    steps < 0
      ? i18n.t('Previous period: {{period}}', { period: name, nsSeparator: '-:-' })
      : i18n.t('Next period: {{period}}', { period: name, nsSeparator: '-:-' })
  return (
    <button
      type="button"
      className={styles['step']}
      aria-label={label}
      disabled={target === null}
      onClick={() => target && onSelect(target.id)}
    >
      <span aria-hidden className={steps < 0 ? styles['before'] : styles['after']} />
    </button>
  )
}

function PeriodPanel({ periods, today, onSelect }: PeriodSelectorProps) {
  const [kind, setKind] = useState<PeriodKind>(() => kindOf(periods))
  const [year, setYear] = useState(() => yearOf(periods, today))
  const locale = useLocale()
  return (
    <>
      <Kinds kind={kind} onChange={setKind} />
      {kind !== 'Yearly' && kind !== 'relative' && (
        <YearStepper year={year} last={Number(today.slice(0, 4))} onChange={setYear} />
      )}
      <ul className={styles['list']} aria-label={kindWords(kind)}>
        {choices(kind, year, today, locale).map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['choice']}
              aria-pressed={periods.includes(id)}
              onClick={() => onSelect(id)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type Choice = Readonly<{ id: string; name: string }>

function choices(kind: PeriodKind, year: number, today: string, locale: string): readonly Choice[] {
  if (kind === 'relative') return RELATIVE_PERIODS.map((id) => ({ id, name: relativeWords(id) }))
  return periodsOffered(kind satisfies FixedKind, year, today).map((period) => ({
    id: period.id,
    name: periodName(period, locale),
  }))
}

function Kinds({ kind, onChange }: Readonly<{ kind: PeriodKind; onChange: (kind: PeriodKind) => void }>) {
  const name = useId()
  return (
    <fieldset className={styles['kinds']}>
      <legend className={styles['legend']}>{i18n.t('Kind of period')}</legend>
      {PERIOD_KINDS.map((option) => (
        <label key={option} className={styles['kind']}>
          <input type="radio" name={name} checked={option === kind} onChange={() => onChange(option)} />
          <span>{kindWords(option)}</span>
        </label>
      ))}
    </fieldset>
  )
}

type YearStepperProps = Readonly<{ year: number; last: number; onChange: (year: number) => void }>

function YearStepper({ year, last, onChange }: YearStepperProps) {
  return (
    <div className={styles['years']}>
      <button
        type="button"
        className={styles['step']}
        aria-label={i18n.t('Previous year')}
        onClick={() => onChange(year - 1)}
      >
        <span aria-hidden className={styles['before']} />
      </button>
      <span aria-live="polite">{year}</span>
      <button
        type="button"
        className={styles['step']}
        aria-label={i18n.t('Next year')}
        disabled={year >= last}
        onClick={() => onChange(year + 1)}
      >
        <span aria-hidden className={styles['after']} />
      </button>
    </div>
  )
}
