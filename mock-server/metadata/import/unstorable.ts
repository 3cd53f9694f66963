import { WebMessageError } from '../../http'
import type { MockState } from '../../state'
import { schemaOf } from '../schema/catalogue'
import { isRecord, isReference } from '../shape'
import type { Candidate } from './candidate'
import type { ImportParameters } from './parameters'

/**
 * What passes validation and then fails in the database: the whole import is undone.
 * @throws {WebMessageError} 409 with Hibernate's text.
 */
export function refuseUnstorable(
  candidates: readonly Candidate[],
  { isSingle }: ImportParameters,
  state: MockState,
): void {
  for (const candidate of candidates) refuseNullReference(candidate)
  if (isSingle || !state.quirks.mapViewsCannotRefer) return
  for (const { schema, raw } of candidates) if (schema.plural === 'maps') refuseMapViews(raw['mapViews'])
}

/** With atomicMode NONE an invalid reference is nulled and its object stored, which a required one cannot be. */
function refuseNullReference({ schema, errors }: Candidate): void {
  for (const { errorCode, errorProperty } of errors) {
    const property = errorCode === 'E5002' && errorProperty !== undefined ? schema.properties[errorProperty] : undefined
    if (property?.kind !== 'reference' || (property.required !== true && property.default === undefined)) continue
    const problem = 'not-null property references a null or transient value'
    throw new WebMessageError(
      409,
      `org.hibernate.PropertyValueException: ${problem} : ${schema.klass}.${String(errorProperty)}`,
    )
  }
}

/** A map view of an import is flushed before what it points to (observed on 2.42). */
function refuseMapViews(views: unknown): void {
  if (!Array.isArray(views)) return
  for (const view of views.filter(isRecord)) {
    if (isReference(view['legendSet'])) throw transient('org.hisp.dhis.mapping.MapView.legendSet', 'legendSets')
    const items = view['dataDimensionItems']
    for (const item of Array.isArray(items) ? items.filter(isRecord) : []) {
      for (const [member, type] of DATA_ITEMS) {
        if (isReference(item[member])) throw transient(`org.hisp.dhis.common.DataDimensionItem.${member}`, type)
      }
    }
    const units = view['organisationUnits']
    if (Array.isArray(units) && units.length > 0) {
      throw transient('org.hisp.dhis.mapping.MapView.organisationUnits', 'organisationUnits')
    }
  }
}

const DATA_ITEMS = [
  ['indicator', 'indicators'],
  ['dataElement', 'dataElements'],
] as const

function transient(property: string, type: string): WebMessageError {
  const problem = 'object references an unsaved transient instance - save the transient instance before flushing'
  const target = schemaOf(type)?.klass ?? type
  return new WebMessageError(
    409,
    `org.hibernate.TransientPropertyValueException: ${problem} : ${property} -> ${target}`,
  )
}
