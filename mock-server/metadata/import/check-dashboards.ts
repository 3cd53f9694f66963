import { canRead } from '../../access/rights'
import { isRecord, isReference } from '../shape'
import { report, type Check, type CheckContext } from './check'
import type { Candidate } from './candidate'
import type { ErrorReport } from './report'

const MOST_COLUMNS = 60
const ITEM = 'org.hisp.dhis.dashboard.DashboardItem'
/** What an item may show, in the order DHIS2 looks. */
const CONTENTS = [
  ['visualization', 'visualizations'],
  ['map', 'maps'],
] as const

/** A layout of too many columns (E4070); items of a stored dashboard that show what is not there, or not for this user. */
export const checkDashboards: Check = (candidate, context) => {
  const { schema, raw, id, existing } = candidate
  if (schema.plural !== 'dashboards') return []
  const layout = raw['layout']
  const columns = isRecord(layout) && Array.isArray(layout['columns']) ? layout['columns'].length : 0
  const message = `Dashboard \`${id}\` has a layout with more than 60 columns. \`${columns}\` columns found`
  const tooWide =
    columns > MOST_COLUMNS
      ? [report(candidate, 'E4070', message, [id, String(columns)], { errorProperties: [id, columns] })]
      : []
  const items = existing && Array.isArray(raw['dashboardItems']) ? raw['dashboardItems'].filter(isRecord) : []
  return [...tooWide, ...items.flatMap((item) => checkItem(candidate, item, context))]
}

function checkItem(
  candidate: Candidate,
  item: Readonly<Record<string, unknown>>,
  { state, user, sent }: CheckContext,
): readonly ErrorReport[] {
  return CONTENTS.flatMap(([property, type]) => {
    const target = item[property]
    if (!isReference(target) || sent(type).has(target.id)) return []
    const found = state.metadata.get(type, target.id)
    if (found && canRead(user, found, state)) return []
    const args = [isReference(item) ? item.id : '', typeof item['type'] === 'string' ? item['type'] : '', target.id]
    const subject = `DashboardItem \`${args[0]}\` object reference \`${args[1]}\` with id \`${target.id}\``
    return [
      report(candidate, found ? 'E4069' : 'E4061', `${subject} not ${found ? 'accessible' : 'found'}`, args, {
        mainKlass: ITEM,
      }),
    ]
  })
}
