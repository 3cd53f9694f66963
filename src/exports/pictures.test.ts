/** @jest-environment jsdom */
import { EXPORTED } from '../../test/support/exported-view'
import { pictureFile } from './picture-file'
import { picturesIn } from './pictures'

const chart = (title: string, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${height}">
    <title>${title}</title><desc>Population couverte, 2015</desc><rect width="5" height="5"/></svg>`

const ICON = '<svg width="16" height="16" aria-hidden="true"><path d="M0 0"/></svg>'

function page(...parts: readonly string[]): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = parts.join('')
  return root
}

function drawn(text: string): Element {
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
}

const words = (file: Element): readonly (string | null)[] =>
  [...file.children].filter((child) => child.localName === 'text').map((child) => child.textContent)

test('pictures are those with a title, in reading order; icons are none', () => {
  const root = page(ICON, chart('First', 200), `<p>${ICON}</p>`, `<div>${chart('Second', 100)}</div>`)
  const pictures = picturesIn(root)
  expect(pictures.map(({ title, width, height }) => [title, width, height])).toEqual([
    ['First', 400, 200],
    ['Second', 400, 100],
  ])
  expect(pictures[0]?.description).toBe('Population couverte, 2015')
  expect(pictures[0]?.text).toContain('xmlns="http://www.w3.org/2000/svg"')
})

test('where tables are shown there is no picture, and that is told', () => {
  expect(picturesIn(page(ICON, '<table></table>'))).toEqual([])
  expect(() => pictureFile([], EXPORTED, 'fr')).toThrow('noPicture')
})

test('several pictures stand under each other in one file, inside its edges', () => {
  const pictures = picturesIn(page(chart('First', 200), chart('Second', 100)))
  const { text, width, height } = pictureFile(pictures, EXPORTED, 'fr')
  const file = drawn(text)
  const inner = [...file.children].filter((child) => child.localName === 'svg')
  const tops = inner.map((child) => Number(child.getAttribute('y')))
  expect(inner).toHaveLength(2)
  expect(tops[1]!).toBeGreaterThan(tops[0]! + 200)
  expect(height).toBeGreaterThan(tops[1]! + 100)
  // 400 and a margin of 16 on both sides.
  expect(width).toBe(432)
  expect(file.getAttribute('viewBox')).toBe(`0 0 432 ${height}`)
  expect(file.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff')
})

test('the file says what it shows, of where and when, from where; a finding is not said twice', () => {
  const view = { ...EXPORTED, filters: ['CSCom'], title: 'First' }
  const file = drawn(pictureFile(picturesIn(page(chart('First', 200))), view, 'en').text)
  expect(words(file)).toEqual([
    'First',
    'Couverture ASC · Mali · 2015 · CSCom',
    'Population couverte, 2015',
    'DHIS2 du Mali · Analytics of Nov 12, 2026 · Exported on Nov 24, 2026',
  ])
})

test('made-up figures never leave without their mark', () => {
  const view = { ...EXPORTED, generatedFrom: '2016-01-01' }
  const file = drawn(pictureFile(picturesIn(page(chart('First', 200))), view, 'en').text)
  expect(words(file)).toContain('Demonstration data · made up from Jan 1, 2016 on')
})

test('names are text in the file, whatever they hold', () => {
  const view = { ...EXPORTED, title: '<script>alert(1)</script> & "Gao"' }
  const file = drawn(pictureFile(picturesIn(page(chart('First', 200))), view, 'fr').text)
  expect(words(file)[0]).toBe('<script>alert(1)</script> & "Gao"')
  expect(file.querySelector('script')).toBeNull()
})
