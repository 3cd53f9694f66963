import { femme, homme } from './categories'
import { byAgeGroup, byTheme, byThemeAndSex } from './categories-training'
import { ourDictionary, trainingQuarterly } from './collection'
import { minus, partOf, sum } from './expressions'
import { percentage, plainNumber } from './indicator-types'
import { dataElement } from './kinds/data-element'
import { indicator, ONE } from './kinds/indicator'
import { genderLegend } from './legend-sets'

const counted = {
  unit: 'count',
  valueType: 'INTEGER_ZERO_OR_POSITIVE',
  measures: 'flow',
  aggregationType: 'SUM',
  collection: trainingQuarterly,
  source: ourDictionary,
} as const

export const sessionsMixed = dataElement({
  ...counted,
  code: 'GEN_SESS_MIX',
  name: { fr: 'Sessions mixtes', en: 'Mixed sessions' },
  description: {
    fr: 'Sessions de formation ou de plaidoyer ouvertes aux deux sexes, terminées dans le trimestre, par thème.',
    en: 'Training or advocacy sessions open to both sexes that ended in the quarter, by theme.',
  },
  categoryCombo: byTheme,
})
export const sessionsWomenOnly = dataElement({
  ...counted,
  code: 'GEN_SESS_NF',
  name: { fr: 'Sessions réservées aux femmes', en: 'Women-only sessions' },
  description: {
    fr: 'Sessions de formation ou de plaidoyer réservées aux femmes, terminées dans le trimestre, par thème.',
    en: 'Training or advocacy sessions for women only that ended in the quarter, by theme.',
  },
  categoryCombo: byTheme,
})
export const participantsMixed = dataElement({
  ...counted,
  code: 'GEN_PART_MIX',
  countsPeople: true,
  name: { fr: 'Participants, sessions mixtes', en: 'Participants in mixed sessions' },
  shortName: { fr: 'Participants, sessions mixtes', en: 'Participants, mixed sessions' },
  formName: { fr: 'Participants (sessions mixtes)', en: 'Participants (mixed sessions)' },
  description: {
    fr: 'Participations aux sessions mixtes, par thème et sexe : une personne venue à deux sessions compte deux fois.',
    en: 'Participations in mixed sessions, by theme and sex: someone who came to two sessions counts twice.',
  },
  categoryCombo: byThemeAndSex,
})
export const participantsWomenOnly = dataElement({
  ...counted,
  code: 'GEN_PART_NF',
  countsPeople: true,
  name: { fr: 'Participantes, sessions réservées', en: 'Participants in women-only sessions' },
  shortName: { fr: 'Participantes, sessions réservées', en: 'Participants, women-only sessions' },
  formName: { fr: 'Participantes (sessions réservées)', en: 'Participants (women-only sessions)' },
  description: {
    fr: 'Participations aux sessions réservées aux femmes, par thème : une femme venue à deux sessions compte deux fois.',
    en: 'Participations in women-only sessions, by theme: a woman who came to two sessions counts twice.',
  },
  categoryCombo: byTheme,
})
export const peopleMobilised = dataElement({
  ...counted,
  code: 'PLA_PERS',
  countsPeople: true,
  name: { fr: 'Personnes mobilisées (plaidoyer)', en: 'People mobilised (advocacy)' },
  shortName: { fr: 'Personnes mobilisées', en: 'People mobilised' },
  description: {
    fr: 'Personnes présentes aux manifestations publiques de plaidoyer (par exemple une course pour la survie de l’enfant). Pas une formation.',
    en: 'People present at public advocacy events (for example a child survival race). Not a training.',
  },
  categoryCombo: byAgeGroup,
})

const womenMixed = partOf(participantsMixed, femme)
const menMixed = partOf(participantsMixed, homme)
const percent = { unit: 'percent', type: percentage, decimals: 1, source: ourDictionary } as const

export const womenInMixedRate = indicator({
  ...percent,
  code: 'GEN_F_MIX_PCT',
  name: { fr: 'Femmes, sessions mixtes (%)', en: 'Women in mixed sessions (%)' },
  shortName: { fr: 'Femmes, sessions mixtes (%)', en: 'Women, mixed sessions (%)' },
  description: {
    fr: 'Part des femmes parmi les participations aux sessions mixtes dont le sexe est précisé. Repère (loi 2015-052) : entre 30 et 70 %.',
    en: 'Share of women among the participations in mixed sessions whose sex is stated. Mark (law 2015-052): between 30 and 70 %.',
  },
  legend: genderLegend,
  numerator: { of: womenMixed, words: { fr: 'femmes, sessions mixtes', en: 'women, mixed sessions' } },
  denominator: {
    of: sum(womenMixed, menMixed),
    words: { fr: 'femmes et hommes, sessions mixtes', en: 'women and men, mixed sessions' },
  },
})
export const womenInAllRate = indicator({
  ...percent,
  code: 'GEN_F_TOT_PCT',
  name: { fr: 'Femmes, toutes sessions (%)', en: 'Women in all sessions (%)' },
  shortName: { fr: 'Femmes, toutes sessions (%)', en: 'Women, all sessions (%)' },
  description: {
    fr: 'Part des femmes parmi toutes les participations dont le sexe est précisé, sessions réservées comprises. Se lit toujours à côté des sessions mixtes.',
    en: 'Share of women among all participations whose sex is stated, women-only sessions included. Always read beside mixed sessions.',
  },
  numerator: {
    of: sum(womenMixed, participantsWomenOnly),
    words: { fr: 'femmes, toutes sessions', en: 'women, all sessions' },
  },
  denominator: {
    of: sum(womenMixed, menMixed, participantsWomenOnly),
    words: { fr: 'femmes et hommes, toutes sessions', en: 'women and men, all sessions' },
  },
})
export const parityGap = indicator({
  code: 'GEN_ECART',
  name: { fr: 'Écart à la parité, sessions mixtes (points)', en: 'Gap to parity, mixed sessions (points)' },
  shortName: { fr: 'Écart à la parité (points)', en: 'Gap to parity (points)' },
  description: {
    fr: '50 moins la part des femmes dans les sessions mixtes. Négatif quand les femmes sont plus nombreuses.',
    en: '50 less the share of women in mixed sessions. Negative when women are more numerous.',
  },
  unit: 'points',
  type: plainNumber,
  decimals: 1,
  source: ourDictionary,
  numerator: {
    of: minus(50, womenInMixedRate),
    words: { fr: '50 moins femmes, sessions mixtes (%)', en: '50 less women in mixed sessions (%)' },
  },
  denominator: ONE,
})
