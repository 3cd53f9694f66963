/** Each rule, with values that keep it, break it and leave it unjudged; from the very text that goes to DHIS2. */
import { isBroken, type Entered } from '../testing/cell'
import { definitionsOf } from './catalogue'
import type { ValidationRule } from './kinds/validation-rule'

type Judged = Readonly<{ kept: readonly Entered[]; broken: readonly Entered[]; unjudged: readonly Entered[] }>

/** A part and its whole: equal and 0 are fine, more is not, and one alone says nothing. */
const partOfWhole = (part: string, whole: string): Judged => ({
  kept: [
    { [part]: 5, [whole]: 5 },
    { [part]: 0, [whole]: 0 },
    { [part]: 4, [whole]: 5 },
  ],
  broken: [
    { [part]: 6, [whole]: 5 },
    { [part]: 1, [whole]: 0 },
  ],
  unjudged: [{ [part]: 5 }, { [whole]: 5 }, {}],
})

const CASES: Readonly<Record<string, Judged>> = {
  VR_SITE_FONC: partOfWhole('SEC_SITE_FONC', 'SEC_SITE_CREE'),
  VR_ASC_SUP: partOfWhole('SEC_ASC_SUP', 'SEC_ASC_MOIS'),
  VR_RUPT: partOfWhole('SEC_RUPT', 'SEC_SITE_RAP'),
  VR_VIL: partOfWhole('VIL_COUV', 'VIL_TOT'),
  VR_MOIS_PAYE: partOfWhole('FIN_MOIS_PAYE', 'FIN_MOIS_DU'),
  VR_MOIS_DELAI: partOfWhole('FIN_MOIS_DELAI', 'FIN_MOIS_PAYE'),
  VR_RAM_COM: partOfWhole('RAM_COM_PAYE', 'RAM_COM_TOT'),
  VR_COT: partOfWhole('CMU_COT_REC', 'CMU_COT_EM'),
  VR_PAQUET: {
    // 30 + 42 = 72 in post.
    kept: [{ SEC_PAQUET: 72, 'SEC_ASC_POSTE.SEX_F': 30, 'SEC_ASC_POSTE.SEX_H': 42 }],
    broken: [{ SEC_PAQUET: 73, 'SEC_ASC_POSTE.SEX_F': 30, 'SEC_ASC_POSTE.SEX_H': 42 }],
    unjudged: [{ SEC_PAQUET: 73 }],
  },
  VR_POP_ASC: {
    kept: [{ POP_ASC: 100, 'POP_TOT.SEX_F': 60, 'POP_TOT.SEX_H': 40 }],
    broken: [{ POP_ASC: 101, 'POP_TOT.SEX_F': 60, 'POP_TOT.SEX_H': 40 }],
    unjudged: [{ POP_ASC: 100 }],
  },
  VR_POP_5KM: {
    kept: [{ POP_5KM: 100, 'POP_TOT.SEX_I': 100 }],
    broken: [{ POP_5KM: 101, 'POP_TOT.SEX_I': 100 }],
    unjudged: [{ POP_5KM: 101 }, { 'POP_TOT.SEX_I': 100 }],
  },
  VR_PAYE_DU: {
    // 1.2 x 100 = 120.
    kept: [{ FIN_SAL_DU: 100, 'FIN_PAYE.PAY_COM': 20, 'FIN_PAYE.PAY_PTF': 100 }],
    broken: [{ FIN_SAL_DU: 100, 'FIN_PAYE.PAY_COM': 21, 'FIN_PAYE.PAY_PTF': 100 }],
    unjudged: [{ FIN_SAL_DU: 100 }, { 'FIN_PAYE.PAY_COM': 500 }],
  },
  VR_PAYE_CAS: {
    kept: [
      { 'FIN_PAYE.PAY_CAS': 5 },
      { 'FIN_PAYE.PAY_COM': 5, 'FIN_PAYE.PAY_ASA': 5 },
      { 'FIN_PAYE.PAY_CAS': 5, 'FIN_PAYE.PAY_PTF': 5 },
    ],
    broken: [
      { 'FIN_PAYE.PAY_CAS': 5, 'FIN_PAYE.PAY_COM': 5 },
      { 'FIN_PAYE.PAY_CAS': 5, 'FIN_PAYE.PAY_ASA': 0 },
    ],
    unjudged: [{}],
  },
  VR_ENG_CAS: {
    kept: [{ 'FIN_ENG.PAY_CAS': 5 }, { 'FIN_ENG.PAY_COM': 5, 'FIN_ENG.PAY_ASA': 5 }],
    broken: [{ 'FIN_ENG.PAY_CAS': 5, 'FIN_ENG.PAY_COM': 5 }],
    unjudged: [{}],
  },
  VR_ASACO: {
    kept: [{ FIN_ASACO_CONTR: 0 }, { FIN_ASACO_CONTR: 1 }],
    broken: [{ FIN_ASACO_CONTR: 2 }],
    unjudged: [{}],
  },
  VR_SESS_MIX: {
    kept: [{ 'GEN_SESS_MIX.THM_GEN': 5, 'GEN_PART_MIX.THM_GEN_SEX_F': 37 }],
    broken: [{ 'GEN_SESS_MIX.THM_GEN': 5 }, { 'GEN_PART_MIX.THM_GEN_SEX_F': 37 }],
    unjudged: [{}],
  },
  VR_SESS_NF: {
    kept: [{ 'GEN_SESS_NF.THM_PLA': 1, 'GEN_PART_NF.THM_PLA': 27 }],
    broken: [{ 'GEN_SESS_NF.THM_PLA': 1 }, { 'GEN_PART_NF.THM_PLA': 27 }],
    unjudged: [{}],
  },
  VR_ORG_FONC: partOfWhole('GOV_ORG_FONC.ORG_ASA', 'GOV_ORG.ORG_ASA'),
  VR_ORG_PF: partOfWhole('GOV_ORG_PF.ORG_ASA', 'GOV_ORG.ORG_ASA'),
  ...Object.fromEntries(
    ['AMO', 'RAM', 'MUT', 'NR'].map((regime): [string, Judged] => [
      `VR_BENEF_${regime}`,
      {
        // Sexes add up, also where one side is split and the other is not: 60 + 40 covers 100.
        kept: [
          {
            [`CMU_BENEF.REG_${regime}_SEX_F`]: 60,
            [`CMU_BENEF.REG_${regime}_SEX_H`]: 40,
            [`CMU_ADH.REG_${regime}_SEX_I`]: 100,
          },
          { [`CMU_BENEF.REG_${regime}_SEX_I`]: 0, [`CMU_ADH.REG_${regime}_SEX_I`]: 0 },
        ],
        broken: [{ [`CMU_BENEF.REG_${regime}_SEX_I`]: 99, [`CMU_ADH.REG_${regime}_SEX_I`]: 100 }],
        unjudged: [{ [`CMU_BENEF.REG_${regime}_SEX_I`]: 99 }, { [`CMU_ADH.REG_${regime}_SEX_I`]: 100 }],
      },
    ]),
  ),
  VR_MUT_AJ: {
    kept: [{ 'CMU_MUT_AJ.SEX_F': 30, 'CMU_BENEF.REG_MUT_SEX_F': 25, 'CMU_BENEF.REG_MUT_SEX_H': 15 }],
    broken: [{ 'CMU_MUT_AJ.SEX_F': 41, 'CMU_BENEF.REG_MUT_SEX_F': 25, 'CMU_BENEF.REG_MUT_SEX_H': 15 }],
    unjudged: [{ 'CMU_MUT_AJ.SEX_F': 41, 'CMU_BENEF.REG_AMO_SEX_F': 5 }],
  },
}

const rules = new Map(definitionsOf('validationRule').map((rule) => [rule.code, rule]))
const ruleOf = (code: string): ValidationRule => {
  const rule = rules.get(code)
  if (!rule) throw new Error(`no rule ${code}`)
  return rule
}
const flat = (outcome: keyof Judged) =>
  Object.entries(CASES).flatMap(([code, judged]) => judged[outcome].map((entered) => [code, entered] as const))

test('each rule has cases that keep it, break it and leave it unjudged', () => {
  expect(Object.keys(CASES).sort()).toEqual([...rules.keys()])
  const thin = Object.entries(CASES).filter(
    ([, { kept, broken, unjudged }]) => !kept.length || !broken.length || !unjudged.length,
  )
  expect(thin).toEqual([])
})

test.each(flat('broken'))('%s is broken by %j', (code, entered) => {
  expect(isBroken(ruleOf(code), entered)).toBe(true)
})

test.each([...flat('kept'), ...flat('unjudged')])('%s is not broken by %j', (code, entered) => {
  expect(isBroken(ruleOf(code), entered)).toBe(false)
})
