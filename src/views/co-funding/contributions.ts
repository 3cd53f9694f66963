import type { AnalyticsTable } from '../../analytics/answer'
import type { DataItem } from '../../analytics/request'
import { valueOf } from '../../dhis2/figure'
import type { OrgUnitRef } from '../../dhis2/ports'
import { populationTotal } from '../../metadata/population'
import { ROW_ITEMS, rowOf, type CoFundingRow } from './funding-row'

/** `noData`: nobody said. */
export type Contribution = Readonly<{ place: OrgUnitRef; state: 'contributed' | 'didNot' | 'noData' }>

/** Population is nearly always there: a commune without any money figure is still known to lie in the district. */
export const COMMUNE_ITEMS: readonly DataItem[] = [...ROW_ITEMS, populationTotal]

/** Rows of the communes in an answer by commune, by name. The group set holds those of other districts too: they have no figure here. */
export function communeRows(table: AnalyticsTable): readonly CoFundingRow[] {
  return table.parts
    .filter((group) => COMMUNE_ITEMS.some((item) => table.figure(item, group).state === 'value'))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((group) => rowOf(group, (item) => table.figure(item, group)))
}

/**
 * A commune contributed when money came from it, alone or together with its ASACO. Where their common part is only known
 * for the district (`paidTogether`), it contributed through an ASACO of it that did (R1: 9 communes and 23 ASACO).
 */
export function communeContributions(
  communes: readonly CoFundingRow[],
  paidTogether: boolean,
): readonly Contribution[] {
  return communes.map((row) => ({ place: row.orgUnit, state: communeState(row, paidTogether) }))
}

function communeState(row: CoFundingRow, paidTogether: boolean): Contribution['state'] {
  const own = [valueOf(row.paidBy.commune), valueOf(row.paidBy.communeAndAsaco)]
  if (own.some((paid) => (paid ?? 0) > 0)) return 'contributed'
  const throughAsaco = paidTogether ? valueOf(row.asacoContributed) : null
  if ((throughAsaco ?? 0) > 0) return 'contributed'
  return [...own, throughAsaco].some((known) => known !== null) ? 'didNot' : 'noData'
}

/** One per health area, by name. */
export function asacoContributions(areas: readonly CoFundingRow[]): readonly Contribution[] {
  return [...areas]
    .sort((a, b) => a.orgUnit.name.localeCompare(b.orgUnit.name))
    .map(({ orgUnit, asacoContributed }) => {
      const contributed = valueOf(asacoContributed)
      const state = contributed === null ? 'noData' : contributed > 0 ? 'contributed' : 'didNot'
      return { place: orgUnit, state }
    })
}
