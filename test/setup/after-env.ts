import '@testing-library/jest-dom'
import { TextEncoder } from 'node:util'

// jsdom of Jest 27 has neither fetch nor TextEncoder nor ResizeObserver.
if (typeof window !== 'undefined') {
  // It patches the window as it loads, so only where there is one.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('whatwg-fetch')
  giveWindow('TextEncoder', TextEncoder)
  giveWindow(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
}

function giveWindow(name: string, value: unknown): void {
  if (!(name in window)) Object.defineProperty(window, name, { value, configurable: true, writable: true })
}
