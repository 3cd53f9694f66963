import type { ReactElement } from 'react'
import { DivergingBars } from './diverging-bars'
import { Funnel } from './funnel'
import { RankedBars } from './ranked-bars'
import { diverging, ranked, stacked } from './sample-bars'
import { oneLine, trend } from './sample-lines'
import { funnel } from './sample-funnel'
import { areas, regions } from './sample-map'
import { Sparkline } from './sparkline'
import { StackedBars } from './stacked-bars'
import { TrendLines } from './trend-lines'
import { UnitMap } from './unit-map'

/** One picture of each kind at the widths of a page and of a phone: for the tests that look at all of them. */
export const PICTURES: readonly (readonly [string, ReactElement])[] = [
  ['ranked-bars-720', <RankedBars key={1} {...ranked} />],
  ['ranked-bars-328', <RankedBars key={1} {...ranked} width={328} />],
  ['stacked-bars-720', <StackedBars key={1} {...stacked} />],
  ['stacked-bars-328', <StackedBars key={1} {...stacked} width={328} />],
  ['diverging-bars-720', <DivergingBars key={1} {...diverging} />],
  ['diverging-bars-328', <DivergingBars key={1} {...diverging} width={328} interactive={false} />],
  ['trend-lines-720', <TrendLines key={1} {...trend} />],
  ['trend-lines-328', <TrendLines key={1} {...trend} width={328} />],
  ['trend-one-line-328', <TrendLines key={1} {...oneLine} width={328} interactive={false} />],
  ['unit-map-720', <UnitMap key={1} {...regions} />],
  ['unit-map-328', <UnitMap key={1} {...regions} width={328} />],
  ['unit-map-points-720', <UnitMap key={1} {...areas} />],
  ['unit-map-points-328', <UnitMap key={1} {...areas} width={328} interactive={false} />],
  ['funnel-720', <Funnel key={1} {...funnel} />],
  ['funnel-328', <Funnel key={1} {...funnel} width={328} interactive={false} />],
  ['sparkline-120', <Sparkline key={1} label="Couverture, 22 à 47 %" values={[22, null, 30, null, 26, 38, 47]} />],
  ['sparkline-old-120', <Sparkline key={1} label="Couverture, 0 à 18 %" values={[0, 12, 18, null]} />],
]
