import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withRouteList } from './route-list'
import { apiRoutes } from './routes'

const page = readFileSync(resolve(__dirname, 'README.md'), 'utf8')

test('the list of what is emulated is that of the routes; npx tsx mock-server/list-routes.ts writes it', () => {
  expect(page).toBe(withRouteList(page, apiRoutes))
})

test('a page without marks is refused', () => {
  expect(() => withRouteList('# Mock', apiRoutes)).toThrow('marks of the list')
})
