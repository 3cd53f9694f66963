/** Uids of the objects every DHIS2 server has: what is not split belongs to these. */
export const DEFAULT_CATEGORY_OPTION = 'xYerKDKCefk'
export const DEFAULT_CATEGORY = 'GLevLNI9wkl'
export const DEFAULT_CATEGORY_COMBO = 'bjDvmb4bfuf'
export const DEFAULT_OPTION_COMBO = 'HllvX50cXC0'

export const SERVER_DEFAULTS: readonly string[] = [
  DEFAULT_CATEGORY_OPTION,
  DEFAULT_CATEGORY,
  DEFAULT_CATEGORY_COMBO,
  DEFAULT_OPTION_COMBO,
]
