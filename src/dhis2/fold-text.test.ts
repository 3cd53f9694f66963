import { foldText } from './fold-text'

test.each([
  ['Dioumaténé', 'dioumatene'],
  ['SÉGOU', 'segou'],
  ["N'Djenné - Ville (2023)", 'n djenne ville 2023'],
  ['Sœurs', 'soeurs'],
  ['  — ', ''],
])('%s is %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
  expect(foldText(text.normalize('NFD'))).toBe(folded)
  expect(foldText(folded)).toBe(folded)
})
