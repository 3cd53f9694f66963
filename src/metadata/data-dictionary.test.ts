/** The programme as its data dictionary lists it, written down again by hand. */
import { definitionsOf } from './catalogue'
import { elementsOf } from './kinds/data-set'

/** Code, value type, aggregation, category combo, data set. */
const ELEMENTS = `
POP_TOT INT P CC_SEXE DS_POP_A
POP_5KM INT P default DS_POP_A
POP_ASC INT P default DS_POP_A
VIL_TOT INT P default DS_POP_A
VIL_COUV INT P default DS_POP_A
SEC_ASC_POSTE INT L CC_SEXE DS_SEC_M
SEC_SITE_CREE INT L default DS_SEC_M
SEC_SITE_FONC INT L default DS_SEC_M
SEC_ASC_SUP INT S default DS_SEC_M
SEC_ASC_MOIS INT S default DS_SEC_M
SEC_RUPT INT S default DS_SEC_M
SEC_SITE_RAP INT S default DS_SEC_M
SEC_PAQUET INT L default DS_SEC_M
SEC_DEPART INT S CC_SEXE DS_SEC_M
SEC_ARRIVEE INT S CC_SEXE DS_SEC_M
FIN_SAL_DU NUM S default DS_FIN_T
FIN_ENG NUM S CC_PAYEUR DS_FIN_T
FIN_PAYE NUM S CC_PAYEUR DS_FIN_T
FIN_MOIS_DU INT S default DS_FIN_T
FIN_MOIS_PAYE INT S default DS_FIN_T
FIN_MOIS_DELAI INT S default DS_FIN_T
FIN_ARR_MOIS INT L default DS_FIN_T
FIN_ASACO_CONTR INT L default DS_FIN_T
GEN_SESS_MIX INT S CC_THEME DS_GEN_T
GEN_SESS_NF INT S CC_THEME DS_GEN_T
GEN_PART_MIX INT S CC_THEME_SEXE DS_GEN_T
GEN_PART_NF INT S CC_THEME DS_GEN_T
PLA_PERS INT S CC_AGE2 DS_GEN_T
GOV_MEMB INT L CC_ORGANE_SEXE DS_GOV_A
GOV_ORG INT L CC_ORGANE DS_GOV_A
GOV_ORG_FONC INT L CC_ORGANE DS_GOV_A
GOV_ORG_PF INT L CC_ORGANE DS_GOV_A
GOV_CFU INT L default DS_GOV_A
GOV_PF INT L default DS_GOV_A
GOV_CQ INT L default DS_GOV_A
GOV_COF INT L default DS_GOV_A
CMU_ADH INT L CC_REGIME_SEXE DS_CMU_T
CMU_BENEF INT L CC_REGIME_SEXE DS_CMU_T
CMU_MUT_AJ INT L CC_SEXE DS_CMU_T
CMU_COT_EM NUM S default DS_CMU_T
CMU_COT_REC NUM S default DS_CMU_T
CMU_PREST NUM S CC_REGIME DS_CMU_T
CMU_RENOUV INT S default DS_CMU_T
CMU_ECHUS INT S default DS_CMU_T
RAM_QP_DUE NUM S default DS_CMU_A
RAM_QP_PAYE NUM S default DS_CMU_A
RAM_COM_TOT INT L default DS_CMU_A
RAM_COM_PAYE INT L default DS_CMU_A
`

const VALUE_TYPES = { INTEGER_ZERO_OR_POSITIVE: 'INT', NUMBER: 'NUM' } as const
const AGGREGATIONS = { AVERAGE_SUM_ORG_UNIT: 'P', LAST_IN_PERIOD: 'L', SUM: 'S' } as const

test('data elements', () => {
  const ours = definitionsOf('dataElement').map((element) => {
    const sets = definitionsOf('dataSet').filter((dataSet) => elementsOf(dataSet).includes(element))
    return [
      element.code,
      VALUE_TYPES[element.valueType],
      AGGREGATIONS[element.aggregationType],
      element.categoryCombo.code,
      ...sets.map(({ code }) => code),
    ].join(' ')
  })
  expect(ours).toEqual(ELEMENTS.trim().split('\n').sort())
})

