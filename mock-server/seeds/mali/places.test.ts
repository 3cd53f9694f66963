import { isUid } from '../../../src/dhis2/uid'
import { country, districts, healthAreas, kadiolo, places, regions } from './places'
import { regionPolygon } from './polygons'

test('has the 11 health regions, 36 cercles and 23 areas, each under its parent', () => {
  expect(regions).toHaveLength(11)
  expect(districts).toHaveLength(36)
  expect(healthAreas).toHaveLength(23)
  expect(places.filter((place) => place.parent === null)).toEqual([country])
  expect(places.every((place) => place.parent === null || place.parent.level === place.level - 1)).toBe(true)
})

test('gives every place a code and a uid of its own', () => {
  expect(new Set(places.map((place) => place.code)).size).toBe(places.length)
  expect(new Set(places.map((place) => place.id)).size).toBe(places.length)
  expect(places.every((place) => isUid(place.id))).toBe(true)
  expect(kadiolo).toMatchObject({ code: 'ML-3-KADIOLO', name: 'Kadiolo', population2009: 239_713 })
  expect(districts.map((district) => district.code)).toEqual(
    expect.arrayContaining(['ML-4-SEGOU', 'ML-1-KENIEBA', 'ML-2-DIOILA']),
  )
})

/** Regional totals of the census of 2009, as published. */
test.each([
  ['ML-1', 1_996_812],
  ['ML-2', 2_418_305],
  ['ML-3', 2_625_919],
  ['ML-4', 2_336_255],
  ['ML-5', 2_037_330],
])('cercles of %s add up to %d inhabitants', (code, total) => {
  const inside = districts.filter((district) => district.parent?.code === code)
  expect(inside.reduce((sum, district) => sum + district.population2009, 0)).toBe(total)
})

test('nine areas bear the name of a commune, the other fourteen say that they are made up', () => {
  const madeUp = healthAreas.filter((area) => area.name.endsWith('(illustratif)'))
  expect(madeUp).toHaveLength(14)
  expect(healthAreas.filter((area) => !madeUp.includes(area)).map((area) => area.name)).toEqual([
    'Diou',
    'Dioumaténé',
    'Fourou',
    'Kadiolo',
    'Kaï',
    'Loulouni',
    'Misséni',
    'Nimbougou',
    'Zégoua',
  ])
})

test('draws the nine regions Natural Earth has, within the bounds of Mali, and none for the two newer ones', () => {
  const drawn = regions.filter((region) => regionPolygon(region.code) !== null).map((region) => region.code)
  expect(drawn).toHaveLength(9)
  expect(drawn).not.toContain('ML-9')
  expect(drawn).not.toContain('ML-10')
  for (const code of drawn) {
    const text = JSON.stringify(regionPolygon(code))
    const numbers = (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    expect(Math.min(...numbers)).toBeGreaterThan(-12.4)
    expect(Math.max(...numbers)).toBeLessThan(25.1)
  }
})
