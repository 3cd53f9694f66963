import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPackage, dashboardsWithMaps, mapsToCreate, packageText } from './package'
import { PACKAGE_VERSION } from './package-version'
import { PLUGIN_VIEWS, pluginItemId, viewOfPluginItem } from './plugin-items'
import { DHIS2_VERSIONS } from './wire/versions'

type Dashboards = readonly Readonly<{
  code: string
  dashboardItems: readonly Readonly<{ id: string; type: string }>[]
}>[]

describe.each(DHIS2_VERSIONS)('the package for DHIS2 %s', (version) => {
  test('gives the same bytes when built twice', () => {
    expect(packageText(buildPackage(version)) === packageText(buildPackage(version))).toBe(true)
  })

  test('says what it is', () => {
    expect(buildPackage(version).package).toEqual({
      code: 'SEC_CMU',
      name: 'SEC et CMU, Mali',
      version: PACKAGE_VERSION,
      DHIS2Version: version,
      locale: 'fr',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    })
  })

  test('carries no organisation unit, user, value or map', () => {
    const kinds = Object.keys(buildPackage(version))
    expect(kinds.filter((kind) => /^(organisationUnits|users|maps|dataValues)$/.test(kind))).toEqual([])
  })

  test('is read back from its text as it was', () => {
    const built = buildPackage(version)
    expect(JSON.parse(packageText(built))).toEqual(JSON.parse(JSON.stringify(built)))
  })
})

test('versions differ in their header and in sharing, and in nothing else', () => {
  const withoutVersion = (version: (typeof DHIS2_VERSIONS)[number]): string =>
    packageText({ ...buildPackage(version), package: buildPackage('2.42').package }).replaceAll(
      /\n\s*"external": false,/g,
      '',
    )
  for (const version of DHIS2_VERSIONS) expect(withoutVersion(version) === withoutVersion('2.42')).toBe(true)
  expect(packageText(buildPackage('2.42'))).toContain('"external": false')
  expect(packageText(buildPackage('2.43'))).not.toContain('"external"')
})

test('the content hash follows the content, not the version it is for', () => {
  const hash = (version: (typeof DHIS2_VERSIONS)[number]): string => buildPackage(version).package.contentHash
  expect(hash('2.40')).toBe(hash('2.42'))
  expect(hash('2.42')).not.toBe(hash('2.43'))
})

test('the package has the version of the app', () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }
  expect(PACKAGE_VERSION).toBe(version)
})

describe('dashboards', () => {
  test('are complete without maps, and with them once the maps are there', () => {
    const plain = buildPackage('2.42')['dashboards'] as unknown as Dashboards
    const full = dashboardsWithMaps('2.42').dashboards as unknown as Dashboards
    const mapsOn = (dashboards: Dashboards) =>
      dashboards.flatMap((one) => one.dashboardItems).filter(({ type }) => type === 'MAP')
    expect(mapsOn(plain)).toEqual([])
    expect(mapsOn(full)).toHaveLength(mapsToCreate('2.42').length)
    expect(mapsToCreate('2.42')).toHaveLength(3)
  })

  test('show each view of the app once, at the uid by which the plugin knows it', () => {
    const plain = buildPackage('2.42')['dashboards'] as unknown as Dashboards
    const plugins = plain.flatMap((one) => one.dashboardItems).filter(({ type }) => type === 'APP')
    expect(plugins.map(({ id }) => viewOfPluginItem(id)).sort()).toEqual([...PLUGIN_VIEWS].sort())
    expect(viewOfPluginItem('abcdefghijk')).toBeNull()
    expect(PLUGIN_VIEWS.map(pluginItemId).every((id) => /^[a-zA-Z][a-zA-Z0-9]{10}$/.test(id))).toBe(true)
  })
})
