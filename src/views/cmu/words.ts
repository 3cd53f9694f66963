import i18n from '@dhis2/d2-i18n'
import { valueOf, type Figure } from '../../dhis2/figure'
import { amo, mutuelle, ramed, regimeUnknown } from '../../metadata/categories-regimes'
import { toneOf, type LegendSet, type LegendTone } from '../../metadata/kinds/legend-set'
import { formatValue } from '../../ui/format'
import { wordsIn } from '../../ui/localized'
import { isAboveAll, regimesMissing, uncoveredOf, type Coverage, type CoverageRow, type WomenCovered } from './compute'
import type { Regime } from './items'
import type { QuotaRow, Quotas } from './quotas'

const REGIME_NAMES = {
  amo: amo.shortName,
  ramed: ramed.shortName,
  mutuelle: mutuelle.shortName,
  notSplit: regimeUnknown.name,
} as const

/** "AMO", "Régime non réparti". */
export const regimeName = (regime: Regime, locale: string): string => wordsIn(REGIME_NAMES[regime], locale)

/** The finding: how many are covered, how many are not, and where it is fewest. */
export function findingWords(coverage: Coverage, locale: string): string {
  return [wholeWords(coverage.whole, locale), lowestWords(coverage, locale)].filter((text) => text !== '').join(' ')
}

function wholeWords(whole: CoverageRow, locale: string): string {
  const place = whole.orgUnit.name
  const [share, covered, uncovered] = [valueOf(whole.coverage), valueOf(whole.beneficiaries), uncoveredOf(whole)]
  const people = (value: number): string => formatValue(value, 'count', locale)
  if (covered === null) return i18n.t('In {{place}}, it is not known who is covered.', { place })
  if (share === null) {
    return i18n.t('In {{place}}, {{people}} people are covered; the population is not known.', {
      place,
      people: people(covered),
    })
  }
  if (isAboveAll(whole.coverage)) {
    return i18n.t('In {{place}}, there are more beneficiaries than inhabitants; people are registered twice.', {
      place,
    })
  }
  if (regimesMissing(whole).length > 0) {
    return i18n.t('In {{place}}, the regimes that reported cover {{share}} of the population.', {
      place,
      share: formatValue(share, 'percent', locale),
    })
  }
  return i18n.t('In {{place}}, {{share}} of the population is covered; {{people}} people are not.', {
    place,
    share: formatValue(share, 'percent', locale),
    people: people(uncovered ?? 0),
  })
}

/** Nothing to compare with fewer than two parts. */
function lowestWords({ rows, rest }: Coverage, locale: string): string {
  const known = rows.filter((row) => row.coverage.state === 'value')
  const [lowest] = known
  const value = lowest ? valueOf(lowest.coverage) : null
  if (known.length >= 2 && lowest && value !== null) {
    return i18n.t('The lowest is {{unit}} with {{share}}.', {
      unit: lowest.orgUnit.name,
      share: formatValue(value, 'percent', locale),
    })
  }
  return known.length === 0 && rest !== null ? i18n.t('Not split between its units.') : ''
}

/** That the percentage in large is not the server's; nothing to say up to 100 %. */
export function capNotes(coverage: Figure, locale: string): readonly string[] {
  const share = valueOf(coverage)
  if (share === null || !isAboveAll(coverage)) return []
  return [
    i18n.t('Shown as 100% at most; the server counts {{share}}. People may be registered twice.', {
      share: formatValue(share, 'percent', locale),
    }),
  ]
}

/** What the coverage leaves out; nothing to say where all regimes reported, or none. */
export function missingRegimeNotes(row: CoverageRow, locale: string): readonly string[] {
  const names = regimesMissing(row).map((regime) => regimeName(regime, locale))
  return names.length === 0 ? [] : [i18n.t('without {{regimes}} (no data)', { regimes: names.join(', ') })]
}

export function doubleRegistrationWords(): string {
  return i18n.t('Double registration is possible; the regimes are added up, a person in two of them counts twice.')
}

