import { MARK_SIZE, Mark } from '../charts/mark'
import type { Tone } from '../charts/palette'

/** The mark of a legend class among words. The words beside it say the same. */
export function ToneMark({ tone }: Readonly<{ tone: Tone }>) {
  if (tone === 'none') return null
  const size = MARK_SIZE + 2
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden focusable="false">
      <Mark tone={tone} x={size / 2} y={size / 2} />
    </svg>
  )
}
