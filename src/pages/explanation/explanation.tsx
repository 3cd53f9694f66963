import i18n from '@dhis2/d2-i18n'
import type { ReactNode } from 'react'
import type { Figure, Rate, Unit } from '../../dhis2/figure'
import { explanationOf } from '../../metadata/dictionary/explanation'
import type { Locale } from '../../metadata/kinds/definition'
import { DemonstrationNotice } from '../../ui/demonstration-notice'
import type { ExplainedFigure } from '../../ui/explanation-context'
import { formatDate, formatFigure, formatValue } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import styles from './explanation.module.css'

export type ExplanationProps = ExplainedFigure &
  Readonly<{
    /** Whether the server counts stored zeros; null when not known, undefined while it is asked. */
    zerosCounted: boolean | null | undefined
    /** Address of the figure's object in the dictionary. */
    dictionary: string
  }>

/** What one figure means, what it was computed from, where and when, and how far to trust it. */
export function Explanation({ dictionary, ...shown }: ExplanationProps) {
  const locale = useLocale()
  const { code, figure, unit, rateUnit, generatedFrom } = shown
  const language: Locale = locale.startsWith('fr') ? 'fr' : 'en'
  const explanation = explanationOf(code, language)
  if (explanation === null) return null
  const { name, meaning, formula, sides, source, collected } = explanation
  const rate = figure.state === 'value' ? figure.rate : undefined
  return (
    <div className={styles['explanation']}>
      <p className={styles['value']} data-state={figure.state}>
        <bdi>{formatFigure(figure, unit, locale)}</bdi>
      </p>
      <AbsentReason state={figure.state} />
      {generatedFrom !== null && <DemonstrationNotice from={generatedFrom} />}
      <dl className={styles['facts']}>
        <Fact label={i18n.t('Definition')}>
          {withQuotesKept(meaning)} <Named name={name} code={code} />
        </Fact>
        <Fact label={i18n.t('Formula')}>{withQuotesKept(formula)}</Fact>
        {sides !== null && (
          <>
            <Fact label={i18n.t('Numerator')}>{sideWords(sides.numerator, rate, 'numerator', rateUnit, locale)}</Fact>
            <Fact label={i18n.t('Denominator')}>
              {sideWords(sides.denominator, rate, 'denominator', rateUnit, locale)}
            </Fact>
          </>
        )}
        <Fact label={i18n.t('Organisation unit')}>{shown.place}</Fact>
        <Fact label={i18n.t('Period')}>{shown.period}</Fact>
        <Fact label={i18n.t('Source')}>
          {[...collected, i18n.t('Definition from the {{source}}.', { source })].map((sentence) => (
            <span key={sentence} className={styles['sentence']}>
              {sentence}
            </span>
          ))}
        </Fact>
        <Fact label={i18n.t('Analytics')}>
          {analyticsWords(shown, locale)}
          {'. '}
          {zerosWords(shown.zerosCounted)}
        </Fact>
      </dl>
      <a className={styles['link']} href={dictionary}>
        {i18n.t('See it in the dictionary')}
      </a>
    </div>
  )
}

function Fact({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Named({ name, code }: Readonly<{ name: string; code: string }>) {
  return (
    <span className={styles['named']}>
      {name} <code>{code}</code>
    </span>
  )
}

/** French quotation marks stay on the line of their words. */
const withQuotesKept = (text: string): string => text.replace(/« /g, '«\u00a0').replace(/ »/g, '\u00a0»')

function AbsentReason({ state }: Readonly<{ state: Figure['state'] }>) {
  const words = reasonWords(state)
  return words === null ? null : <p className={styles['reason']}>{words}</p>
}

function reasonWords(state: Figure['state']): string | null {
  switch (state) {
    case 'value':
      return null
    case 'noData':
      return i18n.t('Nothing was reported for this place and period, which is not zero.')
    case 'notSplit':
      return i18n.t('It was entered one level up, or without this split; its share is not known.')
    case 'notDue':
      return i18n.t('No report is expected for this place and period.')
    case 'hidden':
      return i18n.t('The number is so small that it would tell who is meant.')
  }
}

/** "3 197 026 · population covered"; what it is alone where there is no value. */
function sideWords(words: string, rate: Rate | undefined, side: keyof Rate, unit: Unit, locale: string): ReactNode {
  if (rate === undefined) return words
  return (
    <>
      <strong>{formatValue(rate[side], unit, locale)}</strong> · {words}
    </>
  )
}

function analyticsWords({ analyticsBuilt }: ExplainedFigure, locale: string): string {
  return analyticsBuilt === null
    ? i18n.t('Analytics never run')
    : i18n.t('Computed by DHIS2 from what was stored on {{date}}', { date: formatDate(analyticsBuilt, locale) })
}

function zerosWords(zerosCounted: boolean | null | undefined): string {
  if (zerosCounted === undefined) return ''
  if (zerosCounted === null) return i18n.t('Whether stored zeros count is not known.')
  return zerosCounted ? i18n.t('Stored zeros count.') : i18n.t('Stored zeros do not count.')
}
