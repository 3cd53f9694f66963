import { HIDDEN, type Figure } from '../dhis2/figure'

/**
 * How much a figure grew: now minus before, in its own unit (percentages: points). Hidden when either is: beside the
 * other figure the change would tell it. Without a figure on one side there is no change, for the same reason.
 */
export function changeBetween(now: Figure, before: Figure): Figure {
  const absent = [now, before].find((figure) => figure.state !== 'value' && figure.state !== 'hidden')
  if (absent) return absent
  if (now.state !== 'value' || before.state !== 'value') return HIDDEN
  return { state: 'value', value: now.value - before.value }
}
