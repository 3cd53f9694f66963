import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContext, type Page, type Response } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from './chromium'

/** One file or answer that came over the network. Sizes in bytes, gzipped by us: the mock does not compress. */
export type Received = Readonly<{
  /** Path and query. */
  path: string
  kind: 'api' | 'script' | 'other'
  gzip: number
  /** Milliseconds from the start of the page to the request. */
  startedAt: number
}>

export type OpenedView = Readonly<{
  /** Milliseconds from the start of the page until a headline shows a digit. */
  firstFigureMs: number
  received: readonly Received[]
}>

const APP = '/api/apps/sec-cmu/index.html'

const FIGURE = 'main dd bdi'

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
}

/** A browser's new profile, logged in as admin, who reads French. */
export async function logIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'fr-FR',
    timezoneId: 'Africa/Bamako',
    viewport: { width: 1400, height: 900 },
  })
  await context.addInitScript(NOTE_FIRST_FIGURE)
  for (const [path, data] of [
    ['/api/auth/login', { username: 'admin', password: 'district' }],
    ['/api/userSettings/keyUiLocale?value=fr', {}],
    ['/api/userSettings/keyDbLocale?value=fr', {}],
  ] as const) {
    const answer = await context.request.post(path, { data })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`)
  }
  return context
}

/** Runs in the page before all else: marks when a headline first shows a digit. As text: tsx would add calls to it. */
const NOTE_FIRST_FIGURE = `
  requestAnimationFrame(function look() {
    const shown = [...document.querySelectorAll('${FIGURE}')].some((one) => /\\d/.test(one.textContent))
    if (shown) performance.mark('first-figure')
    else requestAnimationFrame(look)
  })
`

/** What came to the page from now on, until it is taken. */
export function listen(page: Page): () => Promise<readonly Received[]> {
  const seen: Promise<Received>[] = []
  const note = (response: Response): void => void seen.push(received(response))
  page.on('response', note)
  return async () => {
    page.off('response', note)
    const all = await Promise.all(seen)
    const start = Math.min(...all.map(({ startedAt }) => startedAt))
    return all.map((one) => ({ ...one, startedAt: one.startedAt - start }))
  }
}

async function received(response: Response): Promise<Received> {
  const { pathname, search } = new URL(response.url())
  const body = response.status() === 200 ? await response.body().catch(() => Buffer.alloc(0)) : Buffer.alloc(0)
  const isFile = pathname.startsWith('/api/apps/')
  const kind = pathname.endsWith('.js') ? 'script' : pathname.startsWith('/api/') && !isFile ? 'api' : 'other'
  return {
    path: pathname + search,
    kind,
    gzip: body.length === 0 ? 0 : gzipSync(body).length,
    startedAt: response.request().timing().startTime,
  }
}

/** Opens a view of the built app, e.g. `#/coverage`, and waits until a figure is shown and all is quiet. */
export async function openView(page: Page, hash: string): Promise<OpenedView> {
  await page.goto('about:blank')
  const take = listen(page)
  await page.goto(APP + hash)
  await page.waitForFunction(() => performance.getEntriesByName('first-figure').length > 0, null, { timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  const firstFigureMs = await page.evaluate(() => performance.getEntriesByName('first-figure')[0]?.startTime ?? NaN)
  return { firstFigureMs, received: await take() }
}

/** Scripts asked for before the first figure, without what is DHIS2's: the shell, and the page's two-line start. */
export function ourScripts({ received, firstFigureMs }: OpenedView): readonly Received[] {
  return received.filter(
    ({ kind, path, startedAt }) => kind === 'script' && startedAt < firstFigureMs && !SHELL.test(path),
  )
}

/** The service worker is the platform's own, fetched beside the page and by no page of ours. */
const SHELL = /\/assets\/(index|main)-[^/]+\.js$|\/service-worker\.js$/
