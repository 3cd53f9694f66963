import i18n from '@dhis2/d2-i18n'
import { valueOf } from '../../dhis2/figure'
import { formatFigure, formatValue } from '../../ui/format'
import { isWorseHigh, type Coverage, type CoverageMeasure, type InPostBySex, type UnservedPart } from './compute'

/** The finding: how much is covered, and where it is least. */
export function findingWords(coverage: Coverage, place: string, locale: string): string {
  const share = coverage.whole[coverage.measure]
  const whole =
    share.state === 'value'
      ? measureWords(coverage.measure, place, formatFigure(share, 'percent', locale))
      : unknownWords(place)
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
    case 'sitesFunctional':
      return i18n.t('In {{place}}, {{share}} of the sites work.', { place, share })
    case 'supervision':
      return i18n.t('In {{place}}, {{share}} of the ASC were supervised.', { place, share })
    case 'stockOut':
      return i18n.t('In {{place}}, {{share}} of the sites ran out of a tracer product.', { place, share })
    case 'fullPackage':
      return i18n.t('In {{place}}, {{share}} of the ASC give the full package.', { place, share })
  }
}

function unknownWords(place: string): string {
  return i18n.t('In {{place}}, the coverage is not known.', { place })
}

/** Nothing to compare with fewer than two parts. */
function lowestWords({ rows, rest, measure }: Coverage, locale: string): string {
  const known = rows.filter((row) => row[measure].state === 'value')
  const [lowest] = known
  if (known.length >= 2 && lowest) {
    const words = { unit: lowest.orgUnit.name, share: formatFigure(lowest[measure], 'percent', locale) }
    return isWorseHigh(measure)
      ? i18n.t('The highest is {{unit}} with {{share}}.', words)
      : i18n.t('The lowest is {{unit}} with {{share}}.', words)
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
    case 'sitesFunctional':
      return i18n.t('Functional sites')
    case 'supervision':
      return i18n.t('ASC supervised')
    case 'stockOut':
      return i18n.t('Sites with stock-outs')
    case 'fullPackage':
      return i18n.t('Full package of care')
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
    case 'sitesFunctional':
      return i18n.t('Share of the sites created where care was given')
    case 'supervision':
      return i18n.t('Share of the ASC-months in post with a supervision')
    case 'stockOut':
      return i18n.t('Share of the reporting sites that ran out of a tracer product (the lower the better)')
    case 'fullPackage':
      return i18n.t('Share of the ASC in post who give the whole package of care')
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

/** Why a part is to be looked at: "453 000 habitants à plus de 5 km sans ASC (72 % de la population cible)". */
export function unservedWords({ unserved, target, row }: UnservedPart, locale: string): string {
  const words = {
    people: formatValue(unserved, 'count', locale),
    share: formatValue((100 * unserved) / target, 'percent', locale),
    asc: formatFigure(row.inPost, 'count', locale),
  }
  return row.inPost.state === 'value'
    ? i18n.t('{{people}} people beyond 5 km are served by no ASC ({{share}} of them); ASC in post, {{asc}}', words)
    : i18n.t('{{people}} people beyond 5 km are served by no ASC ({{share}} of them)', words)
}
