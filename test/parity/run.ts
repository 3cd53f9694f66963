/**
 * `npm run parity -- --dir DIR`: replays requests recorded on a real DHIS2 on a mock started for it, lists where the
 * mock answers differently, and holds the result against the floor in floor.json.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createMockServer } from '../../mock-server/create-mock-server'
import { DHIS2_VERSIONS, type Dhis2Version } from '../../mock-server/quirks'
import { isSeedName } from '../../mock-server/seeds'
import { listen } from '../../mock-server/server'
import { differencesOf, type Answer, type Difference, type Rules } from './compare'
import { isAboveFloor, shareText, tally, type Floor, type Verdict } from './floor'
import { playSuite, type Stage, type Step, type Suite } from './play'

const USAGE = 'Usage: npm run parity -- --dir DIR [--dhis2 2.42] [--only SUITE,SUITE] [--group GROUP] [--json FILE]'
const FLOOR_FILE = join(__dirname, 'floor.json')
const SHOWN_DIFFERENCES = 3
const SHOWN_LENGTH = 160

type Recording = Readonly<{ steps: readonly Readonly<Answer & { id: string; rules?: Rules }>[] }>
type VersionNeeds = Readonly<{ before?: readonly Step[]; files?: Readonly<Record<string, string>> }>

const options = readOptions()

function readOptions() {
  try {
    return parseArgs({
      options: {
        dir: { type: 'string' },
        dhis2: { type: 'string', default: '2.42' },
        only: { type: 'string' },
        group: { type: 'string' },
        json: { type: 'string' },
      },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    process.exit(2)
  }
}

// A corpus is data from outside, but laid down beside the project by its owner: its shape is trusted.
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown

function versionOf(text: string): Dhis2Version | null {
  return DHIS2_VERSIONS.find((version) => version === text) ?? null
}

async function main(): Promise<number> {
  const version = versionOf(options.dhis2)
  if (options.dir === undefined || version === null || !existsSync(join(options.dir, 'suites'))) {
    console.error(USAGE)
    return 2
  }
  const dir = resolve(options.dir)
  const server = await createMockServer({ version })
  const running = await listen(server, { port: 0 })
  try {
    const verdicts: Verdict[] = []
    for (const name of suiteNames(dir, version))
      verdicts.push(...(await replay(name, dir, version, running.url, server.reset)))
    return report(verdicts, version)
  } finally {
    await running.close()
  }
}

function suiteNames(dir: string, version: string): readonly string[] {
  const wanted = options.only?.split(',')
  return readdirSync(join(dir, 'suites'))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => existsSync(join(dir, 'recorded', version, `${name}.json`)))
    .filter((name) => wanted === undefined || wanted.includes(name))
    .sort()
}

type Reset = Awaited<ReturnType<typeof createMockServer>>['reset']

async function replay(
  name: string,
  dir: string,
  version: string,
  base: string,
  reset: Reset,
): Promise<readonly Verdict[]> {
  const suite = readJson(join(dir, 'suites', `${name}.json`)) as Suite
  const recording = readJson(join(dir, 'recorded', version, `${name}.json`)) as Recording
  const recorded = new Map(recording.steps.map((step) => [step.id, step]))
  const needs = needsOf(dir, version, name)
  const stage: Stage = { base, today: new Date(), fixture: (file) => join(dir, 'fixture', needs.files?.[file] ?? file) }
  if (!isSeedName(suite.seed)) throw new Error(`suite ${name} wants the seed ${suite.seed}, which is not there`)
  await reset(suite.seed)
  const verdicts: Verdict[] = []
  await playSuite(suite, needs.before ?? [], stage, (step, answer) => {
    const expected = recorded.get(step.id)
    if (!expected || (options.group !== undefined && step.group !== options.group)) return
    const differences = differencesOf(expected, answer, [suite.rules, step, expected.rules])
    if (differences.length > 0) console.log(lineOf(name, step, differences))
    const level = step.level ?? 'must'
    verdicts.push({
      suite: name,
      group: step.group ?? '',
      id: step.id,
      level,
      passed: differences.length === 0,
      differences,
    })
  })
  return verdicts
}

function needsOf(dir: string, version: string, suite: string): VersionNeeds {
  const file = join(dir, 'versions.json')
  if (!existsSync(file)) return {}
  return (readJson(file) as Record<string, Record<string, VersionNeeds>>)[version]?.[suite] ?? {}
}

function lineOf(suite: string, step: Step, differences: readonly Difference[]): string {
  const shown = differences
    .slice(0, SHOWN_DIFFERENCES)
    .map(({ place, expected, got }) => `${place}: expected ${short(expected)}, got ${short(got)}`)
  const more = differences.length > SHOWN_DIFFERENCES ? ` (+${differences.length - SHOWN_DIFFERENCES})` : ''
  return `FAIL ${suite} ${step.id}${step.level === 'should' ? ' [should]' : ''}  ${shown.join(' | ')}${more}`
}

function short(value: unknown): string {
  const text = value === undefined ? '(absent)' : JSON.stringify(value)
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text
}

/** Prints table and closing line; 0 when every suite is at or above its floor. */
function report(verdicts: readonly Verdict[], version: Dhis2Version): number {
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(verdicts, null, 1))
  const floors = (readJson(FLOOR_FILE) as Record<string, Record<string, Floor>>)[version] ?? {}
  const isPart = options.group !== undefined
  let holds = verdicts.length > 0
  console.log(`\n${'suite'.padEnd(20)}${'must'.padStart(22)}${'all'.padStart(22)}   floor (must, all)`)
  for (const suite of [...new Set(verdicts.map((verdict) => verdict.suite))]) {
    const { must, all } = tally(verdicts.filter((verdict) => verdict.suite === suite))
    const floor = floors[suite]
    const isHeld = isPart || floor === undefined || isAboveFloor({ must, all }, floor)
    holds &&= isHeld
    const floorText = floor ? `${floor.must} %, ${floor.all} %${isHeld ? '' : '  BELOW'}` : ''
    console.log(`${suite.padEnd(20)}${shareText(must).padStart(22)}${shareText(all).padStart(22)}   ${floorText}`)
  }
  const passed = verdicts.filter((verdict) => verdict.passed).length
  console.log(`\nparity: ${passed} passed, ${verdicts.length - passed} failed`)
  return holds ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(4)
  },
)
