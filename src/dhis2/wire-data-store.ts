import type { Demonstration } from './ports'
import { isWireObject, optionalText, wireList, wireObject } from './wire-parse'

/** What the app keeps on the server stands here. */
export const DATA_STORE_NAMESPACE = 'sec-cmu'

/** Key in the app's namespace of the data store. Only servers with made-up figures have it. */
export const DEMONSTRATION_KEY = 'demonstration'

/** Asks for the one key without naming it in the address: a key that is not there would be a 404, no row is not. */
export const DEMONSTRATION_QUERY = { fields: '.', filter: `_:eq:${DEMONSTRATION_KEY}` } as const

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** `GET /api/dataStore/{namespace}` with DEMONSTRATION_QUERY: null without the key, or without a day in it. @throws {WireError} */
export function parseDemonstration(body: unknown): Demonstration | null {
  const entries = wireList(wireObject(body, 'dataStore')['entries'], 'dataStore.entries')
  const [entry] = entries.filter(isWireObject).filter(({ key }) => key === DEMONSTRATION_KEY)
  const generatedFrom = isWireObject(entry?.['value']) ? optionalText(entry['value']['generatedFrom']) : null
  return generatedFrom !== null && ISO_DAY.test(generatedFrom) ? { generatedFrom } : null
}
