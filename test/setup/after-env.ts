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

if (typeof HTMLDialogElement !== 'undefined') {
  // Enough for components: opened, closed, and told of it. What a modal dialog does with focus is for the browser tests.
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '')
    this.querySelector('button')?.focus()
  }
  HTMLDialogElement.prototype.close = function () {
    this.removeAttribute('open')
    this.dispatchEvent(new Event('close'))
  }
}

function giveWindow(name: string, value: unknown): void {
  if (!(name in window)) Object.defineProperty(window, name, { value, configurable: true, writable: true })
}
