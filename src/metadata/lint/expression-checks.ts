import type { ExpressionNode } from '../../dhis2/expression/ast'
import { childrenOf, collectParts, type ExpressionParts } from '../../dhis2/expression/items'
import { ExpressionError, parseExpression } from '../../dhis2/expression/parse'
import type { WireObject } from '../wire/objects'
import { eachOf, type Check } from './check'
import { englishOf, numberOf, recordOf, refOf, textOf, type PackageReader } from './package-reader'

type Named = Readonly<{ collection: string; id: string; optionCombo: string | null }>

const NO_PARTS: ExpressionParts = { items: [], fixed: [], orgUnitTests: [] }

function parsed(text: string): ExpressionNode | null {
  try {
    return parseExpression(text)
  } catch (error) {
    if (error instanceof ExpressionError) return null
    throw error
  }
}

function partsOf(text: string): ExpressionParts {
  const node = parsed(text)
  return node === null ? NO_PARTS : collectParts(node)
}

/** What an expression names, by the collection it should be found in. */
function namedIn(text: string): readonly Named[] {
  const { items, fixed } = partsOf(text)
  const data = items.flatMap((item): readonly Named[] => {
    if (item.kind !== 'data') return []
    const { reference } = item
    if (reference.kind === 'dataElement') return [{ collection: 'dataElements', id: reference.id, optionCombo: null }]
    if (reference.kind === 'indicator') return [{ collection: 'indicators', id: reference.id, optionCombo: null }]
    if (reference.kind !== 'operand') return [{ collection: 'nothing of ours', id: reference.kind, optionCombo: null }]
    return [{ collection: 'dataElements', id: reference.dataElement, optionCombo: reference.categoryOptionCombo }]
  })
  const others = fixed.flatMap((reference): readonly Named[] => {
    if (reference.kind === 'constant') return [{ collection: 'constants', id: reference.id, optionCombo: null }]
    if (reference.kind !== 'orgUnitGroup') return []
    return [{ collection: 'organisationUnitGroups', id: reference.id, optionCombo: null }]
  })
  return [...data, ...others]
}

/** All expressions of an indicator or rule. */
const expressionsOf = (object: WireObject): readonly string[] =>
  'numerator' in object
    ? [textOf(object, 'numerator'), textOf(object, 'denominator')]
    : [textOf(recordOf(object, 'leftSide'), 'expression'), textOf(recordOf(object, 'rightSide'), 'expression')]

const WITH_EXPRESSIONS = ['indicators', 'validationRules']

const typeOf = (indicator: WireObject, read: PackageReader): WireObject | null =>
  read.byId(refOf(indicator, 'indicatorType'))?.object ?? null

const factorOf = (indicator: WireObject, read: PackageReader): number | null => {
  const type = typeOf(indicator, read)
  return type === null ? null : numberOf(type, 'factor')
}

function wrongOptionCombo({ id, optionCombo }: Named, read: PackageReader): boolean {
  const element = read.byId(id)?.object
  if (element === undefined || optionCombo === null) return false
  const combo = read.byId(optionCombo)?.object
  return combo === undefined || refOf(combo, 'categoryCombo') !== refOf(element, 'categoryCombo')
}

/** Aggregation types of the elements a side is made of. */
function aggregationsOf(text: string, read: PackageReader): ReadonlySet<string> {
  const elements = namedIn(text).flatMap(({ id }) => read.byId(id)?.object ?? [])
  return new Set(elements.map((element) => textOf(element, 'aggregationType')).filter((type) => type !== ''))
}

const hasOnly = (types: ReadonlySet<string>, type: string): boolean => types.size === 1 && types.has(type)

function dividesByZero(node: ExpressionNode): boolean {
  const here = node.kind === 'binary' && node.operator === '/' && node.right.kind === 'number' && node.right.value === 0
  return here || childrenOf(node).some(dividesByZero)
}

function reaches(from: string, wanted: string, read: PackageReader, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(from)) return false
  const object = read.byId(from)?.object
  if (object === undefined) return false
  const next = expressionsOf(object)
    .flatMap(namedIn)
    .filter(({ collection }) => collection === 'indicators')
  return next.some(({ id }) => id === wanted || reaches(id, wanted, read, new Set([...seen, from])))
}

