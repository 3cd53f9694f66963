import { category, combo, errorsOf, named, startMock, wordsOf, type Call, type Json } from '../fixture'

let call: Call
let close: () => Promise<void>

const start = async (version: '2.41' | '2.42' | '2.43'): Promise<void> => {
  ;({ call, close } = await startMock(version))
}
afterEach(() => close())

const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at).padStart(9, '0')}`)

describe('limits', () => {
  // 8 x 8 x 8 = 512 combinations, 500 are allowed.
  const options = ids('co', 24)
  const cubes = [0, 8, 16].map((from, at) => category(`caCube0000${at}`, options.slice(from, from + 8)))
  const cube = combo('ccCube00000', ['caCube00000', 'caCube00001', 'caCube00002'])

  test('a combo of too many combinations is refused once its categories are stored', async () => {
    await start('2.42')
    await call('POST', '/metadata', { categoryOptions: options.map(named), categories: cubes })
    expect(wordsOf(await call('POST', '/metadata', { categoryCombos: [cube] }))).toEqual([
      'E1128 Category combo ccCube00000 cannot have more than 500 combinations, but requires: 512',
    ])
  })

  test('within one payload its categories have no options yet', async () => {
    await start('2.42')
    const payload = { categoryOptions: options.map(named), categories: cubes, categoryCombos: [cube] }
    expect((await call('POST', '/metadata', payload)).status).toBe(200)
  })

  test('six categories are too many', async () => {
    await start('2.42')
    const six = ids('ca', 6)
    const payload = { categories: six.map((id) => category(id, [])), categoryCombos: [combo('ccSix000000', six)] }
    expect(wordsOf(await call('POST', '/metadata', payload))).toEqual([
      'E1126 Category combo ccSix000000 cannot combine more than 5 categories, but had: 6',
    ])
  })

  test('51 options are too many', async () => {
    await start('2.43')
    const many = ids('co', 51)
    const payload = { categoryOptions: many.map(named), categories: [category('caMany00000', many)] }
    const answer = await call('POST', '/metadata', payload)
    expect(errorsOf(answer)).toMatchObject([
      { errorCode: 'E1127', args: ['caMany00000', '50', '51'], errorProperties: ['caMany00000', 50, 51] },
    ])
  })
})

const optionCombo = (id: string, options: readonly string[], comboId = 'ccSex000000'): Json => ({
  id,
  name: id,
  categoryCombo: { id: comboId },
  categoryOptions: options.map((option) => ({ id: option })),
})
const sexes = ['coFemale000', 'coMale00000']
const model = {
  categoryOptions: [...sexes, 'coOther0000'].map(named),
  categories: [category('caSex000000', sexes)],
  categoryCombos: [combo('ccSex000000', ['caSex000000'])],
}

test.each([
  ['2.41', 200],
  ['2.42', 409],
] as const)('%s: another option combo in the default combo gives %s', async (version, status) => {
  await start(version)
  const answer = await call('POST', '/metadata', {
    categoryOptionCombos: [optionCombo('ocBeside000', ['xYerKDKCefk'], 'bjDvmb4bfuf')],
  })
  expect(answer.status).toBe(status)
  if (status === 409) expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(['E1122'])
})

describe('2.43: complete sets', () => {
  beforeEach(() => start('2.43'))

  test('a set of the right size with a stranger in it names who is missing', async () => {
    const answer = await call('POST', '/metadata', {
      ...model,
      categoryOptionCombos: [optionCombo('ocFemale000', ['coFemale000']), optionCombo('ocOther0000', ['coOther0000'])],
    })
    expect(wordsOf(answer)).toEqual([
      'E1131 Unexpected CategoryOptionCombo provided with CategoryOptions: [coOther0000] for CategoryCombo: ccSex000000. Missing expected CategoryOptionCombos with CategoryOption sets: [[coMale00000]]',
    ])
  })

  test('a combination given twice is unexpected both times', async () => {
    const answer = await call('POST', '/metadata', {
      ...model,
      categoryOptionCombos: [optionCombo('ocFemale000', ['coFemale000']), optionCombo('ocFemale001', ['coFemale000'])],
    })
    expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(['E1131', 'E1131'])
  })

  test('what is generated already keeps its uids', async () => {
    await call('POST', '/metadata', model)
    await call('POST', '/maintenance/categoryOptionComboUpdate')
    const sets = sexes.map((id) => optionCombo(`oc${id.slice(2)}`, [id]))
    const answer = await call('POST', '/metadata', { categoryOptionCombos: sets })
    expect(errorsOf(answer).map(({ errorCode }) => errorCode)).toEqual(['E1132', 'E1132'])
  })

  test('one option combo cannot be made, and only some of it changed', async () => {
    await call('POST', '/metadata', {
      ...model,
      categoryOptionCombos: sexes.map((id) => optionCombo(`oc${id.slice(2)}`, [id])),
    })
    expect(await call('POST', '/categoryOptionCombos', optionCombo('ocNew000000', ['coOther0000']))).toMatchObject({
      status: 409,
      body: { errorCode: 'E1129' },
    })
    const patch = (path: string, value: unknown) =>
      call('PATCH', '/categoryOptionCombos/ocMale00000', [{ op: 'add', path, value }])
    expect(await patch('/name', 'M')).toMatchObject({ status: 409, body: { errorCode: 'E1134' } })
    expect((await patch('/code', 'MALE')).status).toBe(200)
    await call('PUT', '/categoryOptionCombos/ocMale00000', { name: 'M', ignoreApproval: true })
    const { body } = await call('GET', '/categoryOptionCombos/ocMale00000?fields=code,name,ignoreApproval')
    expect(body).toEqual({ code: 'MALE', name: 'ocMale00000', ignoreApproval: true })
  })
})
