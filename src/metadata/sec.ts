import { bySex, femme, homme } from './categories'
import { ourDictionary, situationMonthly } from './collection'
import { ascNorm, ascNormAlternative } from './constants'
import { operand, sum, times, withFallback } from './expressions'
import { percentage, perTenThousand, quotient } from './indicator-types'
import { undivided } from './kinds/category'
import { dataElement } from './kinds/data-element'
import { indicator } from './kinds/indicator'
import { coverageLegend, genderLegend, inhabitantsLegend, stockOutLegend } from './legend-sets'
import { populationBeyond5Km, populationServed, populationTotal, villages, villagesCovered } from './population'

const counted = {
  unit: 'count',
  valueType: 'INTEGER_ZERO_OR_POSITIVE',
  collection: situationMonthly,
  source: ourDictionary,
} as const
const stock = { ...counted, measures: 'stock', aggregationType: 'LAST_IN_PERIOD' } as const
const flow = { ...counted, measures: 'flow', aggregationType: 'SUM' } as const

export const ascInPost = dataElement({
  ...stock,
  code: 'SEC_ASC_POSTE',
  countsPeople: true,
  name: { fr: 'ASC en poste', en: 'ASC in post' },
  description: {
    fr: 'Agents de santé communautaire en activité le dernier jour du mois, par sexe.',
    en: 'Community health workers at work on the last day of the month, by sex.',
  },
  categoryCombo: bySex,
})
export const sitesCreated = dataElement({
  ...stock,
  code: 'SEC_SITE_CREE',
  name: { fr: 'Sites ASC créés', en: 'ASC sites created' },
  formName: { fr: 'Sites créés', en: 'Sites created' },
  description: {
    fr: 'Sites ASC ouverts depuis le début du programme et non supprimés, le dernier jour du mois.',
    en: 'ASC sites opened since the programme began and not abolished, on the last day of the month.',
  },
  categoryCombo: undivided,
})
export const sitesFunctional = dataElement({
  ...stock,
  code: 'SEC_SITE_FONC',
  name: { fr: 'Sites ASC fonctionnels', en: 'Functional ASC sites' },
  formName: { fr: 'Sites fonctionnels', en: 'Functional sites' },
  description: {
    fr: 'Sites créés où un ASC en poste a offert des soins dans le mois.',
    en: 'Sites created where an ASC in post gave care during the month.',
  },
  categoryCombo: undivided,
})
export const ascSupervised = dataElement({
  ...flow,
  code: 'SEC_ASC_SUP',
  countsPeople: true,
  name: { fr: 'ASC supervisés dans le mois', en: 'ASC supervised in the month' },
  shortName: { fr: 'ASC supervisés', en: 'ASC supervised' },
  description: {
    fr: 'ASC ayant reçu au moins une supervision sur site dans le mois ; chaque ASC compte une fois par mois.',
    en: 'ASC who had at least one supervision on site in the month; each counts once a month.',
  },
  categoryCombo: undivided,
})
export const ascMonths = dataElement({
  ...flow,
  code: 'SEC_ASC_MOIS',
  name: { fr: 'ASC-mois en poste', en: 'ASC-months in post' },
  formName: { fr: 'ASC-mois (en poste dans le mois)', en: 'ASC-months (in post in the month)' },
  description: {
    fr: 'ASC en poste dans le mois, sommés sur les mois : dénominateur de la supervision sur plusieurs mois.',
    en: 'ASC in post in the month, added up over the months: denominator of supervision over several months.',
  },
  categoryCombo: undivided,
})
export const stockOutSites = dataElement({
  ...flow,
  code: 'SEC_RUPT',
  name: { fr: "Sites avec rupture d'un produit traceur", en: 'Sites with a tracer stock-out' },
  shortName: { fr: 'Sites en rupture de traceur', en: 'Sites with tracer stock-out' },
  formName: { fr: "Sites avec rupture d'un traceur", en: 'Sites with a tracer stock-out' },
  description: {
    fr: "Sites ayant rapporté au moins un jour de rupture d'un produit traceur dans le mois.",
    en: 'Sites that reported at least one day without a tracer product in the month.',
  },
  categoryCombo: undivided,
})
export const sitesReporting = dataElement({
  ...flow,
  code: 'SEC_SITE_RAP',
  name: { fr: 'Sites ASC ayant rapporté', en: 'ASC sites reporting' },
  formName: { fr: 'Sites ayant rapporté', en: 'Sites reporting' },
  description: {
    fr: 'Sites dont le rapport mensuel a été reçu : dénominateur des ruptures.',
    en: 'Sites whose monthly report was received: denominator of stock-outs.',
  },
  categoryCombo: undivided,
})
export const ascFullPackage = dataElement({
  ...stock,
  code: 'SEC_PAQUET',
  countsPeople: true,
  name: { fr: 'ASC offrant le paquet complet', en: 'ASC giving the full package' },
  shortName: { fr: 'ASC au paquet complet', en: 'ASC with full package' },
  formName: { fr: 'ASC offrant le paquet complet', en: 'ASC giving the full package' },
  description: {
    fr: 'ASC en poste offrant tout le paquet (paludisme, diarrhée, pneumonie, malnutrition, nouveau-né, planification familiale) le dernier jour du mois.',
    en: 'ASC in post giving the whole package (malaria, diarrhoea, pneumonia, malnutrition, newborn, family planning) on the last day of the month.',
  },
  categoryCombo: undivided,
})
export const ascLeaving = dataElement({
  ...flow,
  code: 'SEC_DEPART',
  countsPeople: true,
  name: { fr: 'ASC partis', en: 'ASC leaving' },
  description: {
    fr: 'ASC ayant quitté leur poste dans le mois, par sexe.',
    en: 'ASC who left their post in the month, by sex.',
  },
  categoryCombo: bySex,
})
export const ascJoining = dataElement({
  ...flow,
  code: 'SEC_ARRIVEE',
  countsPeople: true,
  name: { fr: 'ASC recrutés', en: 'ASC joining' },
  description: { fr: 'ASC entrés en poste dans le mois, par sexe.', en: 'ASC who took up post in the month, by sex.' },
  categoryCombo: bySex,
})

