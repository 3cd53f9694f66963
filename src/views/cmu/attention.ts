import { valueOf } from '../../dhis2/figure'
import type { AttentionUnit } from '../../view-kit/attention'
import { uncoveredOf, type Coverage } from './compute'
import type { Quotas } from './quotas'
import { owingSentence, uncoveredSentence } from './words'

const MOST_UNITS = 5
/** The other places are kept for those that owe. */
const MOST_UNCOVERED = 3

/**
 * Units to look at, each once: those that cover less than the whole, most people without cover first, then those whose
 * communes owe RAMED most.
 */
export function unitsToLookAt(coverage: Coverage, quotas: Quotas, locale: string): readonly AttentionUnit[] {
  const uncovered = uncoveredUnits(coverage, locale).slice(0, MOST_UNCOVERED)
  const taken = new Set(uncovered.map(({ orgUnit }) => orgUnit.id))
  const owing = owingUnits(quotas, locale).filter(({ orgUnit }) => !taken.has(orgUnit.id))
  return [...uncovered, ...owing].slice(0, MOST_UNITS)
}

function uncoveredUnits({ whole, rows }: Coverage, locale: string): readonly AttentionUnit[] {
  const share = valueOf(whole.coverage)
  return rows
    .flatMap((row) => {
      const [here, people] = [valueOf(row.coverage), uncoveredOf(row)]
      const isBehind = here !== null && (share === null || here < share)
      return isBehind && people !== null ? [{ row, people }] : []
    })
    .sort((a, b) => b.people - a.people)
    .map(({ row, people }) => ({ orgUnit: row.orgUnit, why: uncoveredSentence(row, people, locale) }))
}

/** The rows come with most remaining first. */
function owingUnits({ rows }: Quotas, locale: string): readonly AttentionUnit[] {
  return rows.flatMap((row) => {
    const amount = valueOf(row.remaining)
    return amount !== null && amount > 0 ? [{ orgUnit: row.orgUnit, why: owingSentence(row, amount, locale) }] : []
  })
}
