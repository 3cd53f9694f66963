import { asaco, commune, communeAndAsaco } from './categories-payers'
import { amo, mutuelle, ramed, regimeUnknown } from './categories-regimes'
import {
  beneficiaries,
  communes,
  communesPaying,
  contributionsBilled,
  contributionsCollected,
  mainInsured,
  mutuelleUpToDate,
} from './cmu'
import { operand, partOf, sum, times } from './expressions'
import { asacoContributed, ascMonthsDue, ascMonthsOnTime, ascMonthsPaid, paid, pledged, salariesDue } from './financing'
import { organs, organsChairedByWomen, organsWorking } from './governance'
import type { DataElement } from './kinds/data-element'
import type { CategoryOption } from './kinds/category'
import { validationRule, type ValidationRule } from './kinds/validation-rule'
import type { Side } from './kinds/indicator'
import { populationBeyond5Km, populationServed, populationTotal, villages, villagesCovered } from './population'
import {
  ascFullPackage,
  ascInPost,
  ascMonths,
  ascSupervised,
  sitesCreated,
  sitesFunctional,
  sitesReporting,
  stockOutSites,
} from './sec'
import { participantsMixed, participantsWomenOnly, sessionsMixed, sessionsWomenOnly } from './training'

type Words = Readonly<{ fr: string; en: string }>

const side = (element: DataElement): Side => ({ of: element, words: element.name })

const checkBoth: Words = {
  fr: 'Vérifier les deux chiffres avec le registre et corriger celui qui est faux.',
  en: 'Check both figures against the register and mend the one that is wrong.',
}

/** A part never exceeds its whole. */
function partOfWhole(
  given: Readonly<{ code: string; part: DataElement; whole: DataElement; shortName: Words }>,
): ValidationRule {
  const { code, part, whole, shortName } = given
  return validationRule({
    code,
    name: { fr: `${part.name.fr} <= ${whole.name.fr}`, en: `${part.name.en} <= ${whole.name.en}` },
    shortName,
    description: {
      fr: `« ${part.name.fr} » fait partie de « ${whole.name.fr} » et ne peut pas le dépasser.`,
      en: `"${part.name.en}" is part of "${whole.name.en}" and cannot exceed it.`,
    },
    instruction: checkBoth,
    importance: 'HIGH',
    left: side(part),
    operator: 'less_than_or_equal_to',
    right: side(whole),
  })
}

export const functionalWithinCreated = partOfWhole({
  code: 'VR_SITE_FONC',
  part: sitesFunctional,
  whole: sitesCreated,
  shortName: { fr: 'Sites fonctionnels <= créés', en: 'Functional sites <= created' },
})
export const supervisedWithinInPost = partOfWhole({
  code: 'VR_ASC_SUP',
  part: ascSupervised,
  whole: ascMonths,
  shortName: { fr: 'ASC supervisés <= ASC-mois', en: 'ASC supervised <= ASC-months' },
})
export const stockOutsWithinReporting = partOfWhole({
  code: 'VR_RUPT',
  part: stockOutSites,
  whole: sitesReporting,
  shortName: { fr: 'Sites en rupture <= ayant rapporté', en: 'Stock-out sites <= reporting' },
})
export const fullPackageWithinInPost = partOfWhole({
  code: 'VR_PAQUET',
  part: ascFullPackage,
  whole: ascInPost,
  shortName: { fr: 'Paquet complet <= ASC en poste', en: 'Full package <= ASC in post' },
})
export const servedWithinPopulation = partOfWhole({
  code: 'VR_POP_ASC',
  part: populationServed,
  whole: populationTotal,
  shortName: { fr: 'Population desservie <= totale', en: 'Population served <= total' },
})
export const beyond5KmWithinPopulation = partOfWhole({
  code: 'VR_POP_5KM',
  part: populationBeyond5Km,
  whole: populationTotal,
  shortName: { fr: 'Population à plus de 5 km <= totale', en: 'Population beyond 5 km <= total' },
})
export const coveredWithinVillages = partOfWhole({
  code: 'VR_VIL',
  part: villagesCovered,
  whole: villages,
  shortName: { fr: 'Villages couverts <= villages', en: 'Villages covered <= villages' },
})
export const paidMonthsWithinDue = partOfWhole({
  code: 'VR_MOIS_PAYE',
  part: ascMonthsPaid,
  whole: ascMonthsDue,
  shortName: { fr: 'ASC-mois payés <= dus', en: 'ASC-months paid <= due' },
})
export const onTimeMonthsWithinPaid = partOfWhole({
  code: 'VR_MOIS_DELAI',
  part: ascMonthsOnTime,
  whole: ascMonthsPaid,
  shortName: { fr: 'ASC-mois à temps <= payés', en: 'ASC-months on time <= paid' },
})
export const workingWithinOrgans = partOfWhole({
  code: 'VR_ORG_FONC',
  part: organsWorking,
  whole: organs,
  shortName: { fr: 'Organes fonctionnels <= existants', en: 'Working organs <= organs' },
})
export const womenChairsWithinOrgans = partOfWhole({
  code: 'VR_ORG_PF',
  part: organsChairedByWomen,
  whole: organs,
  shortName: { fr: 'Présidences féminines <= organes', en: 'Women chairs <= organs' },
})
export const payingWithinCommunes = partOfWhole({
  code: 'VR_RAM_COM',
  part: communesPaying,
  whole: communes,
  shortName: { fr: 'Communes ayant versé <= communes', en: 'Communes that paid <= communes' },
})

