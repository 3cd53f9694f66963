/**
 * What each indicator comes to, computed by hand from given values (working beside the case), by our evaluator from the very text
 * that goes to DHIS2. Second opinion: DHIS2's own JavaScript parser, wherever nothing is missing.
 */
import { computed, contextOf, itemValues, type Entered } from '../testing/cell'
import { definitionsOf } from './catalogue'
import { expressionText, referencesOf, type Expression } from './expressions'
import type { Indicator } from './kinds/indicator'

type Case = readonly [about: string, entered: Entered, expected: number | null]

/** Kadiolo 2015: 72 ASC, 3 months x 72 x 75,000 = 16,200,000 FCFA a quarter, half of it paid by communes and ASACO together. */
const KADIOLO = {
  'SEC_ASC_POSTE.SEX_I': 72,
  FIN_SAL_DU: 16_200_000,
  'FIN_PAYE.PAY_CAS': 8_100_000,
  'FIN_PAYE.PAY_PTF': 8_100_000,
} as const
/** Kayes 2019: 58 men and 37 women in mixed sessions, 27 + 45 = 72 women in women-only ones. */
const KAYES = {
  'GEN_PART_MIX.THM_GEN_SEX_F': 37,
  'GEN_PART_MIX.THM_GEN_SEX_H': 58,
  'GEN_PART_NF.THM_PLA': 27,
  'GEN_PART_NF.THM_GES': 45,
} as const

