import { orgUnit } from './session'

/** A page whose figures were computed by hand (docs/demo-data.md), as a French reader meets it. */
export type ReferencePage = Readonly<{
  view: 'overview' | 'coverage' | 'co-funding' | 'training' | 'cmu'
  hash: string
  /** Name of the view. */
  title: string
  place: string
  period: string
  /** The figures a reader comes for. */
  shows: readonly string[]
  /** Heading of the first picture: what it shows, as a sentence. */
  finding: string
  /** Words of the legends of the pictures and tables that are printed. */
  legend: readonly string[]
  /** The first of `shows` in a workbook: a row and a column of the first sheet. */
  cell: Readonly<{ row: string; column: string; shown: string }>
}>

export const REFERENCE_PAGES: readonly ReferencePage[] = [
  {
    view: 'overview',
    hash: `#/overview?ou=${orgUnit('ML')}&pe=2025`,
    title: 'Synthèse',
    place: 'Mali',
    period: '2025',
    shows: ['66,5 %', '4 272 ASC sont en poste', '3 lieux où agir', 'Les quatre programmes'],
    finding: 'Les quatre programmes dans le temps',
    // Its small pictures are named one by one.
    legend: ['Population couverte par la CMU'],
    cell: { row: '2025', column: 'Population couverte (%)', shown: '66,5 %' },
  },
  {
    view: 'coverage',
    hash: `#/coverage?ou=${orgUnit('ML')}&pe=2015`,
    title: 'Couverture ASC',
    place: 'Mali',
    period: '2015',
    shows: ['49,0 %', '3 197 026 sur 6 523 306'],
    finding: 'Mali : 49,0 % de la population cible est couverte. Le plus bas : Kayes, 29,8 %.',
    legend: ['Faible (moins de 50 %)', 'Moyen (50 % à 80 %)', 'non renseigné'],
    cell: { row: 'Mali', column: 'Population couverte (%)', shown: '49,0 %' },
  },
  {
    view: 'co-funding',
    hash: `#/co-funding?ou=${orgUnit('ML-3-KADIOLO')}&pe=2015`,
    title: 'Cofinancement',
    place: 'Kadiolo',
    period: '2015',
    shows: ['50,0 %', '32 400 000 sur 64 800 000 FCFA', '23 sur 23'],
    finding:
      "Kadiolo : communes et ASACO prennent en charge 50,0 % des salaires des ASC ; l'engagement de 50 % est tenu.",
    legend: ['Commune + ASACO non réparti', 'Partenaire', 'engagement 50 %'],
    cell: { row: 'Kadiolo', column: 'Prise en charge communautaire (%)', shown: '50,0 %' },
  },
  {
    view: 'training',
    hash: `#/training?ou=${orgUnit('ML-1')}&pe=2019`,
    title: 'Formation et parité',
    place: 'Kayes',
    period: '2019',
    shows: ['38,9 %', '37 sur 95', '65,3 %'],
    finding: 'Kayes : 38,9 % de femmes dans les sessions mixtes ; les deux sexes atteignent le repère de 30 %.',
    legend: ['Femmes', 'Hommes', 'repère 30-70 % (loi 2015-052)'],
    cell: { row: 'Genre, droits et VBG', column: 'Femmes, sessions mixtes (%)', shown: '38,9 %' },
  },
  {
    view: 'cmu',
    hash: `#/cmu?ou=${orgUnit('ML')}&pe=2021`,
    title: 'CMU',
    place: 'Mali',
    period: '2021',
    shows: ['28,0 %', '5 911 360 sur 21 112 000'],
    finding:
      'Mali : 28,0 % de la population est couverte ; 15 200 640 personnes ne le sont pas. Non réparti entre ses unités.',
    legend: ['Régime non réparti', 'Sous le niveau de 2018 (moins de 12 %)'],
    cell: { row: 'Couverts', column: 'Part de la population (%)', shown: '28,0 %' },
  },
]

/** The reference page of a view. */
export function referencePage(view: ReferencePage['view']): ReferencePage {
  const found = REFERENCE_PAGES.find((page) => page.view === view)
  if (found === undefined) throw new Error(`no reference page of ${view}`)
  return found
}
