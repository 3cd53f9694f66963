import type { ExportedView } from './exported-view'

const APP = 'sec-cmu'
const MOST_CHARACTERS = 80
const VIEW_CHARACTERS = 22
const PERIOD_CHARACTERS = 28

/** Letters that Unicode does not take apart into a plain one and a mark: French, and the languages of Mali. */
const PLAIN: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ɛ: 'e',
  Ɛ: 'E',
  ɔ: 'o',
  Ɔ: 'O',
  ŋ: 'n',
  Ŋ: 'N',
  ɲ: 'n',
  Ɲ: 'N',
  ɓ: 'b',
  ɗ: 'd',
  ƴ: 'y',
  ß: 'ss',
}

/**
 * `sec-cmu_couverture-asc_Sikasso_2015.xlsx`: plain letters, digits, hyphens between words and underscores between parts,
 * at most 80 characters. Names come from the server and are not trusted: what is no plain letter or digit (slashes, dots,
 * marks that turn the direction of writing) is left out, a part of which nothing remains too.
 */
export function fileName(
  { view, place, period }: Pick<ExportedView, 'view' | 'place' | 'period'>,
  extension: string,
): string {
  const viewPart = words(view.toLowerCase(), VIEW_CHARACTERS)
  const periodPart = words(period, PERIOD_CHARACTERS)
  const others = [APP, viewPart, periodPart].filter((part) => part !== '')
  // One underscore per part, those of the place included; one dot.
  const taken = others.join('').length + others.length + extension.length + 1
  const placePart = words(place, MOST_CHARACTERS - taken)
  return [APP, viewPart, placePart, periodPart].filter((part) => part !== '').join('_') + `.${extension}`
}

function words(text: string, length: number): string {
  return Array.from(text, (letter) => PLAIN[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, length)
    .replace(/-$/, '')
}