export const paidNearDue = validationRule({
  code: 'VR_PAYE_DU',
  name: { fr: 'Montant versé <= 1,2 x salaires dus', en: 'Amount paid <= 1.2 x pay due' },
  shortName: { fr: 'Versé <= 1,2 x dû', en: 'Paid <= 1.2 x due' },
  description: {
    fr: 'Un versement supérieur de plus de 20 % au dû est possible (arriérés) mais rare : avertissement.',
    en: 'A payment more than 20 % above what is due is possible (arrears) but rare: a warning.',
  },
  instruction: {
    fr: "Confirmer qu'il s'agit d'arriérés, sinon corriger le montant (francs et non milliers de francs).",
    en: 'Confirm that arrears were paid, else mend the amount (francs, not thousands of francs).',
  },
  importance: 'LOW',
  left: side(paid),
  operator: 'less_than_or_equal_to',
  right: { of: times(1.2, salariesDue), words: { fr: '1,2 x salaires dus', en: '1.2 x pay due' } },
})

/** "Not split" stands instead of the split, never beside it. */
function notSplitExcludes(code: string, element: typeof paid): ValidationRule {
  return validationRule({
    code,
    name: {
      fr: `${element.name.fr} : non réparti ou réparti, pas les deux`,
      en: `${element.name.en}: not split or split, not both`,
    },
    shortName: { fr: `${element.shortName.fr} : réparti ou non`, en: `${element.shortName.en}: split or not` },
    description: {
      fr: '« Commune + ASACO non réparti » remplace « Commune » et « ASACO » quand leur partage est inconnu : saisir les deux compte deux fois.',
      en: '"Commune + ASACO not split" replaces "Commune" and "ASACO" where their split is unknown: entering both counts twice.',
    },
    instruction: {
      fr: 'Garder la répartition si elle est connue et effacer le montant non réparti, ou le contraire.',
      en: 'Keep the split where it is known and delete the amount not split, or the other way round.',
    },
    importance: 'HIGH',
    left: { of: operand(element, communeAndAsaco), words: communeAndAsaco.name },
    operator: 'exclusive_pair',
    right: {
      of: sum(operand(element, commune), operand(element, asaco)),
      words: { fr: 'Commune et ASACO', en: 'Commune and ASACO' },
    },
  })
}

export const paidSplitOrNot = notSplitExcludes('VR_PAYE_CAS', paid)
export const pledgedSplitOrNot = notSplitExcludes('VR_ENG_CAS', pledged)

export const asacoAtMostOne = validationRule({
  code: 'VR_ASACO',
  name: { fr: "L'ASACO a contribué : 0 ou 1", en: 'The ASACO contributed: 0 or 1' },
  shortName: { fr: 'ASACO a contribué : 0 ou 1', en: 'ASACO contributed: 0 or 1' },
  description: {
    fr: "Une aire de santé n'a qu'une ASACO : la réponse est 1 (oui) ou 0 (non).",
    en: 'A health area has one ASACO only: the answer is 1 (yes) or 0 (no).',
  },
  instruction: { fr: 'Saisir 1 ou 0.', en: 'Enter 1 or 0.' },
  importance: 'HIGH',
  left: side(asacoContributed),
  operator: 'less_than_or_equal_to',
  right: { of: 1, words: { fr: '1', en: '1' } },
  levels: [4],
})

