import i18n from '@dhis2/d2-i18n'
import { PAYER_COLORS } from '../../charts/palette'
import { communityShare, partnerShare } from '../../metadata/financing'
import { useLocale } from '../../ui/locale'
import { Evolution, type EvolutionSeries } from '../../view-kit/evolution'
import type { ReadyView } from '../../view-kit/view-shell'
import type { CoFunding } from './compute'
import { pledgeLine } from './rows'

/** Whether partners pay less and the community more from year to year: the dependence the coalition of 2017 named (R8). */
export function Dependence({ ready, coFunding }: Readonly<{ ready: ReadyView; coFunding: CoFunding }>) {
  const locale = useLocale()
  return (
    <Evolution
      name="co-funding"
      ready={ready}
      title={i18n.t('Who carries the pay, over time')}
      unit="percent"
      rateUnit="fcfa"
      series={series()}
      references={pledgeLine(coFunding, locale)}
    />
  )
}

function series(): readonly EvolutionSeries[] {
  return [
    {
      item: communityShare,
      label: i18n.t('Community, of the pay due'),
      color: PAYER_COLORS.communeAndAsaco,
      dash: null,
      marker: 'circle',
    },
    {
      item: partnerShare,
      label: i18n.t('Partners, of the amount paid'),
      color: PAYER_COLORS.partners,
      dash: '7 3',
      marker: 'square',
    },
  ]
}
