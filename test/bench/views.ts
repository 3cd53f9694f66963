/**
 * `npm run bench:views`: what the coverage view costs in Chromium on the built app, as DHIS2's Scorecard was measured (its
 * figures stand beside ours). Nothing here fails; `npm run budget` does.
 */
import type { CDPSession } from '@playwright/test'
import { uidFor } from '../../src/dhis2/uid'
import { launch, logIn, openView, ourScripts, type OpenedView } from '../support/opened-view'
import { startFront } from './front'
import { quantile } from './measure'
import { startMock } from './programs'

const RUNS = 5
/** Where the demonstration data end: the last 12 months are full. */
const CLOCK = '2025-12-31T12:00:00Z'
const KB = 1000

const place = (code: string): string => uidFor('organisationUnit', code)

/** `peer`: Scorecard 3.0.1 (DHIS2 2.42.5.2), first figure cold and warm (s), CPU (s), heap (MB). */
const CASES = [
  { name: '11 regions, one year', hash: `#/coverage?ou=${place('ML')}&pe=2025`, peer: '3.4, 2.0, 0.6, 18' },
  {
    name: '11 regions x 12 months',
    hash: `#/coverage?ou=${place('ML')}&pe=LAST_12_MONTHS`,
    peer: '12.4, 11.1, 6.5, 32',
  },
  {
    name: 'districts of Sikasso x 12 months',
    hash: `#/coverage?ou=${place('ML-3')}&pe=LAST_12_MONTHS`,
    peer: '9.8, 7.3, -, 28',
  },
] as const

type Profile = 'as it is' | 'slow'

/** 4 times slower processor, 1.6 Mbit/s, 150 ms. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 }

type Run = Readonly<Record<(typeof COLUMNS)[number], number>>

const COLUMNS = [
  'requests cold',
  'of them API',
  'requests warm',
  'first figure cold (s)',
  'first figure warm (s)',
  'CPU (s)',
  'API gz (kB)',
  'JS beyond shell (kB)',
  'heap (MB)',
] as const

async function oneRun(url: string, hash: string, profile: Profile): Promise<Run> {
  const browser = await launch()
  try {
    const context = await logIn(browser, url)
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable')
    if (profile === 'slow') await slowDown(cdp)
    const before = await cpuSeconds(cdp)
    const cold = await openView(page, hash)
    const cpu = (await cpuSeconds(cdp)) - before
    const heap = await heapMb(cdp)
    const fromNetwork = countNetwork(cdp)
    const warm = await openView(page, hash)
    return row({ cold, warm, cpu, heap, warmRequests: fromNetwork() })
  } finally {
    await browser.close()
  }
}

type Parts = Readonly<{ cold: OpenedView; warm: OpenedView; cpu: number; heap: number; warmRequests: number }>

function row({ cold, warm, cpu, heap, warmRequests }: Parts): Run {
  const answers = cold.received.filter(({ kind }) => kind === 'api')
  const sum = (sizes: readonly Readonly<{ gzip: number }>[]): number =>
    sizes.reduce((total, { gzip }) => total + gzip, 0) / KB
  return {
    'requests cold': cold.received.length,
    'of them API': answers.length,
    'requests warm': warmRequests,
    'first figure cold (s)': cold.firstFigureMs / 1000,
    'first figure warm (s)': warm.firstFigureMs / 1000,
    'CPU (s)': cpu,
    'API gz (kB)': sum(answers),
    'JS beyond shell (kB)': sum(ourScripts(cold)),
    'heap (MB)': heap,
  }
}

async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

async function cpuSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6
}

/** Requests from now on that the browser's own memory did not answer. */
function countNetwork(cdp: CDPSession): () => number {
  let count = 0
  const served = new Set<string>()
  void cdp.send('Network.enable')
  cdp.on('Network.requestServedFromCache', ({ requestId }) => served.add(requestId))
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.fromDiskCache && !served.has(requestId)) count += 1
  })
  return () => count
}

const median = (runs: readonly Run[], column: keyof Run): number =>
  quantile(
    runs.map((run) => run[column]),
    0.5,
  )

function printed(runs: readonly Run[]): string {
  return COLUMNS.map((column) => median(runs, column).toFixed(column.endsWith('(s)') ? 2 : 0)).join(' | ')
}

async function measured(url: string, hash: string, profile: Profile): Promise<readonly Run[]> {
  const runs: Run[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(url, hash, profile))
  return runs
}

async function main(): Promise<void> {
  const mock = await startMock('--seed', 'mali', '--app', 'build/app')
  const front = await startFront(mock.url)
  try {
    await setClock(mock.url)
    console.log(`| case, median of ${RUNS} | ${COLUMNS.join(' | ')} | Scorecard: cold, warm, CPU, heap |`)
    console.log(`|${'---|'.repeat(COLUMNS.length + 2)}`)
    for (const { name, hash, peer } of CASES) {
      console.log(`| ${name} | ${printed(await measured(front.url, hash, 'as it is'))} | ${peer} |`)
    }
    const [{ name, hash }] = CASES
    console.log(`| ${name}, slow | ${printed(await measured(front.url, hash, 'slow'))} | 15, 5-6, -, - |`)
  } finally {
    await front.stop()
    await mock.stop()
  }
}

async function setClock(url: string): Promise<void> {
  const answer = await fetch(`${url}/__mock/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: CLOCK }),
  })
  if (!answer.ok) throw new Error(`the clock: ${answer.status} ${await answer.text()}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
