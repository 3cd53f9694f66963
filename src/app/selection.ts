/** What the selector bar holds and the address keeps: `?ou=a;b&pe=2015`. Ids or keywords. */
export type Selection = Readonly<{ orgUnits: readonly string[]; periods: readonly string[] }>

const SEPARATOR = ';'
const ITEM = /^[\w-]+$/

/** What an address says; a part it leaves out is empty. Anything that is no id or keyword is dropped. */
export function selectionOf(search: URLSearchParams): Selection {
  const items = (name: string): readonly string[] =>
    (search.get(name) ?? '').split(SEPARATOR).filter((item) => ITEM.test(item))
  return { orgUnits: items('ou'), periods: items('pe') }
}

/** The query part of an address, without `?`: `ou=a;b&pe=2015`. Empty parts are left out. */
export function searchOf(selection: Selection): string {
  return [
    ['ou', selection.orgUnits],
    ['pe', selection.periods],
  ]
    .filter(([, items]) => (items?.length ?? 0) > 0)
    .map(([name, items]) => `${String(name)}=${Array.isArray(items) ? items.join(SEPARATOR) : ''}`)
    .join('&')
}

/** The last whole year by the server's clock: what a reader most likely wants first. */
export function lastYear(serverDate: string): string {
  return String(Number(serverDate.slice(0, 4)) - 1)
}
