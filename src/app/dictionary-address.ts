import { searchOf, type Selection } from './selection'

/** Part of an address of the app that opens one object of the dictionary; place and period go along for the way back. */
export function dictionaryAddress(code: string, selection: Partial<Selection>): string {
  const search = [`code=${encodeURIComponent(code)}`, searchOf(selection)].filter((part) => part !== '')
  return `#/dictionary?${search.join('&')}`
}
