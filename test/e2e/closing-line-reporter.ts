import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Prints one plain line that `.ci/run` adds up: `e2e: N passed, N failed`. A skipped test counts as failed. */
export default class ClosingLineReporter implements Reporter {
  private readonly last = new Map<string, boolean>()

  onTestEnd(test: TestCase, result: TestResult): void {
    this.last.set(test.id, result.status === 'passed')
  }

  onEnd(result: FullResult): void {
    const passed = [...this.last.values()].filter(Boolean).length
    const failed = this.last.size - passed
    // A run that broke before any test (no browser, no server) must not read as success.
    console.log(`e2e: ${passed} passed, ${result.status === 'passed' ? failed : Math.max(failed, 1)} failed`)
  }
}
