import { parseMockArguments, UsageError } from './arguments'

const scale = { units: 25_000, values: 3_000_000 }

test.each([
  [[], { port: 4001, seed: 'mali', version: '2.42', scale, anyLoopbackOrigin: false }],
  [
    ['--port', '4002', '--seed', 'empty', '--dhis2', '2.43'],
    { port: 4002, seed: 'empty', version: '2.43', scale, anyLoopbackOrigin: false },
  ],
  [
    ['--port', '0', '--auto-login', 'admin', '--cors-loopback', '--app', 'build/app'],
    { port: 0, seed: 'mali', version: '2.42', scale, anyLoopbackOrigin: true, autoLogin: 'admin', app: 'build/app' },
  ],
  [
    ['--seed', 'scale', '--units', '3000', '--values', '200000'],
    { port: 4001, seed: 'scale', version: '2.42', scale: { units: 3000, values: 200_000 }, anyLoopbackOrigin: false },
  ],
  [['--help'], 'help'],
])('reads %j', (args, expected) => {
  expect(parseMockArguments(args)).toEqual(expected)
})

test.each([
  ['a port that is none', ['--port', 'x'], '--port x: a port number'],
  ['a port out of range', ['--port', '70000'], '--port 70000: a port number'],
  ['an unknown seed', ['--seed', 'kenya'], '--seed kenya is not there; one of empty, mali, scale'],
  ['a size that is none', ['--units', '0'], '--units 0: a whole number from 1 on'],
  ['an unknown version', ['--dhis2', '2.39'], '--dhis2 2.39: one of 2.40, 2.41, 2.42, 2.43'],
  ['an unknown flag', ['--colour'], "Unknown option '--colour'"],
])('refuses %s and says what would do', (_, args, message) => {
  expect(() => parseMockArguments(args)).toThrow(UsageError)
  expect(() => parseMockArguments(args)).toThrow(message)
})
