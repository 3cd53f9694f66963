import i18n from '@dhis2/d2-i18n'
import { useId } from 'react'
import { valueOf } from '../../dhis2/figure'
import type { CoFunding } from './compute'
import { asacoContributions, communeContributions, type Contribution } from './contributions'
import type { CoFundingRow } from './funding-row'
import styles from './contribution-marks.module.css'
import { contributionWords, stateWords } from './contribution-words'

type Props = Readonly<{ communes: readonly CoFundingRow[]; coFunding: CoFunding }>

/** "9 communes sur 9 · 23 ASACO sur 23 ont contribué": a mark for each. */
export function ContributionMarks({ communes, coFunding }: Props) {
  const id = useId()
  const paidTogether = (valueOf(coFunding.whole.paidBy.communeAndAsaco) ?? 0) > 0
  const ofCommunes = communeContributions(communes, paidTogether)
  const ofAsaco = asacoContributions(coFunding.rows)
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h3 id={id} className={styles['title']}>
        {contributionWords(ofCommunes, ofAsaco)}
      </h3>
      <Marks label={i18n.t('Communes')} contributions={ofCommunes} />
      <Marks label={i18n.t('ASACO')} contributions={ofAsaco} />
      <p className={styles['note']}>
        {(['contributed', 'didNot', 'noData'] as const).map((state) => (
          <span key={state} className={styles['legend']}>
            <Mark state={state} /> {stateWords(state)}
          </span>
        ))}
      </p>
      <p className={styles['note']}>
        {i18n.t(
          'An ASACO counts as entered for the last quarter of the period. A commune counts when it paid, alone or with its ASACO; where their joint part is only known for the district, when an ASACO of it contributed.',
        )}
      </p>
    </section>
  )
}

function Marks({ label, contributions }: Readonly<{ label: string; contributions: readonly Contribution[] }>) {
  const id = useId()
  if (contributions.length === 0) return null
  return (
    <div className={styles['line']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <ul aria-labelledby={id} className={styles['marks']}>
        {contributions.map(({ place, state }) => {
          const words = `${place.name} – ${stateWords(state)}`
          return (
            <li key={place.id} className={styles['entry']} title={words}>
              <Mark state={state} />
              <span className={styles['hidden']}>{words}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const Mark = ({ state }: Pick<Contribution, 'state'>) => (
  <svg className={styles['mark']} width="16" height="16" viewBox="0 0 16 16" aria-hidden focusable="false">
    <circle cx="8" cy="8" r="6" {...SHAPES[state]} />
  </svg>
)

/** Full, empty and dotted: told apart without colour. */
const SHAPES = {
  contributed: { fill: 'currentColor', stroke: 'currentColor', strokeWidth: 1.5 },
  didNot: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
  noData: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '1.5 2.2' },
} as const
