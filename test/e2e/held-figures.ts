import type { APIRequestContext } from '@playwright/test'
import {
  ascInPost,
  fullPackageRate,
  needCovered,
  populationCovered,
  sitesFunctionalRate,
  stockOutRate,
  supervisionRate,
  villagesCoveredRate,
} from '../../src/metadata/sec'
import { asAdmin, orgUnit } from './session'

/** The columns of the coverage view's table of periods, in their order. */
const COLUMNS = [
  populationCovered,
  ascInPost,
  needCovered,
  villagesCoveredRate,
  sitesFunctionalRate,
  supervisionRate,
  stockOutRate,
  fullPackageRate,
] as const

type Grid = Readonly<{
  headers: readonly Readonly<{ name: string }>[]
  rows: readonly (readonly string[])[]
  metaData: Readonly<{
    items: Readonly<Record<string, Readonly<{ name?: string }>>>
    dimensions: Readonly<Record<string, readonly string[]>>
  }>
}>

type Unit = Readonly<{ children: readonly Readonly<{ id: string }>[] }>

/** A cell of the page as the server's own answer has it; null where it holds nothing. */
export type HeldRow = Readonly<{ name: string; cells: readonly (string | null)[] }>

/**
 * What the server holds for the regions and the last twelve months, asked by the test itself: "Kayes, janvier 2025" and
 * its figures as a French reader expects them written.
 */
export async function heldByPeriod(request: APIRequestContext): Promise<readonly HeldRow[]> {
  const mali = (await asAdmin(request, 'GET', `/api/organisationUnits/${orgUnit('ML')}?fields=children[id]`)) as Unit
  const grid = await analytics(
    request,
    COLUMNS.map(({ id }) => id),
    'LAST_12_MONTHS',
    mali.children.map(({ id }) => id),
  )
  const held = new Map(grid.rows.map(([dx, pe, ou, value = '']) => [`${dx} ${pe} ${ou}`, value]))
  const nameOf = (id: string): string => grid.metaData.items[id]?.name ?? id
  const { pe: periods = [], ou: units = [] } = grid.metaData.dimensions
  return units.flatMap((ou) =>
    periods.map((pe) => ({
      name: `${nameOf(ou)}, ${nameOf(pe)}`,
      cells: COLUMNS.map(({ id }) => {
        const value = held.get(`${id} ${pe} ${ou}`)
        return value === undefined ? null : inFrench(Number(value), id === ascInPost.id)
      }),
    })),
  )
}

/** Population covered of a unit in a period, written as a French reader expects it. */
export async function heldCoverage(request: APIRequestContext, code: string, period: string): Promise<string> {
  const { rows } = await analytics(request, [populationCovered.id], period, [orgUnit(code)])
  return inFrench(Number(rows[0]?.[3]), false)
}

async function analytics(
  request: APIRequestContext,
  items: readonly string[],
  periods: string,
  orgUnits: readonly string[],
): Promise<Grid> {
  const dimensions = [`dx:${items.join(';')}`, `pe:${periods}`, `ou:${orgUnits.join(';')}`]
  const query = dimensions.map((dimension) => `dimension=${dimension}`).join('&')
  return (await asAdmin(request, 'GET', `/api/analytics?${query}`)) as Grid
}

/** By hand, not by Intl, which the page uses: "1 234", "61,2 %". */
function inFrench(value: number, isCount: boolean): string {
  if (isCount) return String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
  return `${value.toFixed(1).replace('.', ',')} %`
}
