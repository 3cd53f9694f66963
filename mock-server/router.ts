import type { HttpMethod, Route } from './http'

/** A row that fits a path, with the values of its parameters. */
export type RouteMatch = Readonly<{ route: Route; params: Readonly<Record<string, string>> }>

/**
 * Rows that fit, best first, and the methods of all rows whose path fits. A row that begins with a parameter is not
 * counted among these: it may decline the path.
 */
export type RouteMatches = Readonly<{
  matches: readonly RouteMatch[]
  methods: readonly HttpMethod[]
  /** Whether a row that begins with a parameter fits the path, by whatever method. */
  fitsWide: boolean
}>

export type Router = Readonly<{ find: (method: HttpMethod, path: string) => RouteMatches }>

type Node = { literals: Map<string, Node>; param: Node | null; rest: Route[]; routes: Route[] }

const newNode = (): Node => ({ literals: new Map(), param: null, rest: [], routes: [] })

/**
 * Finds rows by path: at each segment a literal wins over a parameter, a parameter over `*`. HEAD is served by GET.
 * `/me.json` is `/me` unless a row is named so; files below a `*` keep their names.
 * @throws {Error} two rows with the same method and path.
 */
export function createRouter(routes: readonly Route[]): Router {
  const root = newNode()
  for (const route of routes) insert(root, route)
  return {
    find(method, path) {
      const wanted = method === 'HEAD' ? 'GET' : method
      const fitting = path.endsWith('.json') ? collectWithExtension(root, path) : collect(root, segmentsOf(path))
      return {
        matches: fitting.filter((match) => match.route.method === wanted),
        methods: [...new Set(fitting.filter(isNamed).map((match) => match.route.method))],
        fitsWide: !fitting.every(isNamed),
      }
    },
  }
}

const isNamed = ({ route }: RouteMatch): boolean => !route.path.startsWith('/:')

function insert(root: Node, route: Route): void {
  let node = root
  for (const segment of segmentsOf(route.path)) {
    if (segment === '*') {
      addOnce(node.rest, route)
      return
    }
    if (segment.startsWith(':')) node = node.param ??= newNode()
    else {
      const next = node.literals.get(segment) ?? newNode()
      node.literals.set(segment, next)
      node = next
    }
  }
  addOnce(node.routes, route)
}

function addOnce(list: Route[], route: Route): void {
  const twin = list.find((other) => other.method === route.method && other.path === route.path)
  if (twin) throw new Error(`two rows for ${route.method} ${route.path}`)
  list.push(route)
}

function collect(root: Node, segments: readonly string[]): readonly RouteMatch[] {
  return descend(root, segments, 0).map((route) => ({ route, params: paramsOf(route, segments) }))
}

function descend(node: Node, segments: readonly string[], at: number): readonly Route[] {
  const segment = segments[at]
  if (segment === undefined) return node.routes
  const literal = node.literals.get(segment)
  return [
    ...(literal ? descend(literal, segments, at + 1) : []),
    ...(node.param ? descend(node.param, segments, at + 1) : []),
    ...node.rest,
  ]
}

/** As Spring's suffix matching: `/x.json` by that name, then as `/x`, then as the value of a parameter. */
function collectWithExtension(root: Node, path: string): readonly RouteMatch[] {
  const whole = collect(root, segmentsOf(path))
  const named = whole.filter((match) => /[.*][^/:]*$/.test(match.route.path))
  const bare = collect(root, segmentsOf(path.slice(0, -'.json'.length)))
  return [
    ...named,
    ...bare.filter((match) => !match.route.path.endsWith('*')),
    ...whole.filter((match) => !named.includes(match)),
  ]
}

function paramsOf(route: Route, segments: readonly string[]): Readonly<Record<string, string>> {
  const params: Record<string, string> = {}
  segmentsOf(route.path).forEach((name, at) => {
    if (name === '*') params['*'] = segments.slice(at).map(decode).join('/')
    else if (name.startsWith(':')) params[name.slice(1)] = decode(segments[at] ?? '')
  })
  return params
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '')

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
