import { femme, homme, sexUnknown } from '../../../src/metadata/categories'
import { communeAndAsaco, partners } from '../../../src/metadata/categories-payers'
import { mutuelle, regimeUnknown } from '../../../src/metadata/categories-regimes'
import {
  children,
  adults,
  themeAdvocacy,
  themeGender,
  themeGovernance,
} from '../../../src/metadata/categories-training'
import { beneficiaries, mainInsured } from '../../../src/metadata/cmu'
import { asacoContributed, ascMonthsDue, paid, pledged, salariesDue } from '../../../src/metadata/financing'
import {
  populationBeyond5Km,
  populationServed,
  populationTotal,
  villages,
  villagesCovered,
} from '../../../src/metadata/population'
import { ascInPost, sitesCreated, sitesFunctional } from '../../../src/metadata/sec'
import {
  participantsMixed,
  participantsWomenOnly,
  peopleMobilised,
  sessionsMixed,
  sessionsWomenOnly,
} from '../../../src/metadata/training'
import { country, districts, healthAreas, kadiolo, placeNamed, regions, type Place } from './places'
import { ValueList, type SeedValue } from './values'

const kayes = placeNamed(regions, 'ML-1')
const sikasso = placeNamed(regions, 'ML-3')

/** ASC of Kadiolo district, and their quarterly pay at 75,000 FCFA a month. */
const KADIOLO_ASC = 72
const KADIOLO_PAY_FCFA = KADIOLO_ASC * 3 * 75_000

/** What the source texts and the published studies say, as far as DHIS2 can hold it: values before 2022, none of them made up. */
export function referenceValues(): readonly SeedValue[] {
  const values = new ValueList()
  census2009(values)
  coverage2015(values)
  kadiolo2015(values)
  childSurvivalRace(values)
  nationalSites2016(values)
  kadioloVillages2018(values)
  kayesTrainings2019(values)
  insurance(values)
  return values.all()
}

/** Entered for the census year, and carried to 2015 as it stands (R3). */
function census2009(values: ValueList): void {
  for (const district of districts) {
    const source = 'Source : RGPH 2009, résultats provisoires'
    values.at(district, '2009', source).put(populationTotal, district.population2009, sexUnknown)
    values.at(district, '2015', 'RGPH 2009, non projeté').put(populationTotal, district.population2009, sexUnknown)
  }
}

type Coverage2015 = Readonly<{ beyond5Km: number; served: number; asc: number; covered: number; villages: number }>

/** Saint-Firmin et al. 2021, table 1. */
const COVERAGE_2015: Readonly<Record<string, Coverage2015>> = {
  'ML-1': { beyond5Km: 961_289, served: 286_779, asc: 248, covered: 256, villages: 1369 },
  'ML-2': { beyond5Km: 1_477_040, served: 869_282, asc: 526, covered: 621, villages: 1761 },
  'ML-3': { beyond5Km: 1_622_344, served: 648_353, asc: 660, covered: 591, villages: 1629 },
  'ML-4': { beyond5Km: 1_281_147, served: 712_351, asc: 448, covered: 412, villages: 2003 },
  'ML-5': { beyond5Km: 1_181_486, served: 680_261, asc: 305, covered: 306, villages: 1896 },
}

/** Villages of Kadiolo and those an ASC covers, as told in 2018. */
const KADIOLO_VILLAGES = { all: 123, covered: 84 }

/**
 * R19. What is known of Kadiolo stands at Kadiolo, the rest at the region: analytics adds both (660 = 72 + 588). The sex of the
 * ASC was not published.
 */
function coverage2015(values: ValueList): void {
  const source = 'Source : Saint-Firmin et al. 2021 (GHSP 9 S1), tableau 1'
  for (const [code, published] of Object.entries(COVERAGE_2015)) {
    const region = placeNamed(regions, code)
    const known = region === sikasso ? { asc: KADIOLO_ASC, ...KADIOLO_VILLAGES } : { asc: 0, all: 0, covered: 0 }
    const comment = region === sikasso ? `${source} ; moins la part du district de Kadiolo, saisie au district` : source
    const year = values.at(region, '2015', comment)
    year.put(populationBeyond5Km, published.beyond5Km)
    year.put(populationServed, published.served)
    year.put(villages, published.villages - known.all)
    year.put(villagesCovered, published.covered - known.covered)
    values.at(region, '201512', comment).put(ascInPost, published.asc - known.asc, sexUnknown)
  }
}

