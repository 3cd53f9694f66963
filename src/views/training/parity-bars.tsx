import i18n from '@dhis2/d2-i18n'
import type { DivergingRow } from '../../charts/bars'
import { DivergingBars, type DivergingBarsProps } from '../../charts/diverging-bars'
import { absentWords, formatAxisPercent } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import { PARITY_PERCENT } from './shares'

export type ParityBarsProps = Pick<DivergingBarsProps, 'title' | 'description' | 'width'> &
  Readonly<{
    rows: readonly DivergingRow[]
    /** Percent; null for no mark. */
    mark: number | null
    interactive: boolean
  }>

/** Women on one side, men on the other, the line of parity and the band of the mark between them. */
export function ParityBars({ mark, ...props }: ParityBarsProps) {
  const locale = useLocale()
  const percentFormat = (value: number): string => formatAxisPercent(value, locale)
  const from = mark ?? PARITY_PERCENT
  return (
    <DivergingBars
      {...props}
      leftLabel={i18n.t('Women')}
      rightLabel={i18n.t('Men')}
      band={{
        from,
        to: 100 - from,
        label:
          mark === null ? '' : i18n.t('mark {{from}}-{{to}} (law 2015-052)', { from, to: percentFormat(100 - from) }),
      }}
      middle={{ value: PARITY_PERCENT, label: i18n.t('parity') }}
      percentFormat={percentFormat}
      noDataLabel={absentWords('noData')}
    />
  )
}
