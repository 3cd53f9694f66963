import { AxeBuilder } from '@axe-core/playwright'
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { uidFor } from '../../src/dhis2/uid'

const APP = '/api/apps/sec-cmu/index.html'

/** Uid of a demo organisation unit by its code, e.g. `ML-3-KADIOLO`. */
export const orgUnit = (code: string): string => uidFor('organisationUnit', code)

const basic = { Authorization: `Basic ${Buffer.from('admin:district').toString('base64')}` }

/** A request to the Web API as admin, outside the page's session. */
export async function asAdmin(
  request: APIRequestContext,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  data?: unknown,
): Promise<unknown> {
  const contentType = method === 'PATCH' ? 'application/json-patch+json' : 'application/json'
  const answer = await request.fetch(path, {
    method,
    headers: { ...basic, 'Content-Type': contentType, 'X-Requested-With': 'XMLHttpRequest' },
    ...(data === undefined ? {} : { data: JSON.stringify(data) }),
  })
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  const text = await answer.text()
  return text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text
}

/** Runs the analytics tables and waits until the job says it is done. */
export async function runAnalytics(request: APIRequestContext): Promise<void> {
  const started = (await asAdmin(request, 'POST', '/api/resourceTables/analytics')) as {
    response: { relativeNotifierEndpoint: string }
  }
  await expect(async () => {
    const notes = (await asAdmin(request, 'GET', started.response.relativeNotifierEndpoint)) as { completed: boolean }[]
    expect(notes[0]?.completed).toBe(true)
  }).toPass()
}

/** Logs the page's session in through the API, as the log-in page does, and sets the interface language of that user. */
export async function logIn(page: Page, locale: 'fr' | 'en', username = 'admin', password = 'district'): Promise<void> {
  const answer = await page.request.post('/api/auth/login', { data: { username, password } })
  expect(answer.ok(), await answer.text()).toBe(true)
  for (const key of ['keyUiLocale', 'keyDbLocale']) {
    const saved = await page.request.post(`/api/userSettings/${key}?value=${locale}`)
    expect(saved.ok(), await saved.text()).toBe(true)
  }
}

/** Opens a page of the built app, e.g. `#/coverage?ou=..&pe=2015`. */
export async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${APP}${hash}`)
}

/** WCAG 2.2 AA on our own root: the header bar is the shell's (two known faults of its own). */
export async function expectAccessible(page: Page): Promise<void> {
  const result = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}

/** Text as a reader sees it: narrow and ordinary no-break spaces become spaces. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ')
}

/** Waits until our part of the page shows all the texts. */
export async function expectShown(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await expect
      .poll(async () => plain(await page.locator('main').innerText()), { message: `shows "${text}"` })
      .toContain(text)
  }
}

/** What stands in one row of the table twin, cell by cell. */
export async function tableRow(page: Page, name: string): Promise<readonly string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  const cells = await row.getByRole('cell').allInnerTexts()
  return cells.map(plain)
}

/** A row of the first picture, by the name it starts with. Lists beside the picture may hold a button of the same name. */
export const drawnRow = (page: Page, name: string): Locator =>
  page
    .locator('svg[role="group"]')
    .first()
    .getByRole('button', { name: new RegExp(`^${name},`) })
