/** @jest-environment jsdom */
import { briefImage, type BriefImage } from './brief-image'

const BRIEF: BriefImage = {
  title: 'Synthèse',
  scope: 'Mali · 2015',
  demonstration: null,
  sentences: [['Au Mali, ', { figure: '49,0\u00a0%' }, ' de la population cible est desservie par un ASC.']],
  placesTitle: '1 lieu où agir',
  places: [{ name: 'Kayes', why: [{ figure: '29,8\u00a0%' }, ' desservis.'] }],
  foot: ['DHIS2 · Analyse du 12 nov. 2026'],
}

function drawn(brief: BriefImage): Readonly<{ root: Element; lines: readonly string[] }> {
  const root = new DOMParser().parseFromString(briefImage(brief).text, 'image/svg+xml').documentElement
  return { root, lines: [...root.querySelectorAll('text')].map(({ textContent }) => textContent) }
}

test('every word stands in it, in reading order; figures and names are bold, a place has its number', () => {
  const { root, lines } = drawn(BRIEF)
  expect(root.localName).toBe('svg')
  expect(lines.join(' ')).toBe(
    'Synthèse Mali · 2015 • Au Mali, 49,0\u00a0% de la population cible est desservie par un ASC. 1 lieu où agir 1 Kayes. 29,8\u00a0% desservis. DHIS2 · Analyse du 12 nov. 2026'.replace(
      'Synthèse ',
      'Synthèse ',
    ),
  )
  const bold = [...root.querySelectorAll('tspan')].map(({ textContent }) => textContent)
  expect(bold).toEqual(expect.arrayContaining(['49,0\u00a0%', '29,8\u00a0%', 'Kayes']))
  expect(bold).not.toContain('population')
})

test('long sentences go on below, and the picture grows: no line is wider than the picture', () => {
  const long = { ...BRIEF, sentences: [[Array.from({ length: 60 }, () => 'population').join(' ')]] }
  const { lines } = drawn(long)
  // 484 px less the indent of 21.6, at 18 px: a word of about 95 px and a space of 6: four to a line.
  expect(lines.filter((line) => line.startsWith('population')).every((line) => line.length <= 4 * 11)).toBe(true)
  expect(briefImage(long).height).toBeGreaterThan(briefImage(BRIEF).height + 200)
})

test('made-up figures are marked, and names from the server are only words', () => {
  const { root, lines } = drawn({
    ...BRIEF,
    scope: '<script>alert(1)</script> & "Kayes"',
    demonstration: 'Données de démonstration',
  })
  expect(root.querySelector('script')).toBeNull()
  expect(lines.join(' ')).toContain('<script>alert(1)</script> & "Kayes"')
  expect(lines).toContain('Données de démonstration')
})
