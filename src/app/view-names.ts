/** The views, by the name they have in addresses and in the settings of dashboard items. */
export const VIEW_NAMES = ['coverage', 'co-funding', 'training', 'cmu'] as const

export type ViewName = (typeof VIEW_NAMES)[number]

export function isViewName(text: unknown): text is ViewName {
  return VIEW_NAMES.some((name) => name === text)
}