/** Why the last step is drawn with AMO and RAMED whole. */
export function upToDateNote(): string {
  return i18n.t('Only mutuelles have a contribution to be up to date with; AMO and RAMED are counted whole.')
}

/** Beside the share of women: those it leaves out. */
export function sexUnknownNotes({ sexUnknown }: WomenCovered, locale: string): readonly string[] {
  const value = valueOf(sexUnknown)
  if (value === null || value === 0) return []
  return [i18n.t('sex not stated {{value}}', { value: formatValue(value, 'count', locale) })]
}

export type ClassMark = Readonly<{ tone: LegendTone; text: string }>

/** The class of a legend a figure is in; null without one. */
export function classMark(legend: LegendSet, figure: Figure, locale: string): ClassMark | null {
  const value = valueOf(figure)
  const tone = value === null ? null : toneOf(legend, value)
  const found = legend.legends.find(({ start, end }) => value !== null && value >= start && value < end)
  return tone === null || found === undefined ? null : { tone, text: wordsIn(found.name, locale) }
}

/** As percentages are shown: a difference that nobody sees is none. */
const shownTenths = (percent: number): number => Math.round(percent * 10)

/** Where the share of a part stands to that of the whole. No regime has a wished-for share, so places are compared. */
export function besideWholeMark(share: Figure, whole: Figure, place: string, locale: string): ClassMark | null {
  const [here, there] = [valueOf(share), valueOf(whole)]
  if (here === null || there === null) return null
  const words = { place, share: formatValue(there, 'percent', locale) }
  if (shownTenths(here) === shownTenths(there)) {
    return { tone: 'mid', text: i18n.t('as in {{place}} ({{share}} of the inhabitants)', words) }
  }
  return here < there
    ? { tone: 'low', text: i18n.t('below {{place}} ({{share}} of the inhabitants)', words) }
    : { tone: 'high', text: i18n.t('above {{place}} ({{share}} of the inhabitants)', words) }
}

/** What communes still owe, and how many of them paid anything. */
export function quotaWords({ whole }: Quotas, locale: string): string {
  const place = whole.orgUnit.name
  const [due, remaining] = [valueOf(whole.due), valueOf(whole.remaining)]
  const amount = (value: number): string => formatValue(value, 'fcfa', locale)
  if (due === null || remaining === null) {
    return i18n.t('In {{place}}, it is not known what communes owe RAMED.', { place })
  }
  if (remaining <= 0) return i18n.t('In {{place}}, communes paid all of their RAMED quota.', { place })
  const owed = i18n.t('In {{place}}, communes still owe RAMED {{remaining}} of {{due}}.', {
    place,
    remaining: amount(remaining),
    due: amount(due),
  })
  return [owed, ...communesWords(whole, locale)].join(' ')
}

function communesWords({ communesPaying }: QuotaRow, locale: string): readonly string[] {
  if (communesPaying.state !== 'value' || !communesPaying.rate) return []
  const { numerator, denominator } = communesPaying.rate
  return [
    i18n.t('{{paying}} of {{all}} communes paid something.', {
      paying: formatValue(numerator, 'count', locale),
      all: formatValue(denominator, 'count', locale),
    }),
  ]
}

export function remainingNotes({ remaining }: QuotaRow, locale: string): readonly string[] {
  const value = valueOf(remaining)
  if (value === null || value <= 0) return []
  return [i18n.t('remaining {{amount}}', { amount: formatValue(value, 'fcfa', locale) })]
}

/** Why a unit needs somebody: how few it covers. */
export function uncoveredSentence(row: CoverageRow, people: number, locale: string): string {
  return i18n.t('covers {{share}} of its inhabitants; {{people}} have no known cover.', {
    share: formatValue(valueOf(row.coverage) ?? 0, 'percent', locale),
    people: formatValue(people, 'count', locale),
  })
}

/** Why a unit needs somebody: what its communes owe. */
export function owingSentence(row: QuotaRow, amount: number, locale: string): string {
  const owed = i18n.t('owes RAMED {{amount}}.', { amount: formatValue(amount, 'fcfa', locale) })
  return [owed, ...communesWords(row, locale)].join(' ')
}
