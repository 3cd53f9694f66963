import { GROUND } from './palette'

const SHAPES = {
  circle: 'M-4,0a4,4 0 1 0 8,0a4,4 0 1 0 -8,0Z',
  square: 'M-3.5,-3.5h7v7h-7Z',
  triangle: 'M0,-4.6L4.6,3.4H-4.6Z',
  diamond: 'M0,-5L5,0L0,5L-5,0Z',
  cross: 'M-4,-2.4L-2.4,-4L0,-1.6L2.4,-4L4,-2.4L1.6,0L4,2.4L2.4,4L0,1.6L-2.4,4L-4,2.4L-1.6,0Z',
  ring: 'M-4.2,0a4.2,4.2 0 1 0 8.4,0a4.2,4.2 0 1 0 -8.4,0Z',
  plus: 'M-1.2,-4.6h2.4v3.4h3.4v2.4h-3.4v3.4h-2.4v-3.4h-3.4v-2.4h3.4Z',
} as const

export type LineMarkerShape = keyof typeof SHAPES

export type LineMarkerProps = Readonly<{
  shape: LineMarkerShape
  color: string
  x: number
  y: number
  /** Of the usual size; 1 when left out. */
  scale?: number
}>

/** A point of a line, about 8 pixels wide, with a white edge that keeps it seen where lines cross. */
export function LineMarker({ shape, color, x, y, scale = 1 }: LineMarkerProps) {
  const place = `translate(${x},${y})${scale === 1 ? '' : ` scale(${scale})`}`
  const edge = { stroke: GROUND, strokeWidth: 1.5, paintOrder: 'stroke' } as const
  if (shape !== 'ring') return <path d={SHAPES[shape]} transform={place} fill={color} {...edge} />
  return (
    <g transform={place}>
      <path d={SHAPES.ring} fill={color} {...edge} />
      <circle r={2} fill={GROUND} />
    </g>
  )
}
