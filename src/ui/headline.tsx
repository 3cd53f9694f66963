import type { ReactNode } from 'react'
import type { Tone } from '../charts/palette'
import type { Figure, Unit } from '../dhis2/figure'
import { ExplainButton } from './explain-button'
import { absentWords, formatFigure, formatRate } from './format'
import styles from './headline.module.css'
import { useLocale } from './locale'
import { ToneMark } from './tone-mark'

export type HeadlineProps = Readonly<{
  label: string
  figure: Figure
  unit: Unit
  /** Unit of numerator and denominator: persons when left out, `fcfa` for amounts. */
  rateUnit?: Unit
  /** Instead of the words for the state, when there is no value: the reason. */
  reason?: string
  /** Further lines: the share at another norm, women and men. */
  notes?: readonly string[]
  /** Where the value stands against a target or mark, in words, with its class. */
  mark?: Readonly<{ tone: Tone; text: string }>
  /** Since the compared period, in words: "+2,1 points depuis 2014". */
  change?: Readonly<{ direction: 'up' | 'down' | 'same'; text: string }>
  /** Code in the dictionary: gives a button that explains the figure, or the fuller one it was taken from. */
  explain?: Readonly<{ code: string; figure?: Figure }>
  /** The answer to the page's question. */
  primary?: boolean
}>

/** One figure in large, with what it stands on; or why there is none, in a box of the same size. */
export function Headline(props: HeadlineProps) {
  const { label, figure, unit, rateUnit = 'count', reason, notes = [], mark, change, explain, primary = false } = props
  const locale = useLocale()
  return (
    <div className={primary ? `${styles['box']} ${styles['primary']}` : styles['box']} data-state={figure.state}>
      <dt className={styles['label']}>
        {label}
        {explain !== undefined && (
          <ExplainButton code={explain.code} figure={explain.figure ?? figure} {...{ label, unit, rateUnit }} />
        )}
      </dt>
      {figure.state === 'value' ? (
        <dd className={styles['value']}>
          <bdi>{breakingBeforeFcfa(formatFigure(figure, unit, locale))}</bdi>
        </dd>
      ) : (
        <dd className={styles['reason']}>{reason ?? absentWords(figure.state)}</dd>
      )}
      {figure.state === 'value' && figure.rate !== undefined && (
        <dd className={styles['basis']}>
          <bdi>{formatRate(figure.rate, locale, rateUnit)}</bdi>
        </dd>
      )}
      {change !== undefined && (
        <dd className={styles['note']}>
          <span aria-hidden>{ARROWS[change.direction]} </span>
          {change.text}
        </dd>
      )}
      {mark !== undefined && (
        <dd className={styles['note']}>
          <ToneMark tone={mark.tone} /> {mark.text}
        </dd>
      )}
      {notes.map((note) => (
        <dd key={note} className={styles['note']}>
          {note}
        </dd>
      ))}
    </div>
  )
}

/** A large amount may put its unit on a second line of a narrow box, never break inside the number. */
const breakingBeforeFcfa = (text: string): string => text.replace(/\u00a0(?=FCFA$)/, ' ')

const ARROWS = { up: '↗', down: '↘', same: '→' } as const

/** At most four headlines, two by two on a phone. `label` says what they are about. */
export function HeadlineRow({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <section aria-label={label}>
      <dl className={styles['row']}>{children}</dl>
    </section>
  )
}