const CASES: Readonly<Record<string, readonly Case[]>> = {
  SEC_BESOIN_PCT: [
    ['R3: 72 x 700 / 239,713 = 21.02', { ...KADIOLO, 'POP_TOT.SEX_I': 239_713 }, 21.0],
    [
      'beyond 5 km wins over the total: 100 x 700 / 140,000 = 50',
      { 'SEC_ASC_POSTE.SEX_F': 60, 'SEC_ASC_POSTE.SEX_H': 40, POP_5KM: 140_000, 'POP_TOT.SEX_I': 500_000 },
      50,
    ],
    ['more than needed: 3 x 700 / 1,000 = 210', { 'SEC_ASC_POSTE.SEX_F': 3, POP_5KM: 1_000 }, 210],
    [
      'another norm on the server: 72 x 1,000 / 144,000 = 50',
      { 'SEC_ASC_POSTE.SEX_I': 72, POP_5KM: 144_000, NORM_ASC_POP: 1_000 },
      50,
    ],
    ['no ASC in post is 0', { 'SEC_ASC_POSTE.SEX_I': 0, POP_5KM: 1_000 }, 0],
    ['ASC not reported', { POP_5KM: 1_000 }, null],
    ['no population at all', { 'SEC_ASC_POSTE.SEX_I': 72 }, null],
    ['a population of 0 divides nothing', { 'SEC_ASC_POSTE.SEX_I': 72, POP_5KM: 0, 'POP_TOT.SEX_I': 500 }, null],
  ],
  SEC_BESOIN_ALT_PCT: [
    ['R3: 72 x 1,500 / 239,713 = 45.05', { ...KADIOLO, 'POP_TOT.SEX_I': 239_713 }, 45.1],
    [
      'another norm on the server: 72 x 1,000 / 144,000 = 50',
      { 'SEC_ASC_POSTE.SEX_I': 72, POP_5KM: 144_000, NORM_ALT: 1_000 },
      50,
    ],
    ['no ASC in post is 0', { 'SEC_ASC_POSTE.SEX_I': 0, POP_5KM: 1_000 }, 0],
    ['no population at all', { 'SEC_ASC_POSTE.SEX_I': 72 }, null],
  ],
  SEC_HAB_ASC: [
    ['R3: 239,713 / 72 = 3,329.3', { ...KADIOLO, 'POP_TOT.SEX_I': 239_713 }, 3_329],
    ['beyond 5 km wins: 7,000 / 10', { 'SEC_ASC_POSTE.SEX_F': 10, POP_5KM: 7_000, 'POP_TOT.SEX_I': 9_000 }, 700],
    ['no population is no figure, not 0 inhabitants', { 'SEC_ASC_POSTE.SEX_I': 72 }, null],
    ['no ASC', { POP_5KM: 1_000 }, null],
    ['0 ASC divides nothing', { POP_5KM: 1_000, 'SEC_ASC_POSTE.SEX_I': 0 }, null],
  ],
  SEC_DENS: [
    ['R3: 72 / 239,713 x 10,000 = 3.0036', { ...KADIOLO, 'POP_TOT.SEX_I': 239_713 }, 3.0],
    [
      'split population adds up: 10 / (1,500 + 2,500) x 10,000',
      { 'SEC_ASC_POSTE.SEX_F': 10, 'POP_TOT.SEX_F': 1_500, 'POP_TOT.SEX_H': 2_500 },
      25,
    ],
    ['no ASC is 0', { 'SEC_ASC_POSTE.SEX_I': 0, 'POP_TOT.SEX_I': 9_000 }, 0],
    ['no population', { 'SEC_ASC_POSTE.SEX_I': 72, POP_5KM: 1_000 }, null],
  ],
  SEC_COUV_POP: [
    ['R19, five regions: 3,197,026 / 6,523,306 = 49.009', { POP_ASC: 3_197_026, POP_5KM: 6_523_306 }, 49.0],
    ['Kayes: 286,779 / 961,289 = 29.833', { POP_ASC: 286_779, POP_5KM: 961_289 }, 29.8],
    ['Koulikoro: 869,282 / 1,477,040 = 58.853', { POP_ASC: 869_282, POP_5KM: 1_477_040 }, 58.9],
    ['Mopti: 680,261 / 1,181,486 = 57.577', { POP_ASC: 680_261, POP_5KM: 1_181_486 }, 57.6],
    ['Ségou: 712,351 / 1,281,147 = 55.603', { POP_ASC: 712_351, POP_5KM: 1_281_147 }, 55.6],
    ['Sikasso: 648,353 / 1,622,344 = 39.964', { POP_ASC: 648_353, POP_5KM: 1_622_344 }, 40.0],
    ['nobody served is 0', { POP_ASC: 0, POP_5KM: 1_000 }, 0],
    ['does not fall back to the total population', { POP_ASC: 500, 'POP_TOT.SEX_I': 1_000 }, null],
  ],
  SEC_COUV_VIL: [
    ['R19, five regions: 2,186 / 8,658 = 25.25', { VIL_COUV: 2_186, VIL_TOT: 8_658 }, 25.2],
    ['R19, Kadiolo: 84 / 123 = 68.29', { VIL_COUV: 84, VIL_TOT: 123 }, 68.3],
    ['none covered is 0', { VIL_COUV: 0, VIL_TOT: 123 }, 0],
    ['villages not known', { VIL_COUV: 84 }, null],
  ],
  SEC_SITE_PCT: [
    ['R19: 2,300 / 2,525 = 91.09', { SEC_SITE_FONC: 2_300, SEC_SITE_CREE: 2_525 }, 91.1],
    ['none works is 0', { SEC_SITE_FONC: 0, SEC_SITE_CREE: 5 }, 0],
    ['created not known', { SEC_SITE_FONC: 5 }, null],
  ],
  SEC_PAQUET_PCT: [
    ['54 / 72 = 75', { SEC_PAQUET: 54, 'SEC_ASC_POSTE.SEX_F': 30, 'SEC_ASC_POSTE.SEX_H': 42 }, 75],
    ['none is 0', { SEC_PAQUET: 0, 'SEC_ASC_POSTE.SEX_I': 72 }, 0],
    ['package not reported', { 'SEC_ASC_POSTE.SEX_I': 72 }, null],
  ],
  SEC_SUP_PCT: [
    ['162 / 216 = 75', { SEC_ASC_SUP: 162, SEC_ASC_MOIS: 216 }, 75],
    ['none is 0', { SEC_ASC_SUP: 0, SEC_ASC_MOIS: 216 }, 0],
    ['ASC-months not known', { SEC_ASC_SUP: 162 }, null],
  ],
  SEC_RUPT_PCT: [
    ['7 / 70 = 10', { SEC_RUPT: 7, SEC_SITE_RAP: 70 }, 10],
    ['none is 0', { SEC_RUPT: 0, SEC_SITE_RAP: 70 }, 0],
    ['nobody reported divides nothing', { SEC_RUPT: 0, SEC_SITE_RAP: 0 }, null],
    ['reports not counted', { SEC_RUPT: 7 }, null],
  ],
  SEC_FEM_PCT: [
    ['27 / (27 + 45) = 37.5', { 'SEC_ASC_POSTE.SEX_F': 27, 'SEC_ASC_POSTE.SEX_H': 45 }, 37.5],
    [
      'sex not stated stays out: 27 / (27 + 45)',
      { 'SEC_ASC_POSTE.SEX_F': 27, 'SEC_ASC_POSTE.SEX_H': 45, 'SEC_ASC_POSTE.SEX_I': 588 },
      37.5,
    ],
    ['no woman is 0', { 'SEC_ASC_POSTE.SEX_F': 0, 'SEC_ASC_POSTE.SEX_H': 45 }, 0],
    ['only women known: 27 / (27 + 0)', { 'SEC_ASC_POSTE.SEX_F': 27 }, 100],
    ['split not known', { 'SEC_ASC_POSTE.SEX_I': 72 }, null],
  ],

  FIN_COFIN_PCT: [
    ['R1: 8.1 M not split / 16.2 M = 50', KADIOLO, 50],
    [
      'split adds up: (3 + 2 + 0) / 20 = 25',
      { FIN_SAL_DU: 20, 'FIN_PAYE.PAY_COM': 3, 'FIN_PAYE.PAY_ASA': 2, 'FIN_PAYE.PAY_PTF': 15 },
      25,
    ],
    ['households do not count', { FIN_SAL_DU: 20, 'FIN_PAYE.PAY_COM': 5, 'FIN_PAYE.PAY_MEN': 15 }, 25],
    ['paid nothing is 0', { FIN_SAL_DU: 20, 'FIN_PAYE.PAY_COM': 0 }, 0],
    ['community not reported', { FIN_SAL_DU: 20, 'FIN_PAYE.PAY_PTF': 15 }, null],
    ['due not reported', { 'FIN_PAYE.PAY_CAS': 5 }, null],
  ],
  FIN_PART_COM: [
    ['5 / (5 + 3 + 12) = 25', { 'FIN_PAYE.PAY_COM': 5, 'FIN_PAYE.PAY_ASA': 3, 'FIN_PAYE.PAY_ETA': 12 }, 25],
    ['not split is not the commune', KADIOLO, null],
    ['0 paid', { 'FIN_PAYE.PAY_COM': 0, 'FIN_PAYE.PAY_PTF': 8 }, 0],
  ],
  FIN_PART_ETA: [
    ['12 / 20 = 60', { 'FIN_PAYE.PAY_COM': 8, 'FIN_PAYE.PAY_ETA': 12 }, 60],
    ['0 paid', { 'FIN_PAYE.PAY_ETA': 0, 'FIN_PAYE.PAY_PTF': 8 }, 0],
    ['State not reported', KADIOLO, null],
  ],
  FIN_PART_PTF: [
    ['R1: 8.1 / 16.2 = 50', KADIOLO, 50],
    ['2015 spending: 88 / 100', { 'FIN_PAYE.PAY_PTF': 88, 'FIN_PAYE.PAY_ETA': 7, 'FIN_PAYE.PAY_COM': 5 }, 88],
    ['partners left: 0', { 'FIN_PAYE.PAY_PTF': 0, 'FIN_PAYE.PAY_ETA': 7 }, 0],
    ['nothing paid by anybody', { FIN_SAL_DU: 20 }, null],
  ],
  FIN_EXEC_PCT: [
    ['(8.1 + 8.1) / (9 + 9) = 90', { ...KADIOLO, 'FIN_ENG.PAY_CAS': 9_000_000, 'FIN_ENG.PAY_PTF': 9_000_000 }, 90],
    ['pledged, paid 0', { 'FIN_PAYE.PAY_COM': 0, 'FIN_ENG.PAY_COM': 9 }, 0],
    ['no pledge', KADIOLO, null],
  ],
  FIN_GAP: [
    ['16.2 M - 16.2 M = 0', KADIOLO, 0],
    ['20 - 5 = 15', { FIN_SAL_DU: 20, 'FIN_PAYE.PAY_COM': 5 }, 15],
    ['nobody paid: all of it remains', { FIN_SAL_DU: 20 }, 20],
    ['older arrears paid: 20 - 26 = -6', { FIN_SAL_DU: 20, 'FIN_PAYE.PAY_ETA': 26 }, -6],
    ['nothing reported', {}, null],
  ],
  FIN_IMPAYE_PCT: [
    ['(20 - 5) / 20 = 75', { FIN_SAL_DU: 20, 'FIN_PAYE.PAY_COM': 5 }, 75],
    ['all paid', KADIOLO, 0],
    ['due not reported', { 'FIN_PAYE.PAY_COM': 5 }, null],
  ],
  FIN_MOIS_PCT: [
    ['R2: 108 of 216 ASC-months', { FIN_MOIS_PAYE: 108, FIN_MOIS_DU: 216 }, 50],
    ['none paid is 0', { FIN_MOIS_PAYE: 0, FIN_MOIS_DU: 216 }, 0],
    ['due not reported', { FIN_MOIS_PAYE: 108 }, null],
  ],
  FIN_DELAI_PCT: [
    ['54 / 216 = 25', { FIN_MOIS_DELAI: 54, FIN_MOIS_PAYE: 108, FIN_MOIS_DU: 216 }, 25],
    ['none on time is 0', { FIN_MOIS_DELAI: 0, FIN_MOIS_DU: 216 }, 0],
    ['due not reported', { FIN_MOIS_DELAI: 54, FIN_MOIS_PAYE: 108 }, null],
  ],
  FIN_ASACO_PCT: [
    ['R1: 23 of 23', { FIN_ASACO_CONTR: 23, OG_ASACO: 23 }, 100],
    ['none is 0', { FIN_ASACO_CONTR: 0, OG_ASACO: 23 }, 0],
    ['no area with an ASACO below', { FIN_ASACO_CONTR: 1, OG_ASACO: 0 }, null],
    ['not reported', { OG_ASACO: 23 }, null],
  ],
  FIN_MASSE_EST: [
    ['R4: 72 x 75,000', KADIOLO, 5_400_000],
    ['R4 at 40,000 on the server: 72 x 40,000', { ...KADIOLO, SAL_ASC: 40_000 }, 2_880_000],
    ['no ASC costs 0', { 'SEC_ASC_POSTE.SEX_I': 0 }, 0],
    ['ASC not reported', { FIN_SAL_DU: 20 }, null],
  ],
  FIN_MASSE_COM: [
    ['R4: 5,400,000 x 8.1 / 16.2', KADIOLO, 2_700_000],
    ['R4 at 40,000: 2,880,000 x 8.1 / 16.2', { ...KADIOLO, SAL_ASC: 40_000 }, 1_440_000],
    ['community paid 0', { 'SEC_ASC_POSTE.SEX_I': 72, FIN_SAL_DU: 20, 'FIN_PAYE.PAY_CAS': 0 }, 0],
    ['due not reported', { 'SEC_ASC_POSTE.SEX_I': 72, 'FIN_PAYE.PAY_CAS': 5 }, null],
  ],

  GEN_F_MIX_PCT: [
    ['R10: 37 / (37 + 58) = 38.947', KAYES, 38.9],
    [
      'themes add up, sex not stated stays out: (5 + 10) / (15 + 5)',
      {
        'GEN_PART_MIX.THM_PLA_SEX_F': 5,
        'GEN_PART_MIX.THM_SEC_SEX_F': 10,
        'GEN_PART_MIX.THM_PLA_SEX_H': 5,
        'GEN_PART_MIX.THM_PLA_SEX_I': 80,
      },
      75,
    ],
    ['no woman is 0', { 'GEN_PART_MIX.THM_PLA_SEX_F': 0, 'GEN_PART_MIX.THM_PLA_SEX_H': 5 }, 0],
    ['women-only sessions do not count', { 'GEN_PART_NF.THM_PLA': 27 }, null],
  ],
  GEN_F_TOT_PCT: [
    ['R12: (37 + 72) / (37 + 58 + 72) = 109 / 167 = 65.27', KAYES, 65.3],
    ['R9, women only: 27 / 27', { 'GEN_PART_NF.THM_PLA': 27 }, 100],
    ['no woman is 0', { 'GEN_PART_MIX.THM_PLA_SEX_F': 0, 'GEN_PART_MIX.THM_PLA_SEX_H': 5 }, 0],
    ['nothing reported', {}, null],
  ],
  GEN_ECART: [
    ['R10: 50 - 38.9 = 11.1', KAYES, 11.1],
    ['more women: 50 - 75 = -25', { 'GEN_PART_MIX.THM_PLA_SEX_F': 15, 'GEN_PART_MIX.THM_PLA_SEX_H': 5 }, -25],
    ['no woman: 50 - 0', { 'GEN_PART_MIX.THM_PLA_SEX_F': 0, 'GEN_PART_MIX.THM_PLA_SEX_H': 5 }, 50],
    ['no mixed session: no gap, not 50', { 'GEN_PART_NF.THM_PLA': 27 }, null],
  ],

  GOV_F_PCT: [
    [
      '(3 + 6) / (9 + 21) = 30',
      { 'GOV_MEMB.ORG_ASA_SEX_F': 3, 'GOV_MEMB.ORG_MUT_SEX_F': 6, 'GOV_MEMB.ORG_ASA_SEX_H': 21 },
      30,
    ],
    [
      'sex not stated stays out: 3 / 12',
      { 'GOV_MEMB.ORG_ASA_SEX_F': 3, 'GOV_MEMB.ORG_ASA_SEX_H': 9, 'GOV_MEMB.ORG_ASA_SEX_I': 40 },
      25,
    ],
    ['no woman is 0', { 'GOV_MEMB.ORG_ASA_SEX_F': 0, 'GOV_MEMB.ORG_ASA_SEX_H': 9 }, 0],
    ['split not known', { 'GOV_MEMB.ORG_ASA_SEX_I': 40 }, null],
  ],
  GOV_PF_PCT: [
    [
      '(2 + 1) / (23 + 7) = 10',
      { 'GOV_ORG_PF.ORG_ASA': 2, 'GOV_ORG_PF.ORG_MUT': 1, 'GOV_ORG.ORG_ASA': 23, 'GOV_ORG.ORG_MUT': 7 },
      10,
    ],
    ['none is 0', { 'GOV_ORG_PF.ORG_ASA': 0, 'GOV_ORG.ORG_ASA': 23 }, 0],
    ['organs not counted', { 'GOV_ORG_PF.ORG_ASA': 2 }, null],
  ],
  GOV_COORD_PCT: [
    ['18 / 24 = 75', { 'GOV_ORG_FONC.ORG_SEC': 18, 'GOV_ORG.ORG_SEC': 24 }, 75],
    ['none is 0', { 'GOV_ORG_FONC.ORG_SEC': 0, 'GOV_ORG.ORG_SEC': 24 }, 0],
    ['not reported', { 'GOV_ORG.ORG_SEC': 24 }, null],
  ],

  CMU_COUV_PCT: [
    [
      'R20, 2021: 5,911,360 / 21,112,000 = 28.0',
      { 'CMU_BENEF.REG_NR_SEX_I': 5_911_360, 'POP_TOT.SEX_I': 21_112_000 },
      28.0,
    ],
    [
      'regimes add up: (10 + 5 + 5) / 100',
      {
        'CMU_BENEF.REG_AMO_SEX_F': 10,
        'CMU_BENEF.REG_RAM_SEX_H': 5,
        'CMU_BENEF.REG_MUT_SEX_I': 5,
        'POP_TOT.SEX_I': 100,
      },
      20,
    ],
    ['nobody covered is 0', { 'CMU_BENEF.REG_NR_SEX_I': 0, 'POP_TOT.SEX_I': 100 }, 0],
    ['population not known', { 'CMU_BENEF.REG_NR_SEX_I': 5 }, null],
  ],
  CMU_PEN_MUT: [
    [
      '39 / (100 x 0.78) = 50',
      {
        'CMU_BENEF.REG_MUT_SEX_F': 20,
        'CMU_BENEF.REG_MUT_SEX_H': 19,
        'CMU_BENEF.REG_AMO_SEX_H': 50,
        'POP_TOT.SEX_I': 100,
      },
      50,
    ],
    ['nobody is 0', { 'CMU_BENEF.REG_MUT_SEX_I': 0, 'POP_TOT.SEX_I': 100 }, 0],
    ['mutuelles not reported', { 'CMU_BENEF.REG_AMO_SEX_H': 50, 'POP_TOT.SEX_I': 100 }, null],
  ],
  CMU_AJ_PCT: [
    [
      '30 / (25 + 15) = 75',
      { 'CMU_MUT_AJ.SEX_F': 20, 'CMU_MUT_AJ.SEX_H': 10, 'CMU_BENEF.REG_MUT_SEX_F': 25, 'CMU_BENEF.REG_MUT_SEX_H': 15 },
      75,
    ],
    ['none is 0', { 'CMU_MUT_AJ.SEX_I': 0, 'CMU_BENEF.REG_MUT_SEX_I': 40 }, 0],
    ['other regimes do not count', { 'CMU_MUT_AJ.SEX_I': 30, 'CMU_BENEF.REG_AMO_SEX_I': 40 }, null],
  ],
  CMU_REC_PCT: [
    ['7,641,148 of 10,000,000 = 76.41', { CMU_COT_REC: 7_641_148, CMU_COT_EM: 10_000_000 }, 76.4],
    ['nothing collected is 0', { CMU_COT_REC: 0, CMU_COT_EM: 10 }, 0],
    ['nothing billed', { CMU_COT_REC: 10 }, null],
  ],
  CMU_FID_PCT: [
    ['45 / 60 = 75', { CMU_RENOUV: 45, CMU_ECHUS: 60 }, 75],
    ['nobody renewed is 0', { CMU_RENOUV: 0, CMU_ECHUS: 60 }, 0],
    ['nobody due divides nothing', { CMU_RENOUV: 0, CMU_ECHUS: 0 }, null],
    ['due not reported', { CMU_RENOUV: 45 }, null],
  ],
  CMU_F_ADH: [
    ['R20, MUTISE: 317 / 1,156 = 27.42', { 'CMU_ADH.REG_MUT_SEX_F': 317, 'CMU_ADH.REG_MUT_SEX_H': 839 }, 27.4],
    ['R20, Yanfolila: 440 / 775 = 56.77', { 'CMU_ADH.REG_MUT_SEX_F': 440, 'CMU_ADH.REG_MUT_SEX_H': 335 }, 56.8],
    ['no woman is 0', { 'CMU_ADH.REG_MUT_SEX_F': 0, 'CMU_ADH.REG_MUT_SEX_H': 335 }, 0],
    ['split not known', { 'CMU_ADH.REG_MUT_SEX_I': 775 }, null],
  ],
  CMU_F_BEN: [
    [
      'R20, MUTISE: 2,510 / 4,256 = 58.98',
      { 'CMU_BENEF.REG_MUT_SEX_F': 2_510, 'CMU_BENEF.REG_MUT_SEX_H': 1_746 },
      59.0,
    ],
    [
      'R20, Yanfolila: 1,387 / 2,432 = 57.03',
      { 'CMU_BENEF.REG_MUT_SEX_F': 1_387, 'CMU_BENEF.REG_MUT_SEX_H': 1_045 },
      57.0,
    ],
    ['no woman is 0', { 'CMU_BENEF.REG_AMO_SEX_F': 0, 'CMU_BENEF.REG_MUT_SEX_H': 5 }, 0],
    ['split not known', { 'CMU_BENEF.REG_NR_SEX_I': 5 }, null],
  ],
  CMU_TAILLE: [
    ['R20, MUTISE: 4,256 / 1,156 = 3.682', { 'CMU_BENEF.REG_MUT_SEX_I': 4_256, 'CMU_ADH.REG_MUT_SEX_I': 1_156 }, 3.68],
    ['R20, Yanfolila: 2,432 / 775 = 3.138', { 'CMU_BENEF.REG_MUT_SEX_I': 2_432, 'CMU_ADH.REG_MUT_SEX_I': 775 }, 3.14],
    ['nobody covered is 0', { 'CMU_BENEF.REG_MUT_SEX_I': 0, 'CMU_ADH.REG_MUT_SEX_I': 775 }, 0],
    ['members not reported', { 'CMU_BENEF.REG_MUT_SEX_I': 2_432 }, null],
  ],
  RAM_QP_PCT: [
    ['3 / 12 = 25', { RAM_QP_PAYE: 3, RAM_QP_DUE: 12 }, 25],
    ['nothing paid is 0', { RAM_QP_PAYE: 0, RAM_QP_DUE: 12 }, 0],
    ['due not reported', { RAM_QP_PAYE: 3 }, null],
  ],
  RAM_COM_PCT: [
    ['9 of 9', { RAM_COM_PAYE: 9, RAM_COM_TOT: 9 }, 100],
    ['none is 0', { RAM_COM_PAYE: 0, RAM_COM_TOT: 9 }, 0],
    ['communes not counted', { RAM_COM_PAYE: 5 }, null],
  ],
}

