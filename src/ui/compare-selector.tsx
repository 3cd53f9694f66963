import i18n from '@dhis2/d2-i18n'
import { useState } from 'react'
import { comparedPeriods, type Comparison } from '../dhis2/compared-periods'
import { ChoiceList } from './choice-list'
import { useLocale } from './locale'
import { isoDay, periodsToCompare } from './period-choices'
import { periodLabel, periodName } from './period-words'
import { Selector } from './selector'

export type CompareSelectorProps = Readonly<{
  comparison: Comparison
  /** Ids or keywords of the periods shown: only periods of the same kind are offered. */
  periods: readonly string[]
  /** The server's date or date-time, ISO. */
  today: string
  onSelect: (comparison: Comparison) => void
}>

/** What the figures are compared with. Where nothing fair can be, it says so instead of the choice. */
export function CompareSelector({ comparison, periods, today: now, onSelect }: CompareSelectorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const locale = useLocale()
  const today = isoDay(now)
  const select = (chosen: Comparison): void => {
    setIsOpen(false)
    onSelect(chosen)
  }
  const compared = comparedPeriods(periods, comparison, today)
  return (
    <Selector
      label={i18n.t('Compare with')}
      value={
        comparison === 'none' || compared.length > 0
          ? comparisonWords(comparison, locale)
          : i18n.t('Nothing to compare with')
      }
      isOpen={isOpen}
      onToggle={setIsOpen}
    >
      <ChoiceList
        heading=""
        choices={['previous', 'year', 'none'].map((id) => ({ id, name: comparisonWords(id, locale) }))}
        chosen={comparison}
        onChoose={select}
      />
      <ChoiceList
        heading={i18n.t('A fixed period')}
        choices={periodsToCompare(periods, today).map((period) => ({
          id: period.id,
          name: periodName(period, locale),
        }))}
        chosen={comparison}
        onChoose={select}
      />
    </Selector>
  )
}

function comparisonWords(comparison: Comparison, locale: string): string {
  switch (comparison) {
    case 'previous':
      return i18n.t('Previous period')
    case 'year':
      return i18n.t('A year earlier')
    case 'none':
      return i18n.t('No comparison')
    default:
      return periodLabel(comparison, locale)
  }
}
