import type { FiguresByPeriod } from '../analytics/by-period'
import type { ScopedFigures } from '../analytics/scoped-figures'
import type { Trend } from '../analytics/trend'
import type { PartsServer } from '../dhis2/ports'
import type { AskedItem } from '../metadata/sensitive-items'

/*
 * Most servers hide nothing: how it is done is fetched where an administrator asked for it. Until it is there nothing is
 * shown; when it does not come, that is the answer.
 */

/**
 * The same figures with small numbers of people hidden, now and in the compared time: all that is drawn, exported,
 * printed or compared is read from here. `below` null: nothing is hidden.
 * @throws {ServerError} network
 */
export async function hideInFigures(
  server: PartsServer,
  figures: ScopedFigures,
  items: readonly AskedItem[],
  below: number | null,
): Promise<ScopedFigures> {
  return below === null ? figures : (await smallNumbers(server)).hideInFigures(figures, items, below)
}

/** As hideInFigures, for a place over time: each period is judged by itself. @throws {ServerError} network */
export async function hideInTrend(
  server: PartsServer,
  trend: Trend,
  items: readonly AskedItem[],
  below: number | null,
): Promise<Trend> {
  return below === null ? trend : (await smallNumbers(server)).hideInTrend(trend, items, below)
}

/** As hideInFigures, for each part period by period. @throws {ServerError} network */
export async function hideByPeriod(
  server: PartsServer,
  figures: FiguresByPeriod,
  items: readonly AskedItem[],
  below: number | null,
): Promise<FiguresByPeriod> {
  return below === null ? figures : (await smallNumbers(server)).hideByPeriod(figures, items, below)
}

const smallNumbers = (server: PartsServer) => server.loadPart(() => import('./small-numbers'))
