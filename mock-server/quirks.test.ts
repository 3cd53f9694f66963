import { DHIS2_VERSIONS, quirksOf, type Dhis2Version, type Quirks } from './quirks'
import { analyticsPairs } from './quirk-pairs/analytics'
import { dataPairs } from './quirk-pairs/data'
import { metadataPairs } from './quirk-pairs/metadata'
import type { QuirkPair } from './quirk-pairs/pair'
import { platformPairs } from './quirk-pairs/platform'

/** A quirk without a pair does not compile. */
const PAIRS: Readonly<Record<keyof Quirks, QuirkPair>> = {
  ...metadataPairs,
  ...dataPairs,
  ...analyticsPairs,
  ...platformPairs,
}

const rows = Object.entries(PAIRS) as readonly (readonly [keyof Quirks, QuirkPair])[]
const seen = rows.flatMap(([quirk, { look, shows }]) =>
  DHIS2_VERSIONS.filter((version) => version in shows).map(
    (version) => [quirk, version, look, shows[version]] as const,
  ),
)

test.each(rows)('%s is seen on versions that differ in it', (quirk, { shows }) => {
  const facts = (Object.keys(shows) as Dhis2Version[]).map((version) => JSON.stringify(quirksOf(version)[quirk]))
  expect(new Set(facts).size).toBeGreaterThan(1)
})

test.each(seen)('%s on %s', async (_quirk, version, look, expected) => {
  expect(await look(version)).toEqual(expected)
})
