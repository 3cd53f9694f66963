import { WebMessageError, webMessageResponse, type MockResponse } from '../http'
import { wireTime } from '../clock'
import type { MockState } from '../state'
import type { Schema } from './schema/schema'
import type { MetadataObject } from './store'

/** What 2.43 lets change of a single option combo; the rest follows from its category combo. */
const UPDATABLE = ['attributeValues', 'code', 'ignoreApproval'] as const

const isGuarded = (schema: Schema, state: MockState): boolean =>
  schema.plural === 'categoryOptionCombos' && state.quirks.fullOptionComboSets

/** @throws {WebMessageError} 409 E1129: 2.43 makes option combos by generation or import only. */
export function refuseSingleOptionCombo(schema: Schema, state: MockState): void {
  if (!isGuarded(schema, state)) return
  const message = 'Creating a single CategoryOptionCombo is forbidden through this endpoint'
  throw new WebMessageError(409, message, { errorCode: 'E1129' })
}

/** Replaces an option combo as 2.43 does: only what is updatable is read. Null: not an option combo, or not 2.43. */
export function changeOptionCombo(
  schema: Schema,
  object: MetadataObject,
  given: Readonly<Record<string, unknown>>,
  state: MockState,
): MockResponse | null {
  if (!isGuarded(schema, state)) return null
  const sent = UPDATABLE.flatMap((name) =>
    given[name] === undefined || given[name] === null ? [] : [[name, given[name]] as const],
  )
  const lastUpdated = wireTime(state.clock.now())
  state.metadata.put(schema.plural, { ...object, ...Object.fromEntries(sent), lastUpdated })
  return webMessageResponse(200)
}

/** @throws {WebMessageError} 409 E1134 for a patch of anything else. */
export function patchOptionCombo(
  schema: Schema,
  object: MetadataObject,
  patched: Readonly<Record<string, unknown>>,
  state: MockState,
): MockResponse | null {
  if (!isGuarded(schema, state)) return null
  const updatable: readonly string[] = UPDATABLE
  const changed = Object.keys(patched).filter((name) => JSON.stringify(patched[name]) !== JSON.stringify(object[name]))
  if (changed.some((name) => !updatable.includes(name))) {
    const message = `Only properties [${UPDATABLE.join(', ')}] are updatable for Category option combo`
    throw new WebMessageError(409, message, { errorCode: 'E1134' })
  }
  return changeOptionCombo(schema, object, patched, state)
}
