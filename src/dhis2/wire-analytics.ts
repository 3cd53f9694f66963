import type { AnalyticsAnswer } from './ports'
import { isWireObject, optionalText, wireList, wireObject, wireText } from './wire-parse'

/**
 * The body of `GET /api/analytics`. Cells stay text ("" for null); a name that is missing falls back to its id later.
 * @throws {WireError}
 */
export function parseAnalyticsAnswer(body: unknown): AnalyticsAnswer {
  const answer = wireObject(body, 'analytics')
  const metaData = isWireObject(answer['metaData']) ? answer['metaData'] : {}
  return {
    columns: wireList(answer['headers'], 'headers').map((header, index) => {
      const path = `headers[${index}]`
      return wireText(wireObject(header, path)['name'], `${path}.name`)
    }),
    rows: wireList(answer['rows'], 'rows').map((row, index) =>
      wireList(row, `rows[${index}]`).map((cell) => optionalText(cell) ?? ''),
    ),
    names: parseNames(metaData['items']),
    items: parseDimensions(metaData['dimensions']),
  }
}

function parseNames(items: unknown): ReadonlyMap<string, string> {
  if (!isWireObject(items)) return new Map()
  return new Map(
    Object.entries(items).flatMap(([id, item]) => {
      const name = isWireObject(item) ? optionalText(item['name']) : null
      return name === null ? [] : [[id, name] as const]
    }),
  )
}

function parseDimensions(dimensions: unknown): ReadonlyMap<string, readonly string[]> {
  if (!isWireObject(dimensions)) return new Map()
  return new Map(
    Object.entries(dimensions).map(([id, items]) => {
      const path = `metaData.dimensions.${id}`
      return [id, wireList(items, path).map((item, index) => wireText(item, `${path}[${index}]`))] as const
    }),
  )
}
