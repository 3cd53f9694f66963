import type { KeyboardEvent } from 'react'
import { foldText } from '../dhis2/fold-text'

export type TreeActions = Readonly<{
  toggle: (id: string, open: boolean) => void
  select: (id: string) => void
}>

/** Letters typed one after the other; `at` is the time of the last one, ms. Lives as long as the tree. */
export type TypedLetters = { text: string; at: number }

/** Letters further apart begin anew. */
const TOGETHER_MS = 700

/**
 * Keys of a tree as WAI-ARIA asks: arrows move, open and close, Home and End go to the ends, Enter and Space choose,
 * letters go to the next name that starts with them. Items carry role treeitem, aria-expanded and data-id.
 */
export function handleTreeKey(event: KeyboardEvent<HTMLElement>, actions: TreeActions, typed: TypedLetters): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')]
  const item = items.find((candidate) => candidate === event.target)
  if (item === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const isGoingOn = typed.text !== '' && event.timeStamp - typed.at < TOGETHER_MS
  const isLetter = event.key.length === 1 && (event.key !== ' ' || isGoingOn)
  typed.text = isLetter ? (isGoingOn ? typed.text : '') + event.key : ''
  typed.at = event.timeStamp
  const effect = isLetter ? { focus: startingWith(typed.text, item, items) } : effectOf(event.key, item, items)
  if (effect === null) return
  event.preventDefault()
  const id = item.dataset['id'] ?? ''
  if (effect === 'select') actions.select(id)
  else if (effect === 'open' || effect === 'close') actions.toggle(id, effect === 'open')
  else effect.focus?.focus()
}

/** Null for a key that is none of the tree's. */
type Effect = 'select' | 'open' | 'close' | Readonly<{ focus: HTMLElement | undefined }> | null

function effectOf(key: string, item: HTMLElement, items: readonly HTMLElement[]): Effect {
  const index = items.indexOf(item)
  const expanded = item.getAttribute('aria-expanded')
  switch (key) {
    case 'ArrowDown':
      return { focus: items[index + 1] }
    case 'ArrowUp':
      return { focus: items[index - 1] }
    case 'Home':
      return { focus: items[0] }
    case 'End':
      return { focus: items.at(-1) }
    case 'ArrowRight':
      if (expanded === 'false') return 'open'
      return { focus: isBelow(items[index + 1], item) ? items[index + 1] : undefined }
    case 'ArrowLeft':
      return expanded === 'true' ? 'close' : { focus: parentOf(item) }
    case 'Enter':
    case ' ':
      return 'select'
    default:
      return null
  }
}

const parentOf = (item: HTMLElement): HTMLElement | undefined =>
  item.parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? undefined

const isBelow = (item: HTMLElement | undefined, parent: HTMLElement): boolean =>
  item !== undefined && parent.contains(item)

/** The next one, around the end; several letters may still fit the item itself. One letter again goes on. */
function startingWith(text: string, item: HTMLElement, items: readonly HTMLElement[]): HTMLElement | undefined {
  const isOneLetter = text === text.charAt(0).repeat(text.length)
  const wanted = foldText(isOneLetter ? text.charAt(0) : text)
  const from = items.indexOf(item) + (isOneLetter ? 1 : 0)
  return [...items.slice(from), ...items.slice(0, from)].find((candidate) =>
    foldText(candidate.getAttribute('aria-label') ?? '').startsWith(wanted),
  )
}