/** Where POP_5KM was never entered the whole population stands in; the views then say so. */
const targetPopulation = withFallback(populationBeyond5Km, populationTotal)
const targetWords = {
  fr: 'population à plus de 5 km (à défaut, population totale)',
  en: 'population beyond 5 km (total population where missing)',
}
const inPostWords = { fr: 'ASC en poste', en: 'ASC in post' }

export const needCovered = indicator({
  code: 'SEC_BESOIN_PCT',
  name: { fr: 'Besoin en ASC couvert (%)', en: 'ASC need covered (%)' },
  description: {
    fr: "Part des ASC que demande la norme d'habitants par ASC et qui sont en poste. Peut dépasser 100 %.",
    en: 'Share of the ASC that the norm of inhabitants per ASC asks for and that are in post. May exceed 100 %.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: coverageLegend,
  numerator: {
    of: times(ascInPost, ascNorm),
    words: { fr: "ASC en poste x norme d'habitants par ASC", en: 'ASC in post x norm of inhabitants per ASC' },
  },
  denominator: { of: targetPopulation, words: targetWords },
  source: ourDictionary,
})
export const needCoveredAlternative = indicator({
  code: 'SEC_BESOIN_ALT_PCT',
  name: { fr: 'Besoin en ASC couvert, norme alternative (%)', en: 'ASC need covered, alternative norm (%)' },
  shortName: { fr: 'Besoin couvert, norme alternative (%)', en: 'Need covered, alternative norm (%)' },
  description: {
    fr: 'Comme « Besoin en ASC couvert », avec la norme alternative (1 500 par défaut).',
    en: 'As "ASC need covered", with the alternative norm (1,500 by default).',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: coverageLegend,
  numerator: {
    of: times(ascInPost, ascNormAlternative),
    words: {
      fr: "ASC en poste x norme alternative d'habitants par ASC",
      en: 'ASC in post x alternative norm of inhabitants per ASC',
    },
  },
  denominator: { of: targetPopulation, words: targetWords },
  source: ourDictionary,
})
export const inhabitantsPerAsc = indicator({
  code: 'SEC_HAB_ASC',
  name: { fr: 'Habitants par ASC', en: 'Inhabitants per ASC' },
  description: {
    fr: 'Combien d’habitants chaque ASC en poste aurait à desservir.',
    en: 'How many inhabitants each ASC in post would have to serve.',
  },
  unit: 'ratio',
  type: quotient,
  decimals: 0,
  legend: inhabitantsLegend,
  numerator: { of: targetPopulation, words: targetWords },
  denominator: { of: ascInPost, words: inPostWords },
  source: ourDictionary,
})
export const ascDensity = indicator({
  code: 'SEC_DENS',
  name: { fr: 'ASC pour 10 000 habitants', en: 'ASC per 10,000 inhabitants' },
  description: {
    fr: 'Densité des ASC en poste dans la population totale.',
    en: 'Density of ASC in post in the total population.',
  },
  unit: 'perTenThousand',
  type: perTenThousand,
  decimals: 2,
  numerator: { of: ascInPost, words: inPostWords },
  denominator: { of: populationTotal, words: { fr: 'population totale', en: 'total population' } },
  source: ourDictionary,
})
export const populationCovered = indicator({
  code: 'SEC_COUV_POP',
  name: { fr: 'Population couverte par les ASC (%)', en: 'Population covered by ASC (%)' },
  shortName: { fr: 'Population couverte (%)', en: 'Population covered (%)' },
  description: {
    fr: "Part de la population à plus de 5 km d'un CSCom qu'un ASC dessert.",
    en: 'Share of the population beyond 5 km from a CSCom that an ASC serves.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: coverageLegend,
  numerator: {
    of: populationServed,
    words: { fr: 'population desservie par les ASC', en: 'population served by ASC' },
  },
  denominator: { of: populationBeyond5Km, words: { fr: 'population à plus de 5 km', en: 'population beyond 5 km' } },
  source: ourDictionary,
})
export const villagesCoveredRate = indicator({
  code: 'SEC_COUV_VIL',
  name: { fr: 'Villages couverts par un ASC (%)', en: 'Villages covered by an ASC (%)' },
  shortName: { fr: 'Villages couverts (%)', en: 'Villages covered (%)' },
  description: {
    fr: 'Part des villages où un ASC réside ou passe régulièrement.',
    en: 'Share of the villages where an ASC lives or visits regularly.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: coverageLegend,
  numerator: { of: villagesCovered, words: { fr: 'villages couverts', en: 'villages covered' } },
  denominator: { of: villages, words: { fr: 'villages', en: 'villages' } },
  source: ourDictionary,
})
export const sitesFunctionalRate = indicator({
  code: 'SEC_SITE_PCT',
  name: { fr: 'Sites ASC fonctionnels (%)', en: 'Functional ASC sites (%)' },
  shortName: { fr: 'Sites fonctionnels (%)', en: 'Functional sites (%)' },
  description: {
    fr: 'Part des sites créés où des soins ont été offerts.',
    en: 'Share of the sites created where care was given.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: coverageLegend,
  numerator: { of: sitesFunctional, words: { fr: 'sites fonctionnels', en: 'functional sites' } },
  denominator: { of: sitesCreated, words: { fr: 'sites créés', en: 'sites created' } },
  source: ourDictionary,
})
export const fullPackageRate = indicator({
  code: 'SEC_PAQUET_PCT',
  name: { fr: 'ASC offrant le paquet complet (%)', en: 'ASC giving the full package (%)' },
  shortName: { fr: 'Paquet complet (%)', en: 'Full package (%)' },
  description: {
    fr: 'Part des ASC en poste qui offrent tout le paquet de soins.',
    en: 'Share of the ASC in post who give the whole package of care.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: coverageLegend,
  numerator: { of: ascFullPackage, words: { fr: 'ASC offrant le paquet complet', en: 'ASC giving the full package' } },
  denominator: { of: ascInPost, words: inPostWords },
  source: ourDictionary,
})
export const supervisionRate = indicator({
  code: 'SEC_SUP_PCT',
  name: { fr: 'ASC supervisés (%)', en: 'ASC supervised (%)' },
  description: {
    fr: "Part des ASC-mois en poste où l'ASC a été supervisé au moins une fois.",
    en: 'Share of ASC-months in post in which the ASC was supervised at least once.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: coverageLegend,
  numerator: { of: ascSupervised, words: { fr: 'ASC supervisés dans le mois', en: 'ASC supervised in the month' } },
  denominator: { of: ascMonths, words: { fr: 'ASC-mois en poste', en: 'ASC-months in post' } },
  source: ourDictionary,
})
export const stockOutRate = indicator({
  code: 'SEC_RUPT_PCT',
  name: { fr: "Sites avec rupture d'un traceur (%)", en: 'Sites with a tracer stock-out (%)' },
  shortName: { fr: 'Sites en rupture (%)', en: 'Sites with stock-out (%)' },
  description: {
    fr: "Part des sites ayant rapporté qui ont manqué d'un produit traceur. Plus c'est bas, mieux c'est.",
    en: 'Share of the reporting sites that ran out of a tracer product. The lower the better.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: stockOutLegend,
  numerator: { of: stockOutSites, words: { fr: 'sites avec rupture', en: 'sites with a stock-out' } },
  denominator: { of: sitesReporting, words: { fr: 'sites ayant rapporté', en: 'sites reporting' } },
  source: ourDictionary,
})
export const womenAmongAscRate = indicator({
  code: 'SEC_FEM_PCT',
  name: { fr: 'Femmes parmi les ASC (%)', en: 'Women among ASC (%)' },
  description: {
    fr: 'Part des femmes parmi les ASC en poste dont le sexe est précisé.',
    en: 'Share of women among the ASC in post whose sex is stated.',
  },
  unit: 'percent',
  type: percentage,
  decimals: 1,
  legend: genderLegend,
  numerator: { of: operand(ascInPost, femme), words: { fr: 'femmes ASC en poste', en: 'women ASC in post' } },
  denominator: {
    of: sum(operand(ascInPost, femme), operand(ascInPost, homme)),
    words: { fr: 'ASC en poste, femmes et hommes', en: 'ASC in post, women and men' },
  },
  source: ourDictionary,
})
