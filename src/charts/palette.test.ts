import { LINE_STYLES } from './line-styles'
import {
  BAND,
  GROUND,
  INK,
  LINE_COLORS,
  MUTED_INK,
  NOT_SPLIT_COLOR,
  PAYER_COLORS,
  REGIME_COLORS,
  SIDE_COLORS,
  TONE_COLORS,
} from './palette'
import { PAYER_STYLES } from './payer-styles'
import { REGIME_STYLES } from './regime-styles'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** How linear RGB looks to people without one kind of cone: Machado, Oliveira, Fernandes 2009, severity 1. */
const VISIONS: readonly (readonly [string, Matrix])[] = [
  [
    'all three cones',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'protanopia',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'deuteranopia',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'tritanopia',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
]

/** CIE76: 2.3 is just seen side by side; texts in a legend are farther apart. */
const TOLD_APART_ACROSS_A_PICTURE = 14

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

function linearRgb(hex: string): Triple {
  const part = (start: number): number => toLinear(parseInt(hex.slice(start, start + 2), 16) / 255)
  return [part(1), part(3), part(5)]
}

const dot = (row: Triple, color: Triple): number => row[0] * color[0] + row[1] * color[1] + row[2] * color[2]

const luminance = (color: Triple): number => dot([0.2126, 0.7152, 0.0722], color)

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(linearRgb(one)), luminance(linearRgb(other))].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

function seen(color: Triple, vision: Matrix): Triple {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value))
  return [clamp(dot(vision[0], color)), clamp(dot(vision[1], color)), clamp(dot(vision[2], color))]
}

function lab(color: Triple): Triple {
  const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = curve(dot([0.4124, 0.3576, 0.1805], color) / 0.95047)
  const y = curve(luminance(color))
  const z = curve(dot([0.0193, 0.1192, 0.9505], color) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function distance(one: string, other: string, vision: Matrix): number {
  const [a, b] = [lab(seen(linearRgb(one), vision)), lab(seen(linearRgb(other), vision))]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

const SETS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['classes', TONE_COLORS],
  ['payers', PAYER_COLORS],
  ['regimes', REGIME_COLORS],
  ['lines', Object.fromEntries(LINE_COLORS.entries())],
  ['sides', SIDE_COLORS],
]

describe('contrast', () => {
  test('the measure: black on white is 21 to 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  })

  test.each(SETS)('%s have 3 to 1 to the ground', (_, colors) => {
    const weak = Object.entries({ ...colors, notSplit: NOT_SPLIT_COLOR }).filter(([, hex]) => contrast(hex, GROUND) < 3)
    expect(weak).toEqual([])
  })

  test('text has 7 to 1 to the ground and to the band', () => {
    for (const ground of [GROUND, BAND]) expect(contrast(INK, ground)).toBeGreaterThanOrEqual(7)
    expect(contrast(MUTED_INK, GROUND)).toBeGreaterThanOrEqual(7)
  })
})

describe.each(VISIONS)('with %s', (_, vision) => {
  test.each(SETS)('%s are told apart', (_name, colors) => {
    const entries = Object.entries(colors)
    const close = entries.flatMap(([name, hex], index) =>
      entries
        .slice(index + 1)
        .filter(([, other]) => distance(hex, other, vision) < TOLD_APART_ACROSS_A_PICTURE)
        .map(([otherName]) => `${name}/${otherName}`),
    )
    expect(close).toEqual([])
  })
})

test('on black and white paper, only the first and the last payer have no texture, and no two share one', () => {
  const textures = Object.values(PAYER_STYLES).map(({ pattern }) => pattern)
  expect(textures.at(0)).toBeNull()
  expect(textures.at(-1)).toBeNull()
  const drawn = textures.slice(1, -1)
  expect(drawn).not.toContain(null)
  expect(new Set(drawn).size).toBe(drawn.length)
})

test('on black and white paper, one regime has no texture, no two share one, and only what is not split is hatched', () => {
  const textures = Object.values(REGIME_STYLES).map(({ pattern }) => pattern)
  expect(new Set(textures).size).toBe(textures.length)
  const hatched = Object.entries(REGIME_STYLES).filter(([, { pattern }]) => pattern === 'hatch')
  expect(hatched.map(([key]) => key)).toEqual(['notSplit'])
})

test('on black and white paper, no two lines share both dashes and marker', () => {
  const drawn = LINE_STYLES.map(({ dash, marker }) => `${dash ?? 'whole'} ${marker}`)
  expect(drawn).toHaveLength(LINE_COLORS.length)
  expect(new Set(drawn).size).toBe(drawn.length)
})