/** R1, R2, R4, R6: half of the pay of 72 ASC by the communes and ASACO together, half by Save the Children. */
function kadiolo2015(values: ValueList): void {
  const source = 'Source : texte 000 (convention du 7 novembre 2014)'
  values.at(kadiolo, '201512', source).put(ascInPost, KADIOLO_ASC, sexUnknown)
  const carried = values.at(kadiolo, '2015', 'koulouba.com, mai 2018, reporté sur 2015 (illustratif)')
  carried.put(villages, KADIOLO_VILLAGES.all)
  carried.put(villagesCovered, KADIOLO_VILLAGES.covered)
  for (const quarter of ['2015Q1', '2015Q2', '2015Q3', '2015Q4']) {
    const amounts = values.at(kadiolo, quarter, `${source} ; montants à 75 000 FCFA par mois, année illustrative`)
    amounts.put(salariesDue, KADIOLO_PAY_FCFA)
    for (const payer of [communeAndAsaco, partners] as const) {
      amounts.put(pledged, KADIOLO_PAY_FCFA / 2, payer)
      amounts.put(paid, KADIOLO_PAY_FCFA / 2, payer)
    }
    amounts.put(ascMonthsDue, KADIOLO_ASC * 3)
    for (const area of healthAreas) {
      values.at(area, quarter, `${source} : les 23 ASACO contribuent ; année illustrative`).put(asacoContributed, 1)
    }
  }
}

/** R5: held before the authorities of Sikasso region; the text gives no date. */
function childSurvivalRace(values: ValueList): void {
  const source = 'Source : texte 000 (5e Course pour la survie de l’enfant) ; trimestre illustratif'
  const race = values.at(sikasso, '2015Q4', source)
  race.put(peopleMobilised, 18_000, children)
  race.put(peopleMobilised, 2_000, adults)
}

/** R19: 2,300 of 2,525 sites at the end of 2016. */
function nationalSites2016(values: ValueList): void {
  const month = values.at(country, '201612', 'Source : séminaire ASC à l’Assemblée nationale, mai 2017')
  month.put(sitesCreated, 2525)
  month.put(sitesFunctional, 2300)
}

/** R19: 84 of 123 villages. */
function kadioloVillages2018(values: ValueList): void {
  const year = values.at(kadiolo, '2018', 'Source : koulouba.com, mai 2018 ; 22 hameaux en plus')
  year.put(villages, KADIOLO_VILLAGES.all)
  year.put(villagesCovered, KADIOLO_VILLAGES.covered)
}

/** R9-R14: three activities; where the source gives no share by cercle and no quarter, none is made up. */
function kayesTrainings2019(values: ValueList): void {
  const june = values.at(kayes, '2019Q2', 'Source : texte 002, atelier de plaidoyer du 17 au 20 juin 2019')
  june.put(sessionsWomenOnly, 1, themeAdvocacy)
  june.put(participantsWomenOnly, 27, themeAdvocacy)
  const undated = values.at(
    kayes,
    '2019Q4',
    'Source : texte 002 ; trimestre non précisé, sans répartition par cercle ; un atelier compté par cercle (5)',
  )
  undated.put(sessionsMixed, 5, themeGender)
  undated.put(participantsMixed, 37, themeGender, femme)
  undated.put(participantsMixed, 58, themeGender, homme)
  undated.put(sessionsWomenOnly, 5, themeGovernance)
  undated.put(participantsWomenOnly, 45, themeGovernance)
}

/** R20. The national figures stand at level 1 only; the two mutuelles at their districts. */
function insurance(values: ValueList): void {
  const source = 'Source : maliweb.net 2022 (RAMU) ; régimes et sexe non précisés'
  values.at(country, '2021', source).put(populationTotal, 21_112_000, sexUnknown)
  values.at(country, '2021Q4', source).put(beneficiaries, 5_911_360, regimeUnknown, sexUnknown)
  mutuelleMembers(values, 'ML-4-SEGOU', 'Source : maliweb.net 2015, MUTISE', {
    members: 1156,
    women: 317,
    covered: 4256,
    coveredWomen: 2510,
  })
  mutuelleMembers(values, 'ML-3-YANFOLILA', 'Source : jeunesse-developpement.org ; date illustrative', {
    members: 775,
    women: 440,
    covered: 2432,
    coveredWomen: 1387,
  })
}

type Members = Readonly<{ members: number; women: number; covered: number; coveredWomen: number }>

function mutuelleMembers(values: ValueList, code: string, comment: string, given: Members): void {
  const place: Place = placeNamed(districts, code)
  const quarter = values.at(place, '2015Q4', comment)
  quarter.put(mainInsured, given.women, mutuelle, femme)
  quarter.put(mainInsured, given.members - given.women, mutuelle, homme)
  quarter.put(beneficiaries, given.coveredWomen, mutuelle, femme)
  quarter.put(beneficiaries, given.covered - given.coveredWomen, mutuelle, homme)
}
