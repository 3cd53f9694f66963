/** The views, by the name they have in addresses and in the settings of dashboard items. The app opens on the first. */
export const VIEW_NAMES = ['overview', 'coverage', 'co-funding', 'training', 'cmu'] as const

export type ViewName = (typeof VIEW_NAMES)[number]

export function isViewName(text: unknown): text is ViewName {
  return VIEW_NAMES.some((name) => name === text)
}
