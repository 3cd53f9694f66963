import { referencedIds } from '../access/references'
import { orgUnitsOf } from '../access/rights'
import { displayNameOf } from '../metadata/display'
import type { MetadataObject } from '../metadata/store'
import type { MockState } from '../state'
import { AnalyticsError } from './errors'
import { inHashOrder } from './hash-order'
import type { WrittenDimension, WrittenQuery } from './parse-query'
import type { AnalyticsQuery, Asker, Dimension, DimensionType, ObjectDimension, OrgUnitDimension } from './query'
import { resolveData } from './resolve-data'
import { resolveOrgUnits } from './resolve-org-units'
import { resolvePeriods } from './resolve-periods'

/**
 * Looks up all that the query names.
 * @throws {AnalyticsError} for what DHIS2 refuses while it reads a query; what it refuses later is in validate.ts.
 */
export function resolveQuery(options: WrittenQuery, user: MetadataObject | null, state: MockState): AnalyticsQuery {
  requireTime(options)
  const asker: Asker = { user, options, state }
  const dimensions = options.dimensions.flatMap((written) => resolveDimension(written, false, asker) ?? [])
  const filters = options.filters.flatMap((written) => resolveDimension(written, true, asker) ?? [])
  const boundary = hasType([...dimensions, ...filters], 'ORGANISATION_UNIT') ? [] : viewOfUser(asker)
  return { dimensions: inAnswerOrder(dimensions), filters: [...filters, ...boundary], options, user }
}

/** Something must bound the query in time. Only the text is looked at here. */
function requireTime({ dimensions, filters, startDate, endDate }: WrittenQuery): void {
  const hasPeriods = [...dimensions, ...filters].some(({ id, items }) => id === 'pe' && items.length > 0)
  if (hasPeriods) return
  if (endDate === null) throw new AnalyticsError('E7146')
  if (startDate === null) throw new AnalyticsError('E7145')
}

function hasType(dimensions: readonly Dimension[], type: DimensionType): boolean {
  return dimensions.some((dimension) => dimension.type === type)
}

function resolveDimension(written: WrittenDimension, isFilter: boolean, asker: Asker): Dimension | null {
  const { options } = asker
  switch (written.id) {
    case 'dx':
      return resolveData(written, isFilter, asker)
    case 'pe':
      return written.items.length === 0 ? null : resolvePeriods(written, isFilter, options.relativePeriodDate, asker)
    case 'ou':
      return resolveOrgUnits(written, isFilter, asker)
    default:
      return resolveObjects(written, isFilter, asker)
  }
}

type Kind = Readonly<{ type: ObjectDimension['type']; collection: string; items: string; property: string }>

/** Dimensions that are metadata objects, where they are kept and what their items are. */
const KINDS: readonly Kind[] = [
  { type: 'CATEGORY', collection: 'categories', items: 'categoryOptions', property: 'categoryOptions' },
  {
    type: 'CATEGORY_OPTION_GROUP_SET',
    collection: 'categoryOptionGroupSets',
    items: 'categoryOptionGroups',
    property: 'categoryOptionGroups',
  },
  {
    type: 'ORGANISATION_UNIT_GROUP_SET',
    collection: 'organisationUnitGroupSets',
    items: 'organisationUnitGroups',
    property: 'organisationUnitGroups',
  },
  {
    type: 'DATA_ELEMENT_GROUP_SET',
    collection: 'dataElementGroupSets',
    items: 'dataElementGroups',
    property: 'dataElementGroups',
  },
]

const COMBO_DIMENSIONS: Readonly<Record<string, readonly [ObjectDimension['type'], string]>> = {
  co: ['CATEGORY_OPTION_COMBO', 'Category option combo'],
  ao: ['ATTRIBUTE_OPTION_COMBO', 'Attribute option combo'],
}

/** @throws {AnalyticsError} E7125 when it is no dimension, or one that is not meant for data. */
function resolveObjects({ id, items }: WrittenDimension, isFilter: boolean, { user, state }: Asker): ObjectDimension {
  const keywords = new Map<string, Record<string, unknown>>()
  const known = (collection: string, ids: readonly string[]): readonly MetadataObject[] =>
    ids.flatMap((item) => state.metadata.get(collection, item) ?? [])
  const combo = Object.hasOwn(COMBO_DIMENSIONS, id) ? COMBO_DIMENSIONS[id] : undefined
  if (combo) {
    const named = known('categoryOptionCombos', items)
    const all = named.length > 0 ? named : state.metadata.all('categoryOptionCombos')
    return { type: combo[0], id, name: combo[1], isFilter, items: all, named, keywords }
  }
  for (const kind of KINDS) {
    const object = state.metadata.get(kind.collection, id)
    if (!object || object['dataDimension'] === false) continue
    const named = known(kind.items, items)
    const own = known(kind.items, referencedIds(object, kind.property))
    // The groups of an org unit group set are a set, the items of the other kinds are lists.
    const ordered = kind.type === 'ORGANISATION_UNIT_GROUP_SET' ? inHashOrder(own) : own
    const all = items.length === 0 || named.length === 0 ? ordered : named
    const shown = items.length === 0 ? all : named
    return {
      type: kind.type,
      id,
      name: displayNameOf(object, user, state),
      isFilter,
      items: all,
      named: shown,
      keywords,
    }
  }
  throw new AnalyticsError('E7125', id)
}

/** A query without org units is bounded by those the user may view; it has no name in the answer. */
function viewOfUser({ user, state }: Asker): readonly OrgUnitDimension[] {
  const items = orgUnitsOf(user, 'dataView', state).flatMap((uid) => state.metadata.get('organisationUnits', uid) ?? [])
  if (items.length === 0) return []
  return [{ type: 'ORGANISATION_UNIT', id: 'ou', name: null, isFilter: true, items, keywords: new Map() }]
}

/** Data first, option combos after it, the rest as asked. */
function inAnswerOrder(dimensions: readonly Dimension[]): readonly Dimension[] {
  const ordered: Dimension[] = []
  for (const dimension of dimensions) {
    const isCombo = dimension.type === 'CATEGORY_OPTION_COMBO' || dimension.type === 'ATTRIBUTE_OPTION_COMBO'
    if (dimension.type === 'DATA_X') ordered.unshift(dimension)
    else if (isCombo) ordered.splice(ordered[0]?.type === 'DATA_X' ? 1 : 0, 0, dimension)
    else ordered.push(dimension)
  }
  return ordered
}
