import { isAboveFloor, tally, type Verdict } from './floor'

const verdict = (level: Verdict['level'], passed: boolean): Verdict => ({
  suite: 's',
  group: 'g',
  id: 'i',
  level,
  passed,
  differences: [],
})

test('must steps are counted by themselves, all steps together: 3 of 4 must, 4 of 6 in all', () => {
  const verdicts = [true, true, true, false].map((passed) => verdict('must', passed))
  const { must, all } = tally([...verdicts, verdict('should', true), verdict('should', false)])
  expect(must).toEqual({ passed: 3, total: 4 })
  expect(all).toEqual({ passed: 4, total: 6 })
  expect(isAboveFloor({ must, all }, { must: 75, all: 66 })).toBe(true)
  expect(isAboveFloor({ must, all }, { must: 75, all: 67 })).toBe(false)
  expect(isAboveFloor({ must, all }, { must: 76, all: 0 })).toBe(false)
})
