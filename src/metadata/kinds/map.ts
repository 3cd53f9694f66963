import { uidFor, type Uid } from '../../dhis2/uid'
import { checkedText, DefinitionError, identity, type Identity, type Text } from './definition'
import type { Indicator } from './indicator'
import type { LegendSet } from './legend-set'

/** One indicator over the units below the reader's own, by class. Units without a polygon are drawn as points by DHIS2. */
export type ThematicMap = Identity<'map'> &
  Readonly<{ viewId: Uid; description: Text; item: Indicator; legend: LegendSet; period: 'LAST_YEAR' | 'LAST_QUARTER' }>

/** @throws {DefinitionError} when the indicator has no legend to colour by. */
/* @__NO_SIDE_EFFECTS__ */
export function thematicMap(
  given: Readonly<{ code: string; name: Text; description: Text; item: Indicator; period: ThematicMap['period'] }>,
): ThematicMap {
  const { legend } = given.item
  if (legend === null) throw new DefinitionError(given.code, 'item', `${given.item.code} has no legend`)
  return {
    ...given,
    ...identity('map', given),
    description: checkedText(given.code, 'description', given.description),
    viewId: uidFor('mapView', given.code),
    legend,
  }
}
