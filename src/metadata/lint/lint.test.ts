import { isWireObject, type WireObject as Json } from '../../dhis2/wire-parse'
import { buildPackage, type MetadataPackage } from '../package'
import { DHIS2_VERSIONS, type Dhis2Version } from '../wire/versions'
import { CHECKS, lint } from './lint'

type Changes = Readonly<Record<string, unknown>>

const texts = new Map(DHIS2_VERSIONS.map((version) => [version, JSON.stringify(buildPackage(version))]))

/** A package somebody spoiled. Values are replaced, never merged; `undefined` takes a property away. */
class Draft {
  readonly content: Record<string, unknown>

  constructor(version: Dhis2Version) {
    this.content = JSON.parse(texts.get(version) ?? '') as Record<string, unknown>
  }

  list(collection: string): Json[] {
    return (this.content[collection] ??= []) as Json[]
  }

  get(collection: string, code: string): Json {
    const found = this.list(collection).find((object) => object['code'] === code)
    if (!found) throw new Error(`no ${collection} ${code}`)
    return found
  }

  set(collection: string, code: string, changes: Changes): this {
    Object.assign(this.get(collection, code), changes)
    return this
  }

  /** Changes one object inside a list of the object. */
  setIn(collection: string, code: string, property: string, position: number, changes: Changes): this {
    const list = this.get(collection, code)[property]
    const inner = Array.isArray(list) ? (list[position] as unknown) : undefined
    if (!isWireObject(inner)) throw new Error(`no ${property}[${position}]`)
    Object.assign(inner, changes)
    return this
  }

  english(collection: string, code: string, property: string, value: string): this {
    const translations = this.get(collection, code)['translations'] as Json[]
    const others = translations.filter((one) => one['property'] !== property)
    return this.set(collection, code, { translations: [...others, { locale: 'en', property, value }] })
  }

  drop(collection: string, code: string): this {
    this.content[collection] = this.list(collection).filter((object) => object['code'] !== code)
    return this
  }

  share(collection: string, code: string, changes: Changes): this {
    const sharing = this.get(collection, code)['sharing'] as Json
    return this.set(collection, code, { sharing: { ...sharing, ...changes } })
  }

  done(): MetadataPackage {
    return this.content as MetadataPackage
  }
}

const long = (length: number): string => 'x'.repeat(length)
const idOf = (draft: Draft, collection: string, code: string): Readonly<{ id: unknown }> => ({
  id: draft.get(collection, code)['id'],
})
const element = (draft: Draft, code: string): string => `#{${String(idOf(draft, 'dataElements', code).id)}}`
const rule = (draft: Draft, code: string, side: 'leftSide' | 'rightSide', changes: Changes): Draft =>
  draft.set('validationRules', code, { [side]: { ...(draft.get('validationRules', code)[side] as Json), ...changes } })

