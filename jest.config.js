/**
 * Jest 27 as cli-app-scripts ships it, plus what it lacks: package `exports`, Node's own globals and fetch in jsdom.
 */
const defaults = require('./node_modules/@dhis2/cli-app-scripts/config/jest.config.js')

module.exports = {
  ...defaults,
  roots: ['<rootDir>/src', '<rootDir>/mock-server', '<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '/.d2/', '<rootDir>/test/e2e/'],
  testEnvironment: '<rootDir>/test/setup/node-environment.cjs',
  resolver: '<rootDir>/test/setup/resolver.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/setup/after-env.ts'],
  // Planting the Mali demo takes seconds on a busy machine; what may take how long is the benchmarks' matter.
  testTimeout: 30_000,
  transformIgnorePatterns: ['/node_modules/(?!(cookie|@noble|d3-[a-z-]+|internmap|@visx|peggy)/)'],
  reporters: ['default', '<rootDir>/test/setup/closing-line-reporter.cjs'],
}