const indicatorOf = (code: string): Indicator => {
  const found = definitionsOf('indicator').find((one) => one.code === code)
  if (!found) throw new Error(`no indicator ${code}`)
  return found
}

const all = Object.entries(CASES).flatMap(([code, cases]) => cases.map((one) => [code, ...one] as const))

describe('each indicator', () => {
  test('has cases, one of them a zero and one a missing part', () => {
    expect(Object.keys(CASES).sort()).toEqual(definitionsOf('indicator').map(({ code }) => code))
    const uncovered = Object.entries(CASES).filter(([, cases]) => {
      const results = cases.map(([, , expected]) => expected)
      const zeroGiven = cases.some(([, entered]) => Object.values(entered).includes(0))
      return !(
        results.includes(null) &&
        (results.includes(0) || zeroGiven) &&
        results.some((result) => result !== null)
      )
    })
    expect(uncovered.map(([code]) => code)).toEqual([])
  })

  test.each(all)('%s: %s', (code, _about, entered, expected) => {
    expect(computed(indicatorOf(code), entered)?.value ?? null).toBe(expected)
  })
})

// CommonJS sees the package through its Kotlin namespace; its types describe the ES module.
type OfficialItem = Readonly<{ uid0: Id; uid1: readonly Id[]; uid2: readonly Id[]; type: Readonly<{ name: string }> }>
type Id = Readonly<{ value: string }>
type Official = Readonly<{
  ExpressionMode: Readonly<{ INDICATOR_EXPRESSION: object }>
  js: Readonly<{
    ExpressionJs: new (
      text: string,
      mode: object,
    ) => Readonly<{
      collectDataItems: () => readonly OfficialItem[]
      evaluate: (unsupported: (name: string) => never, data: object) => unknown
    }>
    ExpressionDataJs: new (...values: readonly ReadonlyMap<unknown, unknown>[]) => object
  }>
}>
const { ExpressionMode, js } = jest.requireActual<{ org: { hisp: { dhis: { lib: { expression: Official } } } } }>(
  '@dhis2/expression-parser',
).org.hisp.dhis.lib.expression

