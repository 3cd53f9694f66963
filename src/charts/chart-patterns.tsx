import { PatternCircles, PatternLines } from '@visx/pattern'
import { DOTS, GROUND } from './palette'

/** Textures laid over a colour. `hatch` always means "not split"; the others tell colours apart on paper. */
export const PATTERNS = ['hatch', 'dots', 'lines', 'bars', 'grid'] as const

export type Pattern = (typeof PATTERNS)[number]

/** Element ids of the textures and of the light dots of "no data", unique on the page. */
export type PatternIds = Readonly<Record<Pattern | 'noData', string>>

export function patternIds(prefix: string): PatternIds {
  const idOf = (name: Pattern | 'noData') => `${prefix}-${name}`
  return {
    hatch: idOf('hatch'),
    dots: idOf('dots'),
    lines: idOf('lines'),
    bars: idOf('bars'),
    grid: idOf('grid'),
    noData: idOf('noData'),
  }
}

/** White textures: over any colour of ours they show as light on dark, on paper as on the screen. */
export function ChartPatterns({ ids }: Readonly<{ ids: PatternIds }>) {
  const thin = { width: 6, height: 6, stroke: GROUND, strokeWidth: 1.5 }
  return (
    <>
      <PatternLines
        id={ids.hatch}
        width={7}
        height={7}
        stroke={GROUND}
        strokeWidth={2.5}
        orientation={['diagonalRightToLeft']}
      />
      <PatternCircles id={ids.dots} width={6} height={6} radius={1.3} fill={GROUND} />
      <PatternLines id={ids.lines} {...thin} orientation={['horizontal']} />
      <PatternLines id={ids.bars} {...thin} orientation={['vertical']} />
      <PatternLines id={ids.grid} {...thin} width={8} height={8} orientation={['horizontal', 'vertical']} />
      <PatternCircles id={ids.noData} width={6} height={6} radius={1} fill={DOTS} />
    </>
  )
}
