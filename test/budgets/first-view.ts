/**
 * `npm run budget`: what the first view costs a reader, on the built app. Fails with the numbers where one is over.
 * Ends with the closing line all suites have.
 */
import type { Page } from '@playwright/test'
import { startMock } from '../bench/programs'
import { launch, listen, logIn, openView, ourScripts, type Received } from '../support/opened-view'

const KB = 1000
const LIMITS = {
  'JavaScript beyond the shell before the first figure (kB, gzip)': 90,
  'requests to the API of a first visit, the shell’s own included': 12,
  'requests to the API of a later selection': 3,
  'largest answer of the API (kB, gzip)': 30,
} as const

type Measured = Readonly<Record<keyof typeof LIMITS, number>>

const api = (received: readonly Received[]): readonly Received[] => received.filter(({ kind }) => kind === 'api')
const sizeOf = (received: readonly Received[]): number => received.reduce((sum, { gzip }) => sum + gzip, 0) / KB

async function measure(url: string): Promise<Measured> {
  const browser = await launch()
  try {
    const context = await logIn(browser, url)
    const page = await context.newPage()
    const first = await openView(page, '#/coverage')
    const later = await nextPeriod(page)
    const scripts = ourScripts(first)
    for (const { path, gzip } of [...scripts].sort((a, b) => b.gzip - a.gzip)) {
      console.log(`${(gzip / KB).toFixed(1).padStart(6)} ${path.replace(/.*\//, '')}`)
    }
    return {
      'JavaScript beyond the shell before the first figure (kB, gzip)': sizeOf(scripts),
      'requests to the API of a first visit, the shell’s own included': beforeFigure(
        first.received,
        first.firstFigureMs,
      ),
      'requests to the API of a later selection': api(later).length,
      'largest answer of the API (kB, gzip)':
        Math.max(...api([...first.received, ...later]).map(({ gzip }) => gzip)) / KB,
    }
  } finally {
    await browser.close()
  }
}

const beforeFigure = (received: readonly Received[], firstFigureMs: number): number =>
  api(received).filter(({ startedAt }) => startedAt < firstFigureMs).length

/** One step back in time, as a reader takes it. */
async function nextPeriod(page: Page): Promise<readonly Received[]> {
  const before = page.url()
  const take = listen(page)
  await page
    .getByRole('button', { name: /^Période précédente/ })
    .first()
    .click()
  await page.waitForURL((url) => url.href !== before)
  await page.waitForLoadState('networkidle')
  await page.locator('main dd bdi').first().waitFor()
  return take()
}

async function main(): Promise<void> {
  const mock = await startMock('--seed', 'mali', '--app', 'build/app')
  const measured = await measure(mock.url).finally(() => mock.stop())
  const names = Object.keys(LIMITS) as (keyof typeof LIMITS)[]
  const over = names.filter((name) => !(measured[name] <= LIMITS[name]))
  for (const name of names) {
    console.log(`${over.includes(name) ? 'OVER' : 'ok  '} ${name}: ${measured[name].toFixed(1)} of ${LIMITS[name]}`)
  }
  console.log(`budget: ${names.length - over.length} passed, ${over.length} failed`)
  if (over.length > 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
