import { dayNumber, isoDateOf } from '../../src/dhis2/days'
import { parsePeriod } from '../../src/dhis2/period'
import { referencedIds } from '../access/references'
import type { MetadataObject, MetadataStore } from '../metadata/store'
import type { TableContext } from './build-tables'
import type { ReportFact, ReportTable, ReportTarget } from './tables'

const DEFAULT_COMBO_NAME = 'default'

/** Reports received and expected, by data set. */
export function buildReports(context: TableContext): ReadonlyMap<string, ReportTable> {
  const { state } = context
  const received = receivedReports(context)
  return new Map(
    state.metadata
      .all('dataSets')
      .map((set) => [set.id, { reports: received.get(set.id) ?? [], targets: targetsOf(set, context) }]),
  )
}

function receivedReports({ state, tree, attributes, hasPeriodColumns }: TableContext): Map<string, ReportFact[]> {
  const bySet = new Map<string, ReportFact[]>()
  for (const registration of state.registrations.all()) {
    const unit = tree.index.get(registration.orgUnit)
    const period = parsePeriod(registration.period)
    const set = state.metadata.get('dataSets', registration.dataSet)
    if (!registration.completed || unit === undefined || !period || !set) continue
    const timelyDays = typeof set['timelyDays'] === 'number' ? set['timelyDays'] : 0
    // With a day of slack, as recorded: 16 April is on time for a quarter that ends 31 March and has 15 timely days.
    const lastTimelyDay = isoDateOf(dayNumber(period.end) + timelyDays + 1)
    const onTime = new Date(registration.date).toISOString().slice(0, 10) <= lastTimelyDay
    const fact = {
      period,
      hasPeriodColumns: hasPeriodColumns(period),
      unit,
      attribute: attributes.of(registration.attributeOptionCombo),
      onTime,
    }
    const facts = bySet.get(set.id)
    if (facts) facts.push(fact)
    else bySet.set(set.id, [fact])
  }
  return bySet
}

/** A set without own attribute combo expects one report a unit; with one, a report for each combo the unit's options allow. */
function targetsOf(set: MetadataObject, { state, tree, attributes }: TableContext): readonly ReportTarget[] {
  const units = referencedIds(set, 'organisationUnits').flatMap((uid) => {
    const unit = tree.index.get(uid)
    return unit === undefined ? [] : [{ uid, unit }]
  })
  const combos = state.metadata
    .all('categoryOptionCombos')
    .filter((combo) => referencedId(combo, 'categoryCombo') === referencedId(set, 'categoryCombo'))
  const isDefault = combos.length === 0 || combos.some((combo) => combo['name'] === DEFAULT_COMBO_NAME)
  if (isDefault) return units.map(({ unit }) => ({ unit, attribute: attributes.of(combos[0]?.id ?? '') }))
  return units.flatMap(({ uid, unit }) =>
    combos
      .filter((combo) =>
        referencedIds(combo, 'categoryOptions').some((option) => isUsedAt(option, uid, state.metadata)),
      )
      .map((combo) => ({ unit, attribute: attributes.of(combo.id) })),
  )
}

function isUsedAt(option: string, uid: string, metadata: MetadataStore): boolean {
  const object = metadata.get('categoryOptions', option)
  return object !== undefined && referencedIds(object, 'organisationUnits').includes(uid)
}

function referencedId(object: MetadataObject, property: string): string | undefined {
  const value = object[property] as { id?: unknown } | undefined
  return typeof value?.id === 'string' ? value.id : undefined
}
