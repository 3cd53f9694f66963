/** The views, by the name they have in addresses and in the settings of dashboard items. The app opens on the first. */
export const VIEW_NAMES = ['overview', 'coverage', 'co-funding', 'training', 'cmu'] as const

export type ViewName = (typeof VIEW_NAMES)[number]

export function isViewName(text: unknown): text is ViewName {
  return VIEW_NAMES.some((name) => name === text)
}

/** The view an address such as `#/cmu?pe=2025` leads to: the first one for an address without any; null for a page. */
export function viewAt(hash: string): ViewName | null {
  const [name = ''] = hash.replace(/^#?\/?/, '').split(/[/?]/)
  if (name === '') return VIEW_NAMES[0]
  return isViewName(name) ? name : null
}
