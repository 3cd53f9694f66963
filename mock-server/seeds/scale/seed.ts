import { buildPackage } from '../../../src/metadata/package'
import { referencedIds } from '../../access/references'
import type { IncomingRequest } from '../../http'
import { isReference } from '../../metadata/shape'
import type { MetadataObject } from '../../metadata/store'
import type { MockState } from '../../state'
import { ADMIN_ID } from '../empty'
import { ADMIN, type Seed, type SeedServer } from '../seed'
import { DEFAULT_SCALE } from './size'
import { scaleUnits, type ScaleUnit } from './units'
import { fillScaleValues, type ScaleSeries } from './values'

const DEFAULT_OPTION_COMBO = 'HllvX50cXC0'
const YEARS = [2023, 2024, 2025]
const REPORTING_LEVEL = 4

/**
 * A server of national size for measuring: the package, a large tree, and three years of monthly values. Metadata goes in
 * through the API; values are put in the store directly, since sending them as JSON would take longer than a start may.
 */
export const scaleSeed: Seed = async (server) => {
  const size = server.scale ?? DEFAULT_SCALE
  const { state } = server
  const units = scaleUnits(size.units)
  await post(server, '/api/metadata', buildPackage(state.version))
  await post(server, '/api/metadata', { organisationUnits: units.map(wireUnit), organisationUnitLevels: LEVELS })
  await post(server, '/api/metadata', { users: [adminOf(state, units[0]?.id ?? '')] })
  fillScaleValues(state.values, {
    orgUnits: units.filter(({ level }) => level >= REPORTING_LEVEL).map(({ id }) => id),
    series: monthlySeries(state),
    periods: YEARS.flatMap((year) =>
      Array.from({ length: 12 }, (_, month) => `${year}${String(month + 1).padStart(2, '0')}`),
    ),
    count: size.values,
    attributeOptionCombo: DEFAULT_OPTION_COMBO,
    stamp: { storedBy: 'admin', created: Date.UTC(2026, 0, 10), lastUpdated: Date.UTC(2026, 0, 10) },
  })
  await post(server, '/api/resourceTables/analytics', {})
  await state.jobs.idle()
}

const LEVELS = ['Pays', 'Région', 'District', 'Aire de santé', 'Site ASC'].map((name, index) => ({
  id: `scaleLevel${index + 1}`,
  name,
  level: index + 1,
}))

function wireUnit({ id, code, name, parent }: ScaleUnit): Record<string, unknown> {
  const place = parent === null ? {} : { parent: { id: parent } }
  return { id, code, name, shortName: name, openingDate: '2000-01-01', ...place }
}

function adminOf(state: MockState, root: string): Record<string, unknown> {
  const admin: MetadataObject | undefined = state.metadata.get('users', ADMIN_ID)
  return { ...admin, organisationUnits: [{ id: root }], dataViewOrganisationUnits: [{ id: root }] }
}

/** Every option combo of every element that a monthly set collects. */
function monthlySeries(state: MockState): readonly ScaleSeries[] {
  const monthly = state.metadata.all('dataSets').filter((set) => set['periodType'] === 'Monthly')
  const elements = monthly.flatMap((set) => referencedElements(set))
  return elements.flatMap((dataElement) => {
    const combo = state.metadata.get('dataElements', dataElement)?.['categoryCombo']
    const combos = state.metadata
      .all('categoryOptionCombos')
      .filter((one) => isReference(one['categoryCombo']) && isReference(combo) && one['categoryCombo'].id === combo.id)
    return combos.map(({ id }) => ({ dataElement, categoryOptionCombo: id }))
  })
}

function referencedElements(dataSet: MetadataObject): readonly string[] {
  const elements = Array.isArray(dataSet['dataSetElements']) ? (dataSet['dataSetElements'] as unknown[]) : []
  const flat = elements.map((entry) => (entry as { dataElement?: unknown }).dataElement)
  return referencedIds({ id: dataSet.id, elements: flat }, 'elements')
}

async function post({ handle }: SeedServer, url: string, body: unknown): Promise<void> {
  const request: IncomingRequest = {
    method: 'POST',
    url,
    headers: { ...ADMIN, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const answer = await handle(request)
  if (answer.status >= 300) {
    throw new Error(`POST ${url} of the scale seed: ${answer.status} ${JSON.stringify(answer.body).slice(0, 2000)}`)
  }
}
