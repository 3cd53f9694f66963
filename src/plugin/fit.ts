/** What an item leaves out to fit its box. */
export type Fit = Readonly<{
  /** Whether a picture's table stands below it. */
  hasTables: boolean
  /** Whether notes stand below it. */
  hasNotes: boolean
  /** Most rows of a picture; null for all, 0 for no picture. */
  mostRows: number | null
  /** Only the answer. */
  isHeadlineOnly: boolean
}>

export const ALL_FITS: Fit = { hasTables: true, hasNotes: true, mostRows: null, isHeadlineOnly: false }

/** What was drawn, in pixels. */
export type Drawn = Readonly<{
  /** How much higher the content is than its box; 0 or less when it fits. */
  excess: number
  rows: number
  rowHeight: number
}>

/** The line that says how many rows were left out. */
const OTHERS_HEIGHT = 18

/**
 * The next thing to leave out, after what was drawn with `fit`: the tables below pictures, and where nobody can scroll
 * notes, rows, then the picture, then all but the answer. The same object when it fits, or nothing is left to leave out. Each
 * step leaves out more: it comes to an end.
 */
export function nextFit(fit: Fit, { excess, rows, rowHeight }: Drawn, canScroll: boolean): Fit {
  if (excess <= 0 || fit.isHeadlineOnly) return fit
  if (fit.hasTables) return { ...fit, hasTables: false }
  if (canScroll) return fit
  if (fit.hasNotes) return { ...fit, hasNotes: false }
  if (fit.mostRows === 0) return { ...fit, isHeadlineOnly: true }
  const height = excess + (fit.mostRows === null ? OTHERS_HEIGHT : 0)
  const mostRows = rowHeight > 0 ? rows - Math.ceil(height / rowHeight) : 0
  // A picture that is not made of such rows draws as many as before.
  const isHeeded = fit.mostRows === null || rows <= fit.mostRows
  return { ...fit, mostRows: isHeeded ? Math.max(mostRows, 0) : 0 }
}
