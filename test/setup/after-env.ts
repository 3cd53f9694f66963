import '@testing-library/jest-dom'

// jsdom of Jest 27 has neither fetch nor ResizeObserver.
if (typeof window !== 'undefined') {
  require('whatwg-fetch')
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
}
