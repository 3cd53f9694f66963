/**
 * Writes the list of what is emulated into mock-server/README.md, between its two marks: `npx tsx mock-server/list-routes.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withRouteList } from './route-list'
import { apiRoutes } from './routes'

const readme = resolve(__dirname, 'README.md')
writeFileSync(readme, withRouteList(readFileSync(readme, 'utf8'), apiRoutes))
