import { definitionsOf } from '../../../src/metadata/catalogue'
import { generatedValues } from './generated/values'
import { assignments, groupMembers, pastAssignments } from './org-units'
import { healthAreas, kadiolo, placeNamed, places, regions } from './places'
import { referenceValues } from './reference-values'
import { registrationsFor } from './registrations'
import type { SeedValue } from './values'

const reference = referenceValues()
const generated = generatedValues()

const codeOf = (value: SeedValue): string => value.operand.dataElement.code
const sum = (values: readonly SeedValue[]): number => values.reduce((total, one) => total + one.value, 0)
const find = (code: string, period: string, orgUnits: readonly string[]): readonly SeedValue[] =>
  reference.filter((one) => codeOf(one) === code && one.period === period && orgUnits.includes(one.orgUnit))

describe('values of the reference cases', () => {
  const sikasso = placeNamed(regions, 'ML-3').id

  test('R1: Kadiolo owes 72 x 3 x 75,000 = 16,200,000 FCFA a quarter, half of it paid by communes and ASACO', () => {
    for (const quarter of ['2015Q1', '2015Q2', '2015Q3', '2015Q4']) {
      expect(sum(find('FIN_SAL_DU', quarter, [kadiolo.id]))).toBe(16_200_000)
      const paid = find('FIN_PAYE', quarter, [kadiolo.id])
      expect(paid.map((one) => [one.operand.optionCombo.code, one.value])).toEqual([
        ['CC_PAYEUR_PAY_CAS', 8_100_000],
        ['CC_PAYEUR_PAY_PTF', 8_100_000],
      ])
      expect(
        sum(
          find(
            'FIN_ASACO_CONTR',
            quarter,
            healthAreas.map((area) => area.id),
          ),
        ),
      ).toBe(23)
    }
  })

  test('R19: 660 ASC in Sikasso = 72 at Kadiolo + 588 at the region; 2,187 in the five regions', () => {
    expect(sum(find('SEC_ASC_POSTE', '201512', [kadiolo.id]))).toBe(72)
    expect(sum(find('SEC_ASC_POSTE', '201512', [sikasso]))).toBe(588)
    expect(
      sum(
        find(
          'SEC_ASC_POSTE',
          '201512',
          places.map((place) => place.id),
        ),
      ),
    ).toBe(2_187)
  })

  test.each([
    ['POP_5KM', 6_523_306],
    ['POP_ASC', 3_197_026],
    ['VIL_TOT', 8_658],
    ['VIL_COUV', 2_186],
  ])('R19: %s of 2015 adds up to %d as published', (code, total) => {
    expect(
      sum(
        find(
          code,
          '2015',
          places.map((place) => place.id),
        ),
      ),
    ).toBe(total)
  })

  test('nothing is said below level 1 for the national figures of 2021', () => {
    expect(reference.filter((one) => one.period.startsWith('2021')).map((one) => one.value)).toEqual([
      21_112_000, 5_911_360,
    ])
  })

  test('every value says where it comes from', () => {
    expect(reference.filter((one) => !/Source|illustrat|RGPH/.test(one.comment))).toEqual([])
    expect(generated.filter((one) => !one.comment.startsWith('Données de démonstration'))).toEqual([])
  })

  test('published and generated values do not share a period', () => {
    expect(reference.filter((one) => Number(one.period.slice(0, 4)) >= 2022)).toEqual([])
    expect(generated.filter((one) => !/^202[2-5]/.test(one.period))).toEqual([])
  })
})

describe('all values', () => {
  const all = [...reference, ...generated]

  test('fit their element: whole numbers for counts, never negative, one value a cell', () => {
    const bad = all.filter(
      (one) => one.value < 0 || (one.operand.dataElement.unit === 'count' && !Number.isInteger(one.value)),
    )
    expect(bad).toEqual([])
    const cells = new Set(all.map((one) => `${one.operand.id} ${one.period} ${one.orgUnit}`))
    expect(cells.size).toBe(all.length)
  })

  test('are entered by units their form is assigned to, in periods of its type', () => {
    const shapes = { Monthly: /^\d{6}$/, Quarterly: /^\d{4}Q[1-4]$/, Yearly: /^\d{4}$/ }
    for (const form of definitionsOf('dataSet')) {
      const allowed = [...(assignments().get(form.id) ?? []), ...(pastAssignments().get(form.id) ?? [])].map(
        (one) => one.id,
      )
      const own = all.filter((one) => one.operand.dataElement.collection === form.collection)
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter((one) => !allowed.includes(one.orgUnit))).toEqual([])
      expect(own.filter((one) => !shapes[form.collection.frequency].test(one.period))).toEqual([])
    }
  })

  test('are the same every time', () => {
    const cells = (values: readonly SeedValue[]): string =>
      values.map((one) => `${one.operand.id} ${one.period} ${one.orgUnit} ${one.value} ${one.comment}`).join('\n')
    expect(cells(generatedValues())).toBe(cells(generated))
  })
})

