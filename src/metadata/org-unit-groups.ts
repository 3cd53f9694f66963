import { orgUnitGroupSet } from './kinds/group'
import { orgUnitGroup, type OrgUnitGroup } from './kinds/org-unit-group'

/** The denominator of contributing ASACO: which areas have one is the server's to say. */
export const areasWithAsaco = orgUnitGroup({
  code: 'OG_ASACO',
  name: { fr: 'Aires de santé ayant une ASACO', en: 'Health areas with an ASACO' },
  shortName: { fr: 'Aires avec ASACO', en: 'Areas with an ASACO' },
  description: {
    fr: 'Aires de santé dont le CSCom est géré par une association de santé communautaire.',
    en: 'Health areas whose CSCom is run by a community health association.',
  },
})

type Place = Readonly<{ code: string; name: string }>

/** One group per place of a kind: `OG_COM_DIOU` "Commune de Diou". */
function groupsOfPlaces(
  prefix: string,
  places: readonly Place[],
  words: Readonly<{
    fr: (name: string) => string
    en: (name: string) => string
    description: Readonly<{ fr: string; en: string }>
  }>,
): readonly OrgUnitGroup[] {
  return places.map(({ code, name }) => {
    const text = { fr: words.fr(name), en: words.en(name) }
    return orgUnitGroup({ code: `${prefix}_${code}`, name: text, shortName: text, description: words.description })
  })
}

/** Code from name: ASCII capitals, as the organisation units of the demo are coded. */
function placesNamed(...names: readonly string[]): readonly Place[] {
  return names.map((name) => ({
    code: name
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_'),
    name,
  }))
}

/** The communes of Kadiolo; an area across two communes goes to the one where its CSCom stands. */
export const communeGroups = groupsOfPlaces(
  'OG_COM',
  placesNamed('Diou', 'Dioumaténé', 'Fourou', 'Kadiolo', 'Kaï', 'Loulouni', 'Misséni', 'Nimbougou', 'Zégoua'),
  {
    fr: (name) => `Commune de ${name}`,
    en: (name) => `${name} commune`,
    description: {
      fr: 'Aires de santé dont le CSCom est dans la commune.',
      en: 'Health areas whose CSCom stands in the commune.',
    },
  },
)

/** Cercles of the five regions of the first phase, as of the 2009 census. */
export const cercleGroups = groupsOfPlaces(
  'OG_CER',
  placesNamed(
    ...['Kayes', 'Bafoulabé', 'Kéniéba', 'Yélimané', 'Kita', 'Diéma', 'Nioro'],
    ...['Koulikoro', 'Banamba', 'Kangaba', 'Kati', 'Kolokani', 'Dioïla', 'Nara'],
    ...['Sikasso', 'Kadiolo', 'Bougouni', 'Yanfolila', 'Kolondiéba', 'Koutiala', 'Yorosso'],
    ...['Ségou', 'Barouéli', 'Bla', 'Macina', 'Niono', 'San', 'Tominian'],
    ...['Mopti', 'Djenné', 'Ténenkou', 'Youwarou', 'Bandiagara', 'Bankass', 'Koro', 'Douentza'],
  ),
  {
    fr: (name) => `Cercle de ${name}`,
    en: (name) => `${name} cercle`,
    description: {
      fr: 'Districts sanitaires du cercle : le district ne suit pas toujours le cercle.',
      en: 'Health districts of the cercle: districts do not always follow cercles.',
    },
  },
)

/** The regions of the 2023 reform; the health tree still follows the older ones. */
export const region2023Groups = groupsOfPlaces(
  'OG_R23',
  placesNamed(
    ...['Kayes', 'Kita', 'Nioro', 'Koulikoro', 'Dioïla', 'Nara', 'Sikasso', 'Bougouni', 'Koutiala', 'Ségou'],
    ...['San', 'Mopti', 'Bandiagara', 'Douentza', 'Tombouctou', 'Taoudénit', 'Gao', 'Ménaka', 'Kidal', 'Bamako'],
  ),
  {
    fr: (name) => (name === 'Bamako' ? 'District de Bamako (2023)' : `Région de ${name} (2023)`),
    en: (name) => (name === 'Bamako' ? 'Bamako district (2023)' : `${name} region (2023)`),
    description: {
      fr: 'Districts sanitaires situés dans la région administrative de 2023.',
      en: 'Health districts that lie in the administrative region of 2023.',
    },
  },
)

export const regionUnits = orgUnitGroup({
  code: 'OG_REGION',
  name: { fr: 'Régions sanitaires', en: 'Health regions' },
  description: { fr: 'Directions régionales de la santé.', en: 'Regional health directorates.' },
})
export const districtUnits = orgUnitGroup({
  code: 'OG_DISTRICT',
  name: { fr: 'Districts sanitaires', en: 'Health districts' },
  description: { fr: 'Districts sanitaires (CSRéf).', en: 'Health districts (CSRéf).' },
})
export const areaUnits = orgUnitGroup({
  code: 'OG_AIRE',
  name: { fr: 'Aires de santé', en: 'Health areas' },
  description: { fr: 'Aires de santé (CSCom).', en: 'Health areas (CSCom).' },
})
export const siteUnits = orgUnitGroup({
  code: 'OG_SITE',
  name: { fr: 'Sites ASC', en: 'ASC sites' },
  description: {
    fr: "Sites ASC, là où l'arbre descend jusqu'à eux.",
    en: 'ASC sites, where the tree goes down to them.',
  },
})

