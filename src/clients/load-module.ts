import { ServerError } from '../dhis2/errors'

/**
 * Fetches a part of the program. A script that does not come is a TypeError in browsers, its style sheet a plain Error of
 * Vite; errors of our own code have other names and go on.
 * @throws {ServerError} network
 */
export async function loadModule<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof TypeError || (error instanceof Error && error.name === 'Error')) {
      throw new ServerError('network', error.message)
    }
    throw error
  }
}
