/** Prints one plain line that `.ci/run` adds up: `jest: N passed, N failed`. A suite that cannot run counts as failed. */
module.exports = class {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    console.log(`jest: ${results.numPassedTests} passed, ${failed} failed`)
  }
}
