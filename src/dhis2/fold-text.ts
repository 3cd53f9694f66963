/**
 * Text without case, accents and punctuation: "Dioumaténé" and "DIOUMATENE" are one. Letters and digits stay, anything
 * between them is one space.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
