import { WebMessageError } from '../../http'
import type { Quirks } from '../../quirks'
import { enumValues } from '../schema/enum-values'
import { readDate } from '../import/dates'
import type { Property } from '../schema/property'

/** Java classes of enumerations, for the text of a refusal. */
const ENUM_CLASSES: Readonly<Record<string, string>> = {
  valueType: 'org.hisp.dhis.common.ValueType',
  aggregationType: 'org.hisp.dhis.analytics.AggregationType',
  domainType: 'org.hisp.dhis.dataelement.DataElementDomain',
}

/** Operators that look at text only, negated or not. */
const OF_TEXT = new Set([
  'ieq',
  'like',
  '$like',
  'like$',
  'ilike',
  '$ilike',
  'ilike$',
  'startsWith',
  'endsWith',
  'token',
])
const OF_ORDER = new Set(['gt', 'ge', 'gte', 'lt', 'le', 'lte'])
const OF_LISTS = new Set(['in', '!in'])
const WITHOUT_VALUE = new Set(['null', '!null', 'empty', '!empty'])

const refuse = (message: string, status = 400): never => {
  throw new WebMessageError(status, message, { errorCode: 'E1003' })
}

/**
 * Reads the value of a filter as the property's type, as DHIS2 does before it looks at any object.
 * @throws {WebMessageError} 400 E1003 for a value that is none of the type, or a type the operator cannot compare (409
 * for `ieq`).
 */
export function checkFilterValue(
  property: Property | undefined,
  name: string,
  operator: string,
  value: string,
  quirks: Quirks,
): void {
  if (!property || WITHOUT_VALUE.has(operator)) return
  const bare = operator.replace('!', '')
  const values = OF_LISTS.has(operator) ? (/^\[(.*)\]$/.exec(value)?.[1] ?? '').split(',') : [value]
  const isCollection = property.kind === 'references' || property.kind === 'inverse' || property.kind === 'embedded'
  if (isCollection && OF_LISTS.has(operator)) return
  for (const one of values) checkOne(property, name, one, quirks)
  const type = TYPE_NAMES[property.kind]
  const isUnfit = OF_TEXT.has(bare) ? type !== undefined : property.kind === 'enum' && OF_ORDER.has(bare)
  if (!isUnfit) return
  const read = property.kind === 'boolean' ? String(value.toLowerCase() === 'true') : value
  const called = property.kind === 'enum' ? enumClass(property, name).replace(/^.*\./, '') : type
  refuse(
    `Value \`${read}\` of type \`${String(called)}\` is not supported by this operator.`,
    bare === 'ieq' ? 409 : 400,
  )
}

/** Types that are no text, as Java calls them. */
const TYPE_NAMES: Readonly<Partial<Record<Property['kind'], string>>> = {
  boolean: 'Boolean',
  integer: 'Integer',
  number: 'Double',
  date: 'Date',
  enum: 'Enum',
}

const enumClass = (property: Property, name: string): string =>
  property.javaClass ?? ENUM_CLASSES[name] ?? 'java.lang.Enum'

function checkOne(property: Property, name: string, value: string, quirks: Quirks): void {
  switch (property.kind) {
    case 'enum': {
      const values = enumValues(property, quirks)
      if (values.includes(value)) return
      const known = `available values are: [${values.join(', ')}]`
      return refuse(`Unable to parse \`${value}\` as \`class ${enumClass(property, name)}\`, ${known}`)
    }
    case 'integer':
      return /^[-+]?\d+$/.test(value) ? undefined : refuse(`Unable to parse \`${value}\` as \`Integer\`.`)
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value))
        ? undefined
        : refuse(`Unable to parse \`${value}\` as \`Double\`.`)
    case 'date':
      return readDate(value) === null ? refuse(`Unable to parse \`${value}\` as \`Date\`.`) : undefined
    case 'references':
    case 'inverse':
    case 'embedded':
      return /^-?\d+$/.test(value) ? undefined : refuse(`Collection size must be integer \`${value}\``)
    default:
      return undefined
  }
}