test.each([
  ['SEXE', ['SEX_F', 'SEX_H', 'SEX_I']],
  ['PAYEUR', ['PAY_COM', 'PAY_ASA', 'PAY_CAS', 'PAY_ETA', 'PAY_PTF', 'PAY_MEN', 'PAY_AUT']],
  ['REGIME', ['REG_AMO', 'REG_RAM', 'REG_MUT', 'REG_NR']],
  ['THEME', ['THM_PLA', 'THM_GEN', 'THM_GES', 'THM_SEC', 'THM_AUT']],
  ['ORGANE', ['ORG_ASA', 'ORG_MUT', 'ORG_FED', 'ORG_SEC']],
  ['AGE2', ['AGE_ENF', 'AGE_ADU']],
])('category %s', (code, options) => {
  const category = definitionsOf('category').find((one) => one.code === code)
  expect(category?.options.map((option) => option.code)).toEqual(options)
})

test.each([
  ['CC_SEXE', 3],
  ['CC_PAYEUR', 7],
  ['CC_REGIME', 4],
  // 4 regimes x 3 sexes.
  ['CC_REGIME_SEXE', 12],
  ['CC_THEME', 5],
  // 5 themes x 3 sexes.
  ['CC_THEME_SEXE', 15],
  ['CC_ORGANE', 4],
  // 4 organs x 3 sexes.
  ['CC_ORGANE_SEXE', 12],
  ['CC_AGE2', 2],
])('combo %s has its %i option combos', (code, count) => {
  expect(definitionsOf('categoryCombo').find((one) => one.code === code)?.optionCombos).toHaveLength(count)
})

test.each([
  ['DS_POP_A', 'Yearly', [4]],
  ['DS_SEC_M', 'Monthly', [4]],
  ['DS_FIN_T', 'Quarterly', [4]],
  ['DS_GEN_T', 'Quarterly', [2, 3]],
  ['DS_GOV_A', 'Yearly', [2, 3, 4]],
  ['DS_CMU_T', 'Quarterly', [3]],
  ['DS_CMU_A', 'Yearly', [3]],
])('data set %s is %s, at levels %j, on time by day 10 and closed after day 15', (code, frequency, levels) => {
  expect(definitionsOf('dataSet').find((one) => one.code === code)).toMatchObject({
    collection: { frequency },
    levels,
    timelyDays: 10,
    expiryDays: 15,
  })
})

test.each([
  ['NORM_ASC_POP', 700],
  ['NORM_ALT', 1500],
  ['SAL_ASC', 75_000],
  ['SEUIL_GENRE', 30],
  ['CIBLE_COFIN', 50],
  ['PART_INFORMEL', 0.78],
])('constant %s is %d', (code, value) => {
  expect(definitionsOf('constant').find((one) => one.code === code)?.value).toBe(value)
})

test('indicators of the dictionary, and four more that the views need', () => {
  const dictionary = `SEC_BESOIN_PCT SEC_HAB_ASC SEC_DENS SEC_COUV_POP SEC_COUV_VIL SEC_SITE_PCT SEC_PAQUET_PCT SEC_SUP_PCT
    SEC_RUPT_PCT SEC_FEM_PCT FIN_COFIN_PCT FIN_PART_COM FIN_PART_ETA FIN_PART_PTF FIN_EXEC_PCT FIN_GAP FIN_IMPAYE_PCT
    FIN_MOIS_PCT FIN_DELAI_PCT FIN_ASACO_PCT GEN_F_MIX_PCT GEN_F_TOT_PCT GEN_ECART GOV_F_PCT GOV_PF_PCT GOV_COORD_PCT
    CMU_COUV_PCT CMU_PEN_MUT CMU_AJ_PCT CMU_REC_PCT CMU_FID_PCT CMU_F_ADH CMU_F_BEN CMU_TAILLE RAM_QP_PCT`
  const more = ['SEC_BESOIN_ALT_PCT', 'FIN_MASSE_EST', 'FIN_MASSE_COM', 'RAM_COM_PCT']
  expect(definitionsOf('indicator').map(({ code }) => code)).toEqual([...dictionary.split(/\s+/), ...more].sort())
})

test.each(['OGS_TYPE', 'OGS_COMMUNE', 'OGS_CERCLE', 'OGS_REGION2023', 'OGS_PHASE', 'OGS_NORME'])(
  'group set %s is there',
  (code) => {
    expect(definitionsOf('organisationUnitGroupSet').map((one) => one.code)).toContain(code)
  },
)

test('nine communes of Kadiolo, thirty-six cercles, nineteen regions of 2023 and Bamako', () => {
  const sizes = definitionsOf('organisationUnitGroupSet').map(({ code, groups }) => [code, groups.length])
  expect(Object.fromEntries(sizes)).toMatchObject({ OGS_COMMUNE: 9, OGS_CERCLE: 36, OGS_REGION2023: 20 })
})
