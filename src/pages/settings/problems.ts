import i18n from '@dhis2/d2-i18n'
import type { Limits } from '../../settings/limits'
import { readNumber } from './read-number'
import type { NumberField } from './fields'

/** Why what was typed cannot be saved. */
export type Problem = Readonly<
  | { code: 'missing' | 'notANumber' | 'notWhole' | 'notAscending' | 'noPeriod' | 'endsBeforeStart' | 'twice' }
  | { code: 'outside'; limits: Limits }
>

/** The number typed into a field, or what is wrong with it. Null is the value of a field left empty on purpose. */
export type ReadField = Readonly<{ value: number | null; problem: Problem | null }>

export function readField({ limits, isOptional }: NumberField, text: string, locale: string): ReadField {
  if (text.trim() === '') return { value: null, problem: isOptional ? null : { code: 'missing' } }
  const value = readNumber(text, locale)
  if (value === null) return { value, problem: { code: 'notANumber' } }
  if (limits.isWhole && !Number.isInteger(value)) return { value, problem: { code: 'notWhole' } }
  const isOutside = value < limits.min || value > limits.max
  return { value, problem: isOutside ? { code: 'outside', limits } : null }
}

/** What is wrong and how to mend it. */
export function problemAtField(problem: Problem, locale: string): string {
  switch (problem.code) {
    case 'missing':
      return i18n.t('Fill this in.')
    case 'notANumber':
      return i18n.t('Write a number, in digits only.')
    case 'notWhole':
      return i18n.t('Write a whole number.')
    case 'outside':
      return outsideWords(problem.limits, locale)
    case 'notAscending':
      return i18n.t('Write a number greater than that of the border before.')
    case 'noPeriod':
      return i18n.t('Write a year (2026), a quarter (2026Q1) or a month (202601).')
    case 'endsBeforeStart':
      return i18n.t('The end lies before the beginning: choose a later period.', { nsSeparator: '-:-' })
    case 'twice':
      return i18n.t('This target exists already for the same level and period: change it, or remove this one.', {
        nsSeparator: '-:-',
      })
  }
}

function outsideWords({ min, max }: Limits, locale: string): string {
  return i18n.t('Write a number from {{min}} to {{max}}.', {
    min: min.toLocaleString(locale),
    max: max.toLocaleString(locale),
  })
}
