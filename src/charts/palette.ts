/**
 * Colours of all pictures, as literals: an exported SVG has no style sheet. Greys are those of @dhis2/ui.
 * Every mark has at least 3:1 to the white ground; palette.test.ts holds them to it, and to being told apart by
 * people who are colour-blind.
 */
export const INK = '#212934'
export const MUTED_INK = '#4a5768'
export const GRID = '#d5dde5'
export const GROUND = '#ffffff'
/** What is missing from a whole stands empty, inside a line. */
export const GAP_OUTLINE = { fill: 'none', stroke: INK, strokeWidth: 1, strokeDasharray: '3 2' } as const
export const BAND = '#e8edf2'
/** Light dots of "no data": decoration, always with words beside it. */
export const DOTS = '#a0adba'

/** What was entered one level up: under the hatch. */
export const NOT_SPLIT_COLOR = '#6c7787'

/** Legend class of a value: below, near or above what is wanted; `none` where there is no legend. */
export type Tone = 'low' | 'mid' | 'high' | 'none'

export const TONE_COLORS: Readonly<Record<Tone, string>> = {
  low: '#8a3800',
  mid: '#b8860b',
  high: '#2b76ad',
  none: '#5a6f8c',
}

/** Fixed colour of who pays, the same in every picture. */
export const PAYER_COLORS = {
  commune: '#24335b',
  asaco: '#2b9e5b',
  /** Commune and ASACO together, not split: drawn hatched. */
  communeAndAsaco: '#506c94',
  state: '#cc5801',
  partners: '#6b3ba1',
  households: '#893a4c',
  other: '#898d8f',
} as const

export type PayerKey = keyof typeof PAYER_COLORS

/** Fixed colour of the regime that covers people, the same in every picture. */
export const REGIME_COLORS = {
  amo: '#1b4f8f',
  ramed: '#c2570c',
  mutuelle: '#2f8f6b',
  /** Entered without its regime: drawn hatched. */
  notSplit: NOT_SPLIT_COLOR,
} as const

export type RegimeKey = keyof typeof REGIME_COLORS

/** Lines that stand for nothing with a colour of its own, such as units: in this order. */
export const LINE_COLORS = ['#24335b', '#c2570c', '#216463', '#6636ad', '#641d24', '#3a93d8', '#8f8a6e'] as const

/** The two sides of a picture that compares women and men. */
export const SIDE_COLORS = { left: '#7a3f98', right: '#b97a1a' } as const
