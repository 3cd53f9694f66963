import { scaleUnits } from './units'

test('25,000 units: one root, parents before children, every uid its own', () => {
  const units = scaleUnits(25_000)
  expect(units).toHaveLength(25_000)
  expect(units.filter(({ parent }) => parent === null)).toHaveLength(1)
  const seen = new Set<string>()
  for (const { id, parent } of units) {
    expect(parent === null || seen.has(parent)).toBe(true)
    seen.add(id)
  }
  expect(seen.size).toBe(25_000)
  // 1 + 11 + 75 + 1,513 above the sites: 25,000 - 1,600 = 23,400 sites.
  expect(units.filter(({ level }) => level === 5)).toHaveLength(23_400)
})

test('a small tree stops where it is full', () => {
  expect(scaleUnits(20).map(({ level }) => level)).toEqual([
    1,
    ...Array<number>(11).fill(2),
    ...Array<number>(8).fill(3),
  ])
})
