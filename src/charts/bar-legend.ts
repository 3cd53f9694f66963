import type { Bar } from './bars'
import type { LegendEntry } from './legend'
import type { Tone } from './palette'

/** Words for the classes of values and for the states without one. */
export type BarLegendWords = Readonly<Partial<Record<Tone | Exclude<Bar['state'], 'value'>, string>>>

/** Entries for the classes and states that some bar has and that have words. */
export function barLegend(bars: readonly Bar[], words: BarLegendWords = {}): readonly LegendEntry[] {
  const shown = new Set(bars.map((bar) => (bar.state === 'value' ? bar.tone : bar.state)))
  const tones = (['low', 'mid', 'high', 'none'] as const).flatMap((tone) =>
    entry(words[tone], shown.has(tone), { kind: 'tone', tone }),
  )
  const states = (['notSplit', 'noData', 'hidden', 'notDue'] as const).flatMap((state) =>
    entry(words[state], shown.has(state), { kind: state }),
  )
  return [...tones, ...states]
}

function entry(label: string | undefined, isShown: boolean, swatch: LegendEntry['swatch']): readonly LegendEntry[] {
  return label !== undefined && isShown ? [{ label, swatch }] : []
}
