import { count, percent } from '../../test/support/scoped-figures'
import { speak } from '../../test/support/language'
import { HIDDEN, NO_DATA } from '../dhis2/figure'
import { targetLine, targetWords } from './target-words'

const plain = (text: string | null | undefined): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null

beforeAll(() => speak('fr'))

test.each([
  ['below', percent(49, 100), 60, 'sous la cible de 60 %'],
  ['exactly there', percent(60, 100), 60, 'atteint la cible de 60 %'],
  ['above', count(75), 60, 'atteint la cible de 60 %'],
  ['a tenth below: 59.9', count(59.9), 60, 'sous la cible de 60 %'],
  ['without a target', percent(49, 100), null, null],
  ['without a figure', NO_DATA, 60, null],
  ['hidden: the side of the target would tell of it', HIDDEN, 60, null],
])('%s', (_name, figure, target, words) => {
  expect(plain(targetWords(figure, target, 'fr'))).toBe(words)
})

test('a line where a target is set', () => {
  expect(targetLine(null, 'fr')).toEqual([])
  const [line] = targetLine(60, 'fr')
  expect([line?.value, plain(line?.label), line?.kind]).toEqual([60, 'cible 60 %', 'target'])
})
