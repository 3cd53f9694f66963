import type { Bar } from './bars'
import type { MapShape } from './map-shapes'
import type { Tone } from './palette'
import type { MapGeometry } from './planar'
import type { UnitMapProps } from './unit-map'

const value = (number: number, tone: Tone): Bar => ({
  state: 'value',
  value: number,
  text: `${number.toFixed(1).replace('.', ',')}\u00a0%`,
  tone,
})

const polygon = (...ring: readonly (readonly [number, number])[]): MapGeometry => ({
  type: 'Polygon',
  coordinates: [[...ring, ...ring.slice(0, 1)].map((position) => [...position])],
})

const point = (longitude: number, latitude: number): MapGeometry => ({
  type: 'Point',
  coordinates: [longitude, latitude],
})

const legend = {
  low: 'moins de 40 %',
  mid: 'de 40 à 55 %',
  high: '55 % et plus',
  noData: 'non renseigné',
  notSplit: 'non réparti',
  hidden: 'masqué',
  notDue: 'non attendu',
}

const shape = (id: string, label: string, geometry: MapGeometry | null, bar: Bar): MapShape => ({
  id,
  label,
  geometry,
  bar,
})

/** Mali's regions, roughly: wound both ways, one around another, one too small to be seen, one without geometry. */
export const regions: UnitMapProps = {
  title: 'L’ouest est le moins couvert',
  description: 'Population couverte par un ASC, par région, 2015',
  width: 720,
  onSelect: () => undefined,
  legend,
  shapes: [
    shape(
      'kayes',
      'Kayes',
      polygon(
        [-12.2, 14.8],
        [-11.4, 15.6],
        [-9.4, 15.4],
        [-9.3, 14.2],
        [-8.8, 13.6],
        [-8.9, 12.4],
        [-10.8, 12.2],
        [-11.4, 12.4],
        [-11.5, 13.4],
        [-12.2, 14.8],
      ),
      value(29.8, 'low'),
    ),
    shape(
      'koulikoro',
      'Koulikoro',
      polygon(
        [-9.4, 15.4],
        [-5.5, 15.5],
        [-6.8, 14.6],
        [-7.2, 13.6],
        [-6.6, 12.9],
        [-6.7, 12.2],
        [-8.9, 11.6],
        [-8.9, 12.4],
        [-8.8, 13.6],
        [-9.3, 14.2],
      ),
      value(44.1, 'mid'),
    ),
    shape('bamako', 'Bamako', polygon([-8.1, 12.55], [-7.9, 12.55], [-7.9, 12.72], [-8.1, 12.72]), value(61, 'high')),
    shape(
      'sikasso',
      'Sikasso',
      polygon(
        [-8.9, 11.6],
        [-8.2, 10.4],
        [-6.9, 10.2],
        [-6.2, 10.3],
        [-5.3, 10.4],
        [-5.2, 11.4],
        [-4.6, 12.1],
        [-6.7, 12.2],
      ),
      value(40, 'mid'),
    ),
    shape(
      'segou',
      'Ségou',
      polygon(
        [-5.5, 15.5],
        [-4.6, 14.6],
        [-3.9, 13.4],
        [-4.6, 12.1],
        [-6.7, 12.2],
        [-6.6, 12.9],
        [-7.2, 13.6],
        [-6.8, 14.6],
      ),
      value(104.2, 'high'),
    ),
    shape(
      'mopti',
      'Mopti',
      polygon([-4.6, 14.6], [-3.5, 15.9], [-1.2, 15.6], [-1.9, 14.5], [-2.9, 14], [-3.4, 13.3], [-3.9, 13.4]),
      { state: 'noData', text: 'non renseigné' },
    ),
    shape(
      'tombouctou',
      'Tombouctou',
      polygon(
        [-5.5, 15.5],
        [-6.6, 25],
        [-4.8, 25],
        [-0.2, 21.5],
        [-0.9, 17.2],
        [-1.7, 16.2],
        [-1.2, 15.6],
        [-3.5, 15.9],
        [-4.6, 14.6],
      ),
      { state: 'notSplit', value: null, text: 'non réparti' },
    ),
    shape(
      'gao',
      'Gao',
      polygon([-0.9, 17.2], [0.2, 17.9], [2.2, 17.4], [4.2, 16.9], [3.5, 15.4], [0.2, 15], [-1.2, 15.6], [-1.7, 16.2]),
      { state: 'hidden', text: 'masqué (petit nombre)' },
    ),
    shape(
      'kidal',
      'Kidal',
      polygon([-0.2, 21.5], [1.2, 21.1], [3.2, 19.2], [4.2, 19.1], [4.2, 16.9], [2.2, 17.4], [0.2, 17.9], [-0.9, 17.2]),
      { state: 'notDue', text: 'non attendu' },
    ),
    shape('menaka', 'Ménaka', null, value(12, 'low')),
  ],
}

/** Health areas of a district, as points by number of workers. */
export const areas: UnitMapProps = {
  title: 'Deux aires de santé sur huit sont bien couvertes',
  description: 'Population couverte par un ASC, par aire de santé, 2015',
  width: 720,
  onSelect: () => undefined,
  legend,
  sizeNote: 'Surface du point : nombre d’ASC',
  shapes: [
    { ...shape('kadiolo', 'Kadiolo', point(-5.77, 10.55), value(57, 'high')), size: 16 },
    { ...shape('loulouni', 'Loulouni', point(-5.61, 10.9), value(41, 'mid')), size: 12 },
    { ...shape('misseni', 'Misséni', point(-6.1, 10.32), value(18, 'low')), size: 4 },
    { ...shape('fourou', 'Fourou', point(-6.16, 10.68), value(64, 'high')), size: 9 },
    { ...shape('zegoua', 'Zégoua', point(-5.65, 10.48), value(33, 'low')), size: 9 },
    { ...shape('nimbougou', 'Nimbougou', point(-5.52, 10.62), { state: 'noData', text: 'non renseigné' }), size: 3 },
    {
      ...shape('dioumatene', 'Dioumaténé', point(-5.82, 10.72), {
        state: 'notSplit',
        value: null,
        text: 'non réparti',
      }),
      size: 5,
    },
    { ...shape('kai', 'Kaï', point(-5.95, 10.85), { state: 'hidden', text: 'masqué' }), size: 1 },
  ],
}
