import i18n from '@dhis2/d2-i18n'
import type { ReferenceLine } from '../../charts/bars'
import { RankedBars } from '../../charts/ranked-bars'
import { absentLegend } from '../../ui/figure-bars'
import { FigureTable } from '../../ui/figure-table'
import { formatAxisPercent, formatTarget } from '../../ui/format'
import { useLocale } from '../../ui/locale'
import { PictureWithTable } from '../../ui/picture-with-table'
import { targetLine } from '../../view-kit/target-words'
import type { ReadyView } from '../../view-kit/view-shell'
import type { Training } from './compute'
import { parityLegend } from './parity-class'
import { COMPARABLE_FROM, type RankedUnit } from './ranking'
import { unitColumns, unitFindingWords, unitPictureRows, unitTableRows } from './unit-rows'

export type ByUnitProps = Pick<ReadyView, 'period' | 'interactive'> &
  Readonly<{
    training: Training
    ranked: readonly RankedUnit[]
    /** Percent women in mixed sessions; null where none is set. */
    target: number | null
    /** Left out where the parts are groups: they cannot be opened. */
    onSelect: ((id: string) => void) | undefined
  }>

/** The same shares place by place, of at least one place; names lead down. */
export function ByUnit({ training, ranked, target, period, interactive, onSelect }: ByUnitProps) {
  const locale = useLocale()
  const { whole, legend, mark } = training
  const title = unitFindingWords(ranked, training, locale)
  const description = i18n.t('Women in mixed sessions by organisation unit, furthest from parity first, {{period}}', {
    period,
  })
  const hasSmall = ranked.some(({ comparison }) => comparison === 'small')
  return (
    <PictureWithTable
      title={title}
      description={description}
      interactive={interactive}
      notes={hasSmall ? [smallNote()] : []}
      picture={(width) => (
        <RankedBars
          title={title}
          description={description}
          width={width}
          rows={unitPictureRows(ranked, training, locale)}
          legend={{ ...parityLegend(legend, locale), none: smallLegend(), ...absentLegend() }}
          references={[...markLines(mark, locale), ...targetLine(target, locale)]}
          axisFormat={(value) => formatAxisPercent(value, locale)}
          axisMax={100}
          onSelect={onSelect}
          interactive={interactive}
        />
      )}
      table={
        <FigureTable
          caption={`${i18n.t('Training and parity')}, ${whole.orgUnit.name}, ${period}`}
          rowHeading={i18n.t('Organisation unit')}
          columns={unitColumns()}
          rows={unitTableRows(ranked, training, locale)}
          onSelect={onSelect}
        />
      }
    />
  )
}

/** The mark holds for both sexes. */
function markLines(mark: number | null, locale: string): readonly ReferenceLine[] {
  const label = (value: number): string => i18n.t('mark {{value}}', { value: formatTarget(value, locale) })
  return mark === null ? [] : [mark, 100 - mark].map((value) => ({ value, label: label(value), kind: 'target' }))
}

function smallLegend(): string {
  return i18n.t('small n (below {{from}})', { from: COMPARABLE_FROM })
}

function smallNote(): string {
  return i18n.t('Shares on fewer than {{from}} participations are not compared and stand last.', {
    from: COMPARABLE_FROM,
  })
}
