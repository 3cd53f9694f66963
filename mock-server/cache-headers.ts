/** `Cache-Control` as DHIS2's parts of the server send it. */
export const NO_STORE = { 'cache-control': 'no-cache, no-store, max-age=0, must-revalidate' }
export const PRIVATE = { 'cache-control': 'no-cache, private' }
/** Takes away what a JSON error gets otherwise. */
export const NO_CACHE_HEADER = { 'cache-control': '' }
