import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import styles from './period-selector.module.css'
import { Selector } from './selector'

export type PeriodSelectorProps = Readonly<{
  /** Ids or keywords, as the address holds them. */
  periods: readonly string[]
  /** The server's date, ISO: no period after it is offered. */
  today: string
  onSelect: (id: string) => void
}>

const YEARS_OFFERED = 15

/** The period shown, the ones around it, and the one before and after. */
export function PeriodSelector({ periods, today, onSelect }: PeriodSelectorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => String(thisYear - index))
  return (
    <Selector label={i18n.t('Period')} value={periods.join(', ')} isOpen={isOpen} onToggle={setIsOpen}>
      <ul className={styles['list']}>
        {years.map((year) => (
          <li key={year}>
            <button
              type="button"
              aria-pressed={periods.length === 1 && periods[0] === year}
              onClick={() => {
                setIsOpen(false)
                onSelect(year)
              }}
            >
              {year}
            </button>
          </li>
        ))}
      </ul>
    </Selector>
  )
}
