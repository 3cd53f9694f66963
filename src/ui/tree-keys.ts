import type { KeyboardEvent } from 'react'

export type TreeActions = Readonly<{
  toggle: (id: string, open: boolean) => void
  select: (id: string) => void
}>

/**
 * Keys of a tree as WAI-ARIA asks: arrows move, open and close, Home and End go to the ends, Enter and Space choose, a
 * letter goes to the next name that starts with it. Items carry role treeitem, aria-expanded and data-id.
 */
export function handleTreeKey(event: KeyboardEvent<HTMLElement>, actions: TreeActions): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')]
  const item = items.find((candidate) => candidate === event.target)
  if (item === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const effect = effectOf(event.key, item, items)
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
      return key.length === 1 ? { focus: nextStartingWith(key, items, index) } : null
  }
}

const parentOf = (item: HTMLElement): HTMLElement | undefined =>
  item.parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? undefined

const isBelow = (item: HTMLElement | undefined, parent: HTMLElement): boolean =>
  item !== undefined && parent.contains(item)

function nextStartingWith(letter: string, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  const wanted = plain(letter)
  return [...items.slice(index + 1), ...items.slice(0, index)].find((item) =>
    plain(item.getAttribute('aria-label') ?? '').startsWith(wanted),
  )
}

/** Without case and accents: "s" finds "Ségou". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
