import type { Route } from './http'

const START = '<!-- routes: written by mock-server/list-routes.ts -->'
const END = '<!-- end of routes -->'

/** The rows as Markdown tables, one for each first segment of a path. */
function routeList(routes: readonly Route[]): string {
  const groups = new Map<string, Route[]>()
  // Rows without a description only refuse, as DHIS2 does, or repeat one under another name.
  for (const route of routes.filter(({ about }) => about !== undefined)) {
    const first = route.path.split('/')[1] ?? ''
    groups.set(first, [...(groups.get(first) ?? []), route])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, rows]) => `### ${titleOf(first)}\n\n| Request | What |\n|---|---|\n${rows.map(rowOf).join('\n')}\n`)
    .join('\n')
}

/** `:type` stands for the object types. */
const titleOf = (first: string): string => (first === ':type' ? 'Objects of every type' : first)

function rowOf({ method, path, about, authority, public: isPublic }: Route): string {
  const right = authority === undefined ? '' : ` Needs ${[authority].flat().join(' or ')}.`
  const open = isPublic === true ? ' Without log-in.' : ''
  return `| \`${method} ${path}\` | ${(about ?? '').replaceAll('|', '\\|')}${right}${open} |`
}

/**
 * The page with its list replaced.
 * @throws {Error} the marks are not there
 */
export function withRouteList(page: string, routes: readonly Route[]): string {
  const [before, rest] = page.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined)
    throw new Error(`README.md: the marks of the list are missing: ${START}`)
  return `${before}${START}\n\n${routeList(routes)}\n${END}${after}`
}
