const STORAGE_KEY = 'sec-cmu.dev-pages'

/**
 * Whether pages for developers exist: always while developing; in a built app only in a browser where someone asked for
 * them (`localStorage['sec-cmu.dev-pages'] = 'true'`), as the Dashboard app does with its plugin overrides.
 */
export function devPagesAsked(): boolean {
  if (process.env.NODE_ENV !== 'production') return true
  try {
    return window.localStorage.getItem(STORAGE_KEY) === 'true'
  } catch {
    // Storage may be forbidden (private windows, embedded pages).
    return false
  }
}
