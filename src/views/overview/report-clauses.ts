import i18n from '@dhis2/d2-i18n'
import { formatTarget, formatValue } from '../../ui/format'
import { wordsIn } from '../../ui/localized'
import { namesInShort } from '../../ui/scope-words'
import type { FiguresOf } from './brief'
import { asFigure } from './runs'

const NAMES_LISTED = 3

/** What did not come, of which form and from whom, and how much came late. */
export function reportClauses(figures: FiguresOf<'reports'>, locale: string): readonly string[] {
  const { missing, expected, forms, silent, silentLevel, late, wished } = figures
  const formNames = forms.map((form) => wordsIn(form.formName, locale))
  return [
    ...(missing === 0 ? [] : [missingClause(missing, expected, locale)]),
    ...(formNames.length === 0
      ? []
      : [
          i18n.t('none came for the forms {{forms}}', {
            count: formNames.length,
            forms: namesInShort(formNames, NAMES_LISTED),
            defaultValue: 'none came for the form {{forms}}',
            defaultValue_plural: 'none came for the forms {{forms}}',
          }),
        ]),
    ...(silent.length === 0 ? [] : [silentClause(silent, silentLevel, locale)]),
    ...(late === null
      ? []
      : [
          i18n.t('{{share}} came in time, {{wished}} are wished for', {
            share: asFigure(formatValue(late.value, 'percent', locale)),
            wished: formatTarget(wished, locale),
          }),
        ]),
  ]
}

function missingClause(missing: number, expected: number, locale: string): string {
  if (missing === expected) {
    return i18n.t('none of the {{expected}} reports expected came', {
      count: expected,
      expected: asFigure(formatValue(expected, 'count', locale)),
      defaultValue: 'the one report expected did not come ({{expected}})',
      defaultValue_plural: 'none of the {{expected}} reports expected came',
    })
  }
  return i18n.t('{{missing}} reports of {{expected}} did not come', {
    count: missing,
    missing: asFigure(formatValue(missing, 'count', locale)),
    expected: formatValue(expected, 'count', locale),
    defaultValue: '{{missing}} report of {{expected}} did not come',
    defaultValue_plural: '{{missing}} reports of {{expected}} did not come',
  })
}

/** Options are written out in each call: what reads the messages from the sources sees no plural otherwise. */
function silentClause(silent: readonly string[], level: number | null, locale: string): string {
  const value = asFigure(formatValue(silent.length, 'count', locale))
  // "And 1 more" takes the room of its name.
  const names = namesInShort(silent, silent.length === NAMES_LISTED + 1 ? silent.length : NAMES_LISTED)
  switch (level) {
    case 2:
      return i18n.t('{{value}} regions sent nothing ({{names}})', {
        count: silent.length,
        defaultValue: '{{value}} region sent nothing ({{names}})',
        defaultValue_plural: '{{value}} regions sent nothing ({{names}})',
        value,
        names,
      })
    case 3:
      return i18n.t('{{value}} districts sent nothing ({{names}})', {
        count: silent.length,
        defaultValue: '{{value}} district sent nothing ({{names}})',
        defaultValue_plural: '{{value}} districts sent nothing ({{names}})',
        value,
        names,
      })
    case 4:
      return i18n.t('{{value}} health areas sent nothing ({{names}})', {
        count: silent.length,
        defaultValue: '{{value}} health area sent nothing ({{names}})',
        defaultValue_plural: '{{value}} health areas sent nothing ({{names}})',
        value,
        names,
      })
    default:
      return i18n.t('{{value}} units sent nothing ({{names}})', {
        count: silent.length,
        defaultValue: '{{value}} unit sent nothing ({{names}})',
        defaultValue_plural: '{{value}} units sent nothing ({{names}})',
        value,
        names,
      })
  }
}
