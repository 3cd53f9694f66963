import { ServerError } from '../dhis2/errors'
import { loadModule } from './load-module'

class DefinitionError extends Error {
  override readonly name = 'DefinitionError'
}

const failure = (error: Error): Promise<unknown> =>
  loadModule(() => Promise.reject(error)).catch((reason: unknown) => reason)

test('a part that comes is given on', async () => {
  expect(await loadModule(() => Promise.resolve('part'))).toBe('part')
})

test.each([
  ['a script', new TypeError('Failed to fetch dynamically imported module')],
  ['a style sheet', new Error('Unable to preload CSS')],
])('%s that does not come is the network', async (_name, error) => {
  expect(await failure(error)).toMatchObject({ kind: 'network' })
  expect(await failure(error)).toBeInstanceOf(ServerError)
})

test.each([new ReferenceError('x is not defined'), new DefinitionError('contradicts itself')])(
  'our own mistake stays one: %p',
  async (error) => {
    expect(await failure(error)).toBe(error)
  },
)
