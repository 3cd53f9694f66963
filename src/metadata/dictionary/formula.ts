import type { Expression, Fallback, Operand, Operation } from '../expressions'
import type { Category } from '../kinds/category'
import type { Locale } from '../kinds/definition'

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const

/** A formula in words: names instead of uids, parts of an element named by their options. */
export function formulaWords(expression: Expression, locale: Locale): string {
  if (typeof expression === 'number') return numberWords(expression, locale)
  switch (expression.kind) {
    case 'operand':
      return partsWords([expression], locale)
    case 'organisationUnitGroup':
      return locale === 'fr' ? `nombre d'unités « ${expression.name.fr} »` : `number of units "${expression.name.en}"`
    case 'fallback':
      return fallbackWords(expression, locale)
    case 'operation':
      return operationWords(expression, locale)
    default:
      return quoted(expression.name[locale], locale)
  }
}

/** `1.2` as it is written in the language. */
export function numberWords(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 4 }).format(value)
}

const quoted = (name: string, locale: Locale): string => (locale === 'fr' ? `« ${name} »` : `"${name}"`)

function fallbackWords({ wanted, standIn }: Fallback, locale: Locale): string {
  const [first, second] = [formulaWords(wanted, locale), formulaWords(standIn, locale)]
  return locale === 'fr' ? `${first} (à défaut, ${second})` : `${first} (${second} where missing)`
}

function operationWords({ operator, terms }: Operation, locale: Locale): string {
  const grouped = operator === '+' ? groupParts(flatSum(terms)) : terms
  const words = grouped.map((term) => {
    if (isParts(term)) return partsWords(term, locale)
    const inner = formulaWords(term, locale)
    return typeof term !== 'number' && term.kind === 'operation' ? `(${inner})` : inner
  })
  return words.join(` ${SIGNS[operator]} `)
}

const flatSum = (terms: readonly Expression[]): readonly Expression[] =>
  terms.flatMap((term) =>
    typeof term !== 'number' && term.kind === 'operation' && term.operator === '+' ? flatSum(term.terms) : [term],
  )

type Parts = readonly Operand[]

const isParts = (term: Expression | Parts): term is Parts => Array.isArray(term)

/** Operands of the same element, told together: fifteen option combos are "women, all themes". */
function groupParts(terms: readonly Expression[]): readonly (Expression | Parts)[] {
  const operands = terms.filter((term) => typeof term !== 'number' && term.kind === 'operand')
  const elements = [...new Set(operands.map((operand) => operand.dataElement))]
  const others = terms.filter((term) => typeof term === 'number' || term.kind !== 'operand')
  return [...elements.map((element) => operands.filter((operand) => operand.dataElement === element)), ...others]
}

function partsWords(parts: Parts, locale: Locale): string {
  const [first] = parts
  if (first === undefined) return ''
  const categories: readonly Category[] = first.dataElement.categoryCombo.categories
  const axis = categories.find((category) => isWholeSlice(parts, category))
  const names = axis
    ? axis.options
        .filter((option) => parts.some((part) => part.optionCombo.options.includes(option)))
        .map((option) => option.name[locale])
    : parts.map((part) => part.optionCombo.name[locale])
  return `${quoted(first.dataElement.name[locale], locale)} [${names.join(locale === 'fr' ? ' + ' : ' + ')}]`
}

/** Whether the parts are all option combos of some options of this category, whatever the other categories say. */
function isWholeSlice(parts: Parts, category: Category): boolean {
  const all = parts[0]?.dataElement.categoryCombo.optionCombos ?? []
  const chosen = category.options.filter((option) => parts.some((part) => part.optionCombo.options.includes(option)))
  const slice = all.filter((optionCombo) => optionCombo.options.some((option) => chosen.includes(option)))
  return slice.length === parts.length
}
