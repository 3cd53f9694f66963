/** @jest-environment jsdom */
import { recordingStep } from './use-recording'

const became = { was: false, is: true }
const stays = { was: true, is: true }
const notKept = { was: false, is: false }

test.each([
  ['the dashboard was just recorded', became, false, true, 'record'],
  ['it was recorded anew: the item loads with false, then true', became, true, true, 'record'],
  ['an item added to a recorded dashboard', stays, false, true, 'record'],
  ['both are recorded', stays, true, true, 'nothing'],
  ['the dashboard was forgotten', notKept, true, true, 'remove'],
  ['neither is recorded', notKept, false, true, 'nothing'],
  ['without a connection nothing can be recorded', became, false, false, 'nothing'],
  ['and nothing is thrown away', notKept, true, false, 'nothing'],
] as const)('%s', (_name, parent, isCached, isConnected, step) => {
  expect(recordingStep(parent, isCached, isConnected)).toBe(step)
})
