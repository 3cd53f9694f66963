import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import { FigureTable } from '../../ui/figure-table'
import type { Training } from './compute'
import { unitColumns, unitTableRows } from './rows'
import styles from './view.module.css'
import { resultsWithoutFigure } from './words'

type ByUnitProps = Readonly<{
  training: Training
  period: string
  onSelectOrgUnit: ((id: string) => void) | undefined
}>

/** The same shares place by place; names lead down. */
export function ByUnit({ training, period, onSelectOrgUnit }: ByUnitProps) {
  const id = useId()
  if (training.rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {i18n.t('By organisation unit')}
      </h2>
      <FigureTable
        caption={`${i18n.t('Training and parity')}, ${training.whole.orgUnit.name}, ${period}`}
        rowHeading={i18n.t('Organisation unit')}
        columns={unitColumns()}
        rows={unitTableRows(training)}
        onSelect={onSelectOrgUnit}
      />
    </section>
  )
}

/** A published result without a figure is neither zero nor forgotten. */
export function ResultsWithoutFigure() {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {i18n.t('Published results without a figure')}
      </h2>
      <dl className={styles['absent']}>
        {resultsWithoutFigure().map((label) => (
          <div key={label} className={styles['pair']}>
            <dt>{label}</dt>
            <dd>{i18n.t('figure absent')}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['note']}>
        {i18n.t(
          'The page of the project PRSSD (2010-2017 in Kayes, Ségou and Sikasso) names these results and gives no number.',
        )}
      </p>
    </section>
  )
}
