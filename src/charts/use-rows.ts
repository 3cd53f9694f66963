import { useRef, useState, type KeyboardEvent, type PointerEvent, type SVGProps } from 'react'
import type { FrameRow } from './chart-frame'

type RowProps = SVGProps<SVGGElement> & Readonly<{ 'data-row': string }>

/**
 * Which row is pointed at or focused, and what makes a row react. The rows share one tab stop; with `onSelect` those
 * that can be opened are buttons. A finger's first tap on a row shows its card, the second selects.
 */
export function useRows(
  rows: readonly FrameRow[],
  interactive: boolean,
  onSelect: ((id: string) => void) | undefined,
): Readonly<{ active: FrameRow | null; hit: (row: FrameRow) => RowProps }> {
  const [activeId, setActiveId] = useState<string | null>(null)
  const [tabStopId, setTabStopId] = useState<string | null>(null)
  const tappedFirst = useRef(false)
  const tabStop = rows.find((row) => row.id === tabStopId) ?? rows[0]

  const leave = (id: string) => setActiveId((current) => (current === id ? null : current))
  const pointing = (row: FrameRow): RowProps => ({
    'data-row': row.id,
    onPointerEnter: () => setActiveId(row.id),
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') leave(row.id)
    },
    onPointerDown: (event: PointerEvent) => {
      tappedFirst.current = event.pointerType === 'touch' && tabStopId !== row.id
      setActiveId(row.id)
      setTabStopId(row.id)
    },
  })
  const hit = (row: FrameRow): RowProps => {
    if (!interactive) return { 'data-row': row.id }
    const open = row.selectable ? onSelect : undefined
    return {
      ...pointing(row),
      role: open === undefined ? 'img' : 'button',
      tabIndex: row.id === tabStop?.id ? 0 : -1,
      'aria-label': row.lines.join(', '),
      onFocus: () => {
        setActiveId(row.id)
        setTabStopId(row.id)
      },
      onBlur: () => leave(row.id),
      onClick: () => {
        if (!tappedFirst.current) open?.(row.id)
        tappedFirst.current = false
      },
      onKeyDown: (event: KeyboardEvent<SVGGElement>) => handleKey(event, rows, row, open),
    }
  }
  return { active: rows.find((row) => row.id === activeId) ?? null, hit }
}

function handleKey(
  event: KeyboardEvent<SVGGElement>,
  rows: readonly FrameRow[],
  row: FrameRow,
  open: ((id: string) => void) | undefined,
): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    open?.(row.id)
    return
  }
  const target = rowReachedBy(event.key, rows, row)
  if (target === undefined) return
  event.preventDefault()
  const buttons = event.currentTarget.ownerSVGElement?.querySelectorAll<SVGGElement>('[data-row]') ?? []
  for (const button of buttons) if (button.dataset['row'] === target.id) button.focus()
}

function rowReachedBy(key: string, rows: readonly FrameRow[], from: FrameRow): FrameRow | undefined {
  const index = rows.indexOf(from)
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return rows[index + 1]
    case 'ArrowUp':
    case 'ArrowLeft':
      return rows[index - 1]
    case 'Home':
      return rows[0]
    case 'End':
      return rows.at(-1)
    default:
      return undefined
  }
}
