import { displayNameOf, displayShortNameOf } from '../metadata/display'
import type { MetadataObject } from '../metadata/store'
import { userSetting } from '../settings/effective'
import type { MockState } from '../state'
import type { AnalyticsQuery, DataItem } from './query'
import { METRICS } from './resolve-data'

const DEFAULT_COMBO_NAME = 'default'

/** Names as the asker reads them: in the language of the data, long or short. */
export type Namer = Readonly<{
  object: (object: MetadataObject) => string
  item: (item: DataItem) => string
}>

export function namerOf({ user, options }: AnalyticsQuery, state: MockState): Namer {
  const property = options.displayProperty ?? userSetting('keyAnalysisDisplayProperty', user, state)
  const isShort = String(property).toLowerCase() === 'shortname'
  const object = (one: MetadataObject): string =>
    isShort ? displayShortNameOf(one, user, state) : displayNameOf(one, user, state)
  return { object, item: (item) => itemName(item, object) }
}

function itemName(item: DataItem, name: (object: MetadataObject) => string): string {
  switch (item.kind) {
    case 'element':
      return name(item.element)
    case 'indicator':
      return name(item.indicator)
    case 'rate':
      return `${name(item.dataSet)} - ${METRICS[item.metric]}`
    case 'operand':
      return [name(item.element), ...operandParts(item, name)].join(' ')
  }
}

/** ` * ` stands for the category option combo where an attribute option combo follows. */
function operandParts(
  { combo, attribute }: Extract<DataItem, { kind: 'operand' }>,
  name: (object: MetadataObject) => string,
): readonly string[] {
  const isOwn = (one: MetadataObject | null): one is MetadataObject =>
    one !== null && one['name'] !== DEFAULT_COMBO_NAME
  const first = isOwn(combo) ? [name(combo)] : attribute !== null ? ['*'] : []
  return isOwn(attribute) ? [...first, name(attribute)] : first
}
