import { legendWords } from './legend-words'

const NBSP = '\u00a0'
const legends = [
  { name: { fr: 'Faible', en: 'Low' }, start: 0, end: 50, tone: 'low' },
  { name: { fr: 'Moyen', en: 'Medium' }, start: 50, end: 80, tone: 'mid' },
  { name: { fr: 'Bon', en: 'Good' }, start: 80, end: 100_000, tone: 'high' },
] as const

test('classes are named with their borders, the open ones on one side', () => {
  expect(legendWords(legends, 'en')).toEqual({
    low: 'Low (below 50%)',
    mid: 'Medium (50% to 80%)',
    high: 'Good (80% and more)',
  })
  expect(legendWords(legends, 'fr').low).toContain(`50${NBSP}%`)
  expect(legendWords(legends, 'fr').low).toContain('Faible')
})

test('borders that administrators moved into the name are not told twice', () => {
  const [low, ...others] = legends
  const moved = { ...low, name: { fr: 'Moins de 20\u00a0%', en: 'Below 20%' } }
  expect(legendWords([moved, ...others], 'en')).toMatchObject({ low: 'Below 20%', mid: 'Medium (50% to 80%)' })
})
