import { DEFAULT_CATEGORY_COMBO, DEFAULT_OPTION_COMBO } from '../../../src/dhis2/server-defaults'
import { populationForm } from '../../../src/metadata/forms-population'
import { situationForm } from '../../../src/metadata/forms-situation'
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

const YEARS = [2023, 2024, 2025]
const REPORTING_LEVEL = 4
/** Of all values; in the default size every unit then has its population of every year. */
const YEARLY_SHARE = 0.15

/**
 * A server of national size for measuring: the package, a large tree, and three years of the monthly situation and the
 * yearly population. Metadata goes in through the API; values are put in the store directly, since sending them as JSON
 * would take longer than a start may.
 */
export const scaleSeed: Seed = async (server) => {
  const size = server.scale ?? DEFAULT_SCALE
  const { state } = server
  const units = scaleUnits(size.units)
  const orgUnits = units.filter(({ level }) => level >= REPORTING_LEVEL).map(({ id }) => id)
  const given = buildPackage(state.version)
  await post(server, '/api/metadata', {
    ...given,
    organisationUnits: units.map(wireUnit),
    organisationUnitLevels: LEVELS,
    dataSets: assigned(given['dataSets'], orgUnits),
  })
  await post(server, '/api/metadata', { users: [adminOf(state, units[0]?.id ?? '')] })
  const date = Date.UTC(2026, 0, 10)
  const rest = {
    orgUnits,
    attributeOptionCombo: DEFAULT_OPTION_COMBO,
    stamp: { storedBy: 'admin', created: date, lastUpdated: date },
  }
  const yearly = {
    series: seriesOf(populationForm.id, state),
    periods: YEARS.map(String),
    count: size.values * YEARLY_SHARE,
  }
  const written = fillScaleValues(state.values, { ...rest, ...yearly })
  const monthly = { series: seriesOf(situationForm.id, state), periods: MONTHS, count: size.values - written }
  fillScaleValues(state.values, { ...rest, ...monthly })
  await post(server, '/api/resourceTables/analytics', {})
  await state.jobs.idle()
}

const MONTHS = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year}${String(month + 1).padStart(2, '0')}`),
)

type Collection = ReturnType<typeof buildPackage>[string] | undefined

/** Every unit that reports, reports everything. */
function assigned(dataSets: Collection, orgUnits: readonly string[]): readonly unknown[] {
  if (!Array.isArray(dataSets)) return []
  const organisationUnits = orgUnits.map((id) => ({ id }))
  return (dataSets as readonly object[]).map((set) => ({ ...set, organisationUnits }))
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

/** Every option combo of every element that a set collects. An element that names no category combo has the default one. */
function seriesOf(dataSet: string, state: MockState): readonly ScaleSeries[] {
  const set = state.metadata.get('dataSets', dataSet)
  const elements = set ? referencedElements(set) : []
  return elements.flatMap((dataElement) => {
    const combo = comboOf(state.metadata.get('dataElements', dataElement))
    const combos = state.metadata.all('categoryOptionCombos').filter((one) => comboOf(one) === combo)
    return combos.map(({ id }) => ({ dataElement, categoryOptionCombo: id }))
  })
}

function comboOf(object: MetadataObject | undefined): string {
  const combo = object?.['categoryCombo']
  return isReference(combo) ? combo.id : DEFAULT_CATEGORY_COMBO
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
