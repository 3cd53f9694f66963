import { NOTHING_SELECTED, searchOf, selectionOf, type Selection } from './selection'

/** What the last selection is kept in: of one user of one server, on this device. */
export type SelectionMemory = Readonly<{
  /** Empty when there is none, or the browser lets nothing be kept. */
  last: () => Selection
  keep: (selection: Selection) => void
}>

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/**
 * `openShelf` gives the browser's storage; it may throw, as may every use of it: storage can be forbidden or full.
 * `server`: the address of the server, whole.
 */
export function selectionMemory(openShelf: () => Shelf, server: string, userId: string): SelectionMemory {
  const key = `sec-cmu/selection/${userId}@${server}`
  return {
    last: () => {
      try {
        return selectionOf(new URLSearchParams(openShelf().getItem(key) ?? ''))
      } catch {
        return NOTHING_SELECTED
      }
    },
    keep: (selection) => {
      try {
        openShelf().setItem(key, searchOf(selection))
      } catch {
        // Nothing is lost but a convenience.
      }
    },
  }
}
