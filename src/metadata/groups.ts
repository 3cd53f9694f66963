import * as cmu from './cmu'
import * as financing from './financing'
import * as governance from './governance'
import type { DataElement } from './kinds/data-element'
import {
  dataElementGroup,
  dataElementGroupSet,
  indicatorGroup,
  indicatorGroupSet,
  type DataElementGroup,
  type IndicatorGroup,
} from './kinds/group'
import type { Indicator } from './kinds/indicator'
import * as population from './population'
import * as sec from './sec'
import * as training from './training'

type Module = Readonly<Record<string, unknown>>

/** One domain of the programme: its data elements and its indicators are grouped alike. */
type Domain = Readonly<{ code: string; module: Module; name: Readonly<{ fr: string; en: string }> }>

const DOMAINS: Readonly<Record<'population' | 'sec' | 'financing' | 'training' | 'governance' | 'cmu', Domain>> = {
  population: {
    code: 'POP',
    module: population,
    name: { fr: 'Population et villages', en: 'Population and villages' },
  },
  sec: { code: 'SEC', module: sec, name: { fr: 'Agents de santé communautaire', en: 'Community health workers' } },
  financing: { code: 'FIN', module: financing, name: { fr: 'Financement des ASC', en: 'Financing of ASC' } },
  training: { code: 'GEN', module: training, name: { fr: 'Formations et plaidoyer', en: 'Training and advocacy' } },
  governance: { code: 'GOV', module: governance, name: { fr: 'Gouvernance et parité', en: 'Governance and parity' } },
  cmu: { code: 'CMU', module: cmu, name: { fr: 'Couverture maladie universelle', en: 'Universal health coverage' } },
}

function elementsOfDomain({ code, module, name }: Domain): DataElementGroup {
  return dataElementGroup({
    code: `DG_${code}`,
    name: { fr: `SEC-CMU : ${name.fr}`, en: `SEC-CMU: ${name.en}` },
    description: { fr: `Éléments de données : ${name.fr}.`, en: `Data elements: ${name.en}.` },
    members: Object.values(module).filter((one): one is DataElement => kindOf(one) === 'dataElement'),
  })
}

function indicatorsOfDomain({ code, module, name }: Domain): IndicatorGroup {
  return indicatorGroup({
    code: `IG_${code}`,
    name: { fr: `SEC-CMU : ${name.fr}`, en: `SEC-CMU: ${name.en}` },
    description: { fr: `Indicateurs : ${name.fr}.`, en: `Indicators: ${name.en}.` },
    members: Object.values(module).filter((one): one is Indicator => kindOf(one) === 'indicator'),
  })
}

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null

export const dataElementGroups: readonly DataElementGroup[] = Object.values(DOMAINS).map(elementsOfDomain)

/** Population has no indicator of its own: it is the denominator of the others'. */
export const indicatorGroups: readonly IndicatorGroup[] = Object.values(DOMAINS)
  .filter((domain) => domain !== DOMAINS.population)
  .map(indicatorsOfDomain)

export const dataElementDomains = dataElementGroupSet({
  code: 'DGS_DOMAINE',
  name: { fr: 'SEC-CMU : domaine', en: 'SEC-CMU: domain' },
  description: { fr: 'Domaine du programme.', en: 'Domain of the programme.' },
  groups: dataElementGroups,
})

export const indicatorDomains = indicatorGroupSet({
  code: 'IGS_DOMAINE',
  name: { fr: 'SEC-CMU : domaine', en: 'SEC-CMU: domain' },
  description: { fr: 'Domaine du programme.', en: 'Domain of the programme.' },
  groups: indicatorGroups,
})
