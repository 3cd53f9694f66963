import type { APIRequestContext } from '@playwright/test'
import { asAdmin } from './session'

type Seen = Readonly<{ method: string; url: string; status: number }>

/** Forgets the requests seen so far. */
export async function forgetRequests(request: APIRequestContext): Promise<void> {
  await asAdmin(request, 'DELETE', '/__mock/journal')
}

/** Requests to the Web API since, the files of the app left out; addresses decoded. */
export async function requestsSeen(request: APIRequestContext): Promise<readonly Seen[]> {
  const seen = (await asAdmin(request, 'GET', '/__mock/journal')) as readonly Seen[]
  return seen
    .filter(({ url }) => url.startsWith('/api/') && !url.startsWith('/api/apps/'))
    .map((entry) => ({ ...entry, url: decodeURIComponent(entry.url) }))
}

/** Questions for figures, addresses decoded. */
export async function questionsSeen(request: APIRequestContext): Promise<readonly string[]> {
  return (await requestsSeen(request)).map(({ url }) => url).filter((url) => url.includes('/analytics?'))
}
