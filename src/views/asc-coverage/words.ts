import i18n from '@dhis2/d2-i18n'
import { valueOf } from '../../dhis2/figure'
import { formatFigure, formatValue } from '../../ui/format'
import type { Coverage, CoverageMeasure, InPostBySex } from './compute'

/** The finding: how much is covered, and where it is least. */
export function findingWords(coverage: Coverage, place: string, locale: string): string {
  const share = valueOf(coverage.whole[coverage.measure])
  const whole =
    share === null ? unknownWords(place) : measureWords(coverage.measure, place, formatValue(share, 'percent', locale))
  return [whole, lowestWords(coverage, locale)].filter((sentence) => sentence !== '').join(' ')
}

function measureWords(measure: CoverageMeasure, place: string, share: string): string {
  switch (measure) {
    case 'populationCovered':
      return i18n.t('In {{place}}, {{share}} of the target population is covered.', { place, share })
    case 'villagesCovered':
      return i18n.t('In {{place}}, {{share}} of the villages are covered.', { place, share })
    case 'needCovered':
      return i18n.t('In {{place}}, {{share}} of the ASC needed are in post.', { place, share })
  }
}

function unknownWords(place: string): string {
  return i18n.t('In {{place}}, the coverage is not known.', { place })
}

/** Nothing to compare with fewer than two parts. */
function lowestWords({ rows, rest, measure }: Coverage, locale: string): string {
  const known = rows.filter((row) => row[measure].state === 'value')
  const [lowest] = known
  const value = lowest ? valueOf(lowest[measure]) : null
  if (known.length >= 2 && lowest && value !== null) {
    return i18n.t('The lowest is {{unit}} with {{share}}.', {
      unit: lowest.orgUnit.name,
      share: formatValue(value, 'percent', locale),
    })
  }
  return known.length === 0 && rest !== null ? i18n.t('Not split between its units.') : ''
}

/** What the ranked percentages are. */
export function measureName(measure: CoverageMeasure): string {
  switch (measure) {
    case 'populationCovered':
      return i18n.t('Population covered')
    case 'villagesCovered':
      return i18n.t('Villages covered')
    case 'needCovered':
      return i18n.t('Need for ASC covered')
  }
}

/** What the measure divides by. */
export function measureBasis(measure: CoverageMeasure): string {
  switch (measure) {
    case 'populationCovered':
      return i18n.t('Share of the population beyond 5 km from a health centre that an ASC serves')
    case 'villagesCovered':
      return i18n.t('Share of the villages that an ASC serves')
    case 'needCovered':
      return i18n.t('ASC in post, as a share of those the norm asks for')
  }
}

/** "Women 12 · men 40 · sex not stated 20"; what nobody entered is left out. */
export function sexWords(inPost: InPostBySex, locale: string): string {
  const number = (figure: InPostBySex['women']): string | null => {
    const isSaid = figure.state === 'value' || figure.state === 'hidden'
    return isSaid ? formatFigure(figure, 'count', locale) : null
  }
  const [women, men, unknown] = [number(inPost.women), number(inPost.men), number(inPost.sexUnknown)]
  return [
    ...(women === null ? [] : [i18n.t('women {{value}}', { value: women })]),
    ...(men === null ? [] : [i18n.t('men {{value}}', { value: men })]),
    ...(unknown === null ? [] : [i18n.t('sex not stated {{value}}', { value: unknown })]),
  ].join(' · ')
}

/** Remarks under the need: what it stands on, the other norm, and the population it was counted on. */
export function needNotes({ whole, norm, normAlternative }: Coverage, locale: string): readonly string[] {
  const alternative = valueOf(whole.needCoveredAlternative)
  const asc = valueOf(whole.inPost)
  const rate = whole.needCovered.state === 'value' ? whole.needCovered.rate : undefined
  return [
    ...(rate && asc !== null && norm !== null
      ? [
          i18n.t('{{asc}} ASC × {{norm}} for {{population}} inhabitants', {
            asc: formatValue(asc, 'count', locale),
            norm: formatValue(norm, 'count', locale),
            population: formatValue(rate.denominator, 'count', locale),
          }),
        ]
      : []),
    ...(alternative !== null && normAlternative !== null
      ? [
          i18n.t('{{share}} at the norm of {{norm}}', {
            share: formatValue(alternative, 'percent', locale),
            norm: formatValue(normAlternative, 'count', locale),
          }),
        ]
      : []),
    ...(whole.needDenominator === 'total'
      ? [i18n.t('counted on the whole population (the one beyond 5 km is missing)')]
      : []),
  ]
}

export function needLabel(norm: number | null, locale: string): string {
  return norm === null
    ? i18n.t('Need covered')
    : i18n.t('Need covered (norm {{norm}})', { norm: formatValue(norm, 'count', locale) })
}
