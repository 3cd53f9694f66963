import type { FunnelProps } from './funnel'
import { REGIME_STYLES } from './regime-styles'

/** Target, covered and up to date by regime; one step not split by regime, one without data. */
export const funnel: FunnelProps = {
  title: 'Un tiers des personnes visées est couvert',
  description: 'Population cible, couverte et à jour, par régime, 2018',
  width: 720,
  onSelect: () => undefined,
  noDataLabel: 'non renseigné',
  series: [
    { id: 'amo', label: 'AMO', ...REGIME_STYLES.amo },
    { id: 'ramed', label: 'RAMED', ...REGIME_STYLES.ramed },
    { id: 'mutuelle', label: 'Mutuelles', ...REGIME_STYLES.mutuelle },
    { id: 'notSplit', label: 'régime non précisé', ...REGIME_STYLES.notSplit },
  ],
  steps: [
    { id: 'target', label: 'Population cible', bar: { state: 'value', value: 60_000, text: '60 000', tone: 'none' } },
    {
      id: 'covered',
      label: 'Couverts',
      dropText: '−40 000 (67 %)',
      details: ['2018'],
      bar: { state: 'value', value: 20_000, text: '20 000', tone: 'none' },
      parts: [
        { series: 'ramed', amount: 5_000, text: '5 000' },
        { series: 'amo', amount: 11_000, text: '11 000' },
        { series: 'mutuelle', amount: 3_000, text: '3 000' },
        { series: 'notSplit', amount: 1_000, text: '1 000' },
      ],
    },
    {
      id: 'upToDate',
      label: 'À jour de leurs cotisations',
      dropText: '−7 700 (38 %)',
      bar: { state: 'notSplit', value: 12_300, text: '12 300' },
    },
    { id: 'users', label: 'Ont utilisé leurs droits', bar: { state: 'noData', text: 'non renseigné' } },
    { id: 'refunded', label: 'Remboursés', bar: { state: 'value', value: 0, text: '0', tone: 'none' } },
  ],
}
