import { parseGeoFeatures } from './wire-geo'

const ring = '[[-11,14],[-10,14],[-10,15],[-11,14]]'
const feature = (ty: number, co: string) => ({ id: 'ouKayes0001', na: 'Kayes', ty, co })

test.each([
  ['a point', 1, '[-11.4,14.4]', 'Point'],
  ['a polygon', 2, `[${ring}]`, 'Polygon'],
  ['several polygons', 2, `[[${ring}],[${ring}]]`, 'MultiPolygon'],
])('%s', (_name, ty, co, type) => {
  expect(parseGeoFeatures([feature(ty, co)])).toEqual([
    { id: 'ouKayes0001', geometry: { type, coordinates: JSON.parse(co) as unknown } },
  ])
})

test.each([
  ['no JSON', 2, '[[['],
  ['text for numbers', 1, '["a","b"]'],
  ['an empty list', 2, '[]'],
  ['numbers that JSON has no word for', 1, '[1e999,1]'],
])('%s is no shape, and costs the others nothing', (_name, ty, co) => {
  expect(parseGeoFeatures([feature(ty, co), feature(1, '[-8,12]')])).toHaveLength(1)
})

test('an answer that is none is refused', () => {
  expect(() => parseGeoFeatures({ httpStatus: 'Conflict' })).toThrow('geoFeatures')
})
