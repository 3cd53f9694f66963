/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { layoutMap } from './map-layout'
import { withoutGeometry, type MapShape } from './map-shapes'
import type { MapGeometry } from './planar'
import { areas, regions } from './sample-map'
import { UnitMap, type UnitMapProps } from './unit-map'

const bar = { state: 'value', value: 1, text: '1 %', tone: 'low' } as const

const square = (west: number, south: number, size: number, isReversed = false): MapGeometry => {
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [isReversed ? ring.reverse() : ring] }
}
const point = (longitude: number, latitude: number): MapGeometry => ({
  type: 'Point',
  coordinates: [longitude, latitude],
})
const shape = (id: string, geometry: MapGeometry | null, more: Partial<MapShape> = {}): MapShape => ({
  id,
  label: id,
  geometry,
  bar,
  ...more,
})

const draw = (props: Partial<UnitMapProps>) => render(<UnitMap {...regions} {...props} />)

test('a polygon is the same whichever way it is wound', () => {
  const [one, other] = [false, true].map(
    (isReversed) =>
      layoutMap([shape('a', square(-8, 12, 2, isReversed)), shape('b', square(-6, 12, 1))], 400, 0).placed[0]!,
  )
  expect(other!.box).toEqual(one!.box)
  expect([other!.x, other!.y]).toEqual([one!.x, one!.y])
  expect(other!.area).toBeCloseTo(one!.area, 6)
  // Two of three degrees in 400 - 16 pixels: a polygon taken for all that is outside would fill the picture.
  expect(one!.box.width).toBeCloseTo((384 * 2) / 3, 6)
})

test('north is up and west is left', () => {
  const { placed } = layoutMap([shape('south-west', square(0, 0, 1)), shape('north-east', square(3, 3, 1))], 400, 0)
  expect(placed[0]!.x).toBeLessThan(placed[1]!.x)
  expect(placed[0]!.y).toBeGreaterThan(placed[1]!.y)
})

test.each([
  ['a wide country is low', square(0, 0, 1), square(9, 0, 1), 140],
  // 0.9 x 400
  ['a high one stays below nine tenths of the width', square(0, 0, 1), square(0, 40, 1), 360],
])('%s', (_, one, other, height) => {
  expect(layoutMap([shape('a', one), shape('b', other)], 400, 30).bottom).toBe(30 + height)
})

test('the area of a point is in proportion to its size; one place alone stands in the middle', () => {
  const { placed } = layoutMap(
    [shape('a', point(0, 0), { size: 16 }), shape('b', point(1, 0), { size: 4 }), shape('c', point(2, 0))],
    400,
    0,
  )
  // 400 / 40 = 10 for the largest; a quarter of the area is half the radius; none is below 3.
  expect(placed.map(({ radius }) => radius)).toEqual([10, 5, 3])
  const alone = layoutMap([shape('a', point(-8, 12))], 400, 0)
  expect(alone.placed[0]!.x).toBeCloseTo(200, 6)
  expect(alone.placed[0]!.y).toBeCloseTo(alone.bottom / 2, 6)
})

test('units without geometry are not drawn but listed', () => {
  draw({})
  expect(screen.queryByRole('button', { name: /Ménaka/ })).not.toBeInTheDocument()
  expect(withoutGeometry(regions.shapes).map(({ id }) => id)).toEqual(['menaka'])
  expect(withoutGeometry([shape('empty', { type: 'MultiPolygon', coordinates: [] })])).toHaveLength(1)
})

test('arrow keys go through the shapes in the order given, with one tab stop, though points lie on top', async () => {
  const onSelect = jest.fn()
  const user = userEvent.setup()
  draw({
    onSelect,
    shapes: [shape('point', point(0.5, 0.5)), shape('polygon', square(0, 0, 1), { details: ['n = 3'] })],
  })
  expect(screen.getAllByRole('button').map((button) => button.dataset['row'])).toEqual(['polygon', 'point'])
  await user.tab()
  expect(screen.getByRole('button', { name: 'point, 1 %' })).toHaveFocus()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(screen.getByRole('button', { name: 'polygon, 1 %, n = 3' })).toHaveFocus()
  expect(onSelect).toHaveBeenCalledWith('polygon')
  await user.tab()
  expect(document.body).toHaveFocus()
})

test('what is small on screen can be hit within 24 pixels', () => {
  draw({ shapes: [shape('country', square(0, 0, 10)), shape('town', square(5, 5, 0.1))] })
  const hit = screen.getByRole('button', { name: /town/ }).querySelector('path[fill="transparent"]')
  expect(hit?.getAttribute('d')).toContain('a12,12 0 1 0 24,0')
})

test('every class is told by a mark as well as by its colour', () => {
  const { container } = draw({ width: 328 })
  const colors = ['#8a3800', '#b8860b', '#2b76ad']
  // Kayes; Koulikoro and Sikasso; Bamako and Ségou. One mark each on the map and one in the legend.
  const marks = colors.map((color) => container.querySelectorAll(`path[transform][fill="${color}"]`).length)
  expect(marks).toEqual([2, 3, 3])
})

test('on paper it is one image; without shapes there is still a picture', () => {
  const { rerender } = draw({ ...areas, interactive: false })
  expect(screen.getByRole('img', { name: areas.title })).toBeInTheDocument()
  expect(screen.queryAllByRole('button')).toEqual([])
  rerender(<UnitMap {...regions} shapes={[]} />)
  expect(screen.getByRole('group', { name: regions.title })).toBeInTheDocument()
})