/** For each check the smallest thing that makes it speak. */
const CASES: Readonly<Record<string, (draft: Draft) => unknown>> = {
  'name-french': (draft) => draft.set('dataElements', 'POP_TOT', { name: '' }),
  'name-english': (draft) => draft.english('dataElements', 'POP_TOT', 'NAME', ''),
  'short-name-french': (draft) => draft.set('indicators', 'FIN_GAP', { shortName: undefined }),
  'short-name-english': (draft) => draft.english('indicators', 'FIN_GAP', 'SHORT_NAME', ' '),
  'description-french': (draft) => draft.set('dashboards', 'DB_CMU', { description: '' }),
  'description-english': (draft) => draft.english('sections', 'SECT_POP_VIL', 'DESCRIPTION', ''),
  'form-name-french': (draft) => draft.set('categoryOptions', 'SEX_F', { formName: '' }),
  'form-name-english': (draft) => draft.set('dataSets', 'DS_SEC_M', { translations: [] }),
  'instruction-french': (draft) => draft.set('validationRules', 'VR_VIL', { instruction: '' }),
  'instruction-english': (draft) => draft.english('validationRules', 'VR_VIL', 'INSTRUCTION', ''),
  'name-length': (draft) => draft.english('userGroups', 'UG_DRS', 'NAME', long(231)),
  'short-name-length': (draft) => draft.set('dataElements', 'POP_TOT', { shortName: long(51) }),
  'form-name-length': (draft) => draft.set('dataElements', 'POP_TOT', { formName: long(231) }),
  'name-unique-french': (draft) => draft.set('categoryOptions', 'SEX_F', { name: 'homme' }),
  'name-unique-english': (draft) => draft.english('categoryOptions', 'SEX_F', 'NAME', 'Male'),
  'short-name-ambiguous-french': (draft) => draft.set('indicators', 'FIN_GAP', { shortName: 'Part des communes (%)' }),
  'short-name-ambiguous-english': (draft) =>
    draft.english('indicators', 'FIN_GAP', 'SHORT_NAME', 'Share of communes (%)'),
  'short-name-of-data-item-ambiguous': (draft) => draft.set('indicators', 'FIN_GAP', { shortName: 'ASC en poste' }),
  spaces: (draft) => draft.set('constants', 'SAL_ASC', { name: 'Salaire  mensuel' }),
  'description-untranslated': (draft) =>
    draft.set('constants', 'SAL_ASC', { description: 'x' }).english('constants', 'SAL_ASC', 'DESCRIPTION', 'x'),
  'description-says-nothing': (draft) => draft.set('constants', 'SAL_ASC', { name: 'x', description: 'x' }),
  'description-source': (draft) => draft.set('dataElements', 'POP_TOT', { description: 'Habitants.' }),
  'sides-described': (draft) => draft.set('indicators', 'FIN_GAP', { numeratorDescription: '' }),

  'code-missing': (draft) => draft.set('categories', 'SEXE', { code: undefined }),
  'code-format': (draft) => draft.set('categories', 'SEXE', { code: 'sexe' }),
  'code-length': (draft) => draft.set('categories', 'SEXE', { code: 'S'.repeat(51) }),
  'code-unique': (draft) => draft.set('categories', 'SEXE', { code: 'THEME' }),
  'code-prefix': (draft) => draft.set('legendSets', 'LS_CMU', { code: 'CMU' }),
  'code-of-data-item-unique': (draft) => draft.set('indicators', 'FIN_GAP', { code: 'FIN_PAYE' }),
  'uid-format': (draft) => draft.set('categories', 'SEXE', { id: '1abcdefghij' }),
  'uid-derived': (draft) => draft.set('categories', 'SEXE', { id: 'abcdefghijk' }),
  'uid-unique': (draft) => draft.set('categories', 'SEXE', idOf(draft, 'dataElements', 'POP_TOT')),
  'server-defaults': (draft) => draft.list('categoryCombos').push({ id: 'bjDvmb4bfuf', name: 'default' }),

  'reference-unknown': (draft) => draft.drop('categoryOptions', 'SEX_F'),
  'forbidden-collection': (draft) => draft.list('organisationUnits').push({ id: 'abcdefghijk', name: 'Mali' }),
  'group-members': (draft) => draft.set('userGroups', 'UG_DRS', { users: [] }),
  'orphan-option': (draft) => draft.set('categories', 'AGE2', { categoryOptions: [] }),
  'orphan-category': (draft) => draft.drop('categoryCombos', 'CC_AGE2'),
  'orphan-combo': (draft) => draft.set('dataElements', 'PLA_PERS', { categoryCombo: undefined }),
  'orphan-element': (draft) => draft.set('dataElementGroups', 'DG_POP', { dataElements: [] }),
  'orphan-element-group': (draft) => draft.set('dataElementGroupSets', 'DGS_DOMAINE', { dataElementGroups: [] }),
  'orphan-indicator': (draft) => draft.set('indicatorGroups', 'IG_FIN', { indicators: [] }),
  'orphan-indicator-group': (draft) => draft.set('indicatorGroupSets', 'IGS_DOMAINE', { indicatorGroups: [] }),
  'orphan-indicator-type': (draft) => draft.set('indicators', 'SEC_DENS', { indicatorType: undefined }),
  'orphan-rule': (draft) => draft.set('validationRuleGroups', 'VG_SEC', { validationRules: [] }),
  'orphan-legend': (draft) => draft.set('indicators', 'CMU_COUV_PCT', { legendSets: [] }),
  'orphan-visualization': (draft) => draft.set('dashboards', 'DB_SYNTHESE', { dashboardItems: [] }),
  'orphan-org-unit-group': (draft) => draft.set('indicators', 'FIN_ASACO_PCT', { denominator: '1' }),
  'dashboard-empty': (draft) => draft.set('dashboards', 'DB_CMU', { dashboardItems: [] }),
  'role-closed': (draft) => draft.set('userRoles', 'UR_SECCMU_LECTURE', { authorities: ['M_dhis-web-dashboard'] }),
  'role-all': (draft) => draft.set('userRoles', 'UR_SECCMU_ADMIN', { authorities: ['M_seccmu', 'ALL'] }),

  'expression-empty': (draft) => draft.set('indicators', 'FIN_GAP', { numerator: '' }),
  'expression-syntax': (draft) => rule(draft, 'VR_VIL', 'leftSide', { expression: '#{' }),
  'expression-unknown-item': (draft) => draft.set('indicators', 'FIN_GAP', { numerator: '#{abcdefghijk}' }),
  'expression-option-combo': (draft) => {
    const combo = String(idOf(draft, 'categoryOptionCombos', 'CC_THEME_THM_PLA').id)
    return draft.set('indicators', 'FIN_GAP', { numerator: element(draft, 'FIN_PAYE').replace('}', `.${combo}}`) })
  },
  'expression-divides-by-zero': (draft) =>
    draft.set('indicators', 'FIN_GAP', { numerator: `2*(${element(draft, 'FIN_PAYE')}/0)` }),
  'indicator-cycle': (draft) =>
    draft.set('indicators', 'GEN_F_MIX_PCT', { numerator: `N{${String(idOf(draft, 'indicators', 'GEN_ECART').id)}}` }),
  'indicator-constant-denominator': (draft) => draft.set('indicators', 'FIN_GAP', { denominator: '1000' }),
  'indicator-same-sides': (draft) =>
    draft.set('indicators', 'FIN_GAP', {
      numerator: element(draft, 'POP_5KM'),
      denominator: element(draft, 'POP_5KM'),
    }),
  'indicator-type-against-unit': (draft) =>
    draft.set('indicators', 'FIN_COFIN_PCT', { indicatorType: idOf(draft, 'indicatorTypes', 'IT_NOMBRE') }),
  'indicator-unit-in-english': (draft) => draft.english('indicators', 'FIN_COFIN_PCT', 'NAME', 'Community share'),
  'indicator-decimals': (draft) => draft.set('indicators', 'FIN_COFIN_PCT', { decimals: 0 }),
  'indicator-rate-of-one': (draft) => draft.set('indicators', 'FIN_COFIN_PCT', { denominator: '1' }),
  'indicator-flow-by-stock': (draft) =>
    draft.set('indicators', 'SEC_SUP_PCT', { denominator: element(draft, 'SEC_ASC_POSTE') }),

  'category-options-limit': (draft) =>
    draft.set('categories', 'AGE2', {
      categoryOptions: Array.from({ length: 51 }, () => idOf(draft, 'categoryOptions', 'SEX_F')),
    }),
  'combo-categories-limit': (draft) =>
    draft.set('categoryCombos', 'CC_AGE2', {
      categories: Array.from({ length: 6 }, () => idOf(draft, 'categories', 'SEXE')),
    }),
  'combo-combinations-limit': (draft) =>
    // 5 ** 4 = 625 combinations.
    draft.set('categoryCombos', 'CC_AGE2', {
      categories: Array.from({ length: 4 }, () => idOf(draft, 'categories', 'THEME')),
    }),
  'combo-without-category': (draft) => draft.set('categoryCombos', 'CC_AGE2', { categories: [] }),
  'combo-complete': (draft) => draft.drop('categoryOptionCombos', 'CC_SEXE_SEX_I'),
  'combo-combination-once': (draft) =>
    draft.set('categoryOptionCombos', 'CC_SEXE_SEX_I', { categoryOptions: [idOf(draft, 'categoryOptions', 'SEX_F')] }),
  'combo-shared-option': (draft) =>
    draft.set('categoryCombos', 'CC_AGE2', {
      categories: [idOf(draft, 'categories', 'AGE2'), idOf(draft, 'categories', 'AGE2')],
    }),
  'option-combo-options': (draft) => draft.set('categoryOptionCombos', 'CC_SEXE_SEX_I', { categoryOptions: [] }),
  'option-combo-name': (draft) => draft.set('categoryOptionCombos', 'CC_SEXE_SEX_I', { name: 'Inconnu' }),
  'data-dimension-type': (draft) => draft.set('categories', 'SEXE', { dataDimensionType: 'ATTRIBUTE' }),
  'element-domain': (draft) => draft.set('dataElements', 'POP_TOT', { domainType: 'TRACKER' }),
  'element-value-type': (draft) => draft.set('dataElements', 'POP_TOT', { valueType: 'TEXT' }),
  'element-aggregation': (draft) => draft.set('dataElements', 'POP_TOT', { aggregationType: 'AVERAGE' }),
  'element-money': (draft) => draft.set('dataElements', 'FIN_PAYE', { valueType: 'INTEGER_ZERO_OR_POSITIVE' }),
  'element-zero': (draft) => draft.set('dataElements', 'POP_TOT', { zeroIsSignificant: false }),
  'element-unit-in-english': (draft) => draft.english('dataElements', 'FIN_PAYE', 'NAME', 'Amount paid'),
  'element-in-one-data-set': (draft) => draft.set('dataSets', 'DS_POP_A', { dataSetElements: [] }),
  'data-set-period-type': (draft) => draft.set('validationRules', 'VR_VIL', { periodType: 'Annual' }),
  'data-set-sections': (draft) => draft.drop('sections', 'SECT_POP_VIL'),
  'data-set-section-order': (draft) => draft.set('sections', 'SECT_POP_VIL', { sortOrder: 7 }),
  'data-set-delays': (draft) => draft.set('dataSets', 'DS_SEC_M', { timelyDays: 20 }),
  'data-set-compulsory': (draft) =>
    draft.set('dataSets', 'DS_SEC_M', {
      compulsoryDataElementOperands: [
        { dataElement: idOf(draft, 'dataElements', 'POP_TOT'), categoryOptionCombo: { id: 'HllvX50cXC0' } },
      ],
    }),
  'data-set-year-open': (draft) => draft.set('dataSets', 'DS_POP_A', { openFuturePeriods: 0 }),

  'sharing-explicit': (draft) => draft.set('dataSets', 'DS_SEC_M', { sharing: undefined }),
  'sharing-where-none': (draft) => draft.set('sections', 'SECT_POP_VIL', { sharing: {} }),
  'sharing-format': (draft) => draft.share('dataSets', 'DS_SEC_M', { public: 'zz------' }),
  'sharing-public-write': (draft) => draft.share('dataElements', 'POP_TOT', { public: 'rw------' }),
  'sharing-data': (draft) => draft.share('dataElements', 'POP_TOT', { public: 'r-r-----' }),
  'sharing-group-unknown': (draft) =>
    draft.share('dataElements', 'POP_TOT', { userGroups: { abcdefghijk: { id: 'abcdefghijk', access: 'rw------' } } }),
  'sharing-nobody-edits': (draft) => draft.share('dataElements', 'POP_TOT', { userGroups: {} }),
  'sharing-form-without-entry': (draft) => draft.share('dataSets', 'DS_SEC_M', { userGroups: {} }),
  'sharing-external': (draft) => draft.share('dataElements', 'POP_TOT', { external: true }),

  'legend-none': (draft) => draft.set('legendSets', 'LS_CMU', { legends: [] }),
  'legend-order': (draft) => draft.setIn('legendSets', 'LS_CMU', 'legends', 2, { endValue: 20 }),
  'legend-gap': (draft) => draft.setIn('legendSets', 'LS_CMU', 'legends', 1, { startValue: 13 }),
  'legend-overlap': (draft) => draft.setIn('legendSets', 'LS_CMU', 'legends', 1, { startValue: 11 }),
  'legend-from-zero': (draft) => draft.setIn('legendSets', 'LS_CMU', 'legends', 0, { startValue: 1 }),
  'legend-color-format': (draft) => draft.setIn('legendSets', 'LS_CMU', 'legends', 0, { color: 'red' }),
  // Yellow on white has a contrast of 1.07.
  'legend-contrast': (draft) => draft.setIn('legendSets', 'LS_CMU', 'legends', 0, { color: '#ffff00' }),
  'legend-names': (draft) => draft.setIn('legendSets', 'LS_COFIN', 'legends', 0, { name: 'Moyen' }),
  'legend-translated': (draft) => draft.setIn('legendSets', 'LS_CMU', 'legends', 0, { translations: [] }),
  'dashboard-grid': (draft) => draft.setIn('dashboards', 'DB_CMU', 'dashboardItems', 0, { width: 61 }),
  'dashboard-overlap': (draft) => draft.setIn('dashboards', 'DB_CMU', 'dashboardItems', 1, { y: 0 }),
  'dashboard-item-type': (draft) =>
    draft.setIn('dashboards', 'DB_CMU', 'dashboardItems', 1, { visualization: undefined }),
  'dashboard-app-key': (draft) => draft.setIn('dashboards', 'DB_CMU', 'dashboardItems', 0, { appKey: 'scorecard' }),
  'dashboard-item-uid': (draft) => draft.setIn('dashboards', 'DB_CMU', 'dashboardItems', 0, { id: undefined }),
  'visualization-layout': (draft) => draft.set('visualizations', 'VIS_CMU_UNITE', { filterDimensions: ['pe', 'ou'] }),
  'visualization-category': (draft) => draft.set('visualizations', 'VIS_CMU_REGIMES', { categoryDimensions: [] }),
  'visualization-data': (draft) => draft.set('visualizations', 'VIS_CMU_UNITE', { dataDimensionItems: [] }),
  'visualization-period': (draft) =>
    draft.set('visualizations', 'VIS_CMU_UNITE', { relativePeriods: { lastYear: false } }),
  'visualization-org-unit': (draft) =>
    draft.set('visualizations', 'VIS_CMU_UNITE', { userOrganisationUnitChildren: undefined }),
  'pair-rule-strategy': (draft) => rule(draft, 'VR_SESS_MIX', 'leftSide', { missingValueStrategy: 'NEVER_SKIP' }),
  'rule-same-sides': (draft) => rule(draft, 'VR_VIL', 'leftSide', { expression: element(draft, 'VIL_TOT') }),
}

