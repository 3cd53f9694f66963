/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import { useSize } from './use-size'

let width = 0
let notify: () => void = () => undefined
const watched = new Set<Element>()

beforeEach(() => {
  watched.clear()
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRectOf(width, 100.7))
  window.ResizeObserver = class {
    private own = new Set<Element>()
    constructor(callback: ResizeObserverCallback) {
      notify = () => callback([], this)
    }
    observe(element: Element): void {
      this.own.add(element)
      watched.add(element)
    }
    unobserve(): void {}
    disconnect(): void {
      for (const element of this.own) watched.delete(element)
    }
  }
})

afterEach(() => jest.restoreAllMocks())

class DOMRectOf implements DOMRect {
  readonly x = 0
  readonly y = 0
  readonly top = 0
  readonly left = 0
  readonly right = 0
  readonly bottom = 0
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  toJSON(): unknown {
    return {}
  }
}

function Measured() {
  const { ref, size } = useSize()
  return <p ref={ref}>{size === null ? 'not known' : `${size.width} x ${size.height}`}</p>
}

test('whole pixels at once, then as the element changes; no longer watched once it is gone', () => {
  width = 640.9
  const { unmount } = render(<Measured />)
  expect(screen.getByText('640 x 100')).toBeInTheDocument()
  width = 328
  act(() => notify())
  expect(screen.getByText('328 x 100')).toBeInTheDocument()
  expect(watched.size).toBe(1)
  unmount()
  expect(watched.size).toBe(0)
})
