import type { Tone } from './palette'

/**
 * What one bar shows. Texts come ready in the reader's language.
 * - `value`: drawn to its length, with its legend class; 0 is a tick at the baseline;
 * - `notSplit`: hatched, to its length when the value is known;
 * - `noData`: light dots and the words; `notDue` and `hidden`: the words alone.
 */
export type Bar = Readonly<
  | { state: 'value'; value: number; text: string; tone: Tone }
  | { state: 'notSplit'; value: number | null; text: string }
  | { state: 'noData' | 'notDue' | 'hidden'; text: string }
>

/** Why a row has no bar at all, and the words for it. */
export type AbsentBar = Readonly<{ state: 'noData' | 'notDue' | 'hidden' | 'notSplit'; text: string }>

type Row = Readonly<{
  id: string
  label: string
  /** Further lines of the card: what the value stands on, the period. */
  details?: readonly string[]
  /** False for a row that leads nowhere, such as what is not split. True when left out. */
  selectable?: boolean
}>

export type RankedRow = Row & Readonly<{ bar: Bar }>

/** A part of a whole; `text` is its amount with its unit. */
export type StackPart = Readonly<{ series: string; amount: number; text: string }>

/** Parts in any order: they are drawn in the order of the series. `text` is the whole with its unit. */
export type StackedRow = Row &
  Readonly<{ bar: Readonly<{ state: 'value'; parts: readonly StackPart[]; text: string }> | AbsentBar }>

/** Two counts that make a whole, and their texts. */
export type DivergingRow = Row &
  Readonly<{
    bar:
      | Readonly<{
          state: 'value'
          left: Readonly<{ count: number; text: string }>
          right: Readonly<{ count: number; text: string }>
          /** The left side's share in words: "38,9 %". */
          shareText: string
        }>
      | AbsentBar
  }>

/** A line through all bars. `target` is drawn whole, `parent` (the value of the unit above) dashed. */
export type ReferenceLine = Readonly<{ value: number; label: string; kind: 'target' | 'parent' }>

/** What all pictures of bars are given. */
export type BarChartProps = Readonly<{
  /** The finding, as a sentence. */
  title: string
  /** What is drawn: measure, unit, period. */
  description: string
  /** Pixels. The height follows from the rows. */
  width: number
  /** When given, rows open with a click, Enter or Space. */
  onSelect?: ((id: string) => void) | undefined
  /** False on paper and in very small items: nothing reacts, the picture is one image. True when left out. */
  interactive?: boolean
}>
