import i18n from '@dhis2/d2-i18n'
import type { ReferenceLine } from '../charts/bars'
import { valueOf, type Figure } from '../dhis2/figure'
import { formatTarget } from '../ui/format'

/** Where a percentage that should be high stands to its target; null where either is not known. */
export function targetWords(figure: Figure, target: number | null, locale: string): string | null {
  const value = valueOf(figure)
  if (value === null || target === null) return null
  const words = { target: formatTarget(target, locale) }
  return value >= target
    ? i18n.t('reaches the target of {{target}}', words)
    : i18n.t('below the target of {{target}}', words)
}

/** The line of a target in a picture of percentages; none where none is set. */
export function targetLine(target: number | null, locale: string): readonly ReferenceLine[] {
  if (target === null) return []
  const label = i18n.t('target {{target}}', { target: formatTarget(target, locale) })
  return [{ value: target, label, kind: 'target' }]
}