function officialValue(expression: Expression, entered: Entered): unknown {
  const parsed = new js.ExpressionJs(expressionText(expression), ExpressionMode.INDICATOR_EXPRESSION)
  const values = itemValues(entered)
  const valueOf = (item: OfficialItem): number | null => {
    const id = [item.uid0, ...item.uid1, ...item.uid2].map((one) => one.value).join('.')
    const found = values.get(id)
    if (found !== undefined) return found
    const nested = definitionsOf('indicator').find((one) => one.id === id)
    if (nested) return computed(nested, entered)?.value ?? null
    const isGroup = definitionsOf('organisationUnitGroup').some((one) => one.id === id)
    return contextOf(entered).fixed(isGroup ? { kind: 'orgUnitGroup', id } : { kind: 'constant', id })
  }
  const none = new Map()
  const items = new Map(parsed.collectDataItems().map((item) => [item, valueOf(item)]))
  return parsed.evaluate(
    (name) => {
      throw new Error(name)
    },
    new js.ExpressionDataJs(none, none, none, items, none),
  )
}

/** The official one cannot compute with what is missing: only cases where every named item has a value are compared. */
const isComplete = (indicator: Indicator, entered: Entered): boolean =>
  [indicator.numerator.of, indicator.denominator.of].flatMap(referencesOf).every((found) => {
    if (found.kind === 'indicator') return computed(found, entered) !== null
    if (found.kind !== 'dataElement' && found.kind !== 'operand') return true
    return itemValues(entered).get(found.id) !== null
  })

