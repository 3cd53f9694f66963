import { UsageError } from './arguments'
import { parseStartArguments } from './start-arguments'

test.each([
  [[], { port: 3000, mockPort: 4001, version: '2.42', seed: 'mali', user: 'admin' }],
  [
    ['--port', '3010', '--mock-port', '4011', '--dhis2', '2.43', '--seed', 'empty', '--user', 'drs.sikasso'],
    { port: 3010, mockPort: 4011, version: '2.43', seed: 'empty', user: 'drs.sikasso' },
  ],
])('reads %j', (args, expected) => {
  expect(parseStartArguments(args)).toEqual(expected)
})

test.each([
  ['a port that is none', ['--port', 'x'], '--port x: a port number'],
  ['a port nobody could open', ['--mock-port', '0'], '--mock-port 0: a port number'],
  ['an unknown seed', ['--seed', 'kenya'], '--seed kenya is not there; one of empty, mali, scale'],
  ['an unknown version', ['--dhis2', '2.39'], '--dhis2 2.39: one of 2.40, 2.41, 2.42, 2.43'],
  ['an unknown flag', ['--colour'], "Unknown option '--colour'"],
])('refuses %s and says what would do', (_, args, message) => {
  expect(() => parseStartArguments(args)).toThrow(UsageError)
  expect(() => parseStartArguments(args)).toThrow(message)
})
