import { WebMessageError } from '../../http'
import type { Schema } from '../schema/schema'

/**
 * The filters of a gist request as the other lists read them: `1:name:like:x` loses its group number.
 * @throws {WebMessageError} 400 for a property the type does not have.
 */
export function gistFilters(schema: Schema, query: URLSearchParams): URLSearchParams {
  const others = [...query].filter(([name]) => name !== 'filter')
  const filters = query.getAll('filter').map((text) => {
    const bare = text.replace(/^\d+:/, '')
    const path = bare.split(':')[0] ?? ''
    if (!Object.hasOwn(schema.properties, path.split('.')[0] ?? '')) {
      throw new WebMessageError(400, `Property \`${path}\` does not exist in ${schema.singular}`)
    }
    return ['filter', bare]
  })
  return new URLSearchParams([...others, ...filters])
}
