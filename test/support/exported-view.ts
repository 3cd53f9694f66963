import type { ExportedView } from '../../src/exports/exported-view'

/** A name somebody may have typed into the server to run a formula on a reader's machine. */
export const HOSTILE_NAME = '=HYPERLINK("http://x")'

/**
 * Coverage of Mali in 2015 with one cell of each kind: the whole, a part with figures, hidden and absent ones, a zero, a
 * negative number, a column that does not hold.
 */
export const EXPORTED: ExportedView = {
  title: 'Au Mali, 49,0 % de la population cible est couverte.',
  view: 'Couverture ASC',
  question: 'Où manque-t-il des ASC ?',
  place: 'Mali',
  period: '2015',
  filters: [],
  source: 'DHIS2 du Mali',
  analyticsBuilt: '2026-11-12T03:00:00',
  zerosCounted: true,
  generatedFrom: null,
  hiddenBelow: 5,
  made: '2026-11-24',
  tables: [
    {
      id: 'coverage',
      name: 'Couverture ASC',
      caption: 'Couverture ASC, Mali, 2015',
      rowHeading: 'Unité',
      columns: [
        { id: 'covered', label: 'Population couverte', unit: 'percent', withRate: true },
        { id: 'inPost', label: 'ASC en poste', unit: 'count' },
        { id: 'change', label: 'Évolution', unit: 'points' },
        { id: 'paid', label: 'Payé', unit: 'fcfa' },
        { id: 'remark', label: 'Remarque', unit: 'text' },
      ],
      rows: [
        {
          id: 'ml',
          label: 'Mali',
          kind: 'total',
          cells: [
            { state: 'value', value: 49.01, rate: { numerator: 3_197_026, denominator: 6_523_306 } },
            { state: 'value', value: 2187 },
            { state: 'value', value: -2.1 },
            { state: 'value', value: 5_400_000.4 },
            { text: '5 régions' },
          ],
        },
        {
          id: 'x',
          label: HOSTILE_NAME,
          cells: [
            { state: 'hidden' },
            { state: 'hidden' },
            { state: 'value', value: 0 },
            { state: 'value', value: 0 },
            { text: '-1+2' },
          ],
        },
        {
          id: 'gao',
          label: 'Gao "Nord"; Sud',
          cells: [
            { state: 'noData' },
            { state: 'notDue' },
            { state: 'value', value: 1.5 },
            { state: 'value', value: 1 },
            { text: '' },
          ],
        },
        {
          id: 'rest',
          label: 'Non réparti',
          kind: 'rest',
          cells: [{ state: 'notSplit' }, { text: '–' }, { state: 'value', value: 0.1 + 0.2 }],
        },
      ],
    },
  ],
}
