import { definitionsOf } from '../catalogue'
import { referencesOf, type Expression } from '../expressions'
import type { DataElement } from '../kinds/data-element'
import type { Locale } from '../kinds/definition'
import { entryOf } from './dictionary'

/** What a figure means, told in one language. */
export type Explanation = Readonly<{
  name: string
  meaning: string
  /** What is computed, or how values add up. */
  formula: string
  /** What a rate divides, and by what; null for amounts and counts. */
  sides: Readonly<{ numerator: string; denominator: string }> | null
  /** Where the definition comes from. */
  source: string
  /** When and by whom the values are entered; a sentence for each form. */
  collected: readonly string[]
}>

/** Of an indicator or data element; null when neither has this code. */
export function explanationOf(code: string, locale: Locale): Explanation | null {
  const indicator = definitionsOf('indicator').find((one) => one.code === code)
  const element = definitionsOf('dataElement').find((one) => one.code === code)
  const defined = indicator ?? element
  if (defined === undefined) return null
  const elements = indicator ? elementsIn(indicator.numerator.of, indicator.denominator.of) : element ? [element] : []
  return {
    name: defined.name[locale],
    meaning: defined.meaning[locale],
    formula: entryOf(code, locale)?.formula ?? '',
    sides:
      indicator === undefined || indicator.denominator.of === 1
        ? null
        : { numerator: indicator.numerator.words[locale], denominator: indicator.denominator.words[locale] },
    source: defined.source[locale],
    collected: [...new Set(elements.map(({ collection }) => collection.words[locale]))],
  }
}

/** Data elements an expression is made of, also those of indicators in it. */
function elementsIn(...expressions: readonly Expression[]): readonly DataElement[] {
  return expressions.flatMap(referencesOf).flatMap((found) => {
    switch (found.kind) {
      case 'operand':
        return [found.dataElement]
      case 'dataElement':
        return [found]
      case 'indicator':
        return elementsIn(found.numerator.of, found.denominator.of)
      default:
        return []
    }
  })
}
