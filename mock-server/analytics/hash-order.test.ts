import { inHashOrder } from './hash-order'

const object = (id: string, more: object = {}): Readonly<{ id: string }> => ({ id, ...more })
const idsOf = (objects: readonly Readonly<{ id: string }>[]): readonly string[] => objects.map(({ id }) => id)

test('objects stand where their hash puts them', () => {
  // Five parts follow the id, all missing: hash = code of the letter x 31^5 = code x 28629151.
  // a: 97 x 28629151 = 0xA586143F; 0xA586 ^ 0x143F = 0xB1B9, place 9. b: 0xA73AECDE; 0x4BE4, place 4.
  // c: 0xA8EFC57D; 0x6D92, place 2.
  expect(idsOf(inHashOrder(['a', 'b', 'c'].map((id) => object(id))))).toEqual(['c', 'b', 'a'])
})

test('objects of one place keep their order', () => {
  // 'Aa' and 'BB' have the same hash in Java.
  expect(idsOf(inHashOrder([object('BB'), object('Aa')]))).toEqual(['BB', 'Aa'])
  expect(idsOf(inHashOrder([object('Aa'), object('BB')]))).toEqual(['Aa', 'BB'])
})

test('an object comes once', () => {
  expect(idsOf(inHashOrder([object('a'), object('a')]))).toEqual(['a'])
})

test('code, name, short name and description count', () => {
  const plain = ['a', 'b', 'c'].map((id) => object(id))
  const orders = ['code', 'name', 'shortName', 'description'].map((key) =>
    idsOf(inHashOrder(plain.map(({ id }, index) => object(id, { [key]: `text ${index * 7}` })))).join(''),
  )
  expect(orders.some((order) => order !== 'cba')).toBe(true)
})

test('the thirteenth object doubles the room', () => {
  const letters = Array.from('abcdefghijklm')
  const twelve = idsOf(inHashOrder(letters.slice(0, 12).map((id) => object(id))))
  const thirteen = idsOf(inHashOrder(letters.map((id) => object(id))))
  expect(thirteen.filter((id) => id !== 'm')).not.toEqual(twelve)
  expect([...thirteen].sort()).toEqual(letters)
})
