import type { Page } from '@playwright/test'
import { open } from './session'

/** Addresses of the scripts that were loaded when a figure first stood on the page. */
export async function scriptsBeforeFirstFigure(page: Page, hash: string, figure: string): Promise<readonly string[]> {
  await open(page, hash)
  const found = await page.waitForFunction((text) => {
    const shown = document.querySelector('main')?.innerText.replace(/[\u00a0\u202f\u2009]/g, ' ') ?? ''
    if (!shown.includes(text)) return null
    return (
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        // The service worker is the platform's own, and runs beside the page.
        .filter((name) => new URL(name).pathname.endsWith('.js') && !name.endsWith('/service-worker.js'))
    )
  }, figure)
  return (await found.jsonValue()) ?? []
}

/** The files that scripts were built from, as their source maps name them. */
export async function sourcesOf(page: Page, scripts: readonly string[]): Promise<readonly string[]> {
  const maps = await Promise.all(
    scripts.map(async (script) => {
      const answer = await page.request.get(`${script}.map`)
      return ((await answer.json()) as Readonly<{ sources: readonly string[] }>).sources
    }),
  )
  return maps.flat()
}
