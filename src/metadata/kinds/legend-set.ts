import { uidFor, type Uid } from '../../dhis2/uid'
import { DefinitionError, identity, type Identity, type Text } from './definition'

/** Below, near or above what is wanted; shown as colour and as a mark, never as colour alone. */
export type LegendTone = 'low' | 'mid' | 'high'

/** Not red and green: told apart by people who are colour-blind, and at least 3:1 on white. */
export const TONE_COLORS: Readonly<Record<LegendTone, string>> = { low: '#8a3800', mid: '#b8860b', high: '#2b76ad' }

/** From `start` on and below `end`. A missing value is in no class: it is shown as missing, not as low. */
export type Legend = Readonly<{ id: Uid; name: Text; start: number; end: number; tone: LegendTone }>

export type LegendSet = Identity<'legendSet'> & Readonly<{ legends: readonly Legend[] }>

export type LegendSetInput = Readonly<{
  code: string
  name: Text
  legends: readonly Readonly<{ name: Text; start: number; end: number; tone: LegendTone }>[]
}>

/** @throws {DefinitionError} when classes are empty, leave a gap or overlap. */
/* @__NO_SIDE_EFFECTS__ */
export function legendSet(given: LegendSetInput): LegendSet {
  const { code, legends } = given
  if (legends.length === 0) throw new DefinitionError(code, 'legends', 'is empty')
  legends.forEach(({ start, end }, position) => {
    if (start >= end) throw new DefinitionError(code, 'legends', `${start} to ${end} is empty`)
    const next = legends[position + 1]
    if (next && next.start !== end) throw new DefinitionError(code, 'legends', `${end} is not followed by ${end}`)
  })
  return {
    ...identity('legendSet', given),
    legends: legends.map((legend, position) => ({ ...legend, id: uidFor('legend', `${code}_${position + 1}`) })),
  }
}

/** The class of a value, null when it lies outside them all. */
export function toneOf(given: LegendSet, value: number): LegendTone | null {
  return given.legends.find(({ start, end }) => value >= start && value < end)?.tone ?? null
}