describe('generated values keep the validation rules', () => {
  const at = new Map<string, number>()
  for (const one of generated) {
    const key = `${codeOf(one)} ${one.period} ${one.orgUnit}`
    at.set(key, (at.get(key) ?? 0) + one.value)
  }

  test.each([
    ['SEC_SITE_FONC', 'SEC_SITE_CREE', 1],
    ['SEC_ASC_SUP', 'SEC_ASC_MOIS', 1],
    ['SEC_RUPT', 'SEC_SITE_RAP', 1],
    ['SEC_PAQUET', 'SEC_ASC_POSTE', 1],
    ['POP_ASC', 'POP_TOT', 1],
    ['POP_5KM', 'POP_TOT', 1],
    ['VIL_COUV', 'VIL_TOT', 1],
    ['FIN_PAYE', 'FIN_SAL_DU', 1.2],
    ['FIN_MOIS_PAYE', 'FIN_MOIS_DU', 1],
    ['FIN_MOIS_DELAI', 'FIN_MOIS_PAYE', 1],
    ['GOV_ORG_FONC', 'GOV_ORG', 1],
    ['GOV_ORG_PF', 'GOV_ORG', 1],
    ['CMU_ADH', 'CMU_BENEF', 1],
    ['CMU_MUT_AJ', 'CMU_BENEF', 1],
    ['CMU_COT_REC', 'CMU_COT_EM', 1],
    ['RAM_COM_PAYE', 'RAM_COM_TOT', 1],
  ])('%s <= %s x %d', (part, whole, factor) => {
    const broken = [...at].filter(([key, value]) => {
      const limit = at.get(key.replace(part, whole))
      return key.startsWith(`${part} `) && limit !== undefined && value > limit * factor
    })
    expect(broken).toEqual([])
  })
})

test('Kadiolo: 23 areas with an ASACO, in nine communes', () => {
  const byCode = new Map(
    definitionsOf('organisationUnitGroup').map((group) => [group.code, groupMembers().get(group.id) ?? []]),
  )
  expect(byCode.get('OG_ASACO')).toHaveLength(23)
  const communes = [...byCode].filter(([code]) => code.startsWith('OG_COM_'))
  expect(communes).toHaveLength(9)
  expect(communes.flatMap(([, members]) => members.map((one) => one.id)).sort()).toEqual(
    healthAreas.map((one) => one.id).sort(),
  )
  expect(byCode.get('OG_PHASE1')).toHaveLength(5)
  expect(byCode.get('OG_CUS_KAYES')).toHaveLength(5)
})

test('every group of the package but the sites (the tree stops above them) has members', () => {
  const empty = definitionsOf('organisationUnitGroup').filter(
    (group) => (groupMembers().get(group.id) ?? []).length === 0,
  )
  expect(empty.map((group) => group.code)).toEqual(['OG_SITE'])
})

test.each(definitionsOf('dataSet').map((form) => [form.code, form] as const))(
  'each report of %s is complete once, after its period has ended',
  (_, form) => {
    const own = generated.filter((one) => one.operand.dataElement.collection === form.collection)
    const registrations = registrationsFor(form.id, own)
    expect(registrations.length).toBe(new Set(own.map((one) => `${one.orgUnit} ${one.period}`)).size)
    expect(registrations.filter((one) => one.date <= `${one.period.slice(0, 4)}-01-31`)).toEqual([])
    const lastOf2024 = registrations.filter((one) => ['202412', '2024Q4', '2024'].includes(one.period))
    expect(lastOf2024.length).toBeGreaterThan(0)
    expect(lastOf2024.filter((one) => one.date < '2025-01-01' || one.date >= '2025-02-01')).toEqual([])
  },
)
