import type { BinaryOperator, ExpressionNode, Modifier, Reference, TaggedIds } from './ast'

/** From loose to tight; a unary sign stands between `*` and `^`. */
const STRENGTH: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '^': 8,
}
const UNARY = 7
const PRIMARY = 9

/** The expression as text, with the brackets it needs and no white space; parsing it gives the same tree. */
export function formatExpression(node: ExpressionNode): string {
  switch (node.kind) {
    case 'number':
    case 'boolean':
      return String(node.value)
    case 'text':
      return `'${node.value.replace(/[\\'\r\n]/g, escaped)}'`
    case 'item':
      return formatReference(node.item)
    case 'unary':
      return `${node.operator}${bracketed(node.operand, UNARY)}`
    case 'binary':
      return formatBinary(node.operator, node.left, node.right)
    case 'call':
      return formatCall(node.name, node.args.map(formatExpression))
    case 'orgUnitTest':
      return `orgUnit.${node.test}(${node.ids.join(',')})`
    case 'modified':
      // `1.yearToDate()` would read as the number `1.`
      return `${bracketed(node.expression, node.expression.kind === 'number' ? PRIMARY + 1 : PRIMARY)}.${formatModifier(node.modifier)}`
  }
}

export function formatReference(item: Reference): string {
  switch (item.kind) {
    case 'dataElement':
      return `#{${item.id}}`
    case 'operand':
      return `#{${[item.dataElement, item.categoryOptionCombo ?? '*', item.attributeOptionCombo].filter(isText).join('.')}}`
    case 'taggedData':
      return `#{${formatTags(item.element, item.categories, item.attributes)}}`
    case 'reportingRate':
      return `R{${item.dataSet}.${item.metric}}`
    case 'programIndicator':
      return `I{${item.id}}`
    case 'programDataElement':
      return `D{${item.program}.${item.dataElement}}`
    case 'programAttribute':
      return `A{${item.program}.${item.attribute}}`
    case 'indicator':
      return `N{${item.id}}`
    case 'constant':
      return `C{${item.id}}`
    case 'orgUnitGroup':
      return `OUG{${item.id}}`
    case 'days':
    case 'periodInYear':
    case 'yearlyPeriodCount':
      return `[${item.kind}]`
  }
}

export function formatModifier(modifier: Modifier): string {
  switch (modifier.kind) {
    case 'periodOffset':
      return `periodOffset(${modifier.periods})`
    case 'yearToDate':
      return 'yearToDate()'
    case 'aggregationType':
      return `aggregationType(${modifier.type})`
    case 'minDate':
    case 'maxDate':
      return `${modifier.kind}(${modifier.date})`
  }
}

function formatBinary(operator: BinaryOperator, left: ExpressionNode, right: ExpressionNode): string {
  const own = STRENGTH[operator]
  if (operator === '^') return `${bracketed(left, PRIMARY)}^${bracketed(right, UNARY)}`
  return `${bracketed(left, own)}${operator}${bracketed(right, own + 1)}`
}

function formatCall(name: string, args: readonly string[]): string {
  if (name !== 'is') return `${name}(${args.join(',')})`
  return `is(${args[0] ?? ''} in ${args.slice(1).join(',')})`
}

const bracketed = (node: ExpressionNode, least: number): string =>
  strengthOf(node) < least ? `(${formatExpression(node)})` : formatExpression(node)

function strengthOf(node: ExpressionNode): number {
  if (node.kind === 'unary') return UNARY
  return node.kind === 'binary' ? STRENGTH[node.operator] : PRIMARY
}

function formatTags(element: TaggedIds, categories: TaggedIds | null, attributes: TaggedIds | null): string {
  const parts = attributes === null ? [categories] : [categories, attributes]
  return [formatTag(element), ...parts.map((part) => (part === null ? null : formatTag(part)))]
    .map((part, position, all) => part ?? (position < all.length - 1 ? '*' : null))
    .filter(isText)
    .join('.')
}

const formatTag = ({ tag, ids }: TaggedIds): string => `${tag === null ? '' : `${tag}:`}${ids.join('&')}`

const isText = (part: string | null): part is string => part !== null

const escaped = (character: string): string => `\\${character === '\n' ? 'n' : character === '\r' ? 'r' : character}`
