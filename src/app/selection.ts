import { DEFAULT_COMPARISON, parseComparison, type Comparison } from '../dhis2/compared-periods'
import { parsePeriod } from '../dhis2/period'
import type { Dimension } from '../dhis2/ports'
import { RELATIVE_PERIOD_KEYWORDS } from '../dhis2/relative-periods'
import { isUid } from '../dhis2/uid'
import { DEFAULT_PARTS, parseParts } from '../ui/parts'

/** What the selector bar holds and the address keeps: `?ou=a;b&pe=2015&by=LEVEL-3&gr=set:group;group&cmp=year`. */
export type Selection = Readonly<{
  /** Uids or keywords (USER_ORGUNIT, LEVEL-2, OU_GROUP-uid). */
  orgUnits: readonly string[]
  /** Canonical ids or keywords (LAST_12_MONTHS). */
  periods: readonly string[]
  /** How the units are cut: `children`, `LEVEL-n` or the uid of a group set. */
  by: string
  /** Only units of these groups: group set uid, group uids. */
  groups: readonly Dimension[]
  comparison: Comparison
}>

const SEPARATOR = ';'
const SET_SEPARATOR = ':'
const ORG_UNIT_KEYWORD = /^(USER_ORGUNIT(_CHILDREN|_GRANDCHILDREN)?|(LEVEL|OU_GROUP)-\w+)$/

/** An empty selection: what an address that says nothing asks for. */
export const NOTHING_SELECTED: Selection = {
  orgUnits: [],
  periods: [],
  by: DEFAULT_PARTS,
  groups: [],
  comparison: DEFAULT_COMPARISON,
}

/** What an address says; a part it leaves out is empty or its default. What nobody could have chosen is dropped. */
export function selectionOf(search: URLSearchParams): Selection {
  const items = (name: string): readonly string[] => (search.get(name) ?? '').split(SEPARATOR)
  return {
    orgUnits: known(items('ou'), (item) => (isUid(item) || ORG_UNIT_KEYWORD.test(item) ? item : null)),
    periods: known(items('pe'), readPeriod),
    by: parseParts(search.get('by') ?? '') ?? DEFAULT_PARTS,
    groups: groupsOf(search.getAll('gr')),
    comparison: parseComparison(search.get('cmp') ?? '') ?? DEFAULT_COMPARISON,
  }
}

/** The query part of an address, without `?`. What is empty or the default is left out. */
export function searchOf(selection: Partial<Selection>): string {
  const { orgUnits, periods, by, groups, comparison } = { ...NOTHING_SELECTED, ...selection }
  const parts: readonly (readonly [name: string, value: string])[] = [
    ['ou', orgUnits.join(SEPARATOR)],
    ['pe', periods.join(SEPARATOR)],
    ['by', by === DEFAULT_PARTS ? '' : by],
    ...groups.map(({ id, items }) => ['gr', id + SET_SEPARATOR + items.join(SEPARATOR)] as const),
    ['cmp', comparison === DEFAULT_COMPARISON ? '' : comparison],
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/**
 * What the address leaves out. One that says nothing at all is given the whole of the last selection; any other was
 * written by somebody for others to see the same: only its missing place or period is filled, the rest is the default.
 */
export function completed(asked: Selection, last: Selection, defaults: Selection): Selection {
  const filled = (part: 'orgUnits' | 'periods'): readonly string[] =>
    [asked[part], last[part], defaults[part]].find((items) => items.length > 0) ?? []
  const rest = searchOf(asked) === '' ? last : asked
  return { ...rest, orgUnits: filled('orgUnits'), periods: filled('periods') }
}

/** Another period; a fixed one to compare with goes where it is of another kind: nobody compares a month with a year. */
export function withPeriod(id: string, { comparison }: Selection): Partial<Selection> {
  const fixed = parsePeriod(comparison)
  const isFair = fixed === null || (fixed.type === parsePeriod(id)?.type && fixed.id !== id)
  return { periods: [id], ...(!isFair && { comparison: DEFAULT_COMPARISON }) }
}

/** The last whole year by the server's clock: what a reader most likely wants first. */
export function lastYear(serverDate: string): string {
  return String(Number(serverDate.slice(0, 4)) - 1)
}

function readPeriod(item: string): string | null {
  return RELATIVE_PERIOD_KEYWORDS.includes(item) ? item : (parsePeriod(item)?.id ?? null)
}

/** `set:group;group`; the same set again adds nothing: its first groups stand. */
function groupsOf(texts: readonly string[]): readonly Dimension[] {
  const dimensions = texts.flatMap((text) => {
    const [id = '', list = ''] = text.split(SET_SEPARATOR)
    const items = known(list.split(SEPARATOR), (item) => (isUid(item) ? item : null))
    return isUid(id) && items.length > 0 ? [{ id, items }] : []
  })
  return dimensions.filter(({ id }, index) => dimensions.findIndex((other) => other.id === id) === index)
}

/** What could be read, each once. */
function known(items: readonly string[], read: (item: string) => string | null): readonly string[] {
  return [...new Set(items.map(read))].filter((item) => item !== null)
}