describe('the package we ship', () => {
  test.each(DHIS2_VERSIONS)('has nothing wrong with it for DHIS2 %s', (version) => {
    expect(lint(buildPackage(version))).toEqual([])
  })
})

describe('each check', () => {
  test('has an id of its own and a case that it finds', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(Object.keys(CASES).sort())
    expect(CHECKS.length).toBeGreaterThanOrEqual(40)
  })

  test.each(Object.entries(CASES))('%s is found', (id, spoil) => {
    const draft = new Draft('2.42')
    spoil(draft)
    expect(lint(draft.done()).map(({ check }) => check)).toContain(id)
  })
})

test('sharing says nothing about external readers to 2.43', () => {
  const draft = new Draft('2.43').share('dataElements', 'POP_TOT', { external: false })
  expect(lint(draft.done()).map(({ check, object }) => `${check}: ${object}`)).toEqual([
    'sharing-external: dataElements POP_TOT',
  ])
})

test('a finding names the object and what is wrong with it', () => {
  const draft = new Draft('2.42').set('dataSets', 'DS_SEC_M', { timelyDays: 20 })
  expect(lint(draft.done())).toEqual([
    { check: 'data-set-delays', object: 'dataSets DS_SEC_M', problem: 'closes before it stops being on time' },
  ])
})