describe("second opinion: DHIS2's own expression parser", () => {
  const comparable = all.filter(
    ([code, , entered, expected]) => expected !== null && isComplete(indicatorOf(code), entered),
  )

  test('judges most indicators', () => {
    const judged = new Set(comparable.map(([code]) => code))
    // Sums over many option combos are seldom all entered: those are judged with every part filled in, below.
    expect(judged.size).toBeGreaterThanOrEqual(25)
  })

  test.each(comparable)('%s: %s', (code, _about, entered) => {
    const indicator = indicatorOf(code)
    const ours = computed(indicator, entered)
    expect(officialValue(indicator.numerator.of, entered)).toBeCloseTo(ours?.numerator ?? NaN, 6)
    expect(officialValue(indicator.denominator.of, entered)).toBeCloseTo(ours?.denominator ?? NaN, 6)
  })

  test.each(definitionsOf('indicator').map((indicator) => [indicator.code, indicator] as const))(
    '%s with every item entered',
    (_code, indicator) => {
      // 1, 2, 3 .. for the parts, so that a part taken twice or left out shows.
      const parts = definitionsOf('dataElement').flatMap((element) =>
        element.categoryCombo.optionCombos.map((one) => {
          const options = one.options.map((option) => option.code).join('_')
          return options === '' ? element.code : `${element.code}.${options}`
        }),
      )
      const entered = { ...Object.fromEntries(parts.map((key, position) => [key, position + 1])), OG_ASACO: 23 }
      const ours = computed(indicator, entered)
      expect(ours).not.toBeNull()
      expect(officialValue(indicator.numerator.of, entered)).toBeCloseTo(ours?.numerator ?? NaN, 6)
      expect(officialValue(indicator.denominator.of, entered)).toBeCloseTo(ours?.denominator ?? NaN, 6)
    },
  )
})
