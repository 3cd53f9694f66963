import i18n from '@dhis2/d2-i18n'
import { LINE_STYLES, type LineStyle } from '../../charts/line-styles'
import type { AskedItem } from '../../metadata/sensitive-items'
import { womenInAllRate, womenInMixedRate } from '../../metadata/training'
import { formatTarget } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import { Evolution, type EvolutionSeries } from '../../view-kit/evolution'
import { targetLine } from '../../view-kit/target-words'
import type { ReadyView } from '../../view-kit/view-shell'
import { PARITY_PERCENT } from './shares'

export type OverTimeProps = Readonly<{
  ready: ReadyView
  /** Percent, for either sex; null for none. */
  mark: number | null
  /** Percent women in mixed sessions; null where none is set. */
  target: number | null
}>

/** Both shares over the years, with the mark for either sex, parity and the target. */
export function OverTime({ ready, mark, target }: OverTimeProps) {
  const locale = useLocale()
  const marks = mark === null ? [] : [mark, 100 - mark]
  return (
    <Evolution
      name="training"
      ready={ready}
      title={i18n.t('Share of women in mixed sessions and in all sessions')}
      unit="percent"
      series={series()}
      references={[
        { value: PARITY_PERCENT, label: i18n.t('parity'), kind: 'target' },
        ...marks.map((value) => ({
          value,
          label: i18n.t('mark {{value}}', { value: formatTarget(value, locale) }),
          kind: 'parent' as const,
        })),
        ...targetLine(target, locale),
      ]}
    />
  )
}

function series(): readonly EvolutionSeries[] {
  const [mixed, all] = LINE_STYLES
  return [
    ...line(mixed, { item: womenInMixedRate, label: i18n.t('Women, mixed sessions') }),
    ...line(all, { item: womenInAllRate, label: i18n.t('Women, all sessions') }),
  ]
}

const line = (style: LineStyle | undefined, shown: Readonly<{ item: AskedItem; label: string }>) =>
  style ? [{ ...style, ...shown }] : []
