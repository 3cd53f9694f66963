import type { Text } from '../metadata/kinds/definition'
import type { Legend, LegendSet } from '../metadata/kinds/legend-set'
import { inhabitantsLegend } from '../metadata/legend-sets'
import { defaultBorders, type Settings } from './settings'

/** The legend set with the borders of the settings. Names that tell a border or a year tell the new one. */
export function legendFor({ legends }: Pick<Settings, 'legends'>, set: LegendSet): LegendSet {
  const borders = legends[set.code]
  const defaults = defaultBorders(set)
  if (borders?.length !== defaults.length) return set
  if (borders.every((border, index) => border === defaults[index])) return set
  const starts = borders.map((border, index) => moved(border, set.legends[index + 1], defaults[index]))
  const ends = [...starts, set.legends.at(-1)?.end]
  return {
    ...set,
    legends: set.legends.map((legend, index) => {
      const start = starts[index - 1] ?? legend.start
      const end = ends[index] ?? legend.end
      if (start === legend.start && end === legend.end) return legend
      return { ...legend, start, end, name: renamed(legend, borders[index - 1], borders[index], set) }
    }),
  }
}

/** The definition's borders may lie a little above what people say, so that the class below holds the border itself. */
function moved(border: number, legend: Legend | undefined, shown = 0): number {
  const above = legend === undefined ? 0 : legend.start - shown
  return Math.round((border + above) * 100) / 100
}

/** A name without a number (Faible, Proche de la parité) stays true. */
function renamed({ name, start, end }: Legend, from: number | undefined, to: number | undefined, set: LegendSet): Text {
  if (!/\d/.test(name.fr)) return name
  const unit = set === inhabitantsLegend || set.code === inhabitantsLegend.code ? '' : '\u00a0%'
  const isIn = { from: Number.isInteger(start), to: !Number.isInteger(end) }
  return {
    fr: classWords(WORDS.fr, from, to, isIn, (border) => border.toLocaleString('fr') + unit),
    en: classWords(WORDS.en, from, to, isIn, (border) => border.toLocaleString('en') + unit.trim()),
  }
}

type Words = Readonly<Record<'below' | 'upTo' | 'from' | 'above' | 'between', (...borders: string[]) => string>>

const WORDS: Readonly<Record<'fr' | 'en', Words>> = {
  fr: {
    below: (to) => `Moins de ${to}`,
    upTo: (to) => `${to} ou moins`,
    from: (from) => `${from} ou plus`,
    above: (from) => `Plus de ${from}`,
    between: (from, to) => `De ${from} à ${to}`,
  },
  en: {
    below: (to) => `Below ${to}`,
    upTo: (to) => `${to} or fewer`,
    from: (from) => `${from} or more`,
    above: (from) => `Above ${from}`,
    between: (from, to) => `${from} to ${to}`,
  },
}

function classWords(
  words: Words,
  from: number | undefined,
  to: number | undefined,
  isIn: Readonly<{ from: boolean; to: boolean }>,
  say: (border: number) => string,
): string {
  if (from === undefined) return to === undefined ? '' : (isIn.to ? words.upTo : words.below)(say(to))
  if (to === undefined) return (isIn.from ? words.from : words.above)(say(from))
  return words.between(say(from), say(to))
}
