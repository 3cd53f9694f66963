import { isRecord, isReference } from '../shape'
import type { MockState } from '../../state'
import { readDate } from './dates'
import { report, type Check, type CheckContext } from './check'
import type { Candidate } from './candidate'
import type { ErrorReport } from './report'

const ATTRIBUTE = 'org.hisp.dhis.attribute.Attribute'
const VALUES = 'org.hisp.dhis.attribute.AttributeValues'

type Given = Readonly<{ id: string; value: string }>

/** Values of custom attributes: all that are mandatory (E4011), unique ones (E4009), of the type (E6012), well formed. */
export const checkAttributes: Check = (candidate, context) => {
  const given = givenValues(candidate.raw['attributeValues'])
  return [
    ...missing(candidate, given, context.state),
    ...given.flatMap((one) => [...taken(candidate, one, context), ...misfit(candidate, one, context)]),
  ]
}

function givenValues(list: unknown): readonly Given[] {
  if (!Array.isArray(list)) return []
  return list.filter(isRecord).flatMap(({ attribute, value }) => {
    if (!isReference(attribute) || value === undefined || value === null) return []
    return [{ id: attribute.id, value: typeof value === 'string' ? value : JSON.stringify(value) }]
  })
}

/** Attributes of a type name it by a flag (`dataElementAttribute`) or in `objectTypes`. */
function isAssigned(attribute: Readonly<Record<string, unknown>>, { singular, klass }: Candidate['schema']): boolean {
  if (attribute[`${singular}Attribute`] === true) return true
  const types = attribute['objectTypes']
  const name = klass.slice(klass.lastIndexOf('.') + 1)
  const spelled = name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()
  return Array.isArray(types) && types.some((type) => type === spelled || type === name)
}

const ofAttribute = (
  candidate: Candidate,
  code: string,
  message: string,
  args: readonly string[],
  id: string,
): ErrorReport => report(candidate, code, message, args, { mainKlass: ATTRIBUTE, mainId: id, errorProperty: 'value' })

function missing(candidate: Candidate, given: readonly Given[], state: MockState): readonly ErrorReport[] {
  return state.metadata.all('attributes').flatMap((attribute) => {
    if (attribute['mandatory'] !== true || !isAssigned(attribute, candidate.schema)) return []
    if (given.some(({ id }) => id === attribute.id)) return []
    const message = `Attribute \`${attribute.id}\` is required, but no value was found`
    return [ofAttribute(candidate, 'E4011', message, [attribute.id], attribute.id)]
  })
}

function taken(candidate: Candidate, { id, value }: Given, { state, sent }: CheckContext): readonly ErrorReport[] {
  const attribute = state.metadata.get('attributes', id)
  if (attribute?.['unique'] !== true || value === '') return []
  const holds = (object: Readonly<Record<string, unknown>>): boolean =>
    givenValues(object['attributeValues']).some((one) => one.id === id && one.value === value)
  const { plural } = candidate.schema
  const stored = state.metadata.all(plural).some((object) => object.id !== candidate.id && holds(object))
  if (!stored && !earlier(candidate, sent(plural)).some(holds)) return []
  const name = typeof attribute['name'] === 'string' ? attribute['name'] : id
  const message = `Attribute \`${name}\` is unique, and value \`${value}\` already exist`
  return [ofAttribute(candidate, 'E4009', message, [name, value], id)]
}

/** What the payload lists before the candidate. */
function earlier(
  candidate: Candidate,
  sent: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): readonly Readonly<Record<string, unknown>>[] {
  const ids = [...sent.keys()]
  return [...sent.values()].slice(0, Math.max(0, ids.indexOf(candidate.id)))
}

function misfit(candidate: Candidate, { id, value }: Given, context: CheckContext): readonly ErrorReport[] {
  const attribute = context.sent('attributes').get(id) ?? context.state.metadata.get('attributes', id)
  const { schema } = candidate
  if (!attribute) return []
  if (!isAssigned(attribute, schema)) {
    const klass = schema.klass.slice(schema.klass.lastIndexOf('.') + 1)
    const message = `Attribute \`${id}\` is not assigned to \`${klass}\``
    return [report(candidate, 'E6012', message, [id, klass], { mainKlass: ATTRIBUTE })]
  }
  const form = FORMS[String(attribute['valueType'])]
  if (!form || form.holds(value)) return []
  const message = `AttributeValue \`${value}\` is an invalid ${form.called}`
  return [report(candidate, form.code, message, [value], { mainKlass: VALUES })]
}

type Form = Readonly<{ code: string; called: string; holds: (value: string) => boolean }>

const isInteger = (value: string): boolean => /^(0|-?[1-9]\d*)$/.test(value)
const isNumber = (value: string): boolean => value.trim() !== '' && Number.isFinite(Number(value))
const within = (most: number) => (value: string) => isNumber(value) && Number(value) >= 0 && Number(value) <= most

const FORMS: Readonly<Record<string, Form>> = {
  INTEGER: { code: 'E6006', called: 'integer value', holds: isInteger },
  INTEGER_POSITIVE: {
    code: 'E6007',
    called: 'positive integer value',
    holds: (value) => isInteger(value) && Number(value) > 0,
  },
  NUMBER: { code: 'E6008', called: 'number value', holds: isNumber },
  INTEGER_ZERO_OR_POSITIVE: {
    code: 'E6009',
    called: 'zero or positive integer value',
    holds: (value) => isInteger(value) && Number(value) >= 0,
  },
  PERCENTAGE: { code: 'E6010', called: 'percentage value', holds: within(100) },
  UNIT_INTERVAL: { code: 'E6011', called: 'Unit Interval value', holds: within(1) },
  INTEGER_NEGATIVE: {
    code: 'E6013',
    called: 'negative integer value',
    holds: (value) => isInteger(value) && Number(value) < 0,
  },
  DATE: { code: 'E6014', called: 'date value', holds: (value) => readDate(value) !== null },
  DATETIME: { code: 'E6015', called: 'datetime value', holds: (value) => readDate(value) !== null },
  BOOLEAN: { code: 'E6016', called: 'boolean value', holds: (value) => value === 'true' || value === 'false' },
  TRUE_ONLY: { code: 'E6017', called: 'true value', holds: (value) => value === 'true' },
  EMAIL: { code: 'E6018', called: 'email value', holds: (value) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) },
}
