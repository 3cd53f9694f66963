import type { Locator } from '@playwright/test'

/** Pairs of texts that lie on each other on the screen, by what they say. */
export async function overlaps(texts: Locator): Promise<readonly string[]> {
  return texts.evaluateAll((all) => {
    const boxes = all.map((one) => ({ words: one.textContent, box: one.getBoundingClientRect() }))
    return boxes.flatMap(({ words, box }, at) =>
      boxes
        .slice(at + 1)
        .filter(({ box: other }) => {
          const apart =
            box.right <= other.left ||
            other.right <= box.left ||
            box.bottom <= other.top + 1 ||
            other.bottom <= box.top + 1
          return !apart
        })
        .map((other) => `${words} / ${other.words}`),
    )
  })
}
