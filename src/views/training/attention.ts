import i18n from '@dhis2/d2-i18n'
import { formatTarget } from '../../ui/format'
import type { AttentionUnit } from '../../view-kit/attention'
import type { UnitRow } from './compute'
import type { RankedUnit } from './ranking'
import { markPosition } from './shares'
import { shareAndCounts } from './words'

/**
 * Units with a sex below the mark, furthest from parity first, then those whose organs have no woman in the chair, most
 * organs first. Shares on small numbers are no reason.
 */
export function unitsToLookAt(
  ranked: readonly RankedUnit[],
  mark: number | null,
  locale: string,
): readonly AttentionUnit[] {
  const reasons = ranked.map((unit) => ({
    unit: unit.row,
    share: beyondMarkWords(unit, mark, locale),
    chairs: noChairWords(unit.row),
  }))
  const beyond = reasons.filter(({ share }) => share !== null)
  const unchaired = reasons
    .filter(({ share, chairs }) => share === null && chairs !== null)
    .sort((one, other) => organsOf(other.unit) - organsOf(one.unit))
  return [...beyond, ...unchaired].map(({ unit, share, chairs }) => ({
    orgUnit: unit.orgUnit,
    why: joined([share, chairs].filter((words) => words !== null)),
  }))
}

function joined(words: readonly string[]): string {
  const [first = '', second] = words
  return second === undefined ? first : i18n.t('{{first}}; {{second}}', { first, second })
}

function beyondMarkWords({ row, comparison }: RankedUnit, mark: number | null, locale: string): string | null {
  if (mark === null || comparison !== 'comparable' || row.womenInMixed.state !== 'value') return null
  const words = { ...shareAndCounts(row.womenInMixed, locale), mark: formatTarget(mark, locale) }
  switch (markPosition(row.womenInMixed.value, mark)) {
    case 'womenBelow':
      return i18n.t('{{share}} women in mixed sessions ({{counts}}), below the mark of {{mark}}', words)
    case 'menBelow':
      return i18n.t('{{share}} women in mixed sessions ({{counts}}), men below the mark of {{mark}}', words)
    case 'within':
      return null
  }
}

/** The server answers 0 too where organs were reported and their chairs were not: the words say "reported". */
function noChairWords({ chairedByWomen }: UnitRow): string | null {
  const rate = chairedByWomen.state === 'value' ? chairedByWomen.rate : undefined
  if (rate === undefined || rate.numerator !== 0 || rate.denominator <= 0) return null
  return i18n.t('no woman reported in the chair of {{count}} organs', {
    count: rate.denominator,
    defaultValue: 'no woman reported in the chair of the only organ',
    defaultValue_plural: 'no woman reported in the chair of {{count}} organs',
  })
}

function organsOf({ chairedByWomen }: UnitRow): number {
  return chairedByWomen.state === 'value' ? (chairedByWomen.rate?.denominator ?? 0) : 0
}