function unitOfName(object: WireObject): 'percent' | 'fcfa' | 'points' | 'perTenThousand' | null {
  const name = textOf(object, 'name')
  if (name.endsWith('(%)')) return 'percent'
  if (name.endsWith('(FCFA)')) return 'fcfa'
  if (name.endsWith('(points)')) return 'points'
  return name.includes('10 000') ? 'perTenThousand' : null
}

const FACTOR_OF_UNIT = { percent: 100, fcfa: 1, points: 1, perTenThousand: 10_000 } as const

export const EXPRESSION_CHECKS: readonly Check[] = [
  eachOf('expression-empty', WITH_EXPRESSIONS, (object) =>
    expressionsOf(object).some((text) => text.trim() === '') ? 'has an empty expression' : null,
  ),
  eachOf('expression-syntax', WITH_EXPRESSIONS, (object) => {
    const wrong = expressionsOf(object).find((text) => text.trim() !== '' && parsed(text) === null)
    return wrong === undefined ? null : `cannot be read: ${wrong}`
  }),
  eachOf('expression-unknown-item', WITH_EXPRESSIONS, (object, read) => {
    const unknown = expressionsOf(object)
      .flatMap(namedIn)
      .find(({ collection, id }) => read.byId(id)?.collection !== collection)
    return unknown ? `names ${unknown.id}, which is not in ${unknown.collection}` : null
  }),
  eachOf('expression-option-combo', WITH_EXPRESSIONS, (object, read) => {
    const wrong = expressionsOf(object)
      .flatMap(namedIn)
      .find((named) => wrongOptionCombo(named, read))
    return wrong ? `splits ${wrong.id} by ${String(wrong.optionCombo)}, which is of another combo` : null
  }),
  eachOf('expression-divides-by-zero', WITH_EXPRESSIONS, (object) =>
    expressionsOf(object).some((text) => {
      const node = parsed(text)
      return node !== null && dividesByZero(node)
    })
      ? 'divides by 0'
      : null,
  ),
  eachOf('indicator-cycle', ['indicators'], (object, read) =>
    reaches(object.id, object.id, read) ? 'is computed from itself' : null,
  ),
  eachOf('indicator-constant-denominator', ['indicators'], (object) => {
    const denominator = textOf(object, 'denominator')
    return denominator !== '1' && namedIn(denominator).length === 0 ? `divides by ${denominator}` : null
  }),
  eachOf('indicator-same-sides', ['indicators'], (object) =>
    textOf(object, 'numerator') === textOf(object, 'denominator') ? 'divides a number by itself' : null,
  ),
  eachOf('indicator-type-against-unit', ['indicators'], (object, read) => {
    const unit = unitOfName(object)
    const factor = factorOf(object, read)
    if (unit !== null)
      return FACTOR_OF_UNIT[unit] === factor ? null : `is named in ${unit} but has factor ${String(factor)}`
    return factor === 1 ? null : `has factor ${String(factor)} but its name tells no unit`
  }),
  eachOf('indicator-unit-in-english', ['indicators'], (object) => {
    const [french, english] = [textOf(object, 'name'), englishOf(object, 'name')]
    return ['(%)', '(FCFA)', '(points)'].some((unit) => french.includes(unit) !== english.includes(unit))
      ? 'tells its unit in one language only'
      : null
  }),
  eachOf('indicator-decimals', ['indicators'], (object) => {
    const unit = unitOfName(object)
    const wanted = unit === 'percent' || unit === 'points' ? 1 : unit === 'fcfa' ? 0 : null
    return wanted === null || numberOf(object, 'decimals') === wanted ? null : `shows other than ${wanted} decimals`
  }),
  eachOf('indicator-rate-of-one', ['indicators'], (object, read) =>
    textOf(object, 'denominator') === '1' && factorOf(object, read) !== 1 ? 'is a rate without a denominator' : null,
  ),
  eachOf('indicator-flow-by-stock', ['indicators'], (object, read) => {
    const over = aggregationsOf(textOf(object, 'numerator'), read)
    const under = aggregationsOf(textOf(object, 'denominator'), read)
    const mixes = [
      [over, under],
      [under, over],
    ].some(([a, b]) => a && b && hasOnly(a, 'SUM') && hasOnly(b, 'LAST_IN_PERIOD'))
    return mixes ? 'divides what adds up over months by what does not (or the other way round)' : null
  }),
]
