/** @jest-environment jsdom */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Funnel } from './funnel'
import { PICTURES } from './sample-pictures'
import { funnel } from './sample-funnel'
import { svgFileText } from './svg-text'

function drawnSvg(container: HTMLElement): SVGSVGElement {
  const svg = container.querySelector('svg')
  if (svg === null) throw new Error('nothing is drawn')
  return svg
}

const parsed = (text: string): Document => new DOMParser().parseFromString(text, 'image/svg+xml')

/** Elements that are drawn, with their attributes and words, in their order. */
const drawnIn = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('path, rect, circle, line, text, tspan, pattern')]
    .filter((element) => element.closest('[data-row]') === null)
    .map((element) => {
      const attributes = element.getAttributeNames().filter((name) => name !== 'class')
      const values = attributes.map((name) => `${name}=${element.getAttribute(name) ?? ''}`.replace(/\s+/g, ' '))
      return [element.localName, ...values.sort(), element.textContent].join(' ')
    })

describe.each(PICTURES)('%s as a file', (_, picture) => {
  test('is XML of its own, with title and size, without what reacts or needs a style sheet', () => {
    const { container } = render(picture)
    const svg = drawnSvg(container)
    const text = svgFileText(svg)
    const file = parsed(text)
    expect(file.querySelector('parsererror')).toBeNull()
    const root = file.documentElement
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(text.match(/ xmlns="/g)).toHaveLength(1)
    expect(root.getAttribute('width')).toBe(svg.getAttribute('width'))
    expect(file.querySelector('title')?.textContent).toBe(svg.querySelector('title')?.textContent)
    expect(file.querySelector('desc')?.textContent).toBe(svg.querySelector('desc')?.textContent)
    const names = [root, ...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
    expect(names.filter((name) => /^(class|tabindex|on.*|data-.*)$/.test(name))).toEqual([])
    expect(file.querySelector('script, foreignObject, [role="button"]')).toBeNull()
  })

  test('draws all that the screen does, and finds every pattern it uses', () => {
    const { container } = render(picture)
    const svg = drawnSvg(container)
    const file = parsed(svgFileText(svg))
    expect(drawnIn(file)).toEqual(drawnIn(svg))
    const used = [...file.querySelectorAll('[fill^="url("]')].map((element) =>
      element.getAttribute('fill')?.slice(5, -1),
    )
    const missing = used.filter((id) => [...file.querySelectorAll('[id]')].every((element) => element.id !== id))
    expect(missing).toEqual([])
  })
})

test('event attributes and scripts are left out, and the picture on the page keeps reacting', async () => {
  const onSelect = jest.fn()
  const user = userEvent.setup()
  const { container } = render(<Funnel {...funnel} onSelect={onSelect} />)
  const svg = drawnSvg(container)
  svg.setAttribute('onclick', 'x()')
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'script'))
  const text = svgFileText(svg)
  expect(text).not.toContain('onclick')
  expect(text).not.toContain('<script')
  await user.tab()
  await user.keyboard('{Enter}')
  expect(onSelect).toHaveBeenCalledWith('target')
})
