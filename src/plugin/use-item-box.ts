import i18n from '@dhis2/d2-i18n'
import { useCallback, useMemo } from 'react'
import type { Box } from '../charts/box'
import { useSize, type Size } from '../ui/use-size'
import type { Space } from '../ui/view-props'
import { useFit } from './use-fit'

/** Lower or narrower than this, only the answer to the view's question fits. */
const PICTURE_FROM: Size = { width: 300, height: 220 }
/** From this size on, as on a page of print or in a slideshow, the table of a picture has room below it. */
const TABLE_FROM: Size = { width: 560, height: 600 }

export type ItemBox = Readonly<{
  ref: (element: HTMLElement | null) => void
  /** Null until the box is measured: asked too early, a view would ask twice. */
  space: Space | null
  box: Box
}>

/** How much room the item has for `content`, named by a key. On paper nobody scrolls: what does not fit is left out. */
export function useItemBox(content: string, canScroll: boolean): ItemBox {
  const { ref: sizeRef, size } = useSize()
  const sizeKey = size === null ? '' : `${size.width}x${size.height}`
  const { ref: fitRef, fit } = useFit(`${sizeKey} ${content}`, canScroll)
  const ref = useCallback(
    (element: HTMLElement | null) => {
      sizeRef(element)
      fitRef(element)
    },
    [sizeRef, fitRef],
  )
  const hasTables = fit.hasTables && size !== null && isAtLeast(size, TABLE_FROM)
  const { mostRows, hasNotes } = fit
  const box = useMemo(() => ({ mostRows, hasTables, hasNotes, othersWords }), [mostRows, hasTables, hasNotes])
  return { ref, space: size === null ? null : spaceOf(size, fit.isHeadlineOnly), box }
}

function spaceOf(size: Size, isHeadlineOnly: boolean): Space {
  // A hidden item has no size, and will have one.
  const isHidden = size.height === 0
  return !isHeadlineOnly && (isHidden || isAtLeast(size, PICTURE_FROM)) ? 'item' : 'headline'
}

const isAtLeast = (size: Size, least: Size): boolean => size.width >= least.width && size.height >= least.height

function othersWords(count: number): string {
  return i18n.t('and {{count}} others', {
    count,
    defaultValue: 'and {{count}} other',
    defaultValue_plural: 'and {{count}} others',
  })
}
