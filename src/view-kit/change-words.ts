import i18n from '@dhis2/d2-i18n'
import { changeBetween } from '../analytics/change'
import type { Figure, Unit } from '../dhis2/figure'
import { formatValue } from '../ui/format'

type Change = Readonly<{ direction: 'up' | 'down' | 'same'; text: string }>

/** A change smaller than what is shown of it is none. */
const SHOWN_STEP: Readonly<Record<Unit, number>> = {
  count: 0.05,
  percent: 0.05,
  points: 0.05,
  fcfa: 0.5,
  ratio: 0.05,
  perTenThousand: 0.05,
}

/**
 * Since the compared period: "+2,1 points depuis 2014", "no change since 2014"; null where either has no value, or
 * nothing is compared. Percentages change by points.
 */
function changeWords(
  now: Figure,
  before: Figure | undefined,
  unit: Unit,
  periodBefore: string | null,
  locale: string,
): Change | null {
  const change = before === undefined ? null : changeBetween(now, before)
  if (change?.state !== 'value' || periodBefore === null) return null
  const difference = change.value
  if (Math.abs(difference) < SHOWN_STEP[unit]) {
    return { direction: 'same', text: i18n.t('no change since {{period}}', { period: periodBefore }) }
  }
  const amount = formatValue(difference, unit === 'percent' ? 'points' : unit, locale, { signed: true })
  return {
    direction: difference > 0 ? 'up' : 'down',
    text: i18n.t('{{change}} since {{period}}', { change: amount, period: periodBefore }),
  }
}

/** As a property of a headline; none where there is no change to tell. */
export function changeProp(...asked: Parameters<typeof changeWords>): Readonly<{ change?: Change }> {
  const change = changeWords(...asked)
  return change === null ? {} : { change }
}
