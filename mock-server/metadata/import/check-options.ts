import { pointingTo } from '../query/inverse'
import { isReference } from '../shape'
import { report, type Check } from './check'

/** An option whose name or code another option of its stored set has (E4028). */
export const checkOptions: Check = (candidate, { state }) => {
  const { schema, raw, id } = candidate
  const set = raw['optionSet']
  if (schema.plural !== 'options' || !isReference(set) || !state.metadata.get('optionSets', set.id)) return []
  return pointingTo(state.metadata, set.id, 'options', 'optionSet', 'sortOrder')
    .filter((other) => other.id !== id && (other['name'] === raw['name'] || other['code'] === raw['code']))
    .map((other) => {
      const message = `Option set \`${set.id}\` already contains option \`${other.id}\``
      return report(candidate, 'E4028', message, [set.id, other.id], { mainKlass: 'org.hisp.dhis.option.OptionSet' })
    })
}
