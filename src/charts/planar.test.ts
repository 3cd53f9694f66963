import type { Position } from 'geojson'
import { anchorsOf, edgeCrossesBox, holdsBox, mercator, signedArea, toPlane } from './planar'

const square: readonly Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
]
const hole: readonly Position[] = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [1, 1],
]
const backwards = (ring: readonly Position[]): Position[] => [...ring].reverse()

test('the equator keeps its degrees; to the north they grow', () => {
  expect(mercator([-8, 0])[1]).toBeCloseTo(0, 10)
  // ln tan(45° + 30°) = ln 3.7321 = 1.31696 rad = 75.456°.
  expect(mercator([0, 60])[1]).toBeCloseTo(75.456, 3)
})

test('outer rings come out counterclockwise and holes clockwise, however they were wound', () => {
  const windings = [
    [[...square], [...hole]],
    [backwards(square), [...hole]],
    [[...square], backwards(hole)],
    [backwards(square), backwards(hole)],
  ]
  for (const coordinates of windings) {
    const flat = toPlane({ type: 'Polygon', coordinates })
    const areas = flat.type === 'MultiPolygon' ? flat.coordinates[0]!.map(signedArea) : []
    // Near the equator the plane is within 0.2 % of degrees: 16 and 1 square degrees.
    expect(areas[0]).toBeCloseTo(16, 1)
    expect(areas[1]).toBeCloseTo(-1, 1)
  }
})

describe('places for a name', () => {
  test('the centroid where it is inside', () => {
    expect(anchorsOf([square], [2, 2])[0]).toEqual({ x: 2, y: 2 })
  })

  test('else the middle of the widest line across: a U has its centroid in the gap', () => {
    const u: readonly Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 3],
      [2, 3],
      [2, 10],
      [0, 10],
    ]
    const best = anchorsOf([u], [5, 4.5])[0]!
    expect(best.x).toBe(5)
    expect(best.y).toBeLessThan(3)
  })

  test('a box is held where its three lines are inside, and not over a hole', () => {
    expect(holdsBox([square], { left: 0.5, top: 0.5, width: 3, height: 3 })).toBe(true)
    expect(holdsBox([square], { left: 2, top: 0.5, width: 3, height: 3 })).toBe(false)
    expect(holdsBox([square, hole], { left: 0.5, top: 0.5, width: 3, height: 2 })).toBe(false)
  })

  test('an edge runs through a box that is neither inside nor outside', () => {
    expect(edgeCrossesBox([square], { left: 3, top: 1, width: 3, height: 1 })).toBe(true)
    expect(edgeCrossesBox([square], { left: 1, top: 1, width: 2, height: 1 })).toBe(false)
    expect(edgeCrossesBox([square], { left: 5, top: 1, width: 2, height: 1 })).toBe(false)
  })
})
