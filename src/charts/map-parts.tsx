import { absentLayers } from './absent-layers'
import type { Bar } from './bars'
import type { PatternIds } from './chart-patterns'
import { SMALL_FONT_SIZE } from './layout'
import type { MapLabel } from './map-labels'
import { Mark, MARK_SIZE } from './mark'
import { DOTS, GROUND, INK, MUTED_INK, NOT_SPLIT_COLOR, TONE_COLORS, type Tone } from './palette'
import { textWidth } from './text'

const LINE_HEIGHT = 13
/** Of a circle with a texture: it would not be seen in a smaller one. */
const SMALLEST_TEXTURE = 5
/** Where the first dot of "no data" is from where the group starts: it comes to the middle of the circle. */
const DOT = 3

type FillProps = Readonly<{ bar: Bar; patterns: PatternIds }>

/** A polygon in the colour of its class, or in the texture of why there is none. Borders are light over colours, grey else. */
export function PolygonFill({ bar, path, patterns }: FillProps & Readonly<{ path: string }>) {
  const shape = { d: path, fillRule: 'evenodd', strokeLinejoin: 'round' } as const
  if (bar.state === 'value') return <path {...shape} fill={TONE_COLORS[bar.tone]} stroke={GROUND} strokeWidth={1.5} />
  return (
    <>
      {absentLayers(bar.state, patterns).map((layer, index) => (
        <path
          key={index}
          {...shape}
          {...layer}
          stroke={bar.state === 'notSplit' ? NOT_SPLIT_COLOR : DOTS}
          strokeWidth={1}
        />
      ))}
    </>
  )
}

type MarkProps = FillProps & Readonly<{ x: number; y: number; radius: number }>

/** The class as a shape whose area is that of a circle of this radius. */
export function PointMark({ bar, x, y, radius, patterns }: MarkProps) {
  const place = `translate(${round(x)},${round(y)})`
  const edge = { stroke: GROUND, strokeWidth: 1.5, paintOrder: 'stroke' } as const
  if (bar.state === 'value')
    return <path d={areaShape(bar.tone, radius)} transform={place} fill={TONE_COLORS[bar.tone]} {...edge} />
  return (
    <g transform={`translate(${round(x - DOT)},${round(y - DOT)})`}>
      {[{ fill: GROUND }, ...absentLayers(bar.state, patterns)].map((layer, index) => (
        <circle key={index} cx={DOT} cy={DOT} r={round(Math.max(radius, SMALLEST_TEXTURE))} {...layer} />
      ))}
    </g>
  )
}

/** Over a polygon too small to be seen: its class in a white circle. */
export function SmallMark(props: MarkProps) {
  const { bar, x, y, radius } = props
  if (bar.state !== 'value' || bar.tone === 'none') return <PointMark {...props} radius={radius - 3} />
  return (
    <>
      <circle cx={round(x)} cy={round(y)} r={radius} fill={GROUND} stroke={TONE_COLORS[bar.tone]} strokeWidth={1.5} />
      <Mark tone={bar.tone} x={round(x)} y={round(y)} />
    </>
  )
}

/** ▼ ● ▲ around 0, all of the same area. */
function areaShape(tone: Tone, radius: number): string {
  if (tone === 'mid' || tone === 'none') {
    const r = round(radius)
    return `M${-r},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`
  }
  // A triangle of equal sides a has the area a² √3 / 4; its middle is a third of its height over its base.
  const side = Math.sqrt((4 * Math.PI * radius ** 2) / Math.sqrt(3))
  const third = (side * Math.sqrt(3)) / 6
  const sign = tone === 'low' ? -1 : 1
  return `M${round(-side / 2)},${round(sign * third)}H${round(side / 2)}L0,${round(-2 * sign * third)}Z`
}

type MapLabelsProps = Readonly<{ labels: readonly MapLabel[]; bars: ReadonlyMap<string, Bar> }>

/** Names on white plates over polygons and beside points. */
export function MapLabels({ labels, bars }: MapLabelsProps) {
  return (
    <>
      {labels.map(({ id, box, lines, hasMark }) => {
        const bar = bars.get(id)
        const first = box.top + LINE_HEIGHT - 2
        const tone = hasMark && bar?.state === 'value' ? bar.tone : 'none'
        const shift = hasMark && lines.length > 0 ? (MARK_SIZE + 4) / 2 : 0
        const middle = box.left + box.width / 2
        const half = lines[0] === undefined ? 0 : textWidth(lines[0], SMALL_FONT_SIZE) / 2
        const markX = lines[0] === undefined ? middle : middle + shift - half - 4 - MARK_SIZE / 2
        return (
          <g key={id}>
            <rect
              x={round(box.left)}
              y={round(box.top)}
              width={round(box.width)}
              height={box.height}
              rx={2}
              fill={GROUND}
            />
            <Mark tone={tone} x={round(markX)} y={round(box.top + (LINE_HEIGHT + 3) / 2)} />
            {lines.map((line, index) => (
              <text
                key={index}
                x={round(middle + (index === 0 ? shift : 0))}
                y={round(first + index * LINE_HEIGHT)}
                textAnchor="middle"
                fontSize={SMALL_FONT_SIZE}
                fontStyle={index === 1 && bar?.state !== 'value' ? 'italic' : undefined}
                fill={index === 0 ? INK : MUTED_INK}
              >
                {line}
              </text>
            ))}
          </g>
        )
      })}
    </>
  )
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10
