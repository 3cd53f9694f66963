import { javaHashOrder } from './enum-values'

/** Hash codes: A = 65, B = 66, I = 73, Q = 81; a compact map for five or fewer has eight slots, then four more. */
test.each([
  ['each in its slot: 66 & 7 = 2, 65 & 7 = 1', ['B', 'A'], ['A', 'B']],
  // 65 & 7 = 73 & 7 = 1: I goes to the second area (8 + 0), behind B.
  ['a taken slot', ['A', 'I', 'B'], ['A', 'B', 'I']],
  // 81 & 7 = 1 too; the HashMap of 16 gives A and Q (bucket 1), B (2), then I (9): Q to the second area, I behind it.
  ['both taken', ['A', 'I', 'Q', 'B'], ['A', 'B', 'Q', 'I']],
])('%s', (_name, names, expected) => {
  expect(javaHashOrder(names)).toEqual(expected)
})