export const firstPhase = orgUnitGroup({
  code: 'OG_PHASE1',
  name: { fr: 'SEC, phase 1', en: 'SEC, phase 1' },
  description: {
    fr: 'Les cinq régions où les SEC ont commencé : Kayes, Koulikoro, Sikasso, Ségou, Mopti.',
    en: 'The five regions where SEC began: Kayes, Koulikoro, Sikasso, Ségou, Mopti.',
  },
})
export const decentralisationProject = orgUnitGroup({
  code: 'OG_PRSSD',
  name: { fr: 'Projet PRSSD (2010-2017)', en: 'PRSSD project (2010-2017)' },
  shortName: { fr: 'Projet PRSSD', en: 'PRSSD project' },
  description: { fr: 'Kayes, Ségou et Sikasso.', en: 'Kayes, Ségou and Sikasso.' },
})
export const kayesProject = orgUnitGroup({
  code: 'OG_CUS_KAYES',
  name: { fr: 'Projet CUS-Kayes', en: 'CUS-Kayes project' },
  description: {
    fr: 'Cinq cercles : Kayes, Yélimané, Diéma, Kita, Kéniéba.',
    en: 'Five cercles: Kayes, Yélimané, Diéma, Kita, Kéniéba.',
  },
})

export const southNorm = orgUnitGroup({
  code: 'OG_NORME_SUD',
  name: { fr: 'Norme sud (700 habitants par ASC)', en: 'South norm (700 inhabitants per ASC)' },
  shortName: { fr: 'Norme sud', en: 'South norm' },
  description: {
    fr: 'Aires où la norme NORM_ASC_POP vaut.',
    en: 'Areas where the norm NORM_ASC_POP holds.',
  },
})
export const northNorm = orgUnitGroup({
  code: 'OG_NORME_NORD',
  name: { fr: 'Autre norme (nord, nomades)', en: 'Other norm (north, nomads)' },
  shortName: { fr: 'Autre norme (nord)', en: 'Other norm (north)' },
  description: {
    fr: 'Aires du nord ou nomades, où une autre norme vaut.',
    en: 'Northern or nomadic areas, where another norm holds.',
  },
})
export const urbanExcluded = orgUnitGroup({
  code: 'OG_NORME_URB',
  name: { fr: 'Urbain, hors norme ASC', en: 'Urban, outside the ASC norm' },
  shortName: { fr: 'Urbain, hors norme', en: 'Urban, outside the norm' },
  description: {
    fr: 'Aires urbaines (Bamako), à exclure de la couverture rurale.',
    en: 'Urban areas (Bamako), to be left out of rural coverage.',
  },
})

export const typeSet = orgUnitGroupSet({
  code: 'OGS_TYPE',
  name: { fr: "SEC-CMU : type d'unité", en: 'SEC-CMU: type of unit' },
  description: { fr: "Niveau de l'unité dans la pyramide sanitaire.", en: 'Level of the unit in the health pyramid.' },
  groups: [regionUnits, districtUnits, areaUnits, siteUnits],
  holdsUnitsBelow: false,
})
export const communeSet = orgUnitGroupSet({
  code: 'OGS_COMMUNE',
  name: { fr: 'SEC-CMU : commune', en: 'SEC-CMU: commune' },
  description: { fr: "Commune de l'aire de santé.", en: 'Commune of the health area.' },
  groups: communeGroups,
})
export const cercleSet = orgUnitGroupSet({
  code: 'OGS_CERCLE',
  name: { fr: 'SEC-CMU : cercle', en: 'SEC-CMU: cercle' },
  description: { fr: 'Cercle du district sanitaire.', en: 'Cercle of the health district.' },
  groups: cercleGroups,
})
export const region2023Set = orgUnitGroupSet({
  code: 'OGS_REGION2023',
  name: { fr: 'SEC-CMU : région de 2023', en: 'SEC-CMU: region of 2023' },
  description: { fr: 'Région administrative depuis 2023.', en: 'Administrative region since 2023.' },
  groups: region2023Groups,
})
/** A group set gives each unit one place, and projects overlap (Kayes is in all three): one set per project. */
export const phaseSet = orgUnitGroupSet({
  code: 'OGS_PHASE',
  name: { fr: 'SEC-CMU : phase', en: 'SEC-CMU: phase' },
  description: { fr: 'Phase de mise en place des SEC.', en: 'Phase of the SEC roll-out.' },
  groups: [firstPhase],
})
export const decentralisationSet = orgUnitGroupSet({
  code: 'OGS_PRSSD',
  name: { fr: 'SEC-CMU : projet PRSSD', en: 'SEC-CMU: PRSSD project' },
  description: { fr: 'Régions du projet PRSSD.', en: 'Regions of the PRSSD project.' },
  groups: [decentralisationProject],
})
export const kayesProjectSet = orgUnitGroupSet({
  code: 'OGS_CUS_KAYES',
  name: { fr: 'SEC-CMU : projet CUS-Kayes', en: 'SEC-CMU: CUS-Kayes project' },
  description: { fr: 'Cercles du projet CUS-Kayes.', en: 'Cercles of the CUS-Kayes project.' },
  groups: [kayesProject],
})
export const normSet = orgUnitGroupSet({
  code: 'OGS_NORME',
  name: { fr: 'SEC-CMU : norme ASC', en: 'SEC-CMU: ASC norm' },
  description: { fr: "Norme d'habitants par ASC de l'aire.", en: "The area's norm of inhabitants per ASC." },
  groups: [southNorm, northNorm, urbanExcluded],
})
