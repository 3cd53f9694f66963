import type { DivergingBarsProps } from './diverging-bars'
import { PAYER_STYLES } from './payer-styles'
import type { RankedBarsProps } from './ranked-bars'
import type { StackedBarsProps } from './stacked-bars'

export const percent = (value: number): string => `${Math.round(value)}\u00a0%`

/** Coverage of five regions in 2015 (published table), Kidal at zero, Gao without data and what is not split. */
export const ranked: RankedBarsProps = {
  title: 'Kayes couvre 29,8 % de sa population cible',
  description: 'Population couverte par un ASC, 2015',
  width: 720,
  onSelect: () => undefined,
  axisFormat: percent,
  axisMax: 100,
  references: [
    { value: 49, label: 'Mali 49,0 %', kind: 'parent' },
    { value: 80, label: 'Cible 80 %', kind: 'target' },
  ],
  legend: {
    low: 'moins de 40 %',
    mid: 'de 40 à 55 %',
    high: '55 % et plus',
    noData: 'non renseigné',
    notSplit: 'non réparti',
  },
  rows: [
    { id: 'kidal', label: 'Kidal', bar: { state: 'value', value: 0, text: '0,0 %', tone: 'low' } },
    {
      id: 'kayes',
      label: 'Kayes',
      bar: { state: 'value', value: 29.8, text: '29,8 %', tone: 'low' },
      details: ['2015'],
    },
    { id: 'sikasso', label: 'Sikasso', bar: { state: 'value', value: 40, text: '40,0 %', tone: 'mid' } },
    { id: 'mopti', label: 'Mopti', bar: { state: 'value', value: 57.6, text: '57,6 %', tone: 'high' } },
    { id: 'gao', label: 'Gao', bar: { state: 'noData', text: 'non renseigné' } },
    {
      id: 'bko',
      label: 'District de Bamako et communes voisines du Mandé',
      bar: { state: 'notDue', text: 'non attendu' },
    },
    { id: 'menaka', label: 'Ménaka', bar: { state: 'hidden', text: 'masqué (petit nombre)' } },
    {
      id: 'rest',
      label: 'non réparti',
      bar: { state: 'notSplit', value: 22.5, text: '22,5 %' },
      selectable: false,
    },
  ],
}

export const stacked: StackedBarsProps = {
  title: 'Kadiolo paie la moitié de ses ASC',
  description: 'Montants versés par source, 2015',
  width: 720,
  onSelect: () => undefined,
  percentFormat: percent,
  noDataLabel: 'non renseigné',
  references: [{ value: 50, label: 'engagement 50 %', kind: 'target' }],
  series: [
    { id: 'commune', label: 'Commune', ...PAYER_STYLES.commune },
    { id: 'both', label: 'Commune + ASACO, non réparti', ...PAYER_STYLES.communeAndAsaco },
    { id: 'state', label: 'État', ...PAYER_STYLES.state },
    { id: 'partners', label: 'Partenaires', ...PAYER_STYLES.partners },
    { id: 'unpaid', label: 'Reste à payer', color: '#ffffff', pattern: null },
  ],
  rows: [
    {
      id: 'kadiolo',
      label: 'Kadiolo',
      bar: {
        state: 'value',
        text: '64 800 000 FCFA',
        parts: [
          { series: 'both', amount: 32_400_000, text: '32 400 000 FCFA' },
          { series: 'partners', amount: 32_400_000, text: '32 400 000 FCFA' },
        ],
      },
    },
    {
      id: 'kadolo',
      label: 'Nougoussouala',
      bar: {
        state: 'value',
        text: '100 FCFA',
        parts: [
          { series: 'commune', amount: 10, text: '10 FCFA' },
          { series: 'state', amount: 50, text: '50 FCFA' },
          { series: 'unpaid', amount: 40, text: '40 FCFA' },
        ],
      },
    },
    { id: 'zero', label: 'Misséni', bar: { state: 'value', text: '0 FCFA', parts: [] } },
    { id: 'none', label: 'Fourou', bar: { state: 'noData', text: 'non renseigné' } },
  ],
}

/** R11-R13: Kayes 2019. */
export const diverging: DivergingBarsProps = {
  title: 'Les femmes sont 38,9 % en sessions mixtes',
  description: 'Participations par thème, 2019',
  width: 720,
  leftLabel: 'Femmes',
  rightLabel: 'Hommes',
  band: { from: 30, to: 70, label: 'repère 30-70 % (loi 2015-052)' },
  middle: { value: 50, label: '50 %' },
  percentFormat: percent,
  noDataLabel: 'donnée absente',
  rows: [
    {
      id: 'mixed',
      label: 'Sessions mixtes',
      bar: {
        state: 'value',
        left: { count: 37, text: '37' },
        right: { count: 58, text: '58' },
        shareText: '38,9 %',
      },
    },
    {
      id: 'women',
      label: 'Sessions réservées',
      bar: { state: 'value', left: { count: 72, text: '72' }, right: { count: 0, text: '0' }, shareText: '100,0 %' },
    },
    { id: 'none', label: 'Commissions de formation', bar: { state: 'noData', text: 'donnée absente' } },
    { id: 'split', label: 'Sexe non précisé', bar: { state: 'notSplit', text: 'non réparti' } },
  ],
}
