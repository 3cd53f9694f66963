import { atPlace, ofPlace } from './place-words'

test.each([
  ['Mali', 'du Mali', 'au Mali'],
  ['Kayes', 'de Kayes', 'à Kayes'],
  ['Bamako', 'de Bamako', 'à Bamako'],
  ['Kadiolo', 'de Kadiolo', 'à Kadiolo'],
  ['Ansongo', "d'Ansongo", 'à Ansongo'],
  ['Ouélessébougou', "d'Ouélessébougou", 'à Ouélessébougou'],
  ['Écoles', "d'Écoles", 'à Écoles'],
  ['Yélimané', 'de Yélimané', 'à Yélimané'],
  ['Hombori', 'de Hombori', 'à Hombori'],
  ['Le Guidimé', 'du Guidimé', 'au Guidimé'],
  ['Les Trois Frontières', 'des Trois Frontières', 'aux Trois Frontières'],
  ['Lerneb', 'de Lerneb', 'à Lerneb'],
])('in French, %s: %s, %s', (name, of, at) => {
  expect([ofPlace(name, 'fr'), atPlace(name, 'fr-FR')]).toEqual([of, at])
})

test('in other languages nothing is contracted', () => {
  expect([ofPlace('Ansongo', 'en'), atPlace('Mali', 'en')]).toEqual(['of Ansongo', 'in Mali'])
})