/** Sessions without participants, or participants without a session: one of the two was forgotten. */
function sessionsWithParticipants(
  given: Readonly<{ code: string; sessions: DataElement; participants: DataElement; shortName: Words }>,
): ValidationRule {
  const { code, sessions, participants, shortName } = given
  return validationRule({
    code,
    name: {
      fr: `${sessions.name.fr} et participations vont ensemble`,
      en: `${sessions.name.en} and participations go together`,
    },
    shortName,
    description: {
      fr: `« ${sessions.name.fr} » et « ${participants.name.fr} » sont saisis tous les deux, ou aucun.`,
      en: `"${sessions.name.en}" and "${participants.name.en}" are both entered, or neither.`,
    },
    instruction: {
      fr: 'Saisir le chiffre qui manque avec la liste de présence.',
      en: 'Enter the missing figure from the attendance list.',
    },
    importance: 'MEDIUM',
    left: side(sessions),
    operator: 'compulsory_pair',
    right: side(participants),
  })
}

export const mixedSessionsComplete = sessionsWithParticipants({
  code: 'VR_SESS_MIX',
  sessions: sessionsMixed,
  participants: participantsMixed,
  shortName: { fr: 'Sessions mixtes avec participants', en: 'Mixed sessions with participants' },
})
export const womenOnlySessionsComplete = sessionsWithParticipants({
  code: 'VR_SESS_NF',
  sessions: sessionsWomenOnly,
  participants: participantsWomenOnly,
  shortName: { fr: 'Sessions réservées avec participantes', en: 'Women-only sessions with participants' },
})

/** Whoever is insured is a beneficiary too, regime by regime. */
function beneficiariesIncludeInsured(
  code: string,
  of: CategoryOption<'REG_AMO' | 'REG_RAM' | 'REG_MUT' | 'REG_NR'>,
): ValidationRule {
  return validationRule({
    code,
    name: {
      fr: `Bénéficiaires >= assurés principaux, ${of.shortName.fr}`,
      en: `Beneficiaries >= main insured, ${of.shortName.en}`,
    },
    shortName: { fr: `Bénéf. >= assurés, ${of.shortName.fr}`, en: `Benef. >= insured, ${of.shortName.en}` },
    description: {
      fr: `Chaque assuré principal est aussi bénéficiaire (${of.name.fr}, tous sexes).`,
      en: `Each main insured is a beneficiary too (${of.name.en}, all sexes).`,
    },
    instruction: checkBoth,
    importance: 'HIGH',
    left: {
      of: partOf(beneficiaries, of),
      words: { fr: `bénéficiaires, ${of.shortName.fr}`, en: `beneficiaries, ${of.shortName.en}` },
    },
    operator: 'greater_than_or_equal_to',
    right: {
      of: partOf(mainInsured, of),
      words: { fr: `assurés principaux, ${of.shortName.fr}`, en: `main insured, ${of.shortName.en}` },
    },
  })
}

export const amoBeneficiaries = beneficiariesIncludeInsured('VR_BENEF_AMO', amo)
export const ramedBeneficiaries = beneficiariesIncludeInsured('VR_BENEF_RAM', ramed)
export const mutuelleBeneficiaries = beneficiariesIncludeInsured('VR_BENEF_MUT', mutuelle)
export const unknownRegimeBeneficiaries = beneficiariesIncludeInsured('VR_BENEF_NR', regimeUnknown)

export const upToDateWithinMutuelles = validationRule({
  code: 'VR_MUT_AJ',
  name: { fr: 'Bénéficiaires à jour <= bénéficiaires de mutuelle', en: 'Up-to-date <= mutuelle beneficiaries' },
  shortName: { fr: 'À jour <= bénéficiaires de mutuelle', en: 'Up to date <= mutuelle beneficiaries' },
  description: {
    fr: 'Les bénéficiaires à jour font partie des bénéficiaires de mutuelle.',
    en: 'Up-to-date beneficiaries are part of the mutuelle beneficiaries.',
  },
  instruction: checkBoth,
  importance: 'HIGH',
  left: side(mutuelleUpToDate),
  operator: 'less_than_or_equal_to',
  right: {
    of: partOf(beneficiaries, mutuelle),
    words: { fr: 'bénéficiaires de mutuelle', en: 'mutuelle beneficiaries' },
  },
})
export const collectedNearBilled = validationRule({
  code: 'VR_COT',
  name: { fr: 'Cotisations recouvrées <= émises', en: 'Contributions collected <= billed' },
  description: {
    fr: "Un encaissement supérieur à l'appel est possible (arriérés) mais rare : avertissement.",
    en: 'Collecting more than was billed is possible (arrears) but rare: a warning.',
  },
  instruction: {
    fr: "Confirmer qu'il s'agit d'arriérés, sinon corriger le montant.",
    en: 'Confirm that arrears came in, else mend the amount.',
  },
  importance: 'LOW',
  left: side(contributionsCollected),
  operator: 'less_than_or_equal_to',
  right: side(contributionsBilled),
})
